import type { FieldValues, RecordChange } from '../changeSet';
import { cellOf } from '../snapshots/cellOf';
import type { Comparison, FieldDiff, RecordDiff } from './comparison';
import type { Told } from './compareSets';

/**
 * What planned changes would do, told like a comparison of the register before and after them. Of a change that touches
 * nothing but what is computed, that is told: it would be a change without content otherwise.
 */
export function plannedDiffs(changes: readonly RecordChange[], told: Told): Comparison {
  const of = (op: RecordChange['op']): readonly RecordDiff[] =>
    changes.filter((change) => change.op === op).map((change) => diffOf(change, told));
  return { added: of('create'), changed: of('update'), removed: of('remove'), columns: [] };
}

function diffOf({ op, table, id, fields, before: was }: RecordChange, told: Told): RecordDiff {
  const before: FieldValues = was === 'unknown' ? {} : was;
  const all = Object.keys(op === 'remove' ? before : fields).map((field): FieldDiff => ({
    field,
    before: op === 'create' ? null : cellOf(before, field),
    after: op === 'remove' ? null : cellOf(fields, field),
  }));
  const shown = all.filter(({ field }) => told(table, field));
  return {
    table,
    id,
    before: op === 'create' ? null : { id, fields: before },
    after: op === 'remove' ? null : { id, fields },
    fields: shown.length === 0 ? all : shown,
  };
}
