import { writeCsv } from 'hucre/csv';
import { cellAt, displayText, usedRowCount, type Cell, type Sheet, type SpreadsheetFile } from '../sheets';

/** Without it Excel reads UTF-8 as the local code page and Chinese falls apart. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What makes Excel and others run a cell of a .csv (owasp.org/www-community/attacks/CSV_Injection). */
const STARTS_LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** `-5`, `+86 138-0013-8000`, `+1 (415) 555-0100 x12`: signs, digits and what stands between them can run nothing. */
const PLAIN_NUMBER_OR_PHONE = /^[+-][\d(][\d\s().,-]*(?:\s*(?:x|ext\.?|转)\s*\d+)?%?$/i;

/**
 * A tab as RFC 4180 text in UTF-8 with a byte order mark: what a person sees in each cell, all rows up to the last that
 * holds a value, hidden ones included. A text that a spreadsheet program would run gets an apostrophe in front; numbers
 * and phone numbers stay as they are.
 */
export function exportCsv(sheet: Sheet, file: Pick<SpreadsheetFile, 'locale'>): string {
  const width = usedWidth(sheet);
  const rows = Array.from({ length: usedRowCount(sheet) }, (_, r) =>
    Array.from({ length: width }, (__, c) => seenText(cellAt(sheet, r, c), file)),
  );
  return BYTE_ORDER_MARK + (rows.length === 0 ? '' : writeCsv(rows, { lineSeparator: '\r\n' }));
}

function seenText(cell: Cell | undefined, file: Pick<SpreadsheetFile, 'locale'>): string {
  const text = displayText(file, cell);
  return typeof cell?.value === 'number' ? text : guarded(text);
}

function guarded(text: string): string {
  if (!STARTS_LIKE_FORMULA.test(text) || PLAIN_NUMBER_OR_PHONE.test(text)) return text;
  return `'${text}`;
}

function usedWidth(sheet: Sheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, 1 + lastUsed(row)), 0);
}

function lastUsed(row: Sheet['rows'][number]): number {
  return row?.cells.findLastIndex((cell) => cell?.value !== undefined || cell?.formula !== undefined) ?? -1;
}
