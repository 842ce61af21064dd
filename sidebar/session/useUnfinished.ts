import { useState } from 'preact/hooks';
import type { UnfinishedAction } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from './session';

export interface GoingOn {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  readonly problem: string;
  readonly carryOn: () => Promise<void>;
}

/** Goes on with an action that was left half done, slice by slice; what another did meanwhile is not done again. */
export function useUnfinished(
  { action, by, mine, requestId, ...begun }: UnfinishedAction,
  onDone: () => void,
): GoingOn {
  const { t, say } = useSession();
  const [progress, setProgress] = useState({ done: begun.done, total: begun.total });
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const named: Readonly<Record<string, string>> = t.open.actions;

  const carryOn = async (): Promise<void> => {
    setRunning(true);
    setProblem('');
    try {
      for (;;) {
        const reply = await callServer('apiContinueAction', { requestId });
        if (!reply.ok) {
          setProblem(refusalText(reply, t));
          return;
        }
        if (reply.done) {
          say(t.open.finished);
          onDone();
          return;
        }
        setProgress(reply.progress);
      }
    } catch (failure) {
      setProblem(failureText(failure, t));
    } finally {
      setRunning(false);
    }
  };
  const what = t.open.unfinished(named[action] ?? action, progress.done, progress.total);
  const text = mine || by === '' ? what : `${what} ${t.open.begunBy(by)}`;
  return { text, ...progress, running, problem, carryOn };
}
