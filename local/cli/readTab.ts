import { displayText, usedRowCount, type Cell, type Sheet, type SpreadsheetFile } from '../sheets';

const DATE_TYPES = ['DATE', 'DATE_TIME', 'TIME'];

/** The cells of a tab as values, header row included; dates as the grid shows them, since a serial number says nothing. */
export function tabCells(
  file: SpreadsheetFile,
  sheet: Sheet,
): readonly (readonly (string | number | boolean | null)[])[] {
  const used = Array.from({ length: usedRowCount(sheet) }, (_, row) => sheet.rows[row]?.cells ?? []);
  const width = used.reduce((widest, cells) => Math.max(widest, lastFilled(cells) + 1), 0);
  return used.map((cells) => Array.from({ length: width }, (_, column) => valueOf(file, cells[column])));
}

function valueOf(file: SpreadsheetFile, cell: Cell | undefined): string | number | boolean | null {
  if (cell === undefined) return null;
  if (cell.error !== undefined) return displayText(file, cell);
  const isDate = DATE_TYPES.includes(cell.format?.numberFormat?.type ?? '');
  return isDate && typeof cell.value === 'number' ? displayText(file, cell) : (cell.value ?? null);
}

function lastFilled(cells: readonly (Cell | undefined)[]): number {
  return cells.findLastIndex((cell) => cell?.value !== undefined || cell?.formula !== undefined);
}

/** RFC 4180, with line feeds. */
export function toCsv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const quoted = (value: string | number | boolean | null): string => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(',')).join('\n');
}
