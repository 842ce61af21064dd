import { useState } from 'preact/hooks';
import type { ArchiveSkip } from '../../src/contract/archive';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import type { MoveState } from './MoveOutcome';
import { useMoving } from './useMoving';

export interface ArchivingMany extends MoveState {
  /** Who went: where others could not, the view stays. */
  readonly went: ReadonlySet<string>;
  readonly archiveThem: (ids: readonly string[], reason: string) => Promise<void>;
}

/** Archives several customers and says so, with a way to bring them all back; where everybody went, the view is done with. */
export function useArchiveMany(): ArchivingMany {
  const { say, saved, back } = useSession();
  const { archive } = viewWords();
  const away = useMoving('apiArchive');
  const home = useMoving('apiUnarchive');
  const [skipped, setSkipped] = useState<readonly ArchiveSkip[]>([]);
  const [went, setWent] = useState<ReadonlySet<string>>(new Set());

  const bringBack = async (ids: readonly string[]): Promise<void> => {
    const done = await home.run({ ids: [...ids] });
    // The view is gone by then: what is in the way is said where everything is.
    if (done === null) say(archive.many.notBack, 'bad');
    else if (done.skipped.length > 0) say(done.skipped.map(({ message }) => message).join(' '), 'bad');
    else say(archive.many.back(done.restored.length));
    saved();
  };
  const archiveThem = async (ids: readonly string[], reason: string): Promise<void> => {
    setSkipped([]);
    const done = await away.run({ ids: [...ids], reason });
    if (done === null) return;
    setSkipped(done.skipped);
    const { archived } = done;
    setWent((before) => new Set([...before, ...archived]));
    if (archived.length > 0) say(archive.settled(archived.length, 0), 'good', () => void bringBack(archived));
    saved();
    if (done.skipped.length === 0) back();
  };
  const { busy, soFar, problem } = away;
  return { busy, gone: soFar?.archived.length ?? 0, problem, skipped, went, archiveThem };
}
