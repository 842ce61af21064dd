import type { FieldDef } from '../field';
import { entryTables, type EntryTable } from '../tables';
import { compileFields } from './compileFields';
import { compileLists } from './compileLists';
import { tableNamed } from './names';
import type { Compiled, FieldRow, KindChange, RegisterTable, RowRefusal, TableRows } from './types';

/** Says whether a field of the team's own may take another kind: no value would be lost, or a person confirmed it. */
export type MayChange = (table: EntryTable, key: string, to: FieldDef) => boolean;

const never: MayChange = () => false;

/** Rounds in which one row may make room for another (a label that was given up is free for the next one). */
const ROUNDS = 5;

/**
 * The field table and the option lists that the rows of Fields and Lists say, over the last good ones. Never throws: a row
 * that cannot be followed is refused by row and reason, and what it is about stays as it last was. The same rows over the
 * outcome give the same outcome.
 */
export function compileTable(rows: TableRows, last: RegisterTable, mayChange: MayChange = never): Compiled {
  let compiled = compileOnce(rows, last, mayChange);
  let before = JSON.stringify(compiled.table);
  for (let round = 1; round < ROUNDS; round += 1) {
    const next = compileOnce(rows, compiled.table, mayChange);
    const after = JSON.stringify(next.table);
    compiled = next;
    if (after === before) break;
    before = after;
  }
  return compiled;
}

function compileOnce(rows: TableRows, last: RegisterTable, mayChange: MayChange): Compiled {
  const { lists, refused: refusedOptions } = compileLists(rows.lists, last.lists);
  const refused: RowRefusal[] = [];
  const kindChanges: KindChange[] = [];
  const byTable = new Map<EntryTable, FieldRow[]>();
  for (const row of rows.fields) {
    const table = tableNamed(row.table);
    if (table !== null) byTable.set(table, [...(byTable.get(table) ?? []), row]);
    else {
      const facts = { text: row.table };
      refused.push({ tab: 'fields', row: row.row, column: 'table', about: '', code: 'field-tab-unknown', facts });
    }
  }
  const fields = Object.fromEntries(
    entryTables.map((table) => {
      const compiled = compileFields(byTable.get(table) ?? [], {
        table,
        last: last.fields[table] ?? [],
        lists,
        mayChange: (key, to) => mayChange(table, key, to),
      });
      refused.push(...compiled.refused);
      kindChanges.push(...compiled.kindChanges);
      return [table, compiled.fields];
    }),
  );
  return { table: { fields, lists }, refused: [...refused, ...refusedOptions].sort(byRow), kindChanges };
}

function byRow(a: RowRefusal, b: RowRefusal): number {
  return a.tab === b.tab ? a.row - b.row : a.tab === 'fields' ? -1 : 1;
}
