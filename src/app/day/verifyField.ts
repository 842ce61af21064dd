import type { Conflict, VerifyFieldReply } from '../../contract/replies';
import { fieldDef } from '../../core/schema/tables';
import type { CellScalar } from '../../core/values/value';
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
  /** What the person saw; absent: whatever stands is confirmed. */
  readonly value?: CellScalar | undefined;
  readonly rowHint?: number | undefined;
}

/**
 * Notes that a person confirmed the value of a field: when, who, how. The stamp counts as long as that value stands. It is
 * no change to the record: version and digest stay, and a form that is open elsewhere saves as before. A value that is not
 * the one the person saw is a conflict, and nobody confirmed it. One read and one write where the row hint holds, one read
 * more where it does not.
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
  if (fieldDef('customers', field)?.verifiable === undefined) {
    return refuseFor([{ code: 'verify-field', field, facts: { key: field } }]);
  }
  const changed = changedSince(current.fields, request);
  if (changed !== null) return { refuse: { ok: false, conflict: changed } };
  if ((current.fields[field] ?? '') === '') return refuseFor([{ code: 'verify-empty', field }]);
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

/** The value that the person saw beside the one that stands by now; null where they are the same. */
function changedSince(fields: FieldValues, { id, field, value }: VerifyField): Conflict | null {
  if (value === undefined) return null;
  const mine = value === '' ? null : value;
  const theirs = fields[field] ?? null;
  if (mine === theirs) return null;
  return {
    id,
    version: Number(fields['version'] ?? 0),
    updatedBy: String(fields['updatedBy'] ?? ''),
    updatedAt: String(fields['updatedAt'] ?? ''),
    fields: [{ field, mine, theirs, original: mine }],
  };
}
