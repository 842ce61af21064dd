import { compileTable } from '../../core/schema/compile/compileTable';
import { rowsKey } from '../../core/schema/compile/rowsKey';
import { noTable, storedText } from '../../core/schema/compile/storedTable';
import type { RegisterTable } from '../../core/schema/compile/types';
import { recordTables, tabDef } from '../../core/schema/tables';
import type { View } from '../ports';

/** Whether rows of Fields or Lists say something that the register does not go by yet. No call. */
export function fieldsPending(view: View): boolean {
  if (view.layout.tabs.fields === undefined || view.layout.tabs.lists === undefined) return false;
  const { stored, rows } = view;
  if (stored.seen.fields === '' && stored.seen.lists === '') return saysAnything(view);
  return (
    rowsKey(rows.fields) !== stored.seen.fields ||
    rowsKey(rows.lists) !== stored.seen.lists ||
    stored.rereading.length > 0 ||
    isColumnOpen(view)
  );
}

/** Rows as set-up wrote them need not be applied. */
function saysAnything({ rows }: View): boolean {
  const { table, refused } = compileTable(rows, noTable.table);
  const fields = Object.fromEntries(recordTables.map((tab) => [tab, tabDef(tab).fields]));
  return refused.length > 0 || saidIn(table) !== saidIn({ fields, lists: noTable.table.lists });
}

/** Hidden fields have no rows: where they stand says nothing. */
function saidIn({ fields, lists }: RegisterTable): string {
  const shown = recordTables.map((tab) => [tab, (fields[tab] ?? []).filter((field) => field.hidden !== true)] as const);
  return storedText({ ...noTable, table: { fields: Object.fromEntries(shown), lists } });
}

/** An own field whose column was deleted, or is known by its label alone. */
function isColumnOpen({ stored, layout }: View): boolean {
  return recordTables.some((table) => {
    const at = layout.tabs[table];
    if (at === undefined) return false;
    const own = (stored.table.fields[table] ?? []).filter((field) => field.own === true);
    return (at.unmarked ?? []).length > 0 || own.some(({ key }) => at.columns[key] === undefined);
  });
}
