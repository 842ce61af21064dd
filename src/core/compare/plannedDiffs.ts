import type { FieldValues, RecordChange } from '../changeSet';
import { cellOf } from '../snapshots/cellOf';
import type { RecordSets, SnapshotRecord } from '../snapshots/snapshot';
import type { Comparison, FieldDiff, RecordDiff } from './comparison';
import type { Told } from './compareSets';

/**
 * What planned changes of a restore would do, told like a comparison of the register as it stands with what was saved. Of a
 * change that touches nothing but what is computed, that is told, behind the others: it would be a change without content
 * otherwise.
 */
export function plannedDiffs(
  changes: readonly RecordChange[],
  { current, saved }: { readonly current: RecordSets; readonly saved: RecordSets },
  told: Told,
): Comparison {
  const records = { now: recordsById(current), then: recordsById(saved) };
  const of = (op: RecordChange['op']): readonly RecordDiff[] =>
    [...changes]
      .filter((change) => change.op === op)
      .sort((a, b) => Number(isComputedOnly(a, told)) - Number(isComputedOnly(b, told)))
      .map((change) => ({
        table: change.table,
        id: change.id,
        before: op === 'create' ? null : records.now(change),
        after: op === 'remove' ? null : records.then(change),
        fields: fieldsOf(change, told),
      }));
  return { added: of('create'), changed: of('update'), removed: of('remove'), columns: [] };
}

/** Whether a change touches nothing but what the register works out by itself: flags, totals. */
export function isComputedOnly({ op, table, fields }: RecordChange, told: Told): boolean {
  return op === 'update' && !Object.keys(fields).some((field) => told(table, field));
}

function fieldsOf({ op, table, fields, before: was }: RecordChange, told: Told): readonly FieldDiff[] {
  const before: FieldValues = was === 'unknown' ? {} : was;
  const all = Object.keys(op === 'remove' ? before : fields).map((field): FieldDiff => ({
    field,
    before: op === 'create' ? null : cellOf(before, field),
    after: op === 'remove' ? null : cellOf(fields, field),
  }));
  const shown = all.filter(({ field }) => told(table, field));
  return shown.length === 0 ? all : shown;
}

type Place = Pick<RecordChange, 'table' | 'id'>;

function recordsById(sets: RecordSets): (place: Place) => SnapshotRecord {
  const tables = new Map<string, ReadonlyMap<string, SnapshotRecord>>();
  return ({ table, id }) => {
    const known = tables.get(table) ?? new Map((sets[table]?.records ?? []).map((record) => [record.id, record]));
    tables.set(table, known);
    return known.get(id) ?? { id, fields: {} };
  };
}
