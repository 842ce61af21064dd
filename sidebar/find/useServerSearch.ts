import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindReply } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from '../session/session';

export type ServerQuery = Parameters<typeof callServer<'apiFindCustomers'>>[1];

export interface ServerSearch {
  readonly found: FindReply | null;
  /** The query that `found` is about. */
  readonly foundFor: ServerQuery | null;
  readonly searching: boolean;
  readonly problem: string;
  readonly retry: () => void;
}

interface State {
  readonly found: FindReply | null;
  readonly foundFor: ServerQuery | null;
  readonly problem: string;
}

const NOTHING: State = { found: null, foundFor: null, problem: '' };

/**
 * Asks the server when nothing was typed for `pause` milliseconds; null asks nothing. Only the answer to the latest query
 * counts; a save makes it ask again.
 */
export function useServerSearch(query: ServerQuery | null, pause: number): ServerSearch {
  const { t, saves } = useSession();
  const [state, setState] = useState<State>(NOTHING);
  const [searching, setSearching] = useState(false);
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  const key = JSON.stringify(query);

  useEffect(() => {
    const turn = ++latest.current;
    const asked = JSON.parse(key) as ServerQuery | null;
    if (asked === null) {
      setState(NOTHING);
      setSearching(false);
      return undefined;
    }
    setSearching(true);
    const timer = window.setTimeout(() => {
      const show = (next: State): void => {
        if (turn !== latest.current) return;
        setState(next);
        setSearching(false);
      };
      callServer('apiFindCustomers', asked).then(
        (reply) =>
          show(
            reply.ok ? { found: reply, foundFor: asked, problem: '' } : { ...NOTHING, problem: refusalText(reply, t) },
          ),
        (failure: unknown) => show({ ...NOTHING, problem: failureText(failure, t) }),
      );
    }, pause);
    return () => window.clearTimeout(timer);
  }, [key, pause, saves, tries, t]);

  return { ...state, searching, retry: () => setTries((n) => n + 1) };
}
