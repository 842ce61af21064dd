import { positionOf } from './cellPosition';
import { stopWith } from './fileProblem';
import { CELL_LIMIT, UNPACKED_BYTES_LIMIT } from './limits';
import { longNumbersOf, type LongNumbers } from './longNumbers';
import { trimmed, type RawCell, type RawTab, type RawValue } from './rawTable';
import { serialOf, serialWithoutDay, showsDay } from './serialDate';
import { EncryptedFileError, readXlsx, type Cell, type XlsxSheet, type XlsxWorkbook } from './xlsxLibrary';
import type { ZipEntry } from './zip';

type NumberFormats = Pick<XlsxWorkbook, 'dateSystem'>;

/**
 * The tabs of an .xlsx, hidden ones included, in their order; tabs that are charts only are left out. Dates come as
 * serial numbers of the 1900 system whichever system the file uses; a formula comes with the value that the file
 * remembers for it. Stops with `file-password`, `file-too-large`, `file-cell-limit` or `file-damaged`.
 */
export async function readXlsxTabs(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<readonly RawTab[]> {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > UNPACKED_BYTES_LIMIT) stopWith('file-too-large', { bytes: unpacked, limit: UNPACKED_BYTES_LIMIT });
  const { workbook, longNumbers } = await openWorkbook(bytes, entries);
  return workbook.sheets.map((sheet) => rawTab(sheet, workbook, longNumbers.get(sheet.name)));
}

interface OpenedWorkbook {
  readonly workbook: XlsxWorkbook;
  readonly longNumbers: ReadonlyMap<string, LongNumbers>;
}

async function openWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<OpenedWorkbook> {
  try {
    return { workbook: await readXlsx(bytes, { readStyles: true }), longNumbers: longNumbersOf(bytes, entries) };
  } catch (error) {
    if (error instanceof EncryptedFileError) stopWith('file-password');
    // The library's own guard against a lone cell in the last corner: "spans … rows x … columns (… cells), over the … limit".
    const spanned = error instanceof Error ? /\((\d+) cells\), over the/.exec(error.message) : null;
    if (spanned?.[1] !== undefined) stopWith('file-cell-limit', { cells: Number(spanned[1]), limit: CELL_LIMIT });
    return stopWith('file-damaged');
  }
}

function rawTab(sheet: XlsxSheet, formats: NumberFormats, longNumbers: LongNumbers | undefined): RawTab {
  const rows = sheet.rows.map((row) =>
    row.map((value) => (value === null ? null : rawCell(value, undefined, formats))),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [r, c] = placeOf(key);
    const row = rows[r];
    if (row && c < row.length) row[c] = rawCell(sheet.rows[r]?.[c] ?? null, cell, formats);
  }
  for (const [at, digits] of longNumbers ?? []) place(rows, at, digits);
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.comment) annotate(rows, key, cell.comment.text);
  }
  for (const [key, text] of threadTexts(sheet)) annotate(rows, key, text);
  return {
    name: sheet.name,
    rows: trimmed(rows),
    merges: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      endRow: merge.endRow + 1,
      startColumn: merge.startCol,
      endColumn: merge.endCol + 1,
    })),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    frozenRows: sheet.freezePane?.rows ?? 0,
    hiddenColumns: (sheet.columns ?? []).flatMap((column, c) => (column.hidden === true ? [c] : [])),
  };
}

function rawCell(
  value: XlsxSheet['rows'][number][number],
  cell: Cell | undefined,
  formats: NumberFormats,
): RawCell | null {
  const numberFormat = cell?.style?.numFmt;
  const formula = cell?.formula;
  const held = plainValue(value, numberFormat, formats);
  if (held === null && !formula) return null;
  return {
    value: held,
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    ...(formula ? { formula: `=${formula}` } : {}),
    ...(cell?.type === 'error' ? { error: true as const } : {}),
  };
}

function plainValue(
  value: XlsxSheet['rows'][number][number],
  format: string | undefined,
  formats: NumberFormats,
): RawValue {
  if (!(value instanceof Date)) return value;
  return showsDay(format ?? '') ? serialOf(value) : serialWithoutDay(value, formats.dateSystem === '1904');
}

/** A number longer than a float can carry: the digits that stand in the file, as text. */
function place(rows: (RawCell | null)[][], at: LongNumbers[number][0], digits: string): void {
  const row = rows[at.row];
  const cell = row?.[at.column];
  if (row && cell && typeof cell.value === 'number') row[at.column] = { ...cell, value: digits, numberFormat: '@' };
}

/** The library names cells `row,column`. */
function placeOf(key: string): readonly [row: number, column: number] {
  const comma = key.indexOf(',');
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

function annotate(rows: (RawCell | null)[][], key: string, note: string): void {
  const [row, column] = placeOf(key);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (!cells) return;
  while (cells.length <= column) cells.push(null);
  cells[column] = { ...(cells[column] ?? { value: null }), note };
}

/** Threaded comments by `row,column`, a line for each reply. Their copy in the old comments says only "update Excel". */
function threadTexts(sheet: XlsxSheet): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const comment of sheet.threadedComments ?? []) {
    const at = comment.ref === undefined ? null : positionOf(comment.ref);
    if (!at) continue;
    const key = `${at.row},${at.column}`;
    const before = texts.get(key);
    texts.set(key, before === undefined ? comment.text : `${before}\n${comment.text}`);
  }
  return texts;
}
