import { compileTable } from '../../core/schema/compile/compileTable';
import { tableNamed } from '../../core/schema/compile/names';
import { rowsKey } from '../../core/schema/compile/rowsKey';
import { noTable, storedText } from '../../core/schema/compile/storedTable';
import type { RegisterTable, TableRows } from '../../core/schema/compile/types';
import { entryTables, tabDef } from '../../core/schema/tables';
import type { View } from '../ports';

/** Whether rows of Fields or Lists say something that the register does not go by yet. No call. */
export function fieldsPending(view: View): boolean {
  if (view.layout.tabs.fields === undefined || view.layout.tabs.lists === undefined) return false;
  const { stored, rows } = view;
  if (stored.seen.fields === '' && stored.seen.lists === '') return saysAnythingNow(rows);
  return (
    rowsKey(rows.fields) !== stored.seen.fields ||
    rowsKey(rows.lists) !== stored.seen.lists ||
    stored.rereading.length > 0 ||
    isColumnOpen(view)
  );
}

/** What the rows that were judged last came to: an execution asks several times, and rows seldom change between. */
let judged = { rows: '', said: false };

function saysAnythingNow(rows: TableRows): boolean {
  const text = JSON.stringify(rows);
  if (judged.rows !== text) judged = { rows: text, said: saysAnything(rows) };
  return judged.said;
}

/** Rows as set-up wrote them need not be applied, whichever release did: fields that came later have no row yet. */
function saysAnything(rows: TableRows): boolean {
  const { table, refused } = compileTable(rows, noTable.table);
  const fields = Object.fromEntries(entryTables.map((tab) => [tab, tabDef(tab).fields]));
  return refused.length > 0 || saidIn(table, rows) !== saidIn({ fields, lists: noTable.table.lists }, rows);
}

/** What a table says of the fields that have rows: where the others stand says nothing. */
function saidIn({ fields, lists }: RegisterTable, rows: TableRows): string {
  const named = new Set(rows.fields.map(({ table, key }) => `${tableNamed(table) ?? ''} ${key}`));
  const said = entryTables.map(
    (tab) => [tab, (fields[tab] ?? []).filter(({ own, key }) => own === true || named.has(`${tab} ${key}`))] as const,
  );
  return storedText({ ...noTable, table: { fields: Object.fromEntries(said), lists } });
}

/** An own field whose column was deleted, or is known by its label alone. */
function isColumnOpen({ stored, layout }: View): boolean {
  return entryTables.some((table) => {
    const at = layout.tabs[table];
    if (at === undefined) return false;
    const own = (stored.table.fields[table] ?? []).filter((field) => field.own === true);
    return (at.unmarked ?? []).length > 0 || own.some(({ key }) => at.columns[key] === undefined);
  });
}
