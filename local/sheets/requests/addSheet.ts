import type { JsonObject } from '../apiTypes';
import type { Batch } from '../batch';
import { emptySheet } from '../createFile';
import type { Draft } from '../draft';
import { NotEmulatedError, refused } from '../errors';
import type { Sheet } from '../model';
import { assertGrid, assertVisibleSheet, printSheetProperties, type SheetProperties } from '../sheetProperties';
import { assertTitle, freeTitle } from '../titles';

/** Adds a tab; the caller may choose its id and use it later in the same batch. Without an index it comes last. */
export function addSheet(request: { readonly properties?: SheetProperties }, batch: Batch): JsonObject {
  const sheet = addNewSheet(batch.draft, request.properties ?? {});
  return { properties: printSheetProperties(batch.draft.file, sheet) };
}

/** As addSheet, for a spreadsheet that is just being created too. */
export function addNewSheet(draft: Draft, properties: SheetProperties): Sheet {
  const { file } = draft;
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
    throw new NotEmulatedError(`addSheet of type ${properties.sheetType}`);
  }
  const sheetId = properties.sheetId ?? draft.newId((id) => hasSheet(draft, id));
  if (sheetId < 0) throw refused('Sheet id must be non-negative.');
  if (hasSheet(draft, sheetId)) throw refused(`Sheet with id ${sheetId} already exists`);
  const title = properties.title ?? freeTitle(file);
  assertTitle(file, title);
  const index = properties.index ?? file.sheets.length;
  if (index < 0 || index > file.sheets.length) throw refused('Sheet index is out of bounds.');
  const grid = properties.gridProperties ?? {};
  const sheet: Sheet = {
    ...emptySheet(sheetId, title, grid.rowCount, grid.columnCount),
    hidden: properties.hidden ?? false,
    frozenRowCount: grid.frozenRowCount ?? 0,
    frozenColumnCount: grid.frozenColumnCount ?? 0,
    ...(grid.hideGridlines === true && { hideGridlines: true }),
    ...(properties.rightToLeft === true && { rightToLeft: true }),
    ...(properties.tabColor !== undefined && { tabColor: properties.tabColor }),
    ...(properties.tabColorStyle !== undefined && { tabColorStyle: properties.tabColorStyle }),
  };
  assertGrid(sheet);
  draft.addSheet(sheet, index);
  assertVisibleSheet(file);
  draft.checkSize();
  return sheet;
}

const hasSheet = (draft: Draft, id: number): boolean => draft.file.sheets.some((sheet) => sheet.sheetId === id);
