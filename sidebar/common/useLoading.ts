import { useCallback, useContext, useEffect, useState, type Dispatch, type StateUpdater } from 'preact/hooks';
import type { ApiName, ServerApi } from '../../src/contract/api';
import type { Reply } from '../../src/contract/replies';
import { callServer } from '../server/callServer';
import { ActiveContext } from '../session/useKeys';
import { useSession } from '../session/session';
import { failureText, refusalText } from './useCall';

/** What the register answered, and how the asking stands. */
export interface Loaded<T> {
  /** Null before the first answer; what was shown stays until the next one is there. */
  readonly value: T | null;
  readonly loading: boolean;
  /** Why the last question has no answer, in a sentence; '' for none. */
  readonly problem: string;
  readonly reload: () => void;
  /** Changes what is shown without asking the register again. */
  readonly patch: Dispatch<StateUpdater<T | null>>;
}

type Answer<N extends ApiName> = Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>;

/**
 * Asks the register what a view is to show: when the view is first seen, when it is seen again after `mark` changed (the saves
 * that it has to follow), when the request changes, and when a person asks for it. `had`: what is there already and need
 * not be asked for.
 */
export function useLoading<N extends ApiName>(
  name: N,
  request: Parameters<ServerApi[N]>[0],
  mark: string | number,
  had: Answer<N> | null = null,
): Loaded<Answer<N>> {
  const { t } = useSession();
  const active = useContext(ActiveContext);
  const [value, patch] = useState<Answer<N> | null>(had);
  const [loading, setLoading] = useState(had === null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  const wanted = `${JSON.stringify(request)} ${String(mark)} ${String(tries)}`;
  const [shown, setShown] = useState(had === null ? '' : wanted);

  useEffect(() => {
    if (!active || shown === wanted) return undefined;
    let gone = false;
    setLoading(true);
    setProblem('');
    (callServer(name, request) as Promise<Reply<Answer<N>>>)
      .then(
        (reply) => {
          if (gone) return;
          if (reply.ok) patch(reply);
          else setProblem(refusalText(reply, t));
          setShown(wanted);
        },
        (failure: unknown) => {
          if (!gone) setProblem(failureText(failure, t));
        },
      )
      .finally(() => {
        if (!gone) setLoading(false);
      });
    return () => {
      gone = true;
    };
    // `shown` is what this effect itself writes: it must not start it again. `wanted` stands for the request.
  }, [active, wanted, t]);

  const reload = useCallback(() => setTries((n) => n + 1), []);
  return { value, loading, problem, reload, patch };
}
