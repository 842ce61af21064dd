// The Sheets API and the grid a person works in, as far as the register needs them: pure, in memory, no clock, no network.
export type {
  Cell,
  Column,
  DeveloperMetadata,
  DimensionFacts,
  EditFacts,
  Row,
  Scalar,
  Sheet,
  SheetsAnswer,
  SheetsCall,
  SheetsContext,
  SheetsFiles,
  SpreadsheetFile,
} from './model';
export type * from './apiTypes';
export { NotEmulatedError, SheetsApiError } from './errors';
export { cellAt, holdsValue, setCell, usedRowCount } from './cells';
export { callSheets } from './callSheets';
export { addEmptySheet, createSpreadsheetFile, memoryFiles } from './createFile';
export type { NewSpreadsheet } from './createFile';
export { parseFile, serializeFile } from './persistence';
export { displayText } from './displayText';
export { parseEnteredText } from './enteredText';
export type { EnteredCell } from './enteredCell';
export { clipboardOfRows, rowsOfClipboard } from './clipboardText';
export { clearCells, cutPasteCells, pasteCells, typeIntoCell } from './humanCells';
export {
  deleteColumnAt,
  deleteRowAt,
  deleteSheet,
  hideSheet,
  insertColumnAt,
  insertRowAt,
  moveColumn,
  renameSheet,
  sortSheetBy,
} from './humanSheets';
