import { useRef, useState } from 'preact/hooks';
import type { ServerApi } from '../../src/contract/api';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

type Move = 'apiArchive' | 'apiUnarchive' | 'apiSettleArchive';
type Content<N extends Move> = Omit<Parameters<ServerApi[N]>[0], 'requestId'>;
type Done<N extends Move> = Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>;

export interface Moving<N extends Move> {
  readonly busy: boolean;
  /** The latest answer of a run of several batches that is under way. */
  readonly soFar: Done<N> | null;
  /** Why it could not be carried out, in a sentence; '' for none. */
  readonly problem: string;
  /** Gives the answer to the last batch; null where it failed. */
  readonly run: (content: Content<N>) => Promise<Done<N> | null>;
}

/** Moves customers into the archive or out of it: a long run is repeated until it is done, a failed one with the same request. */
export function useMoving<N extends Move>(name: N): Moving<N> {
  const { t } = useSession();
  const { call } = useCall(t);
  const ids = useRef(requestIds());
  const [busy, setBusy] = useState(false);
  const [soFar, setSoFar] = useState<Done<N> | null>(null);
  const [problem, setProblem] = useState('');

  const repeated = async (content: Content<N>): Promise<Done<N> | null> => {
    for (;;) {
      const request = { requestId: ids.current.idFor(content), ...content } as unknown as Parameters<ServerApi[N]>[0];
      const outcome = await call(name, request);
      if (outcome.kind === 'failed') setProblem(outcome.message);
      if (outcome.kind !== 'reply') return null;
      const { reply } = outcome;
      if (!reply.ok) {
        setProblem(refusalText(reply, t));
        return null;
      }
      const done = reply as Done<N>;
      setSoFar(done);
      if (!done.done) continue;
      ids.current.settled();
      return done;
    }
  };
  const run: Moving<N>['run'] = async (content) => {
    setBusy(true);
    setProblem('');
    setSoFar(null);
    const done = await repeated(content);
    setBusy(false);
    return done;
  };
  return { busy, soFar, problem, run };
}
