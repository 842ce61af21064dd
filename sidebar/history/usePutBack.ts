import { useRef, useState } from 'preact/hooks';
import type { RecordAtReply, Refusal } from '../../src/contract/replies';
import { useQuickUndo } from '../actions/useQuickUndo';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

/** Why fields were not put back: a sentence each, and the press that does it all the same where that may be. */
interface Refused {
  readonly lines: readonly string[];
  readonly accept: (() => void) | null;
}

export interface PuttingBack {
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly run: (fields: readonly string[]) => void;
  readonly dismiss: () => void;
}

/** Puts fields back as they were; the toast takes it back again. A repeat after a failure does nothing twice. */
export function usePutBack({ id, at, compared }: RecordAtReply): PuttingBack {
  const { t, say, saved } = useSession();
  const { then: words } = viewWords().history;
  const sayDone = useQuickUndo();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [refused, setRefused] = useState<Refused | null>(null);

  const send = async (fields: readonly string[], acceptDuplicates: boolean): Promise<void> => {
    setRefused(null);
    const content = { id, at, fields: [...fields], ...(acceptDuplicates ? { acceptDuplicates } : {}) };
    const outcome = await call('apiRestoreFields', { requestId: ids.current.idFor(content), ...content });
    if (outcome.kind === 'busy') return;
    if (outcome.kind === 'failed') {
      setRefused({ lines: [outcome.message], accept: null });
      return;
    }
    ids.current.settled();
    const { reply } = outcome;
    if (!reply.ok) {
      setRefused(refusedOf(reply, () => void send(fields, true)));
      return;
    }
    const { restored, actionId, noLongerPrimary = [] } = reply;
    if (actionId === undefined) say(words.nothingToDo, 'plain');
    else sayDone(words.restored(restored.length) + (noLongerPrimary.length === 0 ? '' : words.primaryMoved), actionId);
    saved();
  };

  const labelOf = (field: string): string => compared.find((one) => one.field === field)?.label ?? field;
  const refusedOf = (reply: Refusal, accept: () => void): Refused => {
    if ('duplicates' in reply) {
      const names = reply.duplicates.map(({ name, id: other }) => `${name} (${other})`).join(', ');
      return { lines: [words.twins(names)], accept };
    }
    if (!('issues' in reply)) return { lines: [refusalText(reply, t)], accept: null };
    return {
      lines: reply.issues.map(({ field = '', message }) => (field === '' ? message : `${labelOf(field)}: ${message}`)),
      accept: null,
    };
  };

  return { busy, refused, run: (fields) => void send(fields, false), dismiss: () => setRefused(null) };
}
