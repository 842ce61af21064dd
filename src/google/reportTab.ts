import type { NumberStyle, ReportCell, ReportSheet, TextStyle } from '../core/reports/reportSheet';
import { chartRequest } from './reportCharts';

/** One request of `spreadsheets.batchUpdate`, by its kind. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

/** Where the tab goes: the id is chosen by the caller, so that later requests of the same batch can name it. */
export interface ReportTabPlace {
  readonly sheetId: number;
  /** Position among the tabs, 0-based; at the end if absent. */
  readonly index?: number;
}

/** Sheet metadata under which a report's tab is known whatever it is called: the witness that a month has its report. */
export const REPORT_METADATA_KEY = 'report';

/**
 * The requests that make a report's tab: sheet, witness, widths, cells, charts. They belong in one batch, so that the
 * tab is there whole or not at all. Values only: text goes in as `stringValue`, which cannot become a formula
 * (developers.google.com/workspace/sheets/api, ExtendedValue.stringValue).
 */
export function reportRequests(sheet: ReportSheet, place: ReportTabPlace): readonly SheetsRequest[] {
  const sheetId = sheet.place?.sheetId ?? place.sheetId;
  return [
    addSheet(sheet, { ...place, sheetId }),
    witness(sheet, sheetId),
    ...widthRequests(sheet.columnWidths, sheetId),
    ...sheet.blocks.map((block) => cellsRequest(block.row, block.cells, sheetId)),
    ...sheet.charts.map((chart) => chartRequest(chart, sheetId)),
  ];
}

function addSheet(sheet: ReportSheet, { sheetId, index }: ReportTabPlace): SheetsRequest {
  const properties = {
    sheetId,
    title: sheet.title,
    gridProperties: {
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      frozenRowCount: sheet.frozenRows,
      hideGridlines: true,
    },
  };
  return { addSheet: { properties: index === undefined ? properties : { ...properties, index } } };
}

function witness(sheet: ReportSheet, sheetId: number): SheetsRequest {
  const developerMetadata = {
    metadataKey: REPORT_METADATA_KEY,
    metadataValue: sheet.place?.witness ?? sheet.month,
    location: { sheetId },
    visibility: 'DOCUMENT',
  };
  return { createDeveloperMetadata: { developerMetadata } };
}

/** One request for each run of columns of the same width. */
function widthRequests(widths: readonly number[], sheetId: number): readonly SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  let startIndex = 0;
  widths.forEach((pixelSize, at) => {
    if (widths[at + 1] === pixelSize) return;
    const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: at + 1 };
    requests.push({ updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } });
    startIndex = at + 1;
  });
  return requests;
}

function cellsRequest(rowIndex: number, cells: readonly (readonly ReportCell[])[], sheetId: number): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: 0 },
      rows: cells.map((row) => ({ values: row.map(cellData) })),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

function cellData(cell: ReportCell): SheetsRequest {
  if (cell === null) return {};
  if ('number' in cell) {
    return { userEnteredValue: { numberValue: cell.number }, userEnteredFormat: numberFormats[cell.style] };
  }
  const format = textFormats[cell.style];
  // The format of plain text keeps a label as it is when a person presses Enter in its cell.
  return {
    userEnteredValue: { stringValue: cell.text },
    userEnteredFormat: { ...format, numberFormat: { type: 'TEXT', pattern: '@' } },
  };
}

const numberFormats: Readonly<Record<NumberStyle, SheetsRequest>> = {
  count: number('#,##0'),
  share: { numberFormat: { type: 'PERCENT', pattern: '0.0%' } },
  money: number('#,##0.00'),
  changeCount: number('+#,##0;-#,##0;0'),
  changeShare: { numberFormat: { type: 'PERCENT', pattern: '+0.0%;-0.0%;0.0%' } },
  changeMoney: number('+#,##0.00;-#,##0.00;0.00'),
};

function number(pattern: string): SheetsRequest {
  return { numberFormat: { type: 'NUMBER', pattern } };
}

const INK = color(0x1f, 0x29, 0x37);
const QUIET = color(0x6b, 0x72, 0x80);
const ACCENT = color(0x1d, 0x4e, 0xd8);
const HEADER_GROUND = color(0xee, 0xf2, 0xf7);
const LINE = { style: 'SOLID', colorStyle: color(0xc7, 0xd0, 0xdd) };

const header = {
  backgroundColorStyle: HEADER_GROUND,
  borders: { bottom: LINE },
  textFormat: { bold: true, foregroundColorStyle: INK },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
};

const textFormats: Readonly<Record<TextStyle, SheetsRequest>> = {
  title: { textFormat: { bold: true, fontSize: 16, foregroundColorStyle: INK } },
  note: { textFormat: { italic: true, foregroundColorStyle: QUIET } },
  section: { textFormat: { bold: true, fontSize: 12, foregroundColorStyle: ACCENT } },
  header: { ...header, horizontalAlignment: 'LEFT' },
  headerRight: { ...header, horizontalAlignment: 'RIGHT' },
  label: { textFormat: { foregroundColorStyle: INK }, wrapStrategy: 'CLIP' },
  unknown: { textFormat: { foregroundColorStyle: QUIET }, horizontalAlignment: 'RIGHT' },
};

function color(red: number, green: number, blue: number): SheetsRequest {
  return { rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 } };
}
