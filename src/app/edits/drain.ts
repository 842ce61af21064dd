import { lastKnown, payloadsOf } from '../../core/audit/history';
import type { ChangeSet, FieldValues, Origin, RecordChange } from '../../core/changeSet';
import { regionOf } from '../../core/customers/fillRegion';
import { customerResolver } from '../../core/edits/resolveCustomer';
import { planRow, type ChangedRow, type HasOurParagraph, type RowPlan } from '../../core/edits/planRow';
import { parseContext, type EntryContext } from '../../core/records/parseFields';
import { recordDigest, versionOf } from '../../core/records/stamps';
import { RegisterError } from '../../core/registerError';
import type { LiveTable } from '../../core/schema/tables';
import { commitChanges, unlessStale } from '../act';
import { entryContext } from '../entryContext';
import { historyOf } from '../history';
import { idAllocator, type IdAllocator } from '../idAllocator';
import type { Deps, EnteredRow, Query, StoredRecord, View } from '../ports';
import { planReview } from './reviewChanges';
import { rowIdentifier, type SingleEdit } from './rowIdentity';

export type { SingleEdit } from './rowIdentity';

/** Rows that were changed by hand, as an edit event or the sweep names them. */
export interface ChangedRows {
  readonly table: LiveTable;
  readonly rows: readonly number[];
}

export interface DrainRequest {
  readonly changed: readonly ChangedRows[];
  readonly origin: Extract<Origin, 'cell' | 'paste' | 'sweep'>;
  readonly single: SingleEdit | null;
  readonly hasOurs: HasOurParagraph;
}

export interface Drained {
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
}

const ATTEMPTS = 3;
const nothing: Drained = { created: 0, changed: 0, refused: 0 };

/**
 * Brings rows that were changed by hand into line: validated, put into standard form, given ids, audited, doubtful values
 * noted and listed in Review. The caller holds the lock. Rows that are as the register last knew them cost nothing more than
 * the two reads. At most five calls.
 */
export function drain(deps: Deps, request: DrainRequest): Drained {
  if (request.changed.every(({ rows }) => rows.length === 0)) return nothing;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const drained = unlessStale(() => drainOnce(deps, request));
    if (drained !== null) return drained;
  }
  throw new RegisterError('platform', { operation: 'drain' });
}

function drainOnce(deps: Deps, request: DrainRequest): Drained | null {
  const view = deps.store.read(drainQuery(request.changed));
  const entered = deps.store.entered(view, request.changed);
  const rows = suspectRows(view, entered, request);
  if (rows.length === 0) return nothing;
  const known = knownFields(deps, view, rows, request);
  const context = entryContext(view, deps.clock);
  const resolve = customerResolver(
    view.records('customers').map((record) => record.fields),
    phoneContext(context),
  );
  const ids = idAllocator(view);
  const planned = rows.map((row): PlannedRow => {
    const changed: ChangedRow = {
      table: row.table,
      cells: withDefaults(row, context, deps.actor),
      known: known.get(keyOf(row)) ?? null,
      ...(isSingle(request, row) && request.single !== null ? { touched: [request.single.field] } : {}),
    };
    return { row, known: changed.known, plan: planRow(changed, context, request.hasOurs, resolve) };
  });
  const changes = planned.map((each) => changeOf(view, each, ids));
  const review = planReview(
    view,
    deps.clock.now(),
    planned.map(({ row, plan }, index) => ({ table: row.table, id: changes[index]?.id ?? row.id, plan })),
  );
  if (changes.length === 0 && review.added.length + review.updated.length === 0) return nothing;
  const set: ChangeSet = {
    kind: 'edited',
    action: 'edit',
    origin: request.origin,
    changes,
    added: review.added.length === 0 ? [] : [{ table: 'review', rows: review.added }],
    updated: review.updated,
  };
  const after = commitChanges(deps, withRows(view, planned, changes), set, {
    requestId: deps.uuid(),
    system: ids.counters(),
  });
  if (after === null) return null;
  return {
    created: changes.filter((change) => change.op === 'create').length,
    changed: changes.filter((change) => change.op === 'update').length,
    refused: planned.reduce((sum, { plan }) => sum + plan.issues.length, 0),
  };
}

interface SuspectRow extends EnteredRow {
  /** '' where the row has none, or one that another row holds. */
  readonly id: string;
  /** The id cell was overwritten: it comes back. */
  readonly idLost: boolean;
  readonly record: StoredRecord;
}
interface PlannedRow {
  readonly row: SuspectRow;
  readonly known: FieldValues | null;
  readonly plan: RowPlan;
}

function drainQuery(changed: readonly ChangedRows[]): Query {
  const query: Record<string, { fields: readonly string[]; rows?: readonly number[] }> = {
    customers: { fields: ['id', 'name', 'phone', 'landline'] },
  };
  for (const { table, rows } of changed) query[table] = { fields: query[table]?.fields ?? ['id'], rows };
  return {
    ...query,
    review: { fields: ['key', 'status', 'text'] },
    audit: { fields: ['seq', 'table', 'recordId', 'part'] },
  };
}

/** Rows that differ from their digest, carry a formula, or are not records yet though they have what makes one. */
function suspectRows(view: View, entered: readonly EnteredRow[], request: DrainRequest): readonly SuspectRow[] {
  const asked = new Map<LiveTable, ReadonlySet<number>>(
    request.changed.map(({ table, rows }) => [table, new Set(rows)]),
  );
  const identify = rowIdentifier(view, request.single, asked);
  return entered.flatMap((row) => {
    const found =
      asked.get(row.table)?.has(row.row) === true
        ? view.records(row.table).find((each) => each.row === row.row)
        : undefined;
    if (found === undefined) return [];
    const { id, lost } = identify(row.table, found);
    const record = lost ? { ...found, fields: { ...found.fields, id } } : found;
    const suspect = { ...row, id, idLost: lost, record };
    if (lost) return [suspect];
    if (id === '') return isRecordNow(row.table, record) ? [suspect] : [];
    const digestHolds = recordDigest(row.table, record.fields, view.schema) === record.fields['digest'];
    return digestHolds && !hasFormula(row) ? [] : [suspect];
  });
}

/** A row becomes a customer once it has a name; a child row once it says whose it is. */
function isRecordNow(table: LiveTable, { fields }: StoredRecord): boolean {
  return (fields[table === 'customers' ? 'name' : 'customerId'] ?? null) !== null;
}

function hasFormula(row: EnteredRow): boolean {
  return Object.values(row.cells).some((cell) => cell.formula !== null);
}

function keyOf(row: { readonly table: LiveTable; readonly row: number }): string {
  return `${row.table}:${String(row.row)}`;
}

function isSingle({ single }: DrainRequest, row: SuspectRow): boolean {
  return single !== null && single.table === row.table && single.row === row.row;
}

/** What the register last knew of the rows: from the edit event where its digest proves it, else from the audit trail. */
function knownFields(
  deps: Deps,
  view: View,
  rows: readonly SuspectRow[],
  request: DrainRequest,
): ReadonlyMap<string, FieldValues> {
  const known = new Map<string, FieldValues>();
  const open: SuspectRow[] = [];
  for (const row of rows.filter(({ id }) => id !== '')) {
    const proven = isSingle(request, row) ? fromEvent(view, row, request.single) : null;
    if (proven === null) open.push(row);
    else known.set(keyOf(row), proven);
  }
  const history = historyOf(
    deps,
    view,
    open.map(({ table, id }) => ({ table, id })),
  );
  for (const row of open) {
    const fields = lastKnown(history, row.table, row.id);
    const version = payloadsOf(history, row.table, row.id).pop()?.version ?? null;
    if (fields !== null) known.set(keyOf(row), { ...fields, version });
  }
  return known;
}

function fromEvent(view: View, row: SuspectRow, single: SingleEdit | null): FieldValues | null {
  // The digest says nothing of what the register computes, and an event tells numbers as texts.
  if (single === null || view.schema.field(row.table, single.field)?.computed === true) return null;
  const before = { ...row.record.fields, [single.field]: single.oldValue };
  return recordDigest(row.table, before, view.schema) === row.record.fields['digest'] ? before : null;
}

/** Record values of the row, with the formulas and notes of its cells. */
function decoded(row: SuspectRow): ChangedRow['cells'] {
  return Object.fromEntries(
    Object.entries(row.cells).map(([key, cell]) => [
      key,
      { value: row.record.fields[key] ?? null, formula: cell.formula, note: cell.note },
    ]),
  );
}

/** A customer that is new has defaults where nothing was typed. */
function withDefaults(row: SuspectRow, context: EntryContext, actor: string): ChangedRow['cells'] {
  const cells = decoded(row);
  if (row.id !== '' || row.table !== 'customers') return cells;
  const defaults = Object.entries(customerDefaults(context, actor)).flatMap(([key, value]) => {
    const cell = cells[key] ?? { value: null, formula: null, note: '' };
    return cell.value === null && cell.formula === null ? [[key, { ...cell, value }] as const] : [];
  });
  return { ...cells, ...Object.fromEntries(defaults) };
}

function phoneContext(context: EntryContext): ReturnType<typeof parseContext> {
  const phone = context.schema.field('customers', 'phone');
  if (phone === undefined) throw new RegisterError('column-missing', { tab: 'customers', field: 'phone' });
  return parseContext(phone, context);
}

/** What is written: all of a new record, of an old one only what changed or gets its standard form. */
function changeOf(view: View, { row, known, plan }: PlannedRow, ids: IdAllocator): RecordChange {
  const { table } = row;
  if (row.id === '') {
    const present = Object.fromEntries(Object.entries(plan.values).filter(([, value]) => value !== null));
    // A cell of white space is empty from now on.
    const emptied = Object.fromEntries(plan.rewritten.flatMap((key) => (key in present ? [] : [[key, null] as const])));
    const fields = { ...emptied, ...present, ...(table === 'customers' ? regionOf(present) : {}) };
    return {
      op: 'create',
      table,
      id: ids.next(table),
      fields,
      before: {},
      row: row.row,
      original: plan.original,
      notes: plan.notes,
    };
  }
  const keys = [...new Set([...plan.changed, ...plan.rewritten])];
  // Nothing differs from history: cells are put into standard form (an option was renamed), or only the digest was off.
  const restated = plan.changed.length === 0 ? ({ restated: true } as const) : {};
  const digest = recordDigest(table, { ...row.record.fields, ...plan.values, id: row.id }, view.schema);
  const written = Object.fromEntries(keys.map((key) => [key, plan.values[key] ?? null]));
  const fields = { ...written, digest, ...computedInstead(view, row, known), ...(row.idLost ? { id: row.id } : {}) };
  const before = known ?? 'unknown';
  return {
    op: 'update',
    table,
    id: row.id,
    fields,
    before,
    row: row.row,
    original: plan.original,
    notes: plan.notes,
    ...restated,
  };
}

/** What the register computes is no place for formulas: the value that was known comes back, or the cell stays empty. */
function computedInstead(view: View, row: SuspectRow, known: FieldValues | null): FieldValues {
  return Object.fromEntries(
    Object.entries(row.cells).flatMap(([key, cell]) =>
      cell.formula === null || key === 'id' || key === 'digest' || view.schema.field(row.table, key)?.computed !== true
        ? []
        : [[key, known?.[key] ?? null]],
    ),
  );
}

function customerDefaults({ settings, members }: EntryContext, actor: string): FieldValues {
  const owner = settings.text['default.owner'] === '' ? actor : settings.text['default.owner'];
  const known = members.some((member) => member.email === owner);
  return { kind: settings.text['default.kind'], stage: settings.text['default.stage'], ...(known ? { owner } : {}) };
}

/** The view as sealing needs it: found by id, also where the record's row is a copy that gets an id of its own. */
function withRows(view: View, planned: readonly PlannedRow[], changes: readonly RecordChange[]): View {
  const rows = new Map(
    planned.map(({ row, known }, index) => {
      // A version cell that was written over must not set versions back: forms that are open compare by them.
      const version = Math.max(versionOf(row.record.fields), versionOf(known ?? {}));
      const fields = { ...row.record.fields, ...computedInstead(view, row, known), version };
      return [`${row.table}:${changes[index]?.id ?? ''}`, { ...row.record, fields }];
    }),
  );
  return { ...view, find: (tab, id) => rows.get(`${tab}:${id}`) ?? view.find(tab, id) };
}
