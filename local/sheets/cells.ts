import type { Cell, Row, Sheet } from './model';

/** The cell at a place, or undefined where nothing at all is kept. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.cells[column];
}

/**
 * Puts a cell into a sheet that is still being built or that a draft owns; an object without members is kept as no cell.
 * Grows neither the grid nor checks it.
 */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const target = (sheet.rows[row] ??= { cells: [] });
  putCell(target, column, cell);
}

/** As setCell, in a row that the caller owns. */
export function putCell(row: Row, column: number, cell: Cell | undefined): void {
  const kept = cell !== undefined && Object.keys(cell).length > 0 ? cell : undefined;
  if (kept === undefined && column >= row.cells.length) return;
  // Filled up with undefined: arrays with holes are slow to read and JSON turns holes into null anyway.
  while (row.cells.length < column) row.cells.push(undefined);
  row.cells[column] = kept;
}

/** Whether a cell holds a value: a format, a note or a rule alone does not count. */
export function holdsValue(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);
}

/** Number of rows up to the last one that holds a value, 0 for an empty sheet. */
export function usedRowCount(sheet: Sheet): number {
  for (let row = Math.min(sheet.rows.length, sheet.rowCount) - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.cells.some(holdsValue) === true) return row + 1;
  }
  return 0;
}
