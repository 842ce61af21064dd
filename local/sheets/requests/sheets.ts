import type { JsonObject } from '../apiTypes';
import type { Batch } from '../batch';
import type { Draft } from '../draft';
import { refused } from '../errors';
import { takes, within, writeMask, type FieldMask } from '../fieldMask';
import { fullBox } from '../gridRange';
import { deleteLines } from '../lines';
import type { Sheet } from '../model';
import { assertEditable } from '../protection';
import {
  assertGrid,
  assertVisibleSheet,
  type GridProperties,
  printSheetProperties,
  type SheetProperties,
} from '../sheetProperties';
import { assertTitle } from '../titles';
import { copySheet } from '../copySheet';

/** Changes what the mask names. An index counts places as they are before the move (API reference). */
export function updateSheetProperties(
  request: { readonly properties?: SheetProperties; readonly fields?: string },
  batch: Batch,
): undefined {
  const mask = writeMask(request.fields, 'SheetProperties');
  const given = request.properties ?? {};
  const { draft } = batch;
  const own = draft.own(draft.sheet(given.sheetId));
  if (takes(mask, 'title')) {
    assertTitle(draft.file, given.title ?? '', own);
    own.title = given.title ?? '';
  }
  if (takes(mask, 'hidden')) own.hidden = given.hidden ?? false;
  if (takes(mask, 'rightToLeft')) own.rightToLeft = given.rightToLeft ?? false;
  for (const name of ['tabColor', 'tabColorStyle'] as const) {
    if (!takes(mask, name)) continue;
    const colour = given[name];
    if (colour === undefined) Reflect.deleteProperty(own, name);
    else own[name] = colour;
  }
  if (takes(mask, 'gridProperties')) updateGrid(batch, own, given.gridProperties ?? {}, within(mask, 'gridProperties'));
  if (takes(mask, 'index')) moveSheet(draft, own, given.index ?? 0);
  assertVisibleSheet(draft.file);
}

/** Rows are changed and checked before columns, so that both at once can be refused (gh:robin900/gspread-dataframe#37). */
function updateGrid(batch: Batch, own: Sheet, given: GridProperties, mask: FieldMask): void {
  if (own.sheetType !== 'GRID') throw refused('Cannot set grid properties on a sheet that is not a grid.');
  const { draft } = batch;
  if (takes(mask, 'rowCount')) {
    const count = given.rowCount ?? 0;
    assertGrid({ ...own, rowCount: count, frozenRowCount: 0 });
    if (count < own.rowCount) {
      assertEditable(batch, own, { ...fullBox(own), startRow: count });
      deleteLines(draft, own, 'ROWS', count, own.rowCount);
    }
    own.rowCount = count;
    draft.checkSize();
  }
  if (takes(mask, 'columnCount')) {
    const count = given.columnCount ?? 0;
    assertGrid({ ...own, columnCount: count, frozenColumnCount: 0 });
    if (count < own.columnCount) {
      assertEditable(batch, own, { ...fullBox(own), startColumn: count });
      deleteLines(draft, own, 'COLUMNS', count, own.columnCount);
    }
    own.columnCount = count;
    draft.checkSize();
  }
  if (takes(mask, 'frozenRowCount')) own.frozenRowCount = given.frozenRowCount ?? 0;
  if (takes(mask, 'frozenColumnCount')) own.frozenColumnCount = given.frozenColumnCount ?? 0;
  if (takes(mask, 'hideGridlines')) own.hideGridlines = given.hideGridlines ?? false;
  assertGrid(own);
}

/** Asking three of four tabs on from 0 lands at 2; asking for the place itself or the next one changes nothing. */
function moveSheet(draft: Draft, own: Sheet, index: number): void {
  const { sheets } = draft.file;
  const from = sheets.indexOf(own);
  if (index < 0 || index > sheets.length) throw refused('Sheet index is out of bounds.');
  if (index === from || index === from + 1) return;
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, own);
}

/** Removes a tab with everything on it; the last visible one stays. */
export function deleteSheet(request: { readonly sheetId?: number }, batch: Batch): undefined {
  const { draft } = batch;
  const sheet = draft.sheet(request.sheetId);
  assertEditable(batch, sheet, fullBox(sheet));
  dropSheet(draft, sheet);
}

export function dropSheet(draft: Draft, sheet: Sheet): void {
  draft.file.sheets.splice(draft.file.sheets.indexOf(sheet), 1);
  draft.file.namedRanges = draft.file.namedRanges.filter((one) => (one.range.sheetId ?? 0) !== sheet.sheetId);
  assertVisibleSheet(draft.file);
}

interface DuplicateSheet {
  readonly sourceSheetId?: number;
  readonly insertSheetIndex?: number;
  readonly newSheetId?: number;
  readonly newSheetName?: string;
}

/** Copies a tab; its metadata then stands in the file twice, each entry under a new id. */
export function duplicateSheet(request: DuplicateSheet, batch: Batch): JsonObject {
  const { draft } = batch;
  const source = draft.sheet(request.sourceSheetId);
  const index = request.insertSheetIndex ?? 0;
  if (index < 0 || index > draft.file.sheets.length) throw refused('Sheet index is out of bounds.');
  const taken = (id: number) => draft.file.sheets.some((sheet) => sheet.sheetId === id);
  const sheetId = request.newSheetId ?? draft.newId(taken);
  if (taken(sheetId)) throw refused(`Sheet with id ${sheetId} already exists`);
  const title = request.newSheetName ?? `Copy of ${source.title}`;
  assertTitle(draft.file, title);
  const copy = copySheet(draft, source, sheetId, title);
  draft.addSheet(copy, index);
  draft.checkSize();
  return { properties: printSheetProperties(draft.file, copy) };
}

interface UpdateSpreadsheetProperties {
  readonly properties?: JsonObject & { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly fields?: string;
}

/** Title, locale, time zone; "not all locales are accepted" (API reference), which the text below stands for. */
export function updateSpreadsheetProperties(request: UpdateSpreadsheetProperties, batch: Batch): undefined {
  const mask = writeMask(request.fields, 'SpreadsheetProperties');
  const given = request.properties ?? {};
  const { file } = batch.draft;
  if (takes(mask, 'title')) {
    if (given.title === undefined || given.title === '') throw refused('The spreadsheet title cannot be empty.');
    file.title = given.title;
  }
  if (takes(mask, 'locale')) {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(given.locale ?? ''))
      throw refused(`Unsupported locale: ${given.locale ?? ''}`);
    file.locale = given.locale ?? file.locale;
  }
  if (takes(mask, 'timeZone')) {
    if (!isTimeZone(given.timeZone ?? '')) throw refused(`Invalid time zone: ${given.timeZone ?? ''}`);
    file.timeZone = given.timeZone ?? file.timeZone;
  }
  const others: Record<string, unknown> = { ...file.otherProperties };
  for (const name of ['autoRecalc', 'iterativeCalculationSettings', 'spreadsheetTheme']) {
    if (!takes(mask, name)) continue;
    if (given[name] === undefined) Reflect.deleteProperty(others, name);
    else others[name] = given[name];
  }
  file.otherProperties = others as JsonObject;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
