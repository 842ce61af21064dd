import { useState } from 'preact/hooks';
import type { ActionEntry, PreviewUndoReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { LoadState } from '../common/LoadedParts';
import { Notice } from '../common/Notice';
import { useLoading } from '../common/useLoading';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { Conflicts } from './Conflicts';
import { RecordList } from './RecordList';
import { UndoResult } from './UndoResult';
import { useUndo, type Undo } from './useUndo';
import { WillGo } from './WillGo';

/** What an action did, what undoing it would do now, and the way to do it. */
export function ActionDetail({ entry }: { readonly entry: ActionEntry }) {
  const { saves } = useSession();
  const loaded = useLoading('apiPreviewUndo', { actionId: entry.id }, `${String(saves)} ${entry.undoneBy ?? ''}`);
  const undo = useUndo(entry.id);
  const preview = loaded.value;
  return (
    <div class="action-detail" aria-busy={loaded.loading || undo.running}>
      <LoadState loaded={loaded} first={preview === null} />
      {undo.result !== null && <UndoResult result={undo.result} />}
      {preview !== null && undo.result === null && <Offer entry={entry} preview={preview} undo={undo} />}
      {preview !== null && <RecordList records={preview.records} total={preview.total} />}
    </div>
  );
}

interface OfferProps {
  readonly entry: ActionEntry;
  readonly preview: PreviewUndoReply;
  readonly undo: Undo;
}

function Offer({ entry, preview, undo }: OfferProps) {
  const { actions: words } = viewWords();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [why] = [preview.action.why ?? entry.why];
  const goes = Object.values(preview.changes).some(({ create, update, remove }) => create + update + remove > 0);
  // What was undone before may have left something that a person gives up now.
  const may = why === undefined || (why === 'undone' && mine.size > 0);
  const isPossible = may && (goes || mine.size > 0);
  return (
    <>
      {why !== undefined && <p class="quiet">{whyText(words.why, why)}</p>}
      {undo.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{undo.problem}</p>
        </Notice>
      )}
      {why === undefined && <WillGo changes={preview.changes} />}
      {preview.conflictCount > 0 && (why === undefined || why === 'undone') && (
        <Conflicts conflicts={preview.conflicts} total={preview.conflictCount} mine={mine} onChange={setMine} />
      )}
      {isPossible && (
        <div class="buttons">
          <Button look="primary" busy={undo.running} onClick={() => void undo.start([...mine])}>
            {mine.size > 0 ? words.undoRest : words.undo}
          </Button>
          {undo.running && (
            <span class="quiet" role="status">
              {words.running(undo.progress.done, undo.progress.total)}
            </span>
          )}
        </div>
      )}
    </>
  );
}

function whyText(words: Readonly<Record<string, string>>, why: string): string {
  return words[why] ?? why;
}
