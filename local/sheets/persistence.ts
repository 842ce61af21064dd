import { NotEmulatedError } from './errors';
import type { SpreadsheetFile } from './model';

/** The whole spreadsheet as text; unchanged tabs are not written again. */
export function serializeFile(_file: SpreadsheetFile): string {
  throw new NotEmulatedError('serializeFile');
}

/** The spreadsheet that serializeFile wrote; throws on anything else. */
export function parseFile(_text: string): SpreadsheetFile {
  throw new NotEmulatedError('parseFile');
}
