import type { FieldValues, RecordChange } from '../changeSet';
import { recordTables, type LiveTable } from '../schema/tables';
import type { CellScalar } from '../values/value';
import { cellOf } from './cellOf';
import type { RecordSets, SnapshotRecord, TableRecords } from './snapshot';

/**
 * What must change so that the register's records equal the saved ones, field for field and by id, computed fields
 * included. Records that the snapshot does not have are removed, those that it alone has are made again with the team's
 * own cells of that time; own cells of rows that stand stay untouched, and so do fields that the snapshot did not know.
 * A table that the snapshot does not have is left alone. Counters and the audit trail are no records: they never go back.
 */
export function planRestore(current: RecordSets, saved: RecordSets): readonly RecordChange[] {
  return recordTables.flatMap((table) => {
    const want = saved[table];
    return want === undefined ? [] : restoreTable(table, current[table]?.records ?? [], want);
  });
}

function restoreTable(
  table: LiveTable,
  current: readonly SnapshotRecord[],
  saved: TableRecords,
): readonly RecordChange[] {
  const standing = new Map<string, SnapshotRecord>();
  for (const record of current) if (!standing.has(record.id)) standing.set(record.id, record);
  const known = new Set(saved.fields);
  const wanted = new Set<string>();
  const changes: RecordChange[] = [];
  for (const record of saved.records) {
    if (wanted.has(record.id)) continue;
    wanted.add(record.id);
    const now = standing.get(record.id);
    const change = now === undefined ? create(table, record) : update(table, now, record, known);
    if (change !== null) changes.push(change);
  }
  for (const [id, record] of standing) {
    if (!wanted.has(id)) changes.push({ op: 'remove', table, id, fields: {}, before: filledOnly(record.fields) });
  }
  return changes;
}

function create(table: LiveTable, record: SnapshotRecord): RecordChange {
  const change: RecordChange = { op: 'create', table, id: record.id, fields: filledOnly(record.fields), before: {} };
  return record.own === undefined ? change : { ...change, own: record.own };
}

function update(
  table: LiveTable,
  now: SnapshotRecord,
  record: SnapshotRecord,
  known: ReadonlySet<string>,
): RecordChange | null {
  const differs = [...known, ...Object.keys(record.fields).filter((key) => !known.has(key))].filter(
    (key) => cellOf(now.fields, key) !== cellOf(record.fields, key),
  );
  if (differs.length === 0) return null;
  return {
    op: 'update',
    table,
    id: record.id,
    fields: pick(record.fields, differs),
    before: pick(now.fields, differs),
  };
}

function pick(fields: FieldValues, keys: readonly string[]): FieldValues {
  return Object.fromEntries(keys.map((key) => [key, cellOf(fields, key)]));
}

function filledOnly(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]: [string, CellScalar]) => value !== null));
}
