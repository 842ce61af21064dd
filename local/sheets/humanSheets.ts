import { usedRowCount } from './cells';
import { refused } from './errors';
import { fullBox } from './gridRange';
import { byHand } from './human';
import { deleteLines, insertLines, moveLines } from './lines';
import type { SpreadsheetFile } from './model';
import { dropSheet } from './requests/sheets';
import { assertVisibleSheet } from './sheetProperties';
import { sortRows } from './sortRows';
import { assertTitle } from './titles';

// What a person does to the tabs, rows and columns of the grid. Inserting, moving and deleting fire a change trigger at
// most (developers.google.com/apps-script/guides/triggers/events). Whether a sort fires an edit trigger is not
// documented; none of these gives facts for one, which is the worse case for who waits for it.

/** Sorts the rows below the frozen ones by a column (zero based), ascending unless told otherwise. */
export function sortSheetBy(file: SpreadsheetFile, sheetId: number, column: number, descending = false): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(column, own.columnCount);
    const box = {
      ...fullBox(own),
      startRow: own.frozenRowCount,
      endRow: Math.max(own.frozenRowCount, usedRowCount(own)),
    };
    const spec = { dimensionIndex: column, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' };
    sortRows(draft, own, box, [spec], file.locale);
  });
}

/** Inserts a blank row so that it gets this index; it looks like the row above it, the first like the one below. */
export function insertRowAt(file: SpreadsheetFile, sheetId: number, rowIndex: number): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(rowIndex, own.rowCount + 1);
    insertLines(draft, own, 'ROWS', rowIndex, 1, rowIndex > 0 ? rowIndex - 1 : 0);
    draft.checkSize();
  });
}

/** As insertRowAt, for a column: it looks like the one on its left. */
export function insertColumnAt(file: SpreadsheetFile, sheetId: number, columnIndex: number): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(columnIndex, own.columnCount + 1);
    insertLines(draft, own, 'COLUMNS', columnIndex, 1, columnIndex > 0 ? columnIndex - 1 : 0);
    draft.checkSize();
  });
}

export function deleteRowAt(file: SpreadsheetFile, sheetId: number, rowIndex: number): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(rowIndex, own.rowCount);
    if (own.rowCount - 1 <= own.frozenRowCount)
      throw refused('Sorry, it is not possible to delete all non-frozen rows.');
    deleteLines(draft, own, 'ROWS', rowIndex, rowIndex + 1);
  });
}

/** The column's developer metadata goes with it. */
export function deleteColumnAt(file: SpreadsheetFile, sheetId: number, columnIndex: number): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(columnIndex, own.columnCount);
    if (own.columnCount - 1 <= own.frozenColumnCount) {
      throw refused('Sorry, it is not possible to delete all non-frozen columns.');
    }
    deleteLines(draft, own, 'COLUMNS', columnIndex, columnIndex + 1);
  });
}

/** Drags a column; `to` is the index that it has afterwards. Its developer metadata goes with it. */
export function moveColumn(file: SpreadsheetFile, sheetId: number, from: number, to: number): void {
  byHand(file, sheetId, (draft, own) => {
    assertLine(from, own.columnCount);
    assertLine(to, own.columnCount);
    moveLines(draft, own, 'COLUMNS', from, from + 1, to > from ? to + 1 : to);
  });
}

function assertLine(index: number, count: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw refused('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

export function renameSheet(file: SpreadsheetFile, sheetId: number, title: string): void {
  byHand(file, sheetId, (_draft, own) => {
    assertTitle(file, title, own);
    own.title = title;
  });
}

export function deleteSheet(file: SpreadsheetFile, sheetId: number): void {
  byHand(file, sheetId, (draft, own) => dropSheet(draft, own));
}

export function hideSheet(file: SpreadsheetFile, sheetId: number, hidden: boolean): void {
  byHand(file, sheetId, (draft, own) => {
    own.hidden = hidden;
    assertVisibleSheet(draft.file);
  });
}
