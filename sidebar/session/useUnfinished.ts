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
  /** Leaves it as it stands: the way out where going on fails. */
  readonly leave: () => Promise<void>;
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

  const send = async (request: { readonly requestId: string; readonly stop?: boolean }): Promise<void> => {
    setRunning(true);
    setProblem('');
    try {
      for (;;) {
        const reply = await callServer('apiContinueAction', request);
        if (!reply.ok) {
          setProblem(refusalText(reply, t));
          return;
        }
        if (reply.done) {
          say(request.stop === true ? t.open.left : t.open.finished);
          onDone();
          return;
        }
        if (reply.progress !== undefined) setProgress(reply.progress);
      }
    } catch (failure) {
      setProblem(failureText(failure, t));
    } finally {
      setRunning(false);
    }
  };
  const carryOn = (): Promise<void> => send({ requestId });
  const leave = (): Promise<void> => send({ requestId, stop: true });
  const what = t.open.unfinished(named[action] ?? action, progress.done, progress.total);
  const text = mine || by === '' ? what : t.open.begunBy(what, by);
  return { text, ...progress, running, problem, carryOn, leave };
}
