import { displayText, parseEnteredText, usedRowCount, type Cell, type Sheet, type SpreadsheetFile } from '../../sheets';
import type { BlockView, CellView, ColumnView, ContentView, LayoutView, MergeView } from '../shared/protocol';
import { styleList, styleOf, type StyleList } from './cellStyles';
import { chartsOf } from './chartView';
import { conditionalFormats, type ConditionalFormats } from './conditions';

/** Google's width of a column that nobody has changed. */
const COLUMN_PIXELS = 100;
/** Blank rows that are shown below the last used one; the rest of the grid is there, but not drawn. */
const FREE_ROWS = 60;
const MOST_ROWS_AT_ONCE = 500;

export function layoutOf(file: SpreadsheetFile, sheet: Sheet, version: number): LayoutView {
  const charts = chartsOf(file, sheet);
  const lastOfCharts = Math.max(0, ...charts.map((chart) => chart.row + Math.ceil(chart.height / 21) + 2));
  return {
    sheetId: sheet.sheetId,
    version,
    rowsShown: Math.min(sheet.rowCount, Math.max(usedRowCount(sheet), lastOfCharts) + FREE_ROWS),
    rowCount: sheet.rowCount,
    frozenRows: sheet.frozenRowCount,
    columns: Array.from({ length: sheet.columnCount }, (_, c): ColumnView => {
      const column = sheet.columns[c];
      return { width: column?.pixelSize ?? COLUMN_PIXELS, hidden: column?.hiddenByUser === true };
    }),
    hiddenRows: sheet.rows.flatMap((row, r) => (row?.hiddenByUser === true || row?.hiddenByFilter === true ? [r] : [])),
    merges: sheet.merges.map((merge): MergeView => {
      const [row, column] = [merge.startRowIndex ?? 0, merge.startColumnIndex ?? 0];
      return {
        row,
        column,
        rows: (merge.endRowIndex ?? sheet.rowCount) - row,
        columns: (merge.endColumnIndex ?? sheet.columnCount) - column,
      };
    }),
    charts,
  };
}

/** Some rows of a tab as the grid shows them; at most 500 at once. */
export function blockOf(file: SpreadsheetFile, sheet: Sheet, version: number, start: number, count: number): BlockView {
  const styles = styleList();
  const rules = conditionalFormats(sheet);
  const first = Math.max(0, start);
  const end = Math.min(sheet.rowCount, first + Math.min(count, MOST_ROWS_AT_ONCE));
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) =>
    rowView(file, sheet, first + index, { styles, rules }),
  );
  return { version, start: first, rows, styles: styles.all };
}

interface Painting {
  readonly styles: StyleList;
  readonly rules: ConditionalFormats;
}

function rowView(file: SpreadsheetFile, sheet: Sheet, row: number, { styles, rules }: Painting): (CellView | null)[] {
  const cells = sheet.rows[row]?.cells ?? [];
  return Array.from(cells, (cell, column) => {
    const style = styles.numberOf(styleOf(cell?.format, rules(row, column, cell)));
    return cell === undefined && style === undefined ? null : cellView(file, cell, style);
  });
}

function cellView(file: SpreadsheetFile, cell: Cell | undefined, style: number | undefined): CellView {
  const text = displayText(file, cell);
  const kind = typeof cell?.value;
  return {
    ...(text === '' ? {} : { t: text }),
    ...(kind === 'number' ? { a: 'r' as const } : kind === 'boolean' ? { a: 'c' as const } : {}),
    ...(style === undefined ? {} : { s: style }),
    ...(cell?.note === undefined || cell.note === '' ? {} : { note: cell.note }),
    ...(cell !== undefined && hasList(cell) ? { d: true as const } : {}),
  };
}

/** What the formula bar shows of a cell. */
export function contentOf(file: SpreadsheetFile, cell: Cell | undefined): ContentView {
  return {
    entry: entryOf(file, cell),
    options: cell !== undefined && hasList(cell) ? optionsOf(file, cell) : [],
    note: cell?.note ?? '',
  };
}

/** The entry that gives this very cell again; text that would be read as something else gets the apostrophe. */
function entryOf(file: SpreadsheetFile, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value === undefined) return '';
  const again = (entry: string): boolean => {
    const read = parseEnteredText(entry, cell.format, file.locale);
    return read.formula === undefined && read.value === cell.value;
  };
  const plain = typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
  if (typeof cell.value === 'string') return again(plain) ? plain : `'${plain}`;
  const shown = displayText(file, cell);
  return !again(plain) || (isDate(cell) && again(shown)) ? shown : plain;
}

const isDate = (cell: Cell): boolean => ['DATE', 'DATE_TIME', 'TIME'].includes(cell.format?.numberFormat?.type ?? '');

function hasList({ validation }: Cell): boolean {
  if (validation === undefined || validation.showCustomUi === false) return false;
  return ['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN'].includes(validation.condition.type);
}

function optionsOf(file: SpreadsheetFile, { validation }: Cell): readonly string[] {
  const { type, values = [] } = validation?.condition ?? { type: '' };
  const texts = values.map((value) => value.userEnteredValue ?? '');
  if (type === 'BOOLEAN') return ['TRUE', 'FALSE'];
  if (type === 'ONE_OF_LIST') return texts;
  return type === 'ONE_OF_RANGE' ? optionsInRange(file, texts[0] ?? '') : [];
}

/** `=Lists!$B$2:$B`, `='My lists'!A2:A9`: the values that stand there, each once. */
function optionsInRange(file: SpreadsheetFile, reference: string): readonly string[] {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d*)(?::\$?[A-Z]{1,3}\$?(\d*))?$/.exec(reference);
  if (parts === null) return [];
  const title = parts[1]?.replaceAll("''", "'") ?? parts[2];
  const sheet = file.sheets.find((one) => one.title === title);
  const column = [...(parts[3] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [start, end] = [Number(parts[4] ?? 1) || 1, Number(parts[5] ?? 0) || Infinity];
  const rows = sheet?.rows.slice(start - 1, end) ?? [];
  return [...new Set(rows.map((row) => displayText(file, row?.cells[column])).filter((text) => text !== ''))];
}
