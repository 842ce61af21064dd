import { putCell } from './cells';
import { nextObjectId } from './createFile';
import { refused } from './errors';
import type { Cell, Row, Sheet, SpreadsheetFile } from './model';

/** support.google.com/drive/answer/37603: empty cells of every tab count. */
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;

/**
 * A spreadsheet under change. Sheets and rows are copied when they are first written to, so that a refused batch is
 * dropped without a trace and a small batch in a large file costs what it writes, not what the file holds.
 */
export class Draft {
  readonly file: SpreadsheetFile;
  cellsWritten = 0;
  private readonly ownSheets = new Set<Sheet>();
  private readonly ownRows = new Set<Row>();

  constructor(original: SpreadsheetFile) {
    this.file = { ...original, sheets: [...original.sheets] };
  }

  /** A tab to read; refuses an unknown id with Google's words. An absent id is 0. */
  sheet(sheetId: number | undefined): Sheet {
    const found = this.file.sheets.find((sheet) => sheet.sheetId === (sheetId ?? 0));
    if (found === undefined) throw refused(`No grid with id: ${sheetId ?? 0}`);
    return found;
  }

  /** A tab to write to. Its rows are still shared: take them by `row`. */
  own(sheet: Sheet): Sheet {
    const current = this.sheet(sheet.sheetId);
    if (this.ownSheets.has(current)) return current;
    const copy: Sheet = { ...current, rows: [...current.rows], columns: [...current.columns] };
    this.file.sheets[this.file.sheets.indexOf(current)] = copy;
    this.ownSheets.add(copy);
    return copy;
  }

  /** A row of an owned tab to write to; made if there is none yet. */
  row(own: Sheet, index: number): Row {
    const current = own.rows[index];
    if (current !== undefined && this.ownRows.has(current)) return current;
    const copy: Row = current === undefined ? { cells: [] } : { ...current, cells: [...current.cells] };
    while (own.rows.length < index) own.rows.push(undefined);
    own.rows[index] = copy;
    this.ownRows.add(copy);
    return copy;
  }

  setCell(own: Sheet, row: number, column: number, cell: Cell | undefined): void {
    putCell(this.row(own, row), column, cell);
  }

  addSheet(sheet: Sheet, index: number): void {
    this.file.sheets.splice(index, 0, sheet);
    this.ownSheets.add(sheet);
  }

  /** A number for a new object that no tab, chart, protection or metadata entry has. */
  newId(taken: (id: number) => boolean): number {
    for (;;) {
      const id = nextObjectId(this.file);
      if (!taken(id)) return id;
    }
  }

  /** Refuses when the file has outgrown Google's limits; to be called after anything that adds cells. */
  checkSize(): void {
    let cells = 0;
    for (const sheet of this.file.sheets) {
      if (sheet.sheetType !== 'GRID') continue;
      if (sheet.columnCount > MAX_COLUMNS) {
        throw refused(
          `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns`,
        );
      }
      cells += sheet.rowCount * sheet.columnCount;
    }
    if (cells > MAX_CELLS) {
      throw refused(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }

  /** Makes the original what the draft is. */
  commit(original: SpreadsheetFile): void {
    Object.assign(original, this.file, { revision: original.revision + 1 });
  }
}
