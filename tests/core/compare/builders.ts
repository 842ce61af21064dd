import type { Comparison, FieldDiff, RecordDiff } from '../../../src/core/compare/comparison';
import type { RecordSets, SnapshotRecord, TableRecords } from '../../../src/core/snapshots/snapshot';
import type { CellScalar } from '../../../src/core/values/value';

/** The record sets that come out of a comparison, by what it documents. */
export function withDiffs(from: RecordSets, comparison: Comparison): RecordSets {
  return Object.fromEntries(Object.entries(from).map(([table, set]) => [table, tableAfter(table, set, comparison)]));
}

function tableAfter(table: string, set: TableRecords, { added, changed, removed }: Comparison): TableRecords {
  const records = new Map(set.records.map((record) => [record.id, record]));
  for (const { id } of of(table, removed)) records.delete(id);
  for (const diff of of(table, changed)) records.set(diff.id, recordAfter(records.get(diff.id)!, diff.fields));
  for (const diff of of(table, added)) {
    const empty = Object.fromEntries(set.fields.map((key) => [key, null]));
    records.set(diff.id, recordAfter({ id: diff.id, fields: empty }, diff.fields));
  }
  return { fields: set.fields, records: [...records.values()] };
}

const of = (table: string, diffs: readonly RecordDiff[]): readonly RecordDiff[] =>
  diffs.filter((diff) => diff.table === table);

function recordAfter(record: SnapshotRecord, fields: readonly FieldDiff[]): SnapshotRecord {
  const values: [string, CellScalar][] = fields.map(({ field, after }) => [field, after]);
  return { ...record, fields: { ...record.fields, ...Object.fromEntries(values) } };
}

/** Without cells of the team's own columns. */
export function withoutOwn(sets: RecordSets): RecordSets {
  return Object.fromEntries(
    Object.entries(sets).map(([table, { fields, records }]) => [
      table,
      { fields, records: records.map(({ id, fields: cells }) => ({ id, fields: cells })) },
    ]),
  );
}
