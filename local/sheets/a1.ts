import type { Box } from './apiTypes';
import { refused } from './errors';
import { fullBox } from './gridRange';
import type { Sheet, SpreadsheetFile } from './model';

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AA` → `26`; letters only, either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Corners {
  readonly startRow: number;
  readonly startColumn: number;
  /** Infinity where the range is open. */
  readonly endRow: number;
  readonly endColumn: number;
}

/**
 * Reads a range as the Sheets API does. Sources: the guide "Google Sheets API Overview" (A1 and R1C1 notation, quotes);
 * measured 2026-09-06 by a third party: a bare word is a named range before it is a tab, `'Title'` and `Title!` are
 * always the tab, four-letter columns and table names do not parse, a range that begins outside the grid is refused
 * and one that reaches out of it is clipped. Titles match in any case. Titles that the guide wants quoted must be
 * quoted here, whatever Google lets pass.
 */
export function parseRange(file: SpreadsheetFile, text: string): { readonly sheet: Sheet; readonly box: Box } {
  const unparsable = () => refused(`Unable to parse range: ${text}`);
  const { title, rest } = splitTitle(text);
  if (title !== undefined) {
    const sheet = sheetByTitle(file, title);
    if (sheet === undefined) throw unparsable();
    if (rest === undefined) return { sheet, box: fullBox(sheet) };
    const corners = parseCorners(rest);
    if (corners === undefined) throw unparsable();
    return { sheet, box: insideGrid(sheet, corners) };
  }
  const named = file.namedRanges.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (named !== undefined) {
    const sheet = file.sheets.find((one) => one.sheetId === (named.range.sheetId ?? 0));
    if (sheet === undefined) throw unparsable();
    return { sheet, box: clipped(sheet, cornersOf(named.range)) };
  }
  const corners = parseCorners(text);
  const sheet = corners === undefined ? bareTitle(file, text) : file.sheets.find((one) => !one.hidden);
  if (sheet === undefined) throw unparsable();
  return { sheet, box: corners === undefined ? fullBox(sheet) : insideGrid(sheet, corners) };
}

const cornersOf = (range: {
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}): Corners => ({
  startRow: range.startRowIndex ?? 0,
  startColumn: range.startColumnIndex ?? 0,
  endRow: range.endRowIndex ?? Infinity,
  endColumn: range.endColumnIndex ?? Infinity,
});

/** `'It''s'!A1` → title and rest; a title without quotes counts only where the guide does not ask for quotes. */
function splitTitle(text: string): { title?: string; rest?: string } {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/s.exec(text);
  if (quoted) {
    const title = (quoted[1] ?? '').replaceAll("''", "'");
    return quoted[2] === undefined ? { title } : { title, rest: quoted[2] };
  }
  const mark = text.indexOf('!');
  if (mark === -1) return {};
  const title = text.slice(0, mark);
  // A title that is no tab makes the range unparsable, which is what such a text is.
  return { title: needsQuotes(title) ? '\0' : title, rest: text.slice(mark + 1) };
}

function bareTitle(file: SpreadsheetFile, text: string): Sheet | undefined {
  return needsQuotes(text) ? undefined : sheetByTitle(file, text);
}

export function sheetByTitle(file: SpreadsheetFile, title: string): Sheet | undefined {
  const wanted = title.toLowerCase();
  return file.sheets.find((sheet) => sheet.sheetType === 'GRID' && sheet.title.toLowerCase() === wanted);
}

const needsQuotes = (title: string): boolean => !/^[A-Za-z_]\w*$/.test(title) || parseCorners(title) !== undefined;

/** Cells, columns or rows without a title; undefined where it is none of them. */
function parseCorners(text: string): Corners | undefined {
  const numbered = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text);
  if (numbered) {
    const [row, column] = [Number(numbered[1]) - 1, Number(numbered[2]) - 1];
    const [toRow, toColumn] = [Number(numbered[3] ?? row + 1) - 1, Number(numbered[4] ?? column + 1) - 1];
    return ordered(row, column, toRow, toColumn);
  }
  const cells = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/.exec(text);
  if (!cells) return undefined;
  const [, fromColumn, fromRow, toColumn, toRow] = cells;
  if (!text.includes(':')) {
    if (fromColumn === undefined || fromRow === undefined) return undefined;
    return ordered(Number(fromRow) - 1, columnIndex(fromColumn), Number(fromRow) - 1, columnIndex(fromColumn));
  }
  if ((fromColumn === undefined) !== (toColumn === undefined)) return undefined;
  if (fromRow === undefined && toRow !== undefined) return undefined;
  if (fromColumn === undefined && (fromRow === undefined || toRow === undefined)) return undefined;
  return ordered(
    fromRow === undefined ? 0 : Number(fromRow) - 1,
    fromColumn === undefined ? 0 : columnIndex(fromColumn),
    toRow === undefined ? Infinity : Number(toRow) - 1,
    toColumn === undefined ? Infinity : columnIndex(toColumn),
  );
}

const ordered = (row: number, column: number, toRow: number, toColumn: number): Corners => ({
  startRow: Math.min(row, toRow),
  startColumn: Math.min(column, toColumn),
  endRow: Math.max(row, toRow) + 1,
  endColumn: Math.max(column, toColumn) + 1,
});

function insideGrid(sheet: Sheet, corners: Corners): Box {
  if (corners.startRow >= sheet.rowCount || corners.startColumn >= sheet.columnCount) {
    const open = (end: number, count: number, start: number) =>
      Number.isFinite(end) ? end : Math.max(count, start + 1);
    const asked = {
      sheetId: sheet.sheetId,
      ...corners,
      endRow: open(corners.endRow, sheet.rowCount, corners.startRow),
      endColumn: open(corners.endColumn, sheet.columnCount, corners.startColumn),
    };
    throw outsideGrid(sheet, asked);
  }
  return clipped(sheet, corners);
}

const clipped = (sheet: Sheet, corners: Corners): Box => ({
  sheetId: sheet.sheetId,
  startRow: Math.min(corners.startRow, sheet.rowCount),
  startColumn: Math.min(corners.startColumn, sheet.columnCount),
  endRow: Math.min(corners.endRow, sheet.rowCount),
  endColumn: Math.min(corners.endColumn, sheet.columnCount),
});

/** Text measured live for reads (2026-09-06) and reported for writes. */
export const outsideGrid = (sheet: Sheet, box: Box) =>
  refused(
    `Range (${formatRange(sheet, box)}) exceeds grid limits. ` +
      `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );

/** `Sheet1!A1:B2`, with the title in quotes where it needs them. */
export function formatRange(sheet: Sheet, box: Box): string {
  const title = needsQuotes(sheet.title) ? `'${sheet.title.replaceAll("'", "''")}'` : sheet.title;
  const first = `${columnName(box.startColumn)}${box.startRow + 1}`;
  const last = `${columnName(Math.max(box.endColumn, box.startColumn + 1) - 1)}${Math.max(box.endRow, box.startRow + 1)}`;
  return `${title}!${first === last ? first : `${first}:${last}`}`;
}
