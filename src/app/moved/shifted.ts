import type { LiveTable } from '../../core/schema/tables';
import type { View } from '../ports';
import type { RepairFacts, Stray } from './stray';

/** Where cells of a record went when columns had moved. */
export interface ShiftedCells {
  readonly row: number;
  /** Fields, and columns of the team's own by header, in whose cells something landed that was not meant for them. */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/**
 * The cells of the record that got values meant for others, told by where each column stood before and what stands there now.
 * Null where the record is on no row any more.
 */
export function shiftedCells({ before, now }: RepairFacts, stray: Stray): ShiftedCells | null {
  const row = now.find(stray.table, stray.id)?.row ?? rowHolding(now, stray.table, stray.id);
  const was = before.layout.tabs[stray.table];
  const is = now.layout.tabs[stray.table];
  if (row === null || was === undefined || is === undefined) return null;
  const keyAt = new Map(Object.entries(is.columns).map(([key, column]) => [column, key]));
  const keys: string[] = [];
  const labels: string[] = [];
  for (const key of Object.keys(stray.fields)) {
    const column = was.columns[key];
    if (column === undefined || is.columns[key] === column) continue;
    const there = keyAt.get(column);
    const label = is.header[column] ?? '';
    if (there !== undefined) keys.push(there);
    else if (label !== '') labels.push(label);
  }
  return { row, keys, labels };
}

/** A new record whose id went into another column. */
function rowHolding(now: View, table: LiveTable, id: string): number | null {
  const found = now
    .records(table)
    .find(({ fields, own }) => Object.values(fields).includes(id) || Object.values(own).includes(id));
  return found?.row ?? null;
}
