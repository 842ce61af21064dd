import type { Box } from './apiTypes';
import { formatRange, parseRange } from './a1';
import { holdsValue } from './cells';
import { displayText } from './displayText';
import { ERROR_TEXT } from './errorText';
import type { Cell, Row, Scalar, Sheet, SpreadsheetFile } from './model';

interface BatchGetParams {
  readonly ranges?: string | readonly string[];
  readonly majorDimension?: string;
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

type Render = (cell: Cell | undefined) => Scalar;

/** Lines of a range, as JSON text, and how many cells they hold. */
interface Lines {
  /** '' where the range holds no value. */
  readonly json: string;
  readonly cells: number;
}

/**
 * spreadsheets.values.batchGet: the ranges in the order asked; one bad range fails the whole call. The reply is JSON text:
 * most rows that are read stand as they stood when they were read before, and so does their text.
 */
export function batchGetValues(
  file: SpreadsheetFile,
  params: BatchGetParams,
): { readonly json: string; readonly cellsRead: number } {
  const asked = params.ranges === undefined ? [] : typeof params.ranges === 'string' ? [params.ranges] : params.ranges;
  const parts = asked.map((range) => parseRange(file, range));
  const render = renderer(file, params);
  const byColumns = params.majorDimension === 'COLUMNS';
  let cellsRead = 0;
  const valueRanges = parts.map(({ sheet, box }) => {
    const lines = byColumns ? columnsOf(sheet, box, render) : rowsOf(sheet, box, render);
    cellsRead += lines.cells;
    const facts = JSON.stringify({
      range: formatRange(sheet, box),
      majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
    });
    // A range without any value has no `values` at all.
    return lines.json === '' ? facts : `${facts.slice(0, -1)},"values":${lines.json}}`;
  });
  const reply = JSON.stringify({ spreadsheetId: file.id });
  const json = valueRanges.length === 0 ? reply : `${reply.slice(0, -1)},"valueRanges":[${valueRanges.join(',')}]}`;
  return { json, cellsRead };
}

/**
 * The default is FORMATTED_VALUE in the spreadsheet's own locale. FORMULA gives formulas and literal texts that begin
 * with `=` alike. UNFORMATTED_VALUE gives dates as serial numbers unless dateTimeRenderOption says otherwise
 * (API reference, ValueRenderOption, DateTimeRenderOption).
 */
function renderer(file: SpreadsheetFile, params: BatchGetParams): Render {
  const option = params.valueRenderOption ?? 'FORMATTED_VALUE';
  const datesAsText = params.dateTimeRenderOption === 'FORMATTED_STRING';
  const dated: Render = (cell) => (cell !== undefined && isDate(cell) ? displayText(file, cell) : plain(cell));
  const value = datesAsText ? dated : plain;
  if (option === 'UNFORMATTED_VALUE') return value;
  if (option === 'FORMULA') return datesAsText ? (cell) => cell?.formula ?? value(cell) : withFormulas;
  return (cell) => displayText(file, cell);
}

const plain: Render = (cell) => {
  if (cell === undefined) return '';
  if (cell.error !== undefined) return ERROR_TEXT[cell.error];
  if (cell.formula !== undefined && cell.value === undefined) return ERROR_TEXT.ERROR;
  return cell.value ?? '';
};

const withFormulas: Render = (cell) => cell?.formula ?? plain(cell);

const isDate = (cell: Cell): boolean =>
  typeof cell.value === 'number' && ['DATE', 'TIME', 'DATE_TIME'].includes(cell.format?.numberFormat?.type ?? '');

/** Trailing empty rows and cells are left out, an empty row inside is `[]`, an empty cell inside `''`. */
function rowsOf(sheet: Sheet, box: Box, render: Render): Lines {
  const known = printed.get(render);
  const rows = sheet.rows.slice(box.startRow, box.endRow);
  if (known === undefined) return printRows(rows, (row) => rowLine(row, box, render));
  const columns = `${String(box.startColumn)}:${String(box.endColumn)}`;
  const place = `${columns}:${String(box.startRow)}:${String(box.endRow)}`;
  const before = known.sheets.get(sheet) ?? new Map<string, PrintedRows>();
  const last = before.get(place);
  if (last?.rows.length === rows.length && last.rows.every((row, at) => row === rows[at])) return last.lines;
  const lines = printRows(rows, (row) => printedLine(known, row, columns, () => rowLine(row, box, render)));
  known.sheets.set(sheet, before.set(place, { rows, lines }));
  return lines;
}

function printRows(rows: readonly (Row | undefined)[], print: (row: Row) => Lines): Lines {
  const texts: string[] = [];
  let used = 0;
  let cells = 0;
  for (const row of rows) {
    const line = row === undefined ? EMPTY : print(row);
    texts.push(line.json);
    cells += line.cells;
    if (line.cells > 0) used = texts.length;
  }
  texts.length = used;
  return { json: used === 0 ? '' : `[${texts.join(',')}]`, cells };
}

const EMPTY: Lines = { json: '[]', cells: 0 };

interface PrintedRows {
  readonly rows: readonly (Row | undefined)[];
  readonly lines: Lines;
}

/** What tabs and rows printed last, by the range or the columns asked for. */
interface Printed {
  readonly sheets: WeakMap<Sheet, Map<string, PrintedRows>>;
  readonly rows: WeakMap<Row, Map<string, Lines>>;
}

/**
 * A row that stands in a file is never changed but replaced (sheets/draft.ts): what it prints is worked out once. Other
 * renderings depend on the file's language and time zone as well.
 */
const printed = new Map<Render, Printed>(
  [plain, withFormulas].map((render) => [render, { sheets: new WeakMap(), rows: new WeakMap() }]),
);

function printedLine({ rows }: Printed, row: Row, columns: string, print: () => Lines): Lines {
  const ofRow = rows.get(row) ?? new Map<string, Lines>();
  const line = ofRow.get(columns) ?? print();
  if (!ofRow.has(columns)) rows.set(row, ofRow.set(columns, line));
  return line;
}

function rowLine({ cells }: Row, box: Box, render: Render): Lines {
  let last = Math.min(box.endColumn, cells.length);
  while (last > box.startColumn && !holdsValue(cells[last - 1])) last -= 1;
  const values: Scalar[] = [];
  for (let column = box.startColumn; column < last; column += 1) {
    const cell = cells[column];
    values.push(holdsValue(cell) ? render(cell) : '');
  }
  return { json: JSON.stringify(values), cells: values.length };
}

function columnsOf(sheet: Sheet, box: Box, render: Render): Lines {
  const columns: Scalar[][] = [];
  let used = 0;
  let cells = 0;
  for (let column = box.startColumn; column < box.endColumn; column += 1) {
    let last = Math.min(box.endRow, sheet.rows.length);
    while (last > box.startRow && !holdsValue(sheet.rows[last - 1]?.cells[column])) last -= 1;
    const values: Scalar[] = [];
    for (let row = box.startRow; row < last; row += 1) values.push(render(sheet.rows[row]?.cells[column]));
    columns.push(values);
    cells += values.length;
    if (values.length > 0) used = columns.length;
  }
  columns.length = used;
  return { json: used === 0 ? '' : JSON.stringify(columns), cells };
}
