import type { CustomerReply } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { regionOf } from '../../core/customers/fillRegion';
import { missingFields, parseFields, type ParsedFields } from '../../core/records/parseFields';
import { stampCreated, stampUpdated } from '../../core/records/stamps';
import { RegisterError } from '../../core/registerError';
import type { FieldDef } from '../../core/schema/field';
import { act, type Planned, type Scene } from '../act';
import { entryContext } from '../entryContext';
import { idAllocator } from '../idAllocator';
import { mergeSave } from '../mergeSave';
import { StaleViewError, type Deps, type StoredRecord, type View } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { wireRecord } from '../wire';
import { duplicateFields, duplicatesOf } from './duplicates';

export interface SaveCustomer {
  readonly requestId: string;
  readonly id?: string | undefined;
  readonly version?: number | undefined;
  readonly fields: FieldValues;
  /** The fields as the form showed them before the person typed. */
  readonly original?: FieldValues | undefined;
  readonly acceptDuplicates?: boolean | undefined;
}

/**
 * Adds a customer or edits one. New: one read, one write. Edit: one read more, of the row right before the write. Refuses
 * with issues by field, with the customers that share a key, or with the fields on which another person's edit clashes.
 */
export function saveCustomer(deps: Deps, request: SaveCustomer): Outcome<CustomerReply> {
  if (request.id !== undefined && request.version === undefined)
    throw new RegisterError('bad-request', { path: 'version' });
  return act<CustomerReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { customers: { fields: duplicateFields } },
    plan: (scene) => (request.id === undefined ? planNew(scene, request) : planEdit(scene, request, request.id)),
  });
}

function planNew(scene: Scene, request: SaveCustomer): Planned<CustomerReply> {
  const { view, deps } = scene;
  const defaults = defaultsOf(scene);
  const parsed = parseFields(
    'customers',
    { ...defaults, ...withoutBlanks(request.fields) },
    entryContext(view, deps.clock),
  );
  const issues = [...parsed.issues, ...missingOf(view, parsed)];
  if (issues.length > 0) return refuseFor(issues);
  const refused = refuseDuplicates(view, parsed.values, request, null);
  if (refused !== null) return refused;
  const ids = idAllocator(view);
  const id = ids.next('customers');
  const values = { ...parsed.values, ...regionOf(parsed.values) };
  const fields = stampCreated('customers', { ...values, id }, { actor: deps.actor, at: deps.clock.now() }, view.schema);
  return {
    changes: {
      kind: 'edited',
      action: 'save',
      origin: 'form',
      changes: [{ op: 'create', table: 'customers', id, fields: values, before: {}, original: originals(parsed) }],
    },
    system: ids.counters(),
    reply: { customer: wireRecord(id, fields), normalised: parsed.normalised },
  };
}

function defaultsOf({ view, person }: Scene): FieldValues {
  const { text } = view.settings;
  const owner = view.people.some((member) => member.email === text['default.owner']) ? text['default.owner'] : '';
  return { kind: text['default.kind'], stage: text['default.stage'], owner: owner === '' ? person.email : owner };
}

/** A blank that a form sends for a new customer says nothing: the default stands. */
function withoutBlanks(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

function missingOf(view: View, parsed: ParsedFields): ReturnType<typeof missingFields> {
  const unread = new Set(parsed.issues.map((issue) => issue.field));
  const required = view.schema.fields('customers').filter((field) => field.required === true && !unread.has(field.key));
  return missingFields('customers', parsed.values, required);
}

function planEdit(scene: Scene, request: SaveCustomer, id: string): Planned<CustomerReply> {
  const { view, deps } = scene;
  const { current, fresh } = readAgain(deps, view, id);
  const parsed = parseFields('customers', request.fields, entryContext(view, deps.clock));
  const missing = missingFields(
    'customers',
    { ...current.fields, ...parsed.values },
    requiredAmong(view, request.fields),
  );
  const issues = [...parsed.issues, ...missing];
  if (issues.length > 0) return refuseFor(issues);
  const merge = mergeSave(deps, fresh, current, {
    table: 'customers',
    id,
    version: request.version ?? 0,
    original: request.original ?? {},
    mine: parsed.values,
  });
  if ('conflict' in merge) return { refuse: { ok: false, conflict: merge.conflict } };
  const refused = refuseDuplicates(view, merge.changed, request, id);
  if (refused !== null) return refused;
  const region = 'address' in merge.changed ? regionOf({ ...current.fields, ...merge.changed }) : {};
  const changed = { ...merge.changed, ...region };
  return planned(scene, { id, current, fresh, parsed, changed, merged: merge.merged });
}

interface Edit {
  readonly id: string;
  readonly current: StoredRecord;
  readonly fresh: View;
  readonly parsed: ParsedFields;
  readonly changed: FieldValues;
  readonly merged: boolean;
}

function planned({ deps }: Scene, edit: Edit): Planned<CustomerReply> {
  const { id, current, fresh, parsed, changed } = edit;
  const unchanged = Object.keys(changed).length === 0;
  const stamp = { actor: deps.actor, at: deps.clock.now() };
  const after = unchanged
    ? current.fields
    : { ...current.fields, ...stampUpdated('customers', current.fields, changed, stamp, fresh.schema) };
  const reply: CustomerReply = {
    customer: wireRecord(id, after),
    row: current.row,
    normalised: parsed.normalised,
    ...(edit.merged ? { merged: true } : {}),
  };
  if (unchanged) return { changes: null, reply };
  const original = originals(parsed);
  return {
    changes: {
      kind: 'edited',
      action: 'save',
      origin: 'form',
      changes: [{ op: 'update', table: 'customers', id, fields: changed, before: current.fields, original }],
    },
    view: fresh,
    reply,
  };
}

/** The row as it stands right before the write. A row that moved since the first read sends the action back to its start. */
function readAgain(deps: Deps, view: View, id: string): { readonly current: StoredRecord; readonly fresh: View } {
  const located = view.find('customers', id);
  if (located === undefined) throw new RegisterError('not-found', { id });
  const fresh = deps.store.reread(view, { customers: { rows: [located.row] } });
  const current = fresh.records('customers').find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  return { current, fresh };
}

function requiredAmong(view: View, given: FieldValues): readonly FieldDef[] {
  return view.schema.fields('customers').filter((field) => field.required === true && field.key in given);
}

function refuseDuplicates(
  view: View,
  fields: FieldValues,
  request: SaveCustomer,
  exceptId: string | null,
): { readonly refuse: { readonly ok: false; readonly duplicates: ReturnType<typeof duplicatesOf> } } | null {
  if (request.acceptDuplicates === true) return null;
  const duplicates = duplicatesOf(view, fields, exceptId);
  return duplicates.length === 0 ? null : { refuse: { ok: false, duplicates } };
}

function originals(parsed: ParsedFields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parsed.normalised).map(([field, { from }]) => [field, from]));
}
