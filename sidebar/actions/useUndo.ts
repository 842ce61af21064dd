import { useRef, useState } from 'preact/hooks';
import type { UndoReply } from '../../src/contract/replies';
import { failureText, refusalText } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import { undoWhole } from './undoWhole';

export interface Undo {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly problem: string;
  readonly result: UndoReply | null;
  /** Takes the action back; `mine` names what was changed since and is given up. Null where it was not done. */
  readonly start: (mine?: readonly string[]) => Promise<UndoReply | null>;
}

/** Takes an action back and says how far it got. A retry repeats the same request. */
export function useUndo(actionId: string): Undo {
  const { t, saved } = useSession();
  const ids = useRef(requestIds());
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [problem, setProblem] = useState('');
  const [result, setResult] = useState<UndoReply | null>(null);

  const start = async (mine: readonly string[] = []): Promise<UndoReply | null> => {
    setProblem('');
    setRunning(true);
    const choices = Object.fromEntries(mine.map((key) => [key, 'mine' as const]));
    const request = { actionId, ...(mine.length === 0 ? {} : { choices }) };
    try {
      const reply = await undoWhole({ requestId: ids.current.idFor(request), ...request }, setProgress);
      if (!reply.ok) {
        setProblem(refusalText(reply, t));
        return null;
      }
      ids.current.settled();
      setResult(reply);
      saved();
      return reply;
    } catch (failure) {
      setProblem(failureText(failure, t));
      return null;
    } finally {
      setRunning(false);
    }
  };
  return { running, progress, problem, result, start };
}
