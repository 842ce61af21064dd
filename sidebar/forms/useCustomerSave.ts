import { useMemo, useRef, useState } from 'preact/hooks';
import type {
  Conflict,
  CustomerReply,
  DuplicateHit,
  OpenReply,
  Reply,
  SavedDraft,
  WireRecord,
} from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { sayDone } from '../actions/useQuickUndo';
import { useCall } from '../common/useCall';
import { declinedNow, useDeclined, type Declined } from '../entry/useDeclined';
import { requestIds } from '../server/requestIds';
import { useSession, type Session } from '../session/session';
import { checkForm, sortIssues } from './checkForm';
import { changedKeys, hiddenKeys, typedFrom, type Typed } from './formModel';
import { newCustomer, saveContent } from './saveContent';
import { settledConflict, type Choices } from './settleConflict';
import { useForm, type FieldMessages, type FormState } from './useForm';

export interface CustomerSave extends Answer {
  readonly form: FormState;
  readonly busy: boolean;
  /** Keys of the inputs that differ from what the form was filled with. */
  readonly changed: readonly string[];
  /** What the inputs were filled with. */
  readonly start: Typed;
  /** The record that is being changed, as it was last seen; absent for a new one. */
  readonly base: WireRecord | undefined;
  readonly problem: string;
  readonly declined: Declined;
  readonly decline: (key: string, reason: string | undefined) => void;
  readonly save: (how?: SaveHow) => Promise<void>;
  /** Takes over the chosen sides and saves again. */
  readonly settle: (choices: Choices) => void;
}

export interface SaveHow {
  readonly acceptDuplicates?: boolean;
  /** Why it is saved although there is somebody like it. */
  readonly duplicateReason?: string;
  /** Where a conflict was settled: what the register holds now and what the inputs say. */
  readonly base?: WireRecord;
  readonly typed?: Typed;
  /** Saves what is typed as a customer of its own: the one that was edited is gone. */
  readonly asNew?: true;
}

export interface CustomerFormStart {
  /** The record to change; absent for a new one. */
  readonly record?: WireRecord | undefined;
  /** What was searched for, as the name of a new customer. */
  readonly typed?: string | undefined;
  /** What was entered before and not saved. */
  readonly draft?: SavedDraft['draft'] | undefined;
  /** Told when the register has it. */
  readonly onSaved: () => void;
}

/** Saves the customer form: checks, sends, and keeps whatever was typed until it is saved. */
export function useCustomerSave(fields: readonly FieldDef[], from: CustomerFormStart): CustomerSave {
  const session = useSession();
  const { open, t } = session;
  const { busy, call } = useCall(t);
  const [base, setBase] = useState<WireRecord | undefined>(from.record);
  const { blank, start, filled } = useStart(fields, from, open);
  const form = useForm(filled);
  const { declined, decline } = useDeclined(from.draft?.declined ?? {});
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const [answer, setAnswer] = useState<Answer>(NO_ANSWER);

  const complain = ({ messages, rest }: { readonly messages: FieldMessages; readonly rest: string }): void => {
    form.complain(messages);
    setProblem(rest === '' ? t.form.fixFirst(Object.keys(messages).length) : rest);
  };
  const receive = (reply: Reply<CustomerReply>, isNew: boolean): void => {
    if (reply.ok) {
      ids.current.settled();
      from.onSaved();
      finish(session, isNew, reply);
    } else if ('issues' in reply) complain(sortIssues(reply.issues, fields));
    else if (!('error' in reply)) setAnswer({ ...NO_ANSWER, ...reply });
    else if (reply.error.code === 'not-found' && !isNew) setAnswer({ ...NO_ANSWER, isGone: true });
    else setProblem(reply.error.message);
  };
  const save = async (how: SaveHow = {}): Promise<void> => {
    if (how.asNew === true) setBase(undefined);
    const now = how.asNew === true ? undefined : (how.base ?? base);
    setProblem('');
    setAnswer(NO_ANSWER);
    const entered = how.typed ?? form.now();
    const given = now === undefined ? blank : typedFrom(now, fields, open);
    const toSave = checked(session, fields, { entered, given, declined });
    if ('wrong' in toSave) complain({ messages: toSave.wrong, rest: '' });
    else if (now !== undefined && toSave.changed.length === 0) {
      session.say(t.form.nothingChanged, 'plain');
      from.onSaved();
      session.back();
    } else {
      const accepted = { accept: how.acceptDuplicates === true, reason: how.duplicateReason };
      const content = saveContent(now, entered, toSave.changed, { ...accepted, declined: toSave.kept });
      const outcome = await call('apiSaveCustomer', { requestId: ids.current.idFor(content), ...content });
      if (outcome.kind === 'failed') setProblem(outcome.message);
      else if (outcome.kind === 'reply') receive(outcome.reply, now === undefined);
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
  const changed = changedKeys(form.typed, start);
  return { form, busy, changed, start, base, problem, declined, decline, ...answer, save, settle };
}

/** The inputs that are to be sent, or what is wrong with them. Those that are not shown are left out of both. */
function checked(
  { open, t, words }: Session,
  fields: readonly FieldDef[],
  { entered, given, declined }: { readonly entered: Typed; readonly given: Typed; readonly declined: Declined },
): { readonly wrong: FieldMessages } | { readonly changed: readonly string[]; readonly kept: Declined } {
  const hidden = hiddenKeys(fields, entered);
  const changed = changedKeys(entered, given).filter((key) => !hidden.has(key));
  const kept = declinedNow(declined, fields, entered, open, words);
  const wrong = { ...unreasoned(kept, t.entry.keep.needed), ...checkForm(fields, entered, changed, open, words, t) };
  return Object.keys(wrong).length > 0 ? { wrong } : { changed, kept };
}

/** Values that are to stay as typed although nobody said why. */
function unreasoned(declined: Declined, message: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(declined).flatMap(([key, reason]) => (reason === '' ? [[key, message]] : [])),
  );
}

/** Empty inputs, what the inputs are filled with at first, and what a draft puts over that. */
function useStart(fields: readonly FieldDef[], { record, typed = '', draft }: CustomerFormStart, open: OpenReply) {
  const blank = useMemo(() => typedFrom({}, fields, open), [fields, open]);
  const [start] = useState(() =>
    record === undefined ? { ...blank, ...newCustomer(open, typed) } : typedFrom(record, fields, open),
  );
  const [filled] = useState((): Typed => {
    const known = Object.entries(draft?.typed ?? {}).filter(([key]) => key in start);
    return { ...start, ...Object.fromEntries(known) };
  });
  return { blank, start, filled };
}

/** Questions that the register answers a save with. */
interface Answer {
  readonly duplicates: readonly DuplicateHit[];
  readonly conflict: Conflict | null;
  /** The customer was deleted or archived meanwhile. */
  readonly isGone: boolean;
}

const NO_ANSWER: Answer = { duplicates: [], conflict: null, isGone: false };

function finish(session: Session, isNew: boolean, reply: CustomerReply): void {
  const { t } = session;
  const name = String(reply.customer['name'] ?? reply.customer.id);
  const { id } = reply.customer;
  const text = reply.merged === true ? t.form.savedMerged(name) : t.form.saved(name);
  sayDone(session)(text, reply.actionId, isNew ? () => session.gone(id) : undefined);
  session.saved();
  if (isNew) session.replace({ name: 'customer', id });
  else session.back();
}
