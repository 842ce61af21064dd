import { useRef, useState } from 'preact/hooks';
import type { KindPreviewReply, WaitingKind } from '../../src/contract/replies';
import { refusalText, useCall, type Outcome } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

/** What can be done about a change of kind that waits: look at the values, fold them again, change it all the same. */
export interface KindWaiting {
  readonly busy: boolean;
  /** The values that would not fit, once they were asked for. */
  readonly shown: KindPreviewReply | null;
  readonly problem: string;
  readonly see: () => Promise<void>;
  readonly fold: () => void;
  readonly change: () => Promise<void>;
}

export function useKindWaits({ table, key, kind, list }: WaitingKind, onDone: () => void): KindWaiting {
  const { t, say } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [shown, setShown] = useState<KindPreviewReply | null>(null);
  const [problem, setProblem] = useState('');
  const see = async (): Promise<void> => {
    setProblem('');
    const wish = { table, key, kind, ...(list === undefined ? {} : { list }) };
    const outcome = await call('apiPreviewFieldKind', wish);
    if (outcome.kind === 'reply' && outcome.reply.ok) setShown(outcome.reply);
    else setProblem(problemOf(outcome));
  };
  const change = async (): Promise<void> => {
    setProblem('');
    const confirm = [{ table, key, kind }];
    const outcome = await call('apiApplyFields', { requestId: ids.current.idFor(confirm), confirm });
    if (outcome.kind !== 'reply' || !outcome.reply.ok) {
      setProblem(problemOf(outcome));
      return;
    }
    ids.current.settled();
    // The row may name another kind by now, which is asked about in its turn.
    if (outcome.reply.refused.length === 0) say(t.fields.applied);
    onDone();
  };
  const problemOf = (outcome: Outcome<'apiPreviewFieldKind' | 'apiApplyFields'>): string => {
    if (outcome.kind === 'failed') return outcome.message;
    return outcome.kind === 'busy' || outcome.reply.ok ? '' : refusalText(outcome.reply, t);
  };
  return { busy, shown, problem, see, fold: () => setShown(null), change };
}
