import {
  addEmptySheet,
  createSpreadsheetFile,
  setCell,
  type Cell,
  type ErrorType,
  type Sheet,
  type SpreadsheetFile,
} from '../sheets';
import { numberFormatOf } from './numberFormat';
import { widthOf, type RawCell, type RawTab, type RawTable } from './rawTable';

export interface SpreadsheetFacts {
  /** Default `register`. */
  readonly id?: string;
  readonly title: string;
  /** As Google writes it: `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
}

/** Google's grid for a new tab, and the free rows that a filled one keeps for what people add. */
const MIN_ROWS = 1000;
const MIN_COLUMNS = 26;
const FREE_ROWS = 100;

/** Past this many cells a grid gets no free columns, so that filling up cannot break the limit of 10 million. */
const ROOMY_CELLS = 2_000_000;

const ERROR_TYPES: Readonly<Record<string, ErrorType>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};

/**
 * A spreadsheet with the tabs of a file, as an import by hand would leave it: typed values, number formats, formulas
 * with the results the file remembers, notes, merged cells, frozen rows, hidden tabs and columns. Text is never parsed.
 */
export function toSpreadsheetFile(table: Pick<RawTable, 'tabs'>, facts: SpreadsheetFacts): SpreadsheetFile {
  const file = createSpreadsheetFile({ ...facts, id: facts.id ?? 'register' });
  const formats = formatCache();
  for (const tab of table.tabs) fillTab(addTab(file, tab), tab, formats);
  return file;
}

function addTab(file: SpreadsheetFile, tab: RawTab): Sheet {
  const width = widthOf(tab);
  const rows = Math.max(MIN_ROWS, tab.rows.length + FREE_ROWS);
  const roomy = rows * Math.max(MIN_COLUMNS, width) <= ROOMY_CELLS;
  return addEmptySheet(file, tab.name, rows, roomy ? Math.max(MIN_COLUMNS, width) : Math.max(1, width));
}

function fillTab(sheet: Sheet, tab: RawTab, formats: FormatCache): void {
  sheet.hidden = tab.hidden;
  sheet.frozenRowCount = Math.min(tab.frozenRows, Math.max(0, tab.rows.length - 1));
  for (const column of tab.hiddenColumns) {
    if (column < sheet.columnCount) sheet.columns[column] = { hiddenByUser: true };
  }
  const merges = tab.merges.filter((merge) => merge.startRow < sheet.rowCount && merge.startColumn < sheet.columnCount);
  sheet.merges = merges.map((merge) => ({
    sheetId: sheet.sheetId,
    startRowIndex: merge.startRow,
    endRowIndex: Math.min(merge.endRow, sheet.rowCount),
    startColumnIndex: merge.startColumn,
    endColumnIndex: Math.min(merge.endColumn, sheet.columnCount),
  }));
  tab.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) setCell(sheet, r, c, modelCell(cell, formats));
    });
  });
}

function modelCell(raw: RawCell, formats: FormatCache): Cell {
  const format = raw.numberFormat === undefined ? undefined : formats(raw.numberFormat);
  const error = raw.error && raw.formula !== undefined ? ERROR_TYPES[String(raw.value)] : undefined;
  return {
    ...(raw.value === null || raw.value === '' || error !== undefined ? {} : { value: raw.value }),
    ...(raw.formula === undefined ? {} : { formula: raw.formula }),
    ...(error === undefined ? {} : { error }),
    ...(format === undefined ? {} : { format }),
    ...(raw.note === undefined ? {} : { note: raw.note }),
  };
}

type FormatCache = (pattern: string) => Cell['format'];

/** Cells of one pattern share one format object: a list of 100,000 cells has about five. */
function formatCache(): FormatCache {
  const known = new Map<string, Cell['format']>();
  return (pattern) => {
    if (!known.has(pattern)) {
      const numberFormat = numberFormatOf(pattern);
      known.set(pattern, numberFormat ? { numberFormat } : undefined);
    }
    return known.get(pattern);
  };
}
