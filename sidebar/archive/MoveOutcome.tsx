import type { ArchiveSkip } from '../../src/contract/archive';
import { Notice } from '../common/Notice';
import { viewWords } from '../words/served';
import { Skipped } from './Skipped';

/** How a move of several customers to the archive stands. */
export interface MoveState {
  readonly busy: boolean;
  /** Customers archived so far by a run of several batches. */
  readonly gone: number;
  /** Why it could not be carried out, in a sentence; '' for none. */
  readonly problem: string;
  readonly skipped: readonly ArchiveSkip[];
}

/** How far a move to the archive is, what stopped it, and who could not go. */
export function MoveOutcome({ state: { busy, gone, problem, skipped } }: { readonly state: MoveState }) {
  const { archive } = viewWords();
  return (
    <>
      {busy && gone > 0 && <p role="status">{archive.going(gone)}</p>}
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
        </Notice>
      )}
      <Skipped title={archive.skipped(skipped.length)} skipped={skipped} />
    </>
  );
}
