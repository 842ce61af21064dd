import { useState } from 'preact/hooks';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from './session';

export interface UnfinishedAction {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  readonly problem: string;
  /** Only an adoption goes on from here; other actions are gone on with where they were begun. */
  readonly canContinue: boolean;
  readonly carryOn: () => Promise<void>;
}

/** Goes on with an adoption that was left half done, slice by slice. */
export function useUnfinished(onDone: () => void): UnfinishedAction {
  const { open, t, say } = useSession();
  const begun = open.inProgress ?? { action: '', done: 0, total: 0 };
  const [progress, setProgress] = useState({ done: begun.done, total: begun.total });
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const isAdoption = begun.action.startsWith('adopt');
  const { adoption, ...others } = t.open.actions;
  const named: Readonly<Record<string, string>> = { adopt: adoption, ...others };
  const name = named[begun.action] ?? begun.action;

  const carryOn = async (): Promise<void> => {
    setRunning(true);
    setProblem('');
    try {
      for (;;) {
        const reply = await callServer('apiContinueAdoption', {});
        if (!reply.ok) {
          setProblem(refusalText(reply, t));
          return;
        }
        setProgress(reply.progress);
        if (reply.done) {
          say(t.open.finished);
          onDone();
          return;
        }
      }
    } catch (failure) {
      setProblem(failureText(failure, t));
    } finally {
      setRunning(false);
    }
  };
  const text = t.open.unfinished(name, progress.done, progress.total);
  return { text, ...progress, running, problem, canContinue: isAdoption, carryOn };
}
