import type { SpreadsheetFile } from './model';
import { NotEmulatedError } from './errors';

/** Sorts the rows below the frozen ones by a column (zero based), ascending unless told otherwise. */
export function sortSheetBy(_file: SpreadsheetFile, _sheetId: number, _column: number, _descending = false): void {
  throw new NotEmulatedError('sortSheetBy');
}

/** Inserts a blank row so that it gets this index; it takes the formats of the row above. */
export function insertRowAt(_file: SpreadsheetFile, _sheetId: number, _rowIndex: number): void {
  throw new NotEmulatedError('insertRowAt');
}

export function insertColumnAt(_file: SpreadsheetFile, _sheetId: number, _columnIndex: number): void {
  throw new NotEmulatedError('insertColumnAt');
}

export function deleteRowAt(_file: SpreadsheetFile, _sheetId: number, _rowIndex: number): void {
  throw new NotEmulatedError('deleteRowAt');
}

export function deleteColumnAt(_file: SpreadsheetFile, _sheetId: number, _columnIndex: number): void {
  throw new NotEmulatedError('deleteColumnAt');
}

/** Drags a column; `to` is the index that it has afterwards. Its developer metadata goes with it. */
export function moveColumn(_file: SpreadsheetFile, _sheetId: number, _from: number, _to: number): void {
  throw new NotEmulatedError('moveColumn');
}

export function renameSheet(_file: SpreadsheetFile, _sheetId: number, _title: string): void {
  throw new NotEmulatedError('renameSheet');
}

export function deleteSheet(_file: SpreadsheetFile, _sheetId: number): void {
  throw new NotEmulatedError('deleteSheet');
}

export function hideSheet(_file: SpreadsheetFile, _sheetId: number, _hidden: boolean): void {
  throw new NotEmulatedError('hideSheet');
}
