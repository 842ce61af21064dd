import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { ActiveContext } from '../session/useKeys';
import { useSession } from '../session/session';

/** Changes what is shown of a customer without asking the register again. */
export type Patch = (change: (sheet: CustomerSheetReply) => CustomerSheetReply) => void;

export interface LoadedCustomer {
  readonly sheet: CustomerSheetReply | null;
  readonly loading: boolean;
  readonly problem: string;
  readonly reload: () => void;
  readonly patch: Patch;
  /** Loads more records of each sort. */
  readonly showMore: () => void;
}

/** Records of each sort that come with the first answer, how many times more with each next one, and the most. */
const FIRST = 20;
const TIMES = 3;
const MOST = 1000;

/** Loads a customer, and again after each save. What is shown stays until the new answer is there. */
export function useCustomer(id: string, loaded: CustomerSheetReply | undefined): LoadedCustomer {
  const { t, saves } = useSession();
  const active = useContext(ActiveContext);
  const [sheet, setSheet] = useState<CustomerSheetReply | null>(loaded ?? null);
  const [loading, setLoading] = useState(loaded === undefined);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  const [show, setShow] = useState(FIRST);
  const wanted = `${id} ${String(saves)} ${String(tries)} ${String(show)}`;
  const [shown, setShown] = useState(loaded === undefined ? '' : wanted);

  useEffect(() => {
    if (!active || shown === wanted) return undefined;
    let gone = false;
    setLoading(true);
    setProblem('');
    callServer('apiGetCustomer', { id, show })
      .then(
        (reply) => {
          if (gone) return;
          if (reply.ok) setSheet(reply);
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
    // `shown` is what this effect itself writes: it must not start it again.
  }, [active, wanted, id, show, t]);

  const reload = useCallback(() => setTries((n) => n + 1), []);
  const patch = useCallback<Patch>((change) => setSheet((now) => (now === null ? now : change(now))), []);
  const showMore = useCallback(() => setShow((now) => Math.min(now * TIMES, MOST)), []);
  return { sheet, loading, problem, reload, patch, showMore };
}
