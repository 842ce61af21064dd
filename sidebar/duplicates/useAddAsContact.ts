import { useRef, useState } from 'preact/hooks';
import type { DuplicateHit } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { fieldsToSend, formFields, type Typed } from '../forms/formModel';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';

export interface AddAsContact {
  readonly busy: boolean;
  /** Why it did not work; '' where it did or was not tried. */
  readonly problem: string;
  readonly add: (hit: DuplicateHit, typed: Typed) => Promise<void>;
}

/** Whether the person on the form could be a contact person of this customer: it is a company, and not this very person. */
export function mayHaveContacts({ isCompany, company, reasons }: DuplicateHit): boolean {
  return isCompany || (company !== '' && reasons.some(({ code }) => code === 'same-company' || code === 'employer'));
}

/** Saves what was typed of a new customer as a contact person of one that is there, then shows that one. */
export function useAddAsContact(): AddAsContact {
  const session = useSession();
  const { open, t } = session;
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const add = async (hit: DuplicateHit, typed: Typed): Promise<void> => {
    setProblem('');
    const keys = formFields(open.tables['contacts'] ?? [])
      .map(({ key }) => key)
      .filter((key) => (typed[key] ?? '').trim() !== '');
    const content = { customerId: hit.id, fields: fieldsToSend(typed, keys) };
    const outcome = await call('apiSaveContact', {
      requestId: ids.current.idFor(content),
      rowHint: hit.row,
      ...content,
    });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    if (outcome.kind !== 'reply') return;
    if (!outcome.reply.ok) {
      setProblem(refusalText(outcome.reply, t));
      return;
    }
    ids.current.settled();
    session.say(t.duplicates.contactAdded(nameOf(typed, t.duplicates.thisPerson), hit.name));
    session.saved();
    session.replace({ name: 'customer', id: hit.id });
  };
  return { busy, problem, add };
}

export function nameOf(typed: Typed, otherwise: string): string {
  const name = (typed['name'] ?? '').trim();
  return name === '' ? otherwise : name;
}
