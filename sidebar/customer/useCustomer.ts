import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { CustomerSheetReply } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { ActiveContext } from '../session/useKeys';
import { useSession } from '../session/session';

export interface LoadedCustomer {
  readonly sheet: CustomerSheetReply | null;
  readonly loading: boolean;
  readonly problem: string;
  readonly reload: () => void;
}

/** Loads a customer, and again after each save. What is shown stays until the new answer is there. */
export function useCustomer(id: string): LoadedCustomer {
  const { t, saves } = useSession();
  const active = useContext(ActiveContext);
  const [sheet, setSheet] = useState<CustomerSheetReply | null>(null);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState('');
  const wanted = `${id} ${String(saves)} ${String(tries)}`;

  useEffect(() => {
    if (!active || shown === wanted) return undefined;
    let gone = false;
    setLoading(true);
    setProblem('');
    callServer('apiGetCustomer', { id })
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
  }, [active, wanted, id, t]);

  const reload = useCallback(() => setTries((n) => n + 1), []);
  return { sheet, loading, problem, reload };
}
