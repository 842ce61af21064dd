import { useRef, useState } from 'preact/hooks';
import type { DrillProgress, RunDrillReply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';

export type DrillOutcome = Extract<RunDrillReply, { readonly done: true }>;

export interface Drill {
  readonly running: boolean;
  /** How far it got; null before the first answer. */
  readonly progress: DrillProgress | null;
  readonly problem: string;
  readonly outcome: DrillOutcome | null;
  readonly run: () => Promise<void>;
}

/** How long to wait before asking again where nothing went on: another page or the hourly run is at it. */
const PAUSE_MS = 5_000;

/** Runs the drill of a snapshot to its end, which may take several calls; after a failed one the same drill goes on. */
export function useDrill(t: SidebarWords, snapshotId: string, onDone: () => void): Drill {
  const { call } = useCall(t);
  const ids = useRef(requestIds());
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<DrillProgress | null>(null);
  const [problem, setProblem] = useState('');
  const [outcome, setOutcome] = useState<DrillOutcome | null>(null);

  const slice = async (): Promise<RunDrillReply | null> => {
    const answer = await call('apiRunDrill', { requestId: ids.current.idFor(snapshotId), snapshotId });
    if (answer.kind === 'failed') setProblem(answer.message);
    else if (answer.kind === 'reply') {
      if (answer.reply.ok) return answer.reply;
      setProblem(refusalText(answer.reply, t));
    }
    return null;
  };
  const run = async (): Promise<void> => {
    if (running) return;
    setProblem('');
    setOutcome(null);
    setRunning(true);
    let before = '';
    let reply = await slice();
    while (reply !== null && !reply.done) {
      setProgress(reply.progress);
      const now = JSON.stringify(reply.progress);
      if (now === before) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      before = now;
      reply = await slice();
    }
    setRunning(false);
    setProgress(null);
    if (reply === null) return;
    ids.current.settled();
    setOutcome(reply);
    onDone();
  };
  return { running, progress, problem, outcome, run };
}
