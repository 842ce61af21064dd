import type { CustomerReply, DuplicateHit } from '../../contract/replies';
import type { FieldValues, RecordChange } from '../../core/changeSet';
import { regionOf } from '../../core/customers/fillRegion';
import { keepAsTyped, type KeptAsTyped } from '../../core/records/declined';
import { missingFields, parseFields, type ParsedFields } from '../../core/records/parseFields';
import { stampCreated, stampUpdated } from '../../core/records/stamps';
import { RegisterError } from '../../core/registerError';
import type { FieldDef } from '../../core/schema/field';
import { act, type Planned, type Scene } from '../act';
import { missingCustomer } from '../archive/missingCustomer';
import { entryContext } from '../entryContext';
import { idAllocator } from '../idAllocator';
import { mergeSave } from '../mergeSave';
import { StaleViewError, type Deps, type Query, type StoredRecord, type View } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { settlingQuery } from '../reviewLines';
import { wireRecord } from '../wire';
import { acceptDuplicates, NOTHING_ACCEPTED, type Accepted } from './acceptDuplicates';
import { archivedDuplicateFields, askedAbout, duplicateFields } from './duplicates';

export interface SaveCustomer {
  readonly requestId: string;
  readonly id?: string | undefined;
  readonly version?: number | undefined;
  readonly fields: FieldValues;
  /** The fields as the form showed them before the person typed. */
  readonly original?: FieldValues | undefined;
  readonly acceptDuplicates?: boolean | undefined;
  /** Why, where a person accepted them. */
  readonly duplicateReason?: string | undefined;
  /** Fields whose value is to stand as typed, each with the reason. */
  readonly declined?: Readonly<Record<string, string>> | undefined;
}

/**
 * Adds a customer or edits one. New: one read, one write. Edit: one read more, of the row right before the write. Refuses
 * with issues by field, with the customers that share a key or are very much alike, or with the fields on which another person's edit clashes.
 */
export function saveCustomer(deps: Deps, request: SaveCustomer): Outcome<CustomerReply> {
  if (request.id !== undefined && request.version === undefined)
    throw new RegisterError('bad-request', { path: 'version' });
  return act<CustomerReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: queryFor(request),
    plan: (scene) => (request.id === undefined ? planNew(scene, request) : planEdit(scene, request, request.id)),
  });
}

/** Review is read for its lines about the customer: one that is new stands on none yet. */
function queryFor({ id }: SaveCustomer): Query {
  const looked = { customers: { fields: duplicateFields }, archive: { fields: archivedDuplicateFields } };
  return id === undefined ? looked : { ...looked, review: settlingQuery };
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
  const ids = idAllocator(view);
  const id = ids.next('customers');
  const accepted = settleDuplicates(scene, request, { id, after: parsed.values, edit: null });
  if ('refuse' in accepted) return accepted;
  const kept = keepAsTyped('customers', parsed, request.declined ?? {}, view.schema);
  const values = { ...kept.values, ...regionOf(parsed.values) };
  const fields = stampCreated('customers', { ...values, id }, { actor: deps.actor, at: deps.clock.now() }, view.schema);
  return {
    changes: {
      kind: 'edited',
      action: 'save',
      origin: 'form',
      changes: [
        {
          op: 'create',
          table: 'customers',
          id,
          fields: values,
          before: {},
          original: originals(kept.normalised),
          ...declinedChange(kept, values),
          ...accepted.change,
        },
      ],
      added: accepted.added,
    },
    system: ids.counters(),
    reply: { customer: wireRecord(id, fields), normalised: kept.normalised },
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
  return missingFields('customers', parsed.values, required, view.schema.fields('customers'));
}

function planEdit(scene: Scene, request: SaveCustomer, id: string): Planned<CustomerReply> {
  const { view, deps } = scene;
  const { current, fresh } = readAgain(deps, view, id);
  const parsed = parseFields('customers', request.fields, entryContext(view, deps.clock));
  const missing = missingFields(
    'customers',
    { ...current.fields, ...parsed.values },
    requiredAmong(view, request.fields),
    view.schema.fields('customers'),
  );
  const issues = [...parsed.issues, ...missing];
  if (issues.length > 0) return refuseFor(issues);
  const kept = keepAsTyped(
    'customers',
    parsed,
    request.declined ?? {},
    view.schema,
    request.declined === undefined ? {} : notesOn(deps, fresh, current.row, Object.keys(request.declined)),
  );
  const merge = mergeSave(deps, fresh, current, {
    table: 'customers',
    id,
    version: request.version ?? 0,
    original: request.original ?? {},
    mine: kept.values,
  });
  if ('conflict' in merge) return { refuse: { ok: false, conflict: merge.conflict } };
  const accepted = settleDuplicates(scene, request, {
    id,
    after: { ...current.fields, ...merge.changed },
    edit: { id, before: current.fields, changed: merge.changed },
  });
  if ('refuse' in accepted) return accepted;
  const region = 'address' in merge.changed ? regionOf({ ...current.fields, ...merge.changed }) : {};
  const changed = { ...merge.changed, ...region };
  return planned(scene, { id, current, fresh, kept, changed, merged: merge.merged, accepted });
}

interface Edit {
  readonly id: string;
  readonly current: StoredRecord;
  readonly fresh: View;
  readonly kept: KeptAsTyped;
  readonly changed: FieldValues;
  readonly merged: boolean;
  readonly accepted: Accepted;
}

function planned({ deps }: Scene, edit: Edit): Planned<CustomerReply> {
  const { id, current, fresh, kept, changed } = edit;
  const unchanged = Object.keys(changed).length === 0;
  const stamp = { actor: deps.actor, at: deps.clock.now() };
  const after = unchanged
    ? current.fields
    : { ...current.fields, ...stampUpdated('customers', current.fields, changed, stamp, fresh.schema) };
  const reply: CustomerReply = {
    customer: wireRecord(id, after),
    row: current.row,
    normalised: kept.normalised,
    ...(edit.merged ? { merged: true } : {}),
  };
  if (unchanged) return { changes: null, reply };
  const original = originals(kept.normalised);
  return {
    changes: {
      kind: 'edited',
      action: 'save',
      origin: 'form',
      changes: [
        {
          op: 'update',
          table: 'customers',
          id,
          fields: changed,
          before: current.fields,
          original,
          ...declinedChange(kept, changed),
          ...edit.accepted.change,
        },
      ],
      added: edit.accepted.added,
    },
    view: fresh,
    reply,
  };
}

/** Of what was declined, the part that is written. */
function declinedChange(
  { declined, notes }: KeptAsTyped,
  written: FieldValues,
): Partial<Pick<RecordChange, 'declined' | 'notes'>> {
  const keys = Object.keys(declined).filter((key) => key in written);
  if (keys.length === 0) return {};
  const pick = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
  return { declined: pick(declined), notes: pick(notes) };
}

/** What people wrote on cells that get a paragraph of ours: one read more, only where a standard form was declined. */
function notesOn(deps: Deps, view: View, row: number, fields: readonly string[]): Readonly<Record<string, string>> {
  const cells = deps.store.entered(view, [{ table: 'customers', rows: [row] }])[0]?.cells ?? {};
  return Object.fromEntries(fields.map((field) => [field, cells[field]?.note ?? '']));
}

/** The row as it stands right before the write. A row that moved since the first read sends the action back to its start. */
function readAgain(deps: Deps, view: View, id: string): { readonly current: StoredRecord; readonly fresh: View } {
  const located = view.find('customers', id);
  if (located === undefined) throw missingCustomer(deps, view, id);
  const fresh = deps.store.reread(view, { customers: { rows: [located.row] } });
  const current = fresh.records('customers').find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  return { current, fresh };
}

function requiredAmong(view: View, given: FieldValues): readonly FieldDef[] {
  return view.schema.fields('customers').filter((field) => field.required === true && field.key in given);
}

interface Draft {
  readonly id: string;
  readonly after: FieldValues;
  readonly edit: Parameters<typeof askedAbout>[2];
}

/** Refuses where somebody alike is in the register and the person was not asked yet; else what goes with the save. */
function settleDuplicates(
  { view, deps }: Scene,
  request: SaveCustomer,
  { id, after, edit }: Draft,
): Accepted | { readonly refuse: { readonly ok: false; readonly duplicates: readonly DuplicateHit[] } } {
  const duplicates = askedAbout(view, after, edit);
  if (duplicates.length === 0) return NOTHING_ACCEPTED;
  if (request.acceptDuplicates !== true) return { refuse: { ok: false, duplicates } };
  const reason = (request.duplicateReason ?? '').trim();
  const changed = Object.keys(edit?.changed ?? {});
  return acceptDuplicates(view, duplicates, { id, fields: after, reason, at: deps.clock.now(), changed });
}

function originals(normalised: ParsedFields['normalised']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(normalised).map(([field, { from }]) => [field, from]));
}
