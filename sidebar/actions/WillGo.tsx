import type { PreviewUndoReply } from '../../src/contract/replies';
import { viewWords } from '../words/served';

/** Records above which a snapshot is taken first; the register decides by the same number. */
const MANY = 50;

/** What an undo would do now, counted. */
export function WillGo({ changes }: Pick<PreviewUndoReply, 'changes'>) {
  const { actions: words } = viewWords();
  const sum = (op: 'create' | 'update' | 'remove'): number =>
    Object.values(changes).reduce((total, count) => total + count[op], 0);
  const [back, changed, gone] = [sum('create'), sum('update'), sum('remove')];
  const parts = [
    ...(back > 0 ? [words.comeBack(back)] : []),
    ...(changed > 0 ? [words.changeBack(changed)] : []),
    ...(gone > 0 ? [words.goAway(gone)] : []),
  ];
  if (parts.length === 0) return <p>{words.nothingGoes}</p>;
  return (
    <p>
      <strong>{words.willGo}</strong> {parts.join(' · ')}
      {back + changed + gone > MANY && <span class="quiet"> {words.big}</span>}
    </p>
  );
}
