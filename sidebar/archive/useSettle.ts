import { useState } from 'preact/hooks';
import type { ArchiveSkip } from '../../src/contract/archive';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import type { MoveState } from './MoveOutcome';
import { useMoving } from './useMoving';

export interface Settle extends MoveState {
  readonly settle: (archive: readonly string[], keep: readonly string[]) => Promise<boolean>;
}

/** Carries proposals out or drops them. */
export function useSettle(): Settle {
  const { say, saved } = useSession();
  const { busy, soFar, problem, run } = useMoving('apiSettleArchive');
  const [skipped, setSkipped] = useState<readonly ArchiveSkip[]>([]);
  const settle: Settle['settle'] = async (archive, keep) => {
    setSkipped([]);
    const done = await run({ archive: [...archive], keep: [...keep] });
    if (done === null) return false;
    setSkipped(done.skipped);
    say(viewWords().archive.settled(done.archived.length, done.kept));
    saved();
    return true;
  };
  return { busy, gone: soFar?.archived.length ?? 0, problem, skipped, settle };
}
