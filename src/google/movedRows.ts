import type { MovedRow, SealedCommit, View } from '../app/ports';
import type { LiveTable } from '../core/schema/tables';
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
 * rows were deleted.
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
  for (const table of new Set(sealed.removes.map((remove) => remove.table))) {
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

/** Records whose id was not found where the write went. */
export function movedRows(view: View, sealed: SealedCommit, reply: ApiBatchReply): readonly MovedRow[] {
  const ids = idCells(view, reply);
  const missed = sealed.updates.flatMap((update) => {
    const found = ids.get(`${update.table}:${String(rowAfter(sealed, update.table, update.row))}`) ?? '';
    return !update.watched || found === update.id
      ? []
      : [{ table: update.table, id: update.id, row: update.row, found }];
  });
  return [...missed, ...wronglyDeleted(view, sealed, reply)];
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

function wronglyDeleted(view: View, sealed: SealedCommit, reply: ApiBatchReply): readonly MovedRow[] {
  if (sealed.removes.length === 0) return [];
  const standing = new Set([...idCells(view, reply)].map(([key, id]) => `${key.split(':')[0] ?? ''}:${id}`));
  const meant = new Set(sealed.removes.map((remove) => `${remove.table}:${remove.id}`));
  return [...new Set(sealed.removes.map((remove) => remove.table))].flatMap((table) =>
    view.records(table).flatMap((record) => {
      const id = String(record.fields['id'] ?? '');
      const key = `${table}:${id}`;
      const gone = id !== '' && !meant.has(key) && !standing.has(key);
      return gone ? [{ table, id, row: record.row, found: id }] : [];
    }),
  );
}
