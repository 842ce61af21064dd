import { resolveLayout, type ResolvedLayout, type SheetFacts } from '../core/layout/layout';
import { tabs } from '../core/schema/tables';
import { wholeRows } from './a1';
import type { ApiCell, ApiSpreadsheet, SheetsClient } from './sheetsClient';

const SHEET_FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),developerMetadata(metadataKey,metadataValue))';
// Row and column metadata come only with a grid read (observed by third parties in 2026: under data.columnMetadata).
const HEADER_FIELDS =
  'sheets(properties(sheetId),data(rowData(values(formattedValue,effectiveValue)),columnMetadata(developerMetadata(metadataKey,metadataValue))))';

type ApiSheet = NonNullable<ApiSpreadsheet['sheets']>[number];

/** Every sheet of the spreadsheet: title and grid, whether it is ours or not. */
export interface SheetListing {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly tabKeys: readonly string[];
  readonly home: number | null;
  /** Month of a report tab, from its metadata. */
  readonly report: string | null;
}

/** One `spreadsheets.get`: the sheets and their own metadata. */
export function listSheets(client: SheetsClient, spreadsheetId: string): readonly SheetListing[] {
  const reply = client.get(spreadsheetId, { fields: SHEET_FIELDS });
  return (reply.sheets ?? []).map(listing);
}

/** Two `spreadsheets.get`: the sheets, then header rows and column metadata of those that may be ours. */
export function readLayout(client: SheetsClient, spreadsheetId: string): ResolvedLayout {
  return layoutOf(client, spreadsheetId, listSheets(client, spreadsheetId));
}

/** One `spreadsheets.get` for the header rows of sheets that are already listed. */
export function layoutOf(client: SheetsClient, spreadsheetId: string, sheets: readonly SheetListing[]): ResolvedLayout {
  const titles = new Set(tabs.flatMap((tab) => [tab.en, tab.zh]));
  const ours = sheets.filter((sheet) => sheet.tabKeys.length > 0 || titles.has(sheet.title));
  if (ours.length === 0) return resolveLayout([]);
  const reply = client.get(spreadsheetId, {
    fields: HEADER_FIELDS,
    ranges: ours.map((sheet) => wholeRows(sheet.title, 1, 1)),
  });
  const headers = new Map((reply.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]));
  return resolveLayout(ours.map((sheet) => withHeader(sheet, headers.get(sheet.sheetId))));
}

function listing(sheet: ApiSheet): SheetListing {
  const metadata = sheet.developerMetadata ?? [];
  const valuesOf = (key: string): readonly string[] =>
    metadata.filter((each) => each.metadataKey === key).map((each) => each.metadataValue ?? '');
  const home = valuesOf('home')[0];
  return {
    // Zero values may be absent from replies.
    sheetId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    tabKeys: valuesOf('tab'),
    home: home === undefined ? null : Number(home),
    report: valuesOf('report')[0] ?? null,
  };
}

function withHeader(sheet: SheetListing, header: ApiSheet | undefined): SheetFacts {
  const data = header?.data?.[0];
  const cells = data?.rowData?.[0]?.values ?? [];
  const metadata = data?.columnMetadata ?? [];
  const width = Math.max(cells.length, metadata.length);
  return {
    ...sheet,
    columns: Array.from({ length: width }, (_, index) => ({
      label: cells[index]?.formattedValue ?? '',
      ...valueOf(cells[index]),
      fields: (metadata[index]?.developerMetadata ?? [])
        .filter((each) => each.metadataKey === 'field')
        .map((each) => each.metadataValue ?? ''),
    })),
  };
}

/** A header that is a number or a yes/no: it shows another text than a read of values brings. */
function valueOf(cell: ApiCell | undefined): { readonly value?: number | boolean } {
  const value = cell?.effectiveValue?.numberValue ?? cell?.effectiveValue?.boolValue;
  return value === undefined ? {} : { value };
}
