import type { HistoryLine } from '../../core/audit/entry';
import { payloadIn } from '../../core/audit/payload';
import type { FieldValues } from '../../core/changeSet';
import { completenessOf } from '../../core/completeness/completeness';
import { COMPLETENESS } from '../../core/completeness/planCompleteness';
import { toCell } from '../../core/records/cellCodec';
import type { LiveTable } from '../../core/schema/tables';
import type { CellScalar } from '../../core/values/value';
import { rulesOf } from '../completeness';
import type { View } from '../ports';
import type { ForeignRow, Stray } from './stray';

/**
 * A new record whose cells went into wrong columns, since somebody moved one in that instant, and whose execution died before it
 * could put that right. Its id, which nobody types by accident, stands in a cell that is none for ids, and every cell of the row
 * is one that was written for it: then the row is that record and nothing else. Null where it is not so plain, as where
 * somebody wrote into the row since: that is left to people. `recent` are the last entries of the trail.
 */
export function createdAstray(view: View, row: ForeignRow, recent: readonly HistoryLine[]): Stray | null {
  const { table, fields } = row;
  if (row.id !== '') return null;
  for (const id of Object.values(fields)) {
    if (typeof id !== 'string' || view.find(table, id) !== undefined) continue;
    const lines = recent.filter((line) => line.table === table && line.recordId === id);
    const [created] = lines;
    // What was done to it since is not in these cells.
    if (created === undefined || lines.length > 1) continue;
    const { op, after } = payloadIn(created.payload) ?? {};
    if (op !== 'create' || after === undefined) continue;
    const written = withCompleteness(view, table, after);
    if (!isMadeOf(view, table, fields, written)) continue;
    const others = Object.keys(fields).filter((key) => !(key in written));
    const emptied = Object.fromEntries(others.map((key) => [key, null]));
    return { table, id, row: 0, found: id, how: 'column', fields: { ...emptied, ...written }, notes: {}, own: {} };
  }
  return null;
}

/** What the register works out goes along with a new record, outside its entry. */
function withCompleteness(view: View, table: LiveTable, after: FieldValues): FieldValues {
  if (table !== 'customers') return after;
  return { ...after, [COMPLETENESS]: completenessOf(after, rulesOf(view)).share };
}

/** Whether each filled cell in which people enter something holds what was written for some field of the record. */
function isMadeOf(view: View, table: LiveTable, fields: FieldValues, written: FieldValues): boolean {
  const cell = (key: string, value: CellScalar): CellScalar => {
    const field = view.schema.field(table, key);
    return field === undefined ? value : toCell(field, value, view);
  };
  const ours = new Set(Object.entries(written).map(([key, value]) => cell(key, value)));
  // Jobs may have worked out totals and flags of the row meanwhile.
  const entered = Object.entries(fields).filter(([key]) => view.schema.field(table, key)?.computed !== true);
  return entered.every(([key, value]) => value === null || ours.has(cell(key, value)));
}
