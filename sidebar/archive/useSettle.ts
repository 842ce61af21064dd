import { useRef, useState } from 'preact/hooks';
import type { ArchiveSkip } from '../../src/contract/archive';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

export interface Settle {
  readonly busy: boolean;
  /** Customers archived so far by a run of several batches. */
  readonly gone: number;
  readonly problem: string;
  readonly skipped: readonly ArchiveSkip[];
  readonly settle: (archive: readonly string[], keep: readonly string[]) => Promise<boolean>;
}

/** Carries proposals out or drops them; a long run is repeated until it is done, a failed one with the same request. */
export function useSettle(): Settle {
  const { t, say, saved } = useSession();
  const { call } = useCall(t);
  const ids = useRef(requestIds());
  const [busy, setBusy] = useState(false);
  const [gone, setGone] = useState(0);
  const [problem, setProblem] = useState('');
  const [skipped, setSkipped] = useState<readonly ArchiveSkip[]>([]);

  const run = async (archive: readonly string[], keep: readonly string[]): Promise<boolean> => {
    for (;;) {
      const request = { archive: [...archive], keep: [...keep] };
      const outcome = await call('apiSettleArchive', { requestId: ids.current.idFor(request), ...request });
      if (outcome.kind === 'failed') setProblem(outcome.message);
      if (outcome.kind !== 'reply') return false;
      const { reply } = outcome;
      if (!reply.ok) {
        setProblem(refusalText(reply, t));
        return false;
      }
      setGone(reply.archived.length);
      if (!reply.done) continue;
      ids.current.settled();
      setSkipped(reply.skipped);
      say(viewWords().archive.settled(reply.archived.length, reply.kept));
      saved();
      return true;
    }
  };
  const settle: Settle['settle'] = async (archive, keep) => {
    setBusy(true);
    setProblem('');
    setSkipped([]);
    setGone(0);
    const done = await run(archive, keep);
    setBusy(false);
    return done;
  };
  return { busy, gone, problem, skipped, settle };
}
