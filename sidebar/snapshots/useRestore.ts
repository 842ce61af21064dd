import { useEffect, useRef, useState } from 'preact/hooks';
import type { RestoreBesideReply, RestorePreviewReply, RestoreReply } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSnapshots } from './snapshotsContext';

/** What of the snapshot is meant: a tab, some records, or with neither all of it. */
export interface Scope {
  readonly tables?: string[];
  readonly ids?: string[];
}

export interface Restore {
  readonly preview: RestorePreviewReply | null;
  readonly busy: boolean;
  /** What runs for several slices. */
  readonly running: 'restore' | 'beside' | null;
  readonly problem: string;
  readonly result: RestoreReply | null;
  readonly beside: RestoreBesideReply | null;
  readonly look: (scope: Scope) => Promise<void>;
  readonly restore: (scope: Scope) => Promise<void>;
  readonly restoreBeside: () => Promise<void>;
}

/** What a snapshot would change, and its restore in place or beside; one of several slices is repeated until it is done. */
export function useRestore(snapshotId: string): Restore {
  const { t, changed } = useSnapshots();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [preview, setPreview] = useState<RestorePreviewReply | null>(null);
  const [running, setRunning] = useState<Restore['running']>(null);
  const [problem, setProblem] = useState('');
  const [result, setResult] = useState<RestoreReply | null>(null);
  const [beside, setBeside] = useState<RestoreBesideReply | null>(null);

  const look = async (scope: Scope): Promise<void> => {
    setProblem('');
    const outcome = await call('apiPreviewRestore', { snapshotId, ...scope });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) setPreview(outcome.reply);
      else setProblem(refusalText(outcome.reply, t));
    }
  };
  /** One slice; null where it failed, and then the same request may be sent again. */
  const slice = async <N extends 'apiRestoreSnapshot' | 'apiRestoreBeside'>(
    name: N,
    scope: Scope,
  ): Promise<(N extends 'apiRestoreBeside' ? RestoreBesideReply : RestoreReply) | null> => {
    const requestId = ids.current.idFor([name, snapshotId, scope]);
    const outcome = await call(name, { requestId, snapshotId, ...scope });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      const { reply } = outcome;
      if (reply.ok) return reply as N extends 'apiRestoreBeside' ? RestoreBesideReply : RestoreReply;
      setProblem(refusalText(reply, t));
    }
    return null;
  };
  const restore = async (scope: Scope): Promise<void> => {
    setProblem('');
    setRunning('restore');
    let reply = await slice('apiRestoreSnapshot', scope);
    while (reply !== null && !reply.done) reply = await slice('apiRestoreSnapshot', scope);
    setRunning(null);
    if (reply === null) return;
    setResult(reply);
    changed();
  };
  const restoreBeside = async (): Promise<void> => {
    setProblem('');
    setRunning('beside');
    let reply = await slice('apiRestoreBeside', {});
    while (reply !== null && !reply.done) {
      setBeside(reply);
      reply = await slice('apiRestoreBeside', {});
    }
    setRunning(null);
    if (reply !== null) setBeside(reply);
  };
  useEffect(() => {
    void look({});
  }, [snapshotId]);
  return { preview, busy, running, problem, result, beside, look, restore, restoreBeside };
}
