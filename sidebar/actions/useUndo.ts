import { useRef, useState } from 'preact/hooks';
import type { UndoReply } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

export interface Undo {
  readonly running: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly problem: string;
  readonly result: UndoReply | null;
  /** Takes the action back; `mine` names what was changed since and is given up. */
  readonly start: (mine: readonly string[]) => Promise<void>;
}

/** Takes an action back; one of several slices is repeated until it is done. A retry repeats the same request. */
export function useUndo(actionId: string): Undo {
  const { t, saved } = useSession();
  const { call } = useCall(t);
  const ids = useRef(requestIds());
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [problem, setProblem] = useState('');
  const [result, setResult] = useState<UndoReply | null>(null);

  const slice = async (mine: readonly string[]): Promise<UndoReply | null> => {
    const choices = Object.fromEntries(mine.map((key) => [key, 'mine' as const]));
    const request = { actionId, ...(mine.length === 0 ? {} : { choices }) };
    const outcome = await call('apiUndo', { requestId: ids.current.idFor(request), ...request });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) return outcome.reply;
      setProblem(refusalText(outcome.reply, t));
    }
    return null;
  };
  const start = async (mine: readonly string[]): Promise<void> => {
    setProblem('');
    setRunning(true);
    let reply = await slice(mine);
    while (reply !== null && !reply.done) {
      setProgress(reply.progress);
      reply = await slice(mine);
    }
    setRunning(false);
    if (reply === null) return;
    ids.current.settled();
    setResult(reply);
    saved();
  };
  return { running, progress, problem, result, start };
}
