import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindReply } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from '../session/session';

export interface Search {
  readonly found: FindReply | null;
  /** The text that `found` is about. */
  readonly foundFor: string;
  readonly searching: boolean;
  readonly problem: string;
  readonly retry: () => void;
}

/** Milliseconds without a keystroke before the server is asked. */
const PAUSE = 250;
const LIMIT = 30;

interface State {
  readonly found: FindReply | null;
  readonly foundFor: string;
  readonly problem: string;
}

const NOTHING: State = { found: null, foundFor: '', problem: '' };

/** Searches as one types. Only the answer to the latest text counts; a save makes it search again. */
export function useSearch(text: string): Search {
  const { t, saves } = useSession();
  const [state, setState] = useState<State>(NOTHING);
  const [searching, setSearching] = useState(false);
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  const wanted = text.trim();

  useEffect(() => {
    const turn = ++latest.current;
    if (wanted === '') {
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
      callServer('apiFindCustomers', { text: wanted, limit: LIMIT }).then(
        (reply) =>
          show(
            reply.ok ? { found: reply, foundFor: wanted, problem: '' } : { ...NOTHING, problem: refusalText(reply, t) },
          ),
        (failure: unknown) => show({ ...NOTHING, problem: failureText(failure, t) }),
      );
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [wanted, saves, tries, t]);

  return { ...state, searching, retry: () => setTries((n) => n + 1) };
}
