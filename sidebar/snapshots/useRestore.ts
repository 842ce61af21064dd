import { useEffect, useRef, useState } from 'preact/hooks';
import type { RestorePreviewReply, RestoreReply } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSnapshots } from './snapshotsContext';

export interface Restore {
  readonly changes: RestorePreviewReply['changes'] | null;
  readonly busy: boolean;
  readonly restoring: boolean;
  readonly problem: string;
  readonly result: RestoreReply | null;
  readonly preview: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** Counts what a snapshot would change, and restores it; a restore of several slices is repeated until it is done. */
export function useRestore(snapshotId: string): Restore {
  const { t } = useSnapshots();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [changes, setChanges] = useState<RestorePreviewReply['changes'] | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [problem, setProblem] = useState('');
  const [result, setResult] = useState<RestoreReply | null>(null);

  const preview = async (): Promise<void> => {
    setProblem('');
    const outcome = await call('apiPreviewRestore', { snapshotId });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) setChanges(outcome.reply.changes);
      else setProblem(refusalText(outcome.reply, t));
    }
  };
  const slice = async (): Promise<RestoreReply | null> => {
    const outcome = await call('apiRestoreSnapshot', { requestId: ids.current.idFor(snapshotId), snapshotId });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) return outcome.reply;
      setProblem(refusalText(outcome.reply, t));
    }
    return null;
  };
  const restore = async (): Promise<void> => {
    setProblem('');
    setRestoring(true);
    let reply = await slice();
    while (reply !== null && !reply.done) reply = await slice();
    setRestoring(false);
    if (reply !== null) setResult(reply);
  };
  useEffect(() => {
    void preview();
  }, [snapshotId]);
  return { changes, busy, restoring, problem, result, preview, restore };
}
