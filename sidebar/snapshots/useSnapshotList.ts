import { useEffect, useRef, useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSnapshots } from './snapshotsContext';

export interface SnapshotListState {
  readonly snapshots: readonly SnapshotEntry[] | null;
  readonly busy: boolean;
  readonly problem: string;
  /** Said after a snapshot was taken. */
  readonly taken: string;
  readonly load: () => Promise<void>;
  readonly take: (name: string) => Promise<boolean>;
}

/** The snapshots of the vault, newest first, and taking one more. */
export function useSnapshotList(): SnapshotListState {
  const { t, words } = useSnapshots();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [snapshots, setSnapshots] = useState<readonly SnapshotEntry[] | null>(null);
  const [problem, setProblem] = useState('');
  const [taken, setTaken] = useState('');

  const load = async (): Promise<void> => {
    setProblem('');
    const outcome = await call('apiListSnapshots', {});
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) setSnapshots(newestFirst(outcome.reply.snapshots));
      else setProblem(refusalText(outcome.reply, t));
    }
  };
  const take = async (name: string): Promise<boolean> => {
    setProblem('');
    const content = name.trim() === '' ? {} : { name: name.trim() };
    const outcome = await call('apiTakeSnapshot', { requestId: ids.current.idFor(content), ...content });
    if (outcome.kind === 'busy') return false;
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (!outcome.reply.ok) setProblem(refusalText(outcome.reply, t));
    else {
      const { snapshot } = outcome.reply;
      ids.current.settled();
      setSnapshots((now) => newestFirst([snapshot, ...(now ?? []).filter((one) => one.id !== snapshot.id)]));
      setTaken(words.taken(snapshot.name === '' ? snapshot.at : snapshot.name));
      return true;
    }
    return false;
  };
  useEffect(() => {
    void load();
  }, []);
  return { snapshots, busy, problem, taken, load, take };
}

function newestFirst(snapshots: readonly SnapshotEntry[]): readonly SnapshotEntry[] {
  return [...snapshots].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
