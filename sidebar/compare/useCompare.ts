import { useRef, useState } from 'preact/hooks';
import type { CompareReply, CompareTabReply, SnapshotEntry } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

export interface Sides {
  readonly from: string;
  readonly to: string;
}

export interface Compare {
  readonly snapshots: readonly SnapshotEntry[] | null;
  readonly found: CompareReply | null;
  readonly made: CompareTabReply | null;
  readonly busy: boolean;
  readonly problem: string;
  readonly load: () => Promise<void>;
  readonly compare: (sides: Sides) => Promise<void>;
  readonly writeTab: () => Promise<void>;
  readonly again: () => void;
}

/** The snapshots to choose from, the comparison of two moments, and its tab. */
export function useCompare(): Compare {
  const { t } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [snapshots, setSnapshots] = useState<readonly SnapshotEntry[] | null>(null);
  const [sides, setSides] = useState<Sides | null>(null);
  const [found, setFound] = useState<CompareReply | null>(null);
  const [made, setMade] = useState<CompareTabReply | null>(null);
  const [problem, setProblem] = useState('');

  const load = async (): Promise<void> => {
    setProblem('');
    const outcome = await call('apiListSnapshots', {});
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) setSnapshots(outcome.reply.snapshots);
      else setProblem(refusalText(outcome.reply, t));
    }
  };
  const compare = async (wanted: Sides): Promise<void> => {
    setProblem('');
    setMade(null);
    const outcome = await call('apiCompare', wanted);
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) {
        setSides(wanted);
        setFound(outcome.reply);
      } else setProblem(refusalText(outcome.reply, t));
    }
  };
  const writeTab = async (): Promise<void> => {
    if (sides === null) return;
    setProblem('');
    const outcome = await call('apiCompareTab', { requestId: ids.current.idFor(sides), ...sides });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) {
        ids.current.settled();
        setMade(outcome.reply);
      } else setProblem(refusalText(outcome.reply, t));
    }
  };
  const again = (): void => {
    setFound(null);
    setMade(null);
    setProblem('');
  };
  return { snapshots, found, made, busy, problem, load, compare, writeTab, again };
}
