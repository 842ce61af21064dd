import { useMemo, useRef, useState } from 'preact/hooks';
import type { Conflict, CustomerReply, DuplicateHit, OpenReply, Reply, WireRecord } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession, type Session } from '../session/session';
import { checkForm, sortIssues } from './checkForm';
import { changedKeys, typedFrom, type Typed } from './formModel';
import { newCustomer, saveContent } from './saveContent';
import { settledConflict, type Choices } from './settleConflict';
import { useForm, type FormState } from './useForm';

export interface CustomerSave {
  readonly form: FormState;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly problem: string;
  readonly duplicates: readonly DuplicateHit[];
  readonly conflict: Conflict | null;
  readonly save: (how?: SaveHow) => Promise<void>;
  /** Takes over the chosen sides and saves again. */
  readonly settle: (choices: Choices) => void;
}

interface SaveHow {
  readonly acceptDuplicates?: boolean;
  /** Where a conflict was settled: what the register holds now and what the inputs say. */
  readonly base?: WireRecord;
  readonly typed?: Typed;
}

/** Saves the customer form: checks, sends, and keeps whatever was typed until it is saved. */
export function useCustomerSave(
  fields: readonly FieldDef[],
  record: WireRecord | undefined,
  typed: string,
): CustomerSave {
  const session = useSession();
  const { open, t, words } = session;
  const { busy, call } = useCall(t);
  const [base, setBase] = useState<WireRecord | undefined>(record);
  const { blank, start } = useStart(fields, record, typed, open);
  const form = useForm(start);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const [answer, setAnswer] = useState<Answer>(NO_ANSWER);

  const complain = (messages: Readonly<Record<string, string>>, rest = ''): void => {
    form.complain(messages);
    setProblem(rest === '' ? t.form.fixFirst(Object.keys(messages).length) : rest);
  };
  const receive = (reply: Reply<CustomerReply>): void => {
    if (reply.ok) {
      ids.current.settled();
      finish(session, record === undefined, reply);
    } else if ('issues' in reply) {
      const { messages, rest } = sortIssues(reply.issues, fields);
      complain(messages, rest);
    } else if ('error' in reply) setProblem(reply.error.message);
    else setAnswer({ ...NO_ANSWER, ...reply });
  };
  const save = async (how: SaveHow = {}): Promise<void> => {
    const now = how.base ?? base;
    const entered = how.typed ?? form.now();
    const changed = changedKeys(entered, now === undefined ? blank : typedFrom(now, fields, open));
    setProblem('');
    setAnswer(NO_ANSWER);
    const wrong = checkForm(fields, entered, changed, open, words, t);
    if (Object.keys(wrong).length > 0) complain(wrong);
    else if (now !== undefined && changed.length === 0) {
      session.say(t.form.nothingChanged, 'plain');
      session.back();
    } else {
      const content = saveContent(now, entered, changed, how.acceptDuplicates === true);
      const outcome = await call('apiSaveCustomer', { requestId: ids.current.idFor(content), ...content });
      if (outcome.kind === 'failed') setProblem(outcome.message);
      else if (outcome.kind === 'reply') receive(outcome.reply);
    }
  };
  const settle = (choices: Choices): void => {
    if (answer.conflict === null || base === undefined) return;
    const settled = settledConflict(answer.conflict, choices, base, form.now(), (next) =>
      typedFrom(next, fields, open),
    );
    setBase(settled.base);
    form.setMany(settled.typed);
    void save(settled);
  };
  return { form, busy, dirty: changedKeys(form.typed, start).length > 0, problem, ...answer, save, settle };
}

/** Empty inputs, and what the inputs are filled with at first. */
function useStart(fields: readonly FieldDef[], record: WireRecord | undefined, typed: string, open: OpenReply) {
  const blank = useMemo(() => typedFrom({}, fields, open), [fields, open]);
  const [start] = useState(() =>
    record === undefined ? { ...blank, ...newCustomer(open, typed) } : typedFrom(record, fields, open),
  );
  return { blank, start };
}

/** Questions that the register answers a save with. */
interface Answer {
  readonly duplicates: readonly DuplicateHit[];
  readonly conflict: Conflict | null;
}

const NO_ANSWER: Answer = { duplicates: [], conflict: null };

function finish(session: Session, isNew: boolean, reply: CustomerReply): void {
  const { t } = session;
  const name = String(reply.customer['name'] ?? reply.customer.id);
  session.say(reply.merged === true ? t.form.savedMerged(name) : t.form.saved(name));
  session.saved();
  if (isNew) session.replace({ name: 'customer', id: reply.customer.id });
  else session.back();
}
