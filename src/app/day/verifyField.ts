import type { VerifyFieldReply } from '../../contract/replies';
import type { Issue } from '../../core/issue';
import { fieldDef } from '../../core/schema/tables';
import { stampOf, stampsAfter } from '../../core/verification/verification';
import type { FieldValues } from '../../core/changeSet';
import { act, type Planned, type Scene } from '../act';
import { hintedCustomer, hintedQuery } from '../customers/hintedCustomer';
import { todayOf } from '../entryContext';
import type { Deps } from '../ports';
import { refuseFor, type Outcome } from '../refused';

export interface VerifyField {
  readonly requestId: string;
  readonly id: string;
  readonly field: string;
  readonly how: string;
  readonly rowHint?: number | undefined;
}

/**
 * Notes that a person confirmed the value of a field: when, who, how. The stamp counts as long as that value stands. It is
 * no change to the record: version and digest stay, and a form that is open elsewhere saves as before. One read and one
 * write where the row hint holds, one read more where it does not.
 */
export function verifyField(deps: Deps, request: VerifyField): Outcome<VerifyFieldReply> {
  return act<VerifyFieldReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { customers: hintedQuery(request.rowHint) },
    plan: (scene) => plan(scene, request),
  });
}

function plan({ deps, view, person }: Scene, request: VerifyField): Planned<VerifyFieldReply> {
  const { id, field } = request;
  const { current, view: full } = hintedCustomer(deps, view, id, request.rowHint);
  const issue = whyNot(current.fields, field);
  if (issue !== null) return refuseFor([issue]);
  const given = { on: todayOf(deps.clock), by: person.email, how: request.how.trim() };
  const fields = stampsAfter(current.fields, field, given);
  const stamp = { field, ...given };
  const key = stampOf({ ...current.fields, ...fields }, field)?.key;
  return {
    changes: {
      kind: 'edited',
      action: 'verify-field',
      origin: 'form',
      changes: [{ op: 'update', table: 'customers', id, fields, before: current.fields }],
      entries: [{ action: 'verify-field', table: 'customers', recordId: id, payload: { ...stamp, key } }],
    },
    view: full,
    reply: { customer: { id, ...fields }, stamp },
  };
}

function whyNot(fields: FieldValues, field: string): Issue | null {
  if (fieldDef('customers', field)?.verifiable === undefined)
    return { code: 'verify-field', field, facts: { key: field } };
  const value = fields[field] ?? '';
  return value === '' ? { code: 'verify-empty', field } : null;
}
