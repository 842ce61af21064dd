import type { FieldValues, RecordChange } from '../changeSet';
import { recordTables, type LiveTable } from '../schema/tables';
import type { CellScalar } from '../values/value';
import { cellOf } from './cellOf';
import { inScope, twinOf, type RestoreScope } from './restoreScope';
import type { RecordSets, SnapshotRecord, TableRecords } from './snapshot';

export interface RestoreWish extends RestoreScope {
  /** Whether a record also goes over one that came by its id since. */
  readonly overwrite?: boolean | undefined;
  /** Whether a field has a column to be written into; all have if absent. */
  readonly stands?: (table: LiveTable, field: string) => boolean;
}

/** A record that is left as it is: its id belongs to another one by now. */
export interface HeldRecord {
  readonly table: LiveTable;
  readonly id: string;
  readonly now: SnapshotRecord;
  readonly saved: SnapshotRecord;
}

/** A column that one side alone has, with the cells that are filled in it. */
export interface RestoreColumn {
  readonly table: LiveTable;
  readonly field: string;
  readonly cells: number;
}

export interface RestorePlan {
  readonly changes: readonly RecordChange[];
  readonly held: readonly HeldRecord[];
  /** Columns that came since: what stands in them stays. */
  readonly kept: readonly RestoreColumn[];
  /** Columns that the snapshot has and the register has not any more: their values cannot come back. */
  readonly missing: readonly RestoreColumn[];
}

/**
 * What must change so that the register's records equal the saved ones, field for field and by id, computed fields
 * included. Records that the snapshot does not have are removed, those that it alone has are made again with the team's
 * own cells of that time; own cells of rows that stand stay untouched, and so do fields that the snapshot did not know.
 * A table that the snapshot does not have is left alone. Counters and the audit trail are no records: they never go back.
 */
export function planRestore(current: RecordSets, saved: RecordSets): readonly RecordChange[] {
  return restorePlan(current, saved, { overwrite: true }).changes;
}

/**
 * The same of a part of the snapshot, and with what stands in its way. A customer who comes back as active leaves the archive
 * and the other way round, also where the snapshot is of a time before archived customers were in it.
 */
export function restorePlan(current: RecordSets, saved: RecordSets, wish: RestoreWish = {}): RestorePlan {
  const wanted = inScope(wish, current, saved);
  const stands = wish.stands ?? (() => true);
  const changes: RecordChange[] = [];
  const held: HeldRecord[] = [];
  for (const table of recordTables) {
    const want = saved[table];
    if (want === undefined) continue;
    const scope: TableScope = { table, wanted: (id) => wanted(table, id), stands: (field) => stands(table, field) };
    const plan = restoreTable(scope, current, want, wish.overwrite === true);
    for (const change of plan.changes) changes.push(change);
    held.push(...plan.held);
  }
  const leaving = leaveTwins(changes, current, saved);
  return { changes: [...changes, ...leaving], held, ...columnsOf(current, saved, wish, stands) };
}

interface TableScope {
  readonly table: LiveTable;
  readonly wanted: (id: string) => boolean;
  readonly stands: (field: string) => boolean;
}

function restoreTable(
  scope: TableScope,
  current: RecordSets,
  saved: TableRecords,
  overwrite: boolean,
): Pick<RestorePlan, 'changes' | 'held'> {
  const { table } = scope;
  const twin = twinOf(table);
  const standing = firstById(current[table]?.records ?? [], scope);
  const elsewhere = firstById(twin === undefined ? [] : (current[twin]?.records ?? []), scope);
  const known = new Set(saved.fields);
  const then = firstById(saved.records, scope);
  const changes: RecordChange[] = [];
  const held: HeldRecord[] = [];
  for (const [id, record] of then) {
    const now = standing.get(id);
    const bearer = now ?? elsewhere.get(id);
    if (bearer !== undefined && !overwrite && isAnother(bearer, record)) {
      held.push({ table, id, now: bearer, saved: record });
      continue;
    }
    const change = now === undefined ? create(scope, record) : update(scope, now, record, known);
    if (change !== null) changes.push(change);
  }
  for (const [id, record] of standing) {
    if (!then.has(id)) changes.push(removal(table, record));
  }
  return { changes, held };
}

function firstById(records: readonly SnapshotRecord[], scope: TableScope): ReadonlyMap<string, SnapshotRecord> {
  const index = new Map<string, SnapshotRecord>();
  for (const record of records) if (scope.wanted(record.id) && !index.has(record.id)) index.set(record.id, record);
  return index;
}

/** Two records of one id that were made at different times and bear different names: the id was given twice. */
function isAnother(now: SnapshotRecord, saved: SnapshotRecord): boolean {
  const differs = (key: string): boolean => {
    const [a, b] = [cellOf(now.fields, key), cellOf(saved.fields, key)];
    return a !== null && b !== null && a !== b;
  };
  return differs('createdAt') && differs('name');
}

function create(scope: TableScope, record: SnapshotRecord): RecordChange {
  const fields = pick(record.fields, Object.keys(filledOnly(record.fields)).filter(scope.stands));
  const change: RecordChange = { op: 'create', table: scope.table, id: record.id, fields, before: {} };
  return record.own === undefined ? change : { ...change, own: record.own };
}

function update(
  scope: TableScope,
  now: SnapshotRecord,
  record: SnapshotRecord,
  known: ReadonlySet<string>,
): RecordChange | null {
  const differs = [...known, ...Object.keys(record.fields).filter((key) => !known.has(key))].filter(
    (key) => cellOf(now.fields, key) !== cellOf(record.fields, key) && scope.stands(key),
  );
  if (differs.length === 0) return null;
  return {
    op: 'update',
    table: scope.table,
    id: record.id,
    fields: pick(record.fields, differs),
    before: pick(now.fields, differs),
  };
}

function removal(table: LiveTable, record: SnapshotRecord): RecordChange {
  return { op: 'remove', table, id: record.id, fields: {}, before: filledOnly(record.fields) };
}

/** Records that come back into one of the two tabs of customers while the other still has them. */
function leaveTwins(changes: readonly RecordChange[], current: RecordSets, saved: RecordSets): readonly RecordChange[] {
  const made = changes.filter((change) => change.op === 'create');
  return recordTables.flatMap((table) => {
    const twin = twinOf(table);
    if (twin === undefined) return [];
    const came = new Set(made.flatMap((change) => (change.table === twin ? [change.id] : [])));
    if (came.size === 0) return [];
    const gone = new Set(changes.flatMap((each) => (each.op === 'remove' && each.table === table ? [each.id] : [])));
    const stays = new Set((saved[table]?.records ?? []).map((record) => record.id));
    return (current[table]?.records ?? [])
      .filter(({ id }) => came.has(id) && !gone.has(id) && !stays.has(id))
      .map((record) => removal(table, record));
  });
}

function columnsOf(
  current: RecordSets,
  saved: RecordSets,
  { tables }: RestoreWish,
  stands: NonNullable<RestoreWish['stands']>,
): Pick<RestorePlan, 'kept' | 'missing'> {
  const kept: RestoreColumn[] = [];
  const missing: RestoreColumn[] = [];
  for (const table of recordTables) {
    const [now, then] = [current[table], saved[table]];
    if (then === undefined || now === undefined || tables?.includes(table) === false) continue;
    const known = new Set(then.fields);
    kept.push(...filled(table, now, (field) => !known.has(field)));
    missing.push(...filled(table, then, (field) => !stands(table, field)));
  }
  return { kept, missing };
}

function filled(table: LiveTable, set: TableRecords, which: (field: string) => boolean): readonly RestoreColumn[] {
  return set.fields.filter(which).flatMap((field) => {
    const cells = set.records.filter((record) => cellOf(record.fields, field) !== null).length;
    return cells === 0 ? [] : [{ table, field, cells }];
  });
}

function pick(fields: FieldValues, keys: readonly string[]): FieldValues {
  return Object.fromEntries(keys.map((key) => [key, cellOf(fields, key)]));
}

function filledOnly(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]: [string, CellScalar]) => value !== null));
}
