import type { EditFacts, SpreadsheetFile } from './model';
import { NotEmulatedError } from './errors';

/** A person types into one cell (zero based); '' clears it. */
export function typeIntoCell(
  _file: SpreadsheetFile,
  _sheetId: number,
  _row: number,
  _column: number,
  _text: string,
): EditFacts {
  throw new NotEmulatedError('typeIntoCell');
}

/** A person pastes plain text from outside; the grid grows as it does in the grid editor. */
export function pasteCells(
  _file: SpreadsheetFile,
  _sheetId: number,
  _row: number,
  _column: number,
  _texts: readonly (readonly string[])[],
): EditFacts {
  throw new NotEmulatedError('pasteCells');
}

/** A person selects a block and presses Delete: values go, formats, notes and rules stay. */
export function clearCells(
  _file: SpreadsheetFile,
  _sheetId: number,
  _row: number,
  _column: number,
  _rowCount: number,
  _columnCount: number,
): EditFacts {
  throw new NotEmulatedError('clearCells');
}

/** Cut a block and paste it elsewhere on the sheet: cells move with all they hold, developer metadata stays behind. */
export function cutPasteCells(
  _file: SpreadsheetFile,
  _sheetId: number,
  _from: { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number },
  _toRow: number,
  _toColumn: number,
): EditFacts {
  throw new NotEmulatedError('cutPasteCells');
}
