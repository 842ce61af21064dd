import type { UndoReply } from '../../src/contract/replies';
import { Notice } from '../common/Notice';
import { viewWords } from '../words/served';

/** What an undo did, and what it left. */
export function UndoResult({ result }: { readonly result: UndoReply }) {
  const { actions: words } = viewWords();
  return (
    <Notice tone="good" title={words.doneTitle} urgent>
      {result.kept > 0 && <p>{words.doneKept(result.kept)}</p>}
      {result.safetySnapshotId !== '' && <p>{words.safety(result.safetySnapshotId)}</p>}
      <p>{words.undoAgain}</p>
    </Notice>
  );
}
