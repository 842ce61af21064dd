import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../src/contract/replies';
import type { FieldValues } from '../../src/core/changeSet';
import type { FieldDef } from '../../src/core/schema/field';
import { useCall, refusalText, type Outcome } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { checkForm, sortIssues } from './checkForm';
import { changedKeys, fieldsToSend, type Typed } from './formModel';
import { useForm, type FormState } from './useForm';

type ChildCall = 'apiLogInteraction' | 'apiAddPurchase';

export interface ChildSave {
  readonly form: FormState;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly problem: string;
  readonly save: () => Promise<void>;
}

/**
 * Saves a record that hangs on a customer. `start` is what the form was filled with; every filled field is sent. Texts
 * stay until the register has them.
 */
export function useChildSave(
  name: ChildCall,
  customer: CustomerRef,
  fields: readonly FieldDef[],
  start: Typed,
  done: (typed: Typed) => string,
): ChildSave {
  const session = useSession();
  const { open, words, t } = session;
  const { busy, call } = useCall(t);
  const form = useForm(start);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');

  const refused = (refusal: Refusal): void => {
    if (!('issues' in refusal)) {
      setProblem(refusalText(refusal, t));
      return;
    }
    const { messages, rest } = sortIssues(refusal.issues, fields);
    form.complain(messages);
    setProblem(rest === '' ? t.form.fixFirst(Object.keys(messages).length) : rest);
  };

  const receive = (outcome: Outcome<ChildCall>): void => {
    if (outcome.kind === 'busy') return;
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (!outcome.reply.ok) refused(outcome.reply);
    else {
      ids.current.settled();
      session.say(done(form.now()));
      session.saved();
      session.back();
    }
  };

  const save = async (): Promise<void> => {
    setProblem('');
    const typed = form.now();
    const filled = Object.keys(typed).filter((key) => (typed[key] ?? '').trim() !== '');
    const wrong = checkForm(fields, typed, filled, open, words, t);
    if (Object.keys(wrong).length > 0) {
      form.complain(wrong);
      setProblem(t.form.fixFirst(Object.keys(wrong).length));
      return;
    }
    const content: { customerId: string; fields: FieldValues } = {
      customerId: customer.id,
      fields: fieldsToSend(typed, filled),
    };
    receive(await call(name, { requestId: ids.current.idFor(content), rowHint: customer.row, ...content }));
  };

  return { form, busy, dirty: changedKeys(form.typed, start).length > 0, problem, save };
}
