import { useRef } from 'preact/hooks';
import type { Conflict, SavedDraft, WireRecord } from '../../src/contract/replies';
import type { FieldValues } from '../../src/core/changeSet';
import type { FieldDef } from '../../src/core/schema/field';
import { sayDone } from '../actions/useQuickUndo';
import { useCall, type Outcome } from '../common/useCall';
import { checkForm } from '../forms/checkForm';
import { changedKeys, fieldsToSend, typedFrom, type Typed } from '../forms/formModel';
import { settledConflict, type Choices } from '../forms/settleConflict';
import { useForm, type FormState } from '../forms/useForm';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import type { ChildForm } from './recordSort';
import { useChildDraft } from './useChildDraft';
import { useRefusals } from './useRefusals';

export type ChildCall = 'apiLogInteraction' | 'apiAddPurchase' | 'apiSaveContact' | 'apiSaveCase' | 'apiSaveFeedback';
type Saved = Extract<Outcome<ChildCall>, { readonly kind: 'reply' }>['reply'] & { readonly ok: true };

const CALLS: Readonly<Record<ChildForm, ChildCall>> = {
  interactions: 'apiLogInteraction',
  purchases: 'apiAddPurchase',
  contacts: 'apiSaveContact',
  cases: 'apiSaveCase',
  feedback: 'apiSaveFeedback',
};

export interface ChildSaveOptions {
  readonly sort: ChildForm;
  readonly customer: CustomerRef;
  readonly fields: readonly FieldDef[];
  /** What the form was filled with. */
  readonly start: Typed;
  /** The record to be changed; absent for a new one, of which every filled field is sent. */
  readonly record?: WireRecord | undefined;
  /** What was entered before and not saved. */
  readonly draft?: SavedDraft | undefined;
  /** What to say once it is saved. */
  readonly done: (typed: Typed, reply: Saved) => string;
}

export interface ChildSave {
  readonly form: FormState;
  readonly fields: readonly FieldDef[];
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly problem: string;
  /** What became of the draft. */
  readonly note: string;
  readonly conflict: Conflict | null;
  readonly save: () => Promise<void>;
  /** Takes over the chosen sides of a conflict and saves again. */
  readonly settle: (choices: Choices) => void;
  /** Forgets what was entered. */
  readonly discard: () => void;
}

/** Saves a record that hangs on a customer. Texts stay until the register has them. */
export function useChildSave(options: ChildSaveOptions): ChildSave {
  const { sort, customer, fields, start, record, draft, done } = options;
  const session = useSession();
  const { open, words, t } = session;
  const { busy, call } = useCall(t);
  const form = useForm({ ...start, ...draft?.draft.typed });
  const keeper = useChildDraft({ sort, customer, start, record, resumed: draft }, form.typed);
  const ids = useRef(requestIds());
  const base = useRef(record);
  const answer = useRefusals(form, fields);

  const show = (shown: WireRecord): Typed => typedFrom(shown, fields, open);
  const leave = (say: () => void): void => {
    keeper.drop();
    say();
    session.back();
  };
  const receive = (outcome: Outcome<ChildCall>): void => {
    if (outcome.kind === 'failed') answer.fail(outcome.message);
    else if (outcome.kind === 'reply' && !outcome.reply.ok) answer.refused(outcome.reply);
    else if (outcome.kind === 'reply' && outcome.reply.ok) {
      ids.current.settled();
      session.saved();
      const { actionId } = outcome.reply;
      const text = done(form.now(), outcome.reply);
      leave(() => sayDone(session)(text, actionId));
    }
  };
  const save = async (): Promise<void> => {
    answer.clear();
    const typed = form.now();
    const now = base.current;
    const changed = changedKeys(typed, now === undefined ? {} : show(now));
    const wrong = checkForm(fields, typed, changed, open, words, t);
    if (Object.keys(wrong).length > 0) answer.complain(wrong);
    else if (now !== undefined && changed.length === 0) leave(() => session.say(t.form.nothingChanged, 'plain'));
    else {
      const content = { customerId: customer.id, fields: fieldsToSend(typed, changed), ...editOf(now, changed) };
      receive(await call(CALLS[sort], { requestId: ids.current.idFor(content), rowHint: customer.row, ...content }));
    }
  };
  const settle = (choices: Choices): void => {
    if (answer.conflict === null || base.current === undefined) return;
    const settled = settledConflict(answer.conflict, choices, base.current, form.now(), show);
    base.current = settled.base;
    form.setMany(settled.typed);
    void save();
  };
  const { problem, conflict } = answer;
  const { dirty, note, drop } = keeper;
  return { form, fields, busy, dirty, problem, note, conflict, save, settle, discard: drop };
}

/** What an edit says beside its fields: which record, which version, and what the form showed. */
function editOf(record: WireRecord | undefined, changed: readonly string[]) {
  if (record === undefined) return {};
  const original: FieldValues = Object.fromEntries(changed.map((key) => [key, record[key] ?? null]));
  return { id: record.id, version: Number(record['version']), original };
}
