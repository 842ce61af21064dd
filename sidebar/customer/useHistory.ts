import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from '../session/session';

/** The changes of a record, loaded when they are first wanted and again after each save. */
export function useHistory(
  id: string,
  version: unknown,
  wanted: boolean,
): { readonly entries: readonly HistoryEntry[] | null; readonly problem: string } {
  const { t, saves } = useSession();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    setProblem('');
    callServer('apiGetHistory', { id }).then(
      (reply) => {
        if (gone) return;
        if (reply.ok) setEntries(reply.entries);
        else setProblem(refusalText(reply, t));
      },
      (failure: unknown) => {
        if (!gone) setProblem(failureText(failure, t));
      },
    );
    return () => {
      gone = true;
    };
  }, [id, version, saves, wanted, t]);
  return { entries, problem };
}
