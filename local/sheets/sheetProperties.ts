import type { JsonObject } from './apiTypes';
import { refused } from './errors';
import type { Sheet, SpreadsheetFile } from './model';

/**
 * SheetProperties as Google prints them. Zeros and falses are absent as everywhere in proto3 JSON, except `sheetId` and
 * `index`, which official samples print (guide on metadata); clients should take absent as 0 all the same.
 */
export function printSheetProperties(file: SpreadsheetFile, sheet: Sheet): JsonObject {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: file.sheets.findIndex((one) => one.sheetId === sheet.sheetId),
    sheetType: sheet.sheetType,
    ...(sheet.sheetType === 'GRID' && { gridProperties: printGrid(sheet) }),
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
    ...(sheet.tabColorStyle !== undefined && { tabColorStyle: sheet.tabColorStyle }),
    ...(sheet.rightToLeft === true && { rightToLeft: true }),
  };
}

const printGrid = (sheet: Sheet): JsonObject => ({
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  ...(sheet.frozenRowCount > 0 && { frozenRowCount: sheet.frozenRowCount }),
  ...(sheet.frozenColumnCount > 0 && { frozenColumnCount: sheet.frozenColumnCount }),
  ...(sheet.hideGridlines === true && { hideGridlines: true }),
});

export interface GridProperties {
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
}

export interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly sheetType?: string;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly tabColor?: JsonObject;
  readonly tabColorStyle?: JsonObject;
  readonly gridProperties?: GridProperties;
}

/** Refuses a grid that cannot be. Texts as the grid editor shows them; those of the API are not documented. */
export function assertGrid(sheet: Sheet): void {
  if (sheet.rowCount < 1) throw refused('A sheet must have at least one row.');
  if (sheet.columnCount < 1) throw refused('A sheet must have at least one column.');
  if (sheet.frozenRowCount > 0 && sheet.frozenRowCount >= sheet.rowCount) {
    throw refused("You can't freeze all visible rows on the sheet.");
  }
  if (sheet.frozenColumnCount > 0 && sheet.frozenColumnCount >= sheet.columnCount) {
    throw refused("You can't freeze all visible columns on the sheet.");
  }
}

/** Refuses to leave a file without a tab that can be seen. */
export function assertVisibleSheet(file: SpreadsheetFile): void {
  if (file.sheets.every((sheet) => sheet.hidden)) {
    throw refused("You can't remove all the visible sheets in a document.");
  }
}
