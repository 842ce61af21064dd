import type { StoredRecord } from '../app/ports';
import { columnLabelled } from '../core/layout/columnLabelled';
import type { Layout } from '../core/layout/layout';
import { compileLists, type Lists } from '../core/schema/compile/compileLists';
import { rowsKey } from '../core/schema/compile/rowsKey';
import { noTable, readStoredText, storedIn, type StoredTable } from '../core/schema/compile/storedTable';
import { fieldRow, optionRow } from '../core/schema/compile/readRows';
import type { FieldRow, OptionRow, RegisterTable, TableRows } from '../core/schema/compile/types';
import type { FieldDef } from '../core/schema/field';
import { baseSchema, schemaOf, type Schema } from '../core/schema/schema';
import { entryTables, type EntryTable } from '../core/schema/tables';

/** Rows of Fields and Lists as they stand on the sheet; rows that hold nothing are none. */
export function tableRows(fields: readonly StoredRecord[], lists: readonly StoredRecord[]): TableRows {
  return {
    fields: fields.map(fieldRow).filter((row) => saysAnything(row)),
    lists: lists.map(optionRow).filter((row) => saysAnything(row)),
  };
}

function saysAnything({ row: _, ...cells }: FieldRow | OptionRow): boolean {
  return Object.values(cells).some((cell) => cell !== '');
}

/** What System keeps of Fields and Lists; a register that never applied them has the program's own. */
export function storedTableOf(system: ReadonlyMap<string, string>): StoredTable {
  return readStoredText(storedIn(system)) ?? noTable;
}

/** The lists that rows gave last, over what was stored then: an execution reads several times, and rows seldom change between. */
let latest = { rows: '', stored: '', lists: {} as Lists };

/** Option lists follow their rows at once; rows that were compiled before are not compiled again. */
export function listsInForce(rows: readonly OptionRow[], stored: StoredTable): Lists {
  if (stored.seen.lists !== '' && rowsKey(rows) === stored.seen.lists) return stored.table.lists;
  const now = { rows: JSON.stringify(rows), stored: JSON.stringify(stored.table.lists) };
  if (latest.rows !== now.rows || latest.stored !== now.stored)
    latest = { ...now, lists: compileLists(rows, stored.table.lists).lists };
  return latest.lists;
}

/** The layout with the columns of own fields that lost their mark, or never had one: known by their label alone. */
export function placedByLabel(layout: Layout, { fields }: RegisterTable): Layout {
  const moved = entryTables.flatMap((table) => {
    const at = layout.tabs[table];
    const open = (fields[table] ?? []).filter((field) => field.own === true && at?.columns[field.key] === undefined);
    if (at === undefined || open.length === 0) return [];
    const found = open.flatMap((field) => {
      const column = columnLabelled(at, field);
      return column === null ? [] : [[field.key, column] as const];
    });
    if (found.length === 0) return [];
    const columns = { ...at.columns, ...Object.fromEntries(found) };
    return [[table, { ...at, columns, unmarked: found.map(([key]) => key) }] as const];
  });
  return moved.length === 0 ? layout : { tabs: { ...layout.tabs, ...Object.fromEntries(moved) } };
}

/** The fields in force: those of the team's own that have no column yet are not among them. */
export function schemaInForce({ fields }: RegisterTable, layout: Layout): Schema {
  const changed = Object.fromEntries(
    (Object.entries(fields) as [EntryTable, readonly FieldDef[]][])
      .filter(([, all]) => all.length > 0)
      .map(([table, all]) => [
        table,
        all.filter((field) => field.own !== true || layout.tabs[table]?.columns[field.key] !== undefined),
      ]),
  );
  return Object.keys(changed).length === 0 ? baseSchema : schemaOf(changed);
}
