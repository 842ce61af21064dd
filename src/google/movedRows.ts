import type { MovedRow, SealedCommit, View } from '../app/ports';
import type { LiveTable } from '../core/schema/tables';
import { parseId } from '../core/values/ids';
import { oneCell, wholeColumn, wholeRows } from './a1';
import { columnOf, tabOf } from './readPlan';
import type { ApiBatchReply } from './sheetsClient';

/** A range whose cells come back with the answer to a write. */
export interface WatchedRange {
  readonly a1: string;
}

/** More rows than this are watched by their whole id column. */
const MANY_ROWS = 50;

/**
 * The Sheets API has no compare-and-set: a row that moved between read and write is noticed from the answer. Watched are the
 * id cells of rows that were changed, the header rows of their tabs (columns may move too), and the whole id column where
 * rows were deleted or ids written into rows that people typed.
 */
export function watchedRanges(view: View, sealed: SealedCommit): readonly WatchedRange[] {
  const ranges: string[] = [];
  const tables = new Set(sealed.updates.map((update) => update.table));
  for (const table of touchedTables(sealed)) ranges.push(wholeRows(tabOf(view.layout, table).title, 1, 1));
  for (const table of tables) {
    const at = tabOf(view.layout, table);
    const rows = sealed.updates.filter((update) => update.table === table).map((update) => update.row);
    if (rows.length > MANY_ROWS) ranges.push(wholeColumn(at.title, columnOf(at, 'id')));
    else for (const row of rows) ranges.push(oneCell(at.title, rowAfter(sealed, table, row), columnOf(at, 'id')));
  }
  for (const { table } of [...sealed.removes, ...idWriters(sealed)]) {
    const at = tabOf(view.layout, table);
    ranges.push(wholeColumn(at.title, columnOf(at, 'id')));
  }
  return [...new Set(ranges)].map((a1) => ({ a1 }));
}

/** Tables whose cells a commit writes by column: what it puts into wrong columns it must notice. */
export function touchedTables(sealed: SealedCommit): ReadonlySet<LiveTable> {
  return new Set([...sealed.updates, ...sealed.creates].map((change) => change.table));
}

/** Where a row stands once the rows above it are deleted. */
function rowAfter(sealed: SealedCommit, table: LiveTable, row: number): number {
  if (sealed.removes.length === 0) return row;
  return row - sealed.removes.filter((remove) => remove.table === table && remove.row < row).length;
}

/** Changes that write an id into a row which stands already: another record there would lose its own. */
function idWriters(sealed: SealedCommit): readonly { table: LiveTable; id: string; row: number }[] {
  const made = sealed.creates.flatMap(({ table, fields, row }) =>
    row === undefined ? [] : [{ table, id: String(fields['id'] ?? ''), row }],
  );
  const named = sealed.updates.filter(({ fields }) => 'id' in fields);
  return [...made, ...named.map(({ table, id, row }) => ({ table, id, row }))];
}

/** Records whose id was not found where the write went. */
export function movedRows(view: View, sealed: SealedCommit, reply: ApiBatchReply): readonly MovedRow[] {
  const ids = idCells(view, reply);
  const missed = sealed.updates.flatMap((update) => {
    const found = ids.get(`${update.table}:${String(rowAfter(sealed, update.table, update.row))}`) ?? '';
    return !update.watched || found === update.id
      ? []
      : [{ table: update.table, id: update.id, row: update.row, found }];
  });
  return [...missed, ...goneRecords(view, sealed, new Set(tableIds(ids)))];
}

function tableIds(ids: ReadonlyMap<string, string>): readonly string[] {
  return [...ids].map(([key, id]) => `${key.split(':')[0] ?? ''}:${id}`);
}

/**
 * Records of the view that stand nowhere behind the batch: deleted in another's place where one that was to go still stands,
 * or written over by one that got its id there. `standing` holds `table:id` of all rows of the tables concerned.
 */
export function goneRecords(view: View, sealed: SealedCommit, standing: ReadonlySet<string>): readonly MovedRow[] {
  const meant = new Set(sealed.removes.map(({ table, id }) => `${table}:${id}`));
  const writers = idWriters(sealed);
  return [...new Set([...sealed.removes, ...writers].map(({ table }) => table))].flatMap((table): MovedRow[] => {
    // An id that is written over where the plan saw it was put there by hand: it is to go.
    const replaced = new Set(writers.flatMap((each) => (each.table === table ? [each.row] : [])));
    const gone = view.records(table).flatMap(({ row, fields }) => {
      const id = String(fields['id'] ?? '');
      const key = `${table}:${id}`;
      // What is no id was typed or pasted over one: no record goes with it.
      const isGone = parseId(id).ok && !meant.has(key) && !standing.has(key) && !replaced.has(row);
      return isGone ? [{ id, row }] : [];
    });
    const overstayed = sealed.removes.some((each) => each.table === table && standing.has(`${table}:${each.id}`));
    if (overstayed) return gone.map(({ id, row }) => ({ table, id, row, found: id, how: 'deleted' as const }));
    return gone.flatMap(({ id: found }) =>
      writers
        .filter((each) => each.table === table)
        .map(({ id, row }) => ({ table, id, row, found, how: 'covered' as const })),
    );
  });
}

/** Id cells of the answer by table and row. */
function idCells(view: View, reply: ApiBatchReply): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const at of Object.values(view.layout.tabs)) {
    const column = at.columns['id'];
    const sheet = (reply.updatedSpreadsheet?.sheets ?? []).find(
      (each) => (each.properties?.sheetId ?? 0) === at.sheetId,
    );
    for (const data of column === undefined ? [] : (sheet?.data ?? [])) {
      const offset = (column ?? 0) - (data.startColumn ?? 0);
      (data.rowData ?? []).forEach((row, index) => {
        const text = row.values?.[offset]?.effectiveValue?.stringValue;
        if (text !== undefined) ids.set(`${at.tab}:${String((data.startRow ?? 0) + index + 1)}`, text);
      });
    }
  }
  return ids;
}
