import type { RestoreFieldsReply } from '../../contract/past';
import type { DuplicateHit } from '../../contract/replies';
import type { FieldValues, RecordChange } from '../../core/changeSet';
import { withOnePrimary } from '../../core/children/primaryContact';
import type { Issue } from '../../core/issue';
import { missingFields } from '../../core/records/parseFields';
import { stampUpdated } from '../../core/records/stamps';
import { RegisterError } from '../../core/registerError';
import type { CivilDateTime } from '../../core/values/dateTime';
import { act, type Planned, type Scene } from '../act';
import { acceptDuplicates, NOTHING_ACCEPTED, type Accepted } from '../customers/acceptDuplicates';
import { askedAbout, duplicateFields } from '../customers/duplicates';
import { entryContext } from '../entryContext';
import type { Deps, Query, StoredRecord, View } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { settlingQuery } from '../reviewLines';
import { auditHead } from '../systemState';
import { wireRecord } from '../wire';
import { fieldsBack } from './fieldsBack';
import { momentOf } from './moment';
import { pastOf, pastQuery, tablesOf, type Past, type Standing } from './pastOf';
import { recordThen } from './recordThen';

export interface RestoreFields {
  readonly requestId: string;
  readonly id: string;
  readonly at: string;
  readonly fields: readonly string[];
  readonly acceptDuplicates?: boolean | undefined;
}

/**
 * Puts chosen fields of a record back to what they were at a moment: one edit like any other, and one action that can be
 * undone. Only what differs is written. Two reads and one write, one read more for each vault with older entries about it.
 * Refuses by field where a value is not accepted any more, was not known then, or its column came later or is gone. Throws
 * `record-gone` and `record-archived` where there is nothing to write to, `record-not-then` where there was no such record.
 */
export function restoreFields(deps: Deps, request: RestoreFields): Outcome<RestoreFieldsReply> {
  const at = momentOf(request.at);
  return act<RestoreFieldsReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: restoreQuery(request.id),
    plan: (scene) => plan(scene, request, at),
  });
}

function restoreQuery(id: string): Query {
  const tables = tablesOf(id);
  const ofCustomer = tables.includes('customers');
  return {
    ...pastQuery(id),
    ...(tables.includes('contacts') ? { contacts: { fields: ['id', 'customerId', 'primary'] } } : {}),
    customers: { fields: ofCustomer ? duplicateFields : ['id'] },
    archive: { fields: ['id'] },
    snapshots: 'all',
    review: settlingQuery,
  };
}

function plan(scene: Scene, request: RestoreFields, at: CivilDateTime): Planned<RestoreFieldsReply> {
  const { deps, view } = scene;
  const past = pastOf(deps, view, request.id, primariesBeside(view, request));
  const current = standing(past, request.id);
  const then = recordThen(deps, past, request.id, at);
  if (then.fields === null) throw new RegisterError('record-not-then', { id: request.id, at });
  const back = fieldsBack(
    { past, then, at, table: current.table, current: current.fields },
    request.fields,
    entryContext(view, deps.clock),
  );
  const issues = [...back.issues, ...linksGone(view, back.changed), ...missing(past, current, back.changed)];
  if (issues.length > 0) return refuseFor(issues);
  const accepted = settleDuplicates(scene, request, current, back.changed);
  if ('refuse' in accepted) return accepted;
  return planned(scene, { request, past, current, changed: back.changed, declined: back.declined, accepted });
}

/** Contact persons who may lose the mark 'primary' to the one that gets it back. */
function primariesBeside(view: View, { id, fields }: RestoreFields): readonly StoredRecord[] {
  if (!fields.includes('primary')) return [];
  const customerId = view.find('contacts', id)?.fields['customerId'] ?? null;
  return view
    .records('contacts')
    .filter(
      (one) => one.fields['primary'] === true && one.fields['customerId'] === customerId && one.fields['id'] !== id,
    );
}

/** The record to be written to. What is gone comes back by undoing what took it away. */
function standing({ current }: Past, id: string): Standing {
  if (current === null) throw new RegisterError('record-gone', { id });
  if (current.table === 'archive') throw new RegisterError('record-archived', { id });
  return current;
}

/** A record hangs on a customer who is there, or in Archive. */
function linksGone(view: Scene['view'], changed: FieldValues): readonly Issue[] {
  const customer = String(changed['customerId'] ?? '');
  if (customer === '' || view.find('customers', customer) !== undefined) return [];
  if (view.find('archive', customer) !== undefined) return [];
  return [{ code: 'customer-gone', field: 'customerId', facts: { text: customer } }];
}

/** Fields that the record cannot be without. */
function missing({ view }: Past, current: Standing, changed: FieldValues): readonly Issue[] {
  const all = view.schema.fields(current.table);
  const required = all.filter((field) => field.required === true && field.key in changed);
  return missingFields(current.table, { ...current.fields, ...changed }, required, all);
}

type Asked = Accepted | { readonly refuse: { readonly ok: false; readonly duplicates: readonly DuplicateHit[] } };

/** A value that somebody else has by now is asked about, as in the form. */
function settleDuplicates(scene: Scene, request: RestoreFields, current: Standing, changed: FieldValues): Asked {
  if (current.table !== 'customers') return NOTHING_ACCEPTED;
  const { view, deps } = scene;
  const { id } = request;
  const after = { ...current.fields, ...changed };
  const duplicates = askedAbout(view, after, { id, before: current.fields, changed });
  if (duplicates.length === 0) return NOTHING_ACCEPTED;
  if (request.acceptDuplicates !== true) return { refuse: { ok: false, duplicates } };
  const at = deps.clock.now();
  return acceptDuplicates(view, duplicates, { id, fields: after, reason: '', at, changed: Object.keys(changed) });
}

interface Restore {
  readonly request: RestoreFields;
  readonly past: Past;
  readonly current: Standing;
  readonly changed: FieldValues;
  readonly declined: Readonly<Record<string, string>>;
  readonly accepted: Accepted;
}

function planned({ deps, view, person }: Scene, restore: Restore): Planned<RestoreFieldsReply> {
  const { request, past, current, changed, declined, accepted } = restore;
  const { id } = request;
  const { row, table, fields: before } = current;
  const restored = Object.keys(changed);
  if (restored.length === 0) return { changes: null, reply: { record: wireRecord(id, before), restored, row } };
  const stamp = { actor: person.email, at: deps.clock.now() };
  const after = { ...before, ...stampUpdated(table, before, changed, stamp, past.view.schema) };
  const change: RecordChange = {
    op: 'update',
    table,
    id,
    fields: changed,
    before,
    ...(Object.keys(declined).length === 0 ? {} : { declined }),
    ...accepted.change,
  };
  const changes = withOnePrimary(past.view.records('contacts'), [change]);
  const unmarked = changes.flatMap((each) => (each === change ? [] : [each.id]));
  return {
    changes: {
      kind: 'edited',
      action: 'restore-fields',
      origin: 'restore',
      changes,
      added: accepted.added,
    },
    view: past.view,
    // The lock is held: the next number of the trail is this action's.
    reply: {
      record: wireRecord(id, after),
      restored,
      row,
      actionId: String(auditHead(view).seq + 1),
      ...(unmarked.length === 0 ? {} : { noLongerPrimary: unmarked }),
    },
  };
}
