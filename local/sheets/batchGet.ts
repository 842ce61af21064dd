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

/** spreadsheets.values.batchGet: the ranges in the order asked; one bad range fails the whole call. */
export function batchGetValues(file: SpreadsheetFile, params: BatchGetParams) {
  const asked = params.ranges === undefined ? [] : typeof params.ranges === 'string' ? [params.ranges] : params.ranges;
  const parts = asked.map((range) => parseRange(file, range));
  const render = renderer(file, params);
  const byColumns = params.majorDimension === 'COLUMNS';
  let cellsRead = 0;
  const valueRanges = parts.map(({ sheet, box }) => {
    const values = byColumns ? columnsOf(sheet, box, render) : rowsOf(sheet, box, render);
    for (const line of values) cellsRead += line.length;
    return {
      range: formatRange(sheet, box),
      majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
      // A range without any value has no `values` at all.
      ...(values.length > 0 && { values }),
    };
  });
  const reply = { spreadsheetId: file.id, ...(valueRanges.length > 0 && { valueRanges }) };
  return { reply, cellsRead };
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
function rowsOf(sheet: Sheet, box: Box, render: Render): Scalar[][] {
  const rows: Scalar[][] = [];
  let used = 0;
  const end = Math.min(box.endRow, sheet.rows.length);
  for (let at = box.startRow; at < end; at += 1) {
    const row = sheet.rows[at];
    const values = row === undefined ? [] : cellsOf(rendered(row, render), box);
    rows.push(values);
    if (values.length > 0) used = rows.length;
  }
  rows.length = used;
  return rows;
}

function cellsOf(row: Rendered, box: Box): Scalar[] {
  let last = Math.min(box.endColumn, row.length);
  while (last > box.startColumn && row[last - 1] === undefined) last -= 1;
  const values: Scalar[] = [];
  for (let column = box.startColumn; column < last; column += 1) values.push(row[column] ?? '');
  return values;
}

/** What a row shows up to its last value; undefined where a cell holds none. */
type Rendered = readonly (Scalar | undefined)[];

/** A row that stands in a file is never changed but replaced (sheets/draft.ts): what it shows is worked out once. */
const shown = new Map<Render, WeakMap<Row, Rendered>>([plain, withFormulas].map((render) => [render, new WeakMap()]));

function rendered(row: Row, render: Render): Rendered {
  const known = shown.get(render)?.get(row);
  if (known !== undefined) return known;
  const values = row.cells.map((cell) => (holdsValue(cell) ? render(cell) : undefined));
  while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  shown.get(render)?.set(row, values);
  return values;
}

function columnsOf(sheet: Sheet, box: Box, render: Render): Scalar[][] {
  const columns: Scalar[][] = [];
  let used = 0;
  for (let column = box.startColumn; column < box.endColumn; column += 1) {
    let last = Math.min(box.endRow, sheet.rows.length);
    while (last > box.startRow && !holdsValue(sheet.rows[last - 1]?.cells[column])) last -= 1;
    const values: Scalar[] = [];
    for (let row = box.startRow; row < last; row += 1) values.push(render(sheet.rows[row]?.cells[column]));
    columns.push(values);
    if (values.length > 0) used = columns.length;
  }
  columns.length = used;
  return columns;
}
