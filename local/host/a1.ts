import { HostError } from './hostError';

/** A block of cells in A1 notation, zero based; `tab` is null when none is named. */
export interface Block {
  readonly tab: string | null;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Reads `Customers!E5`, `'My tab'!A2:C9`, `B2`. Whole rows and columns are not needed here and are refused. */
export function parseA1(text: string): Block {
  const parts = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(
    text.trim(),
  );
  const [, quoted, bare, startColumn, startRow, endColumn, endRow] = parts ?? [];
  if (startColumn === undefined || startRow === undefined)
    throw new HostError('bad-range', `"${text}" is not a cell or a range`);
  const row = Number(startRow) - 1;
  const column = columnIndex(startColumn);
  const lastRow = endRow === undefined ? row : Number(endRow) - 1;
  const lastColumn = endColumn === undefined ? column : columnIndex(endColumn);
  if (row < 0 || lastRow < row || lastColumn < column)
    throw new HostError('bad-range', `"${text}" is not a cell or a range`);
  const tab = quoted?.replaceAll("''", "'") ?? bare ?? null;
  return { tab, row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** `A` is 0, `Z` 25, `AA` 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** `E5` or `A2:C9`, without the tab, as Range.getA1Notation gives it. */
export function formatA1(block: Omit<Block, 'tab'>): string {
  const start = `${columnLetters(block.column)}${String(block.row + 1)}`;
  if (block.rowCount === 1 && block.columnCount === 1) return start;
  const end = `${columnLetters(block.column + block.columnCount - 1)}${String(block.row + block.rowCount)}`;
  return `${start}:${end}`;
}
