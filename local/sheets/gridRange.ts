import type { Box, GridRange } from './apiTypes';
import type { Sheet } from './model';

export const fullBox = (sheet: Sheet): Box => ({
  sheetId: sheet.sheetId,
  startRow: 0,
  endRow: sheet.rowCount,
  startColumn: 0,
  endColumn: sheet.columnCount,
});

/** Every bound of a range of this sheet; open ones end at the grid. Does not check that it lies in the grid. */
export const boxOf = (sheet: Sheet, range: GridRange): Box => ({
  sheetId: sheet.sheetId,
  startRow: range.startRowIndex ?? 0,
  endRow: range.endRowIndex ?? sheet.rowCount,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: range.endColumnIndex ?? sheet.columnCount,
});

export const boxRange = (box: Box): Required<GridRange> => ({
  sheetId: box.sheetId,
  startRowIndex: box.startRow,
  endRowIndex: box.endRow,
  startColumnIndex: box.startColumn,
  endColumnIndex: box.endColumn,
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.sheetId === b.sheetId &&
  a.startRow < b.endRow &&
  b.startRow < a.endRow &&
  a.startColumn < b.endColumn &&
  b.startColumn < a.endColumn;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.sheetId === inner.sheetId &&
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;
