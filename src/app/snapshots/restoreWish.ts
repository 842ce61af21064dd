import type { RestoreCounts } from '../../contract/restore';
import type { RecordChange } from '../../core/changeSet';
import type { RestoreWish } from '../../core/snapshots/planRestore';
import type { RestoreScope } from '../../core/snapshots/restoreScope';
import type { View } from '../ports';

/** What is to be restored of which snapshot. */
export interface WantedRestore extends RestoreScope {
  readonly snapshotId: string;
  /** Also over records to whom the id of a saved one was given since. */
  readonly overwrite?: boolean | undefined;
}

/** The wish with the columns that stand on the sheet: a value without one is left out instead of stopping the restore. */
export function wishFor(view: View, { tables, ids, overwrite }: WantedRestore): RestoreWish {
  const stands = (table: keyof View['layout']['tabs'], field: string): boolean =>
    view.layout.tabs[table]?.columns[field] !== undefined;
  return { tables, ids, overwrite, stands };
}

export type Counts = Record<string, { create: number; update: number; remove: number }>;

/** Counts by table with further changes counted in. */
export function countChanges(
  before: Readonly<Record<string, RestoreCounts>>,
  changes: readonly RecordChange[],
): Counts {
  const counts: Counts = {};
  for (const [table, count] of Object.entries(before)) counts[table] = { ...count };
  for (const { table, op } of changes) {
    const count = counts[table] ?? { create: 0, update: 0, remove: 0 };
    count[op] += 1;
    counts[table] = count;
  }
  return counts;
}
