import type { GridRange } from '../apiTypes';
import type { Batch } from '../batch';
import { writeCell, type RowData } from '../cellData';
import { refused } from '../errors';
import { writeMask, type FieldMask } from '../fieldMask';
import type { Sheet } from '../model';
import { gridBox } from '../gridBox';
import { assertEditable } from '../protection';

interface UpdateCells {
  readonly start?: { readonly sheetId?: number; readonly rowIndex?: number; readonly columnIndex?: number };
  readonly range?: GridRange;
  readonly rows?: readonly RowData[];
  readonly fields?: string;
}

interface Area {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Writes cells from a corner (any shape) or over a range (what the rows do not cover is cleared). Never grows the grid. */
export function updateCells(request: UpdateCells, batch: Batch): undefined {
  const mask = writeMask(request.fields, 'CellData');
  const { start, range } = request;
  const rows = request.rows ?? [];
  if (start === undefined && range === undefined) throw refused('One of start or range must be set.');
  const sheet = batch.draft.sheet(start?.sheetId ?? range?.sheetId);
  if (range !== undefined) {
    const box = gridBox(sheet, range);
    assertFits(rows, box);
    writeArea(batch, sheet, box, rows, mask);
    return;
  }
  const from = { row: start?.rowIndex ?? 0, column: start?.columnIndex ?? 0 };
  assertFits(rows, {
    sheetId: sheet.sheetId,
    startRow: from.row,
    startColumn: from.column,
    endRow: sheet.rowCount,
    endColumn: sheet.columnCount,
  });
  writeRows(batch, sheet, from.row, from.column, rows, mask);
}

/** Text of column overflow as many clients have met it (gh:OpenRefine/OpenRefine#2760); that of rows by analogy. */
export function assertFits(rows: readonly RowData[], area: Area): void {
  if (area.startRow < 0 || area.startColumn < 0) throw refused('Row and column indexes must not be negative.');
  const lastRow = area.startRow + rows.length - 1;
  if (lastRow >= area.endRow) {
    throw refused(`Attempting to write row: ${area.endRow}, beyond the last requested row of: ${area.endRow - 1}`);
  }
  for (const row of rows) {
    if (area.startColumn + (row.values?.length ?? 0) > area.endColumn) {
      throw refused(
        `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
      );
    }
  }
}

/** Writes rows of any length from a corner; cells that the rows do not reach stay. */
export function writeRows(
  batch: Batch,
  sheet: Sheet,
  startRow: number,
  startColumn: number,
  rows: readonly RowData[],
  mask: FieldMask,
): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0);
  const box = {
    sheetId: sheet.sheetId,
    startRow,
    startColumn,
    endRow: startRow + rows.length,
    endColumn: startColumn + width,
  };
  assertEditable(batch, sheet, box);
  const own = batch.draft.own(sheet);
  rows.forEach((row, i) => {
    const values = row.values ?? [];
    if (values.length === 0) return;
    const target = batch.draft.row(own, startRow + i);
    values.forEach((data, j) => {
      const column = startColumn + j;
      while (target.cells.length < column) target.cells.push(undefined);
      target.cells[column] = writeCell(target.cells[column], data, mask);
    });
    batch.draft.cellsWritten += values.length;
  });
}

function writeArea(batch: Batch, sheet: Sheet, box: Area, rows: readonly RowData[], mask: FieldMask): void {
  assertEditable(batch, sheet, box);
  const own = batch.draft.own(sheet);
  for (let row = box.startRow; row < box.endRow; row += 1) {
    const values = rows[row - box.startRow]?.values ?? [];
    batch.draft.cellsWritten += values.length;
    if (values.length === 0 && own.rows[row] === undefined) continue;
    const target = batch.draft.row(own, row);
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      const data = values[column - box.startColumn];
      const old = target.cells[column];
      if (old === undefined && data === undefined) continue;
      while (target.cells.length < column) target.cells.push(undefined);
      target.cells[column] = writeCell(old, data, mask);
    }
  }
}
