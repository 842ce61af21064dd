import { useMemo, useRef, useState } from 'preact/hooks';
import type { Conflict, DuplicateHit, Reply, CustomerReply, WireRecord } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession, type Session } from '../session/session';
import { checkForm, sortIssues } from './checkForm';
import { changedKeys, fieldsToSend, typedFrom, type Typed } from './formModel';
import { useForm, type FormState } from './useForm';

/** Which side of a conflict stays, by field. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

export interface CustomerSave {
  readonly form: FormState;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly problem: string;
  readonly duplicates: readonly DuplicateHit[];
  readonly conflict: Conflict | null;
  save(how?: SaveHow): Promise<void>;
  /** Takes over the chosen sides and saves again. */
  settle(choices: Choices): void;
}

interface SaveHow {
  readonly acceptDuplicates?: boolean;
  /** Where a conflict was settled: what the register holds now and what the inputs say. */
  readonly base?: WireRecord;
  readonly typed?: Typed;
}

function newRecord(session: Session, typed: string): Typed {
  const { defaults, user, members } = session.open;
  const own = members.some((member) => member.email === user) ? user : '';
  return {
    kind: defaults.kind,
    stage: defaults.stage,
    owner: defaults.owner === '' ? own : defaults.owner,
    ...placed(typed),
  };
}

/** What was searched for goes where it belongs: digits to the phone, an address with @ to the e-mail, the rest to the name. */
function placed(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return {};
  if (text.includes('@')) return { email: text };
  return /^[+\d\s()-]{6,}$/.test(text) ? { phone: text } : { name: text };
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
  const blank = useMemo(() => typedFrom({}, fields, open), [fields, open]);
  const start = useMemo(
    () => (record === undefined ? { ...blank, ...newRecord(session, typed) } : typedFrom(record, fields, open)),
    [],
  );
  const form = useForm(start);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const [duplicates, setDuplicates] = useState<readonly DuplicateHit[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const receive = (reply: Reply<CustomerReply>): void => {
    if (reply.ok) finish(session, record, reply, ids.current.settled);
    else if ('duplicates' in reply) setDuplicates(reply.duplicates);
    else if ('conflict' in reply) setConflict(reply.conflict);
    else if ('issues' in reply) {
      const { messages, rest } = sortIssues(reply.issues, fields);
      form.complain(messages);
      setProblem(rest === '' ? t.form.fixFirst(Object.keys(messages).length) : rest);
    } else setProblem(reply.error.message);
  };

  const save = async (how: SaveHow = {}): Promise<void> => {
    const now = how.base ?? base;
    const entered = how.typed ?? form.typed;
    const changed = changedKeys(entered, now === undefined ? blank : typedFrom(now, fields, open));
    setProblem('');
    setDuplicates([]);
    const wrong = checkForm(fields, entered, changed, open, words, t);
    if (Object.keys(wrong).length > 0) {
      form.complain(wrong);
      setProblem(t.form.fixFirst(Object.keys(wrong).length));
      return;
    }
    if (now !== undefined && changed.length === 0) {
      session.say(t.form.nothingChanged, 'plain');
      session.back();
      return;
    }
    const content = contentOf(now, entered, changed, how.acceptDuplicates === true);
    const outcome = await call('apiSaveCustomer', { requestId: ids.current.idFor(content), ...content });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') receive(outcome.reply);
  };

  const settle = (choices: Choices): void => {
    if (conflict === null || base === undefined) return;
    const theirs = Object.fromEntries(conflict.fields.map((field) => [field.field, field.theirs]));
    const next: WireRecord = { ...base, ...theirs, id: base.id, version: conflict.version };
    const shown = typedFrom(next, fields, open);
    const taken = Object.keys(choices).filter((key) => choices[key] === 'theirs');
    const settled = { ...form.typed, ...Object.fromEntries(taken.map((key) => [key, shown[key] ?? ''])) };
    setBase(next);
    form.setMany(settled);
    setConflict(null);
    void save({ base: next, typed: settled });
  };

  const dirty = changedKeys(form.typed, start).length > 0;
  return { form, busy, dirty, problem, duplicates, conflict, save, settle };
}

function contentOf(base: WireRecord | undefined, typed: Typed, changed: readonly string[], acceptDuplicates: boolean) {
  const fields = fieldsToSend(typed, changed);
  const accept = acceptDuplicates ? { acceptDuplicates: true } : {};
  if (base === undefined) return { fields, ...accept };
  const original = Object.fromEntries(changed.map((key) => [key, base[key] ?? null]));
  return { id: base.id, version: Number(base['version']), fields, original, ...accept };
}

function finish(session: Session, record: WireRecord | undefined, reply: CustomerReply, settled: () => void): void {
  const { t } = session;
  settled();
  const name = String(reply.customer['name'] ?? reply.customer.id);
  session.say(reply.merged === true ? t.form.savedMerged(name) : t.form.saved(name));
  session.saved();
  if (record === undefined) session.replace({ name: 'customer', id: reply.customer.id });
  else session.back();
}
