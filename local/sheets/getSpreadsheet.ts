import type { Box, JsonObject, JsonValue } from './apiTypes';
import { parseRange } from './a1';
import { ALL_FIELDS, project, takes, within, type FieldMask } from './fieldMask';
import { fullBox } from './gridRange';
import { printMetadata, type Place } from './metadata';
import type { Cell, DimensionFacts, Sheet, SheetsContext, SpreadsheetFile } from './model';
import { DEFAULT_FORMAT, omitDefaults, printCell } from './printCell';
import { mayEdit } from './protection';
import { printSheetProperties } from './sheetProperties';

interface Wanted {
  readonly ranges: readonly string[];
  readonly includeGridData: boolean;
  /** Of Spreadsheet; undefined when the call had no `fields`. */
  readonly mask: FieldMask | undefined;
}

/**
 * A Spreadsheet as spreadsheets.get prints it. Ranges choose the tabs and the parts of the grid. With a mask,
 * `includeGridData` counts for nothing: the grid is read if and only if the mask names `sheets.data` (API reference,
 * spreadsheets.get; measured 2026-09-06).
 */
export function readSpreadsheet(file: SpreadsheetFile, ctx: SheetsContext, wanted: Wanted) {
  const { mask } = wanted;
  const parts = wanted.ranges.map((range) => parseRange(file, range));
  const top = mask ?? ALL_FIELDS;
  const sheetMask = within(top, 'sheets');
  const withData = mask === undefined ? wanted.includeGridData : takes(top, 'sheets') && takes(sheetMask, 'data');
  const counter = { cells: 0 };
  const sheets = file.sheets.filter((sheet) => parts.length === 0 || parts.some((part) => part.sheet === sheet));
  const printSheet = (sheet: Sheet) => {
    const boxes =
      parts.length === 0 ? [fullBox(sheet)] : parts.filter((part) => part.sheet === sheet).map(({ box }) => box);
    const printed = project(printSheetFacts(file, sheet, ctx), sheetMask) as Record<string, unknown>;
    // The grid is printed by its mask from the start and not gone through again: it may hold a million cells.
    if (withData && sheet.sheetType === 'GRID') {
      printed['data'] = boxes.map((box) => printGrid(file, sheet, box, within(sheetMask, 'data'), counter));
    }
    return printed;
  };
  const spreadsheet = {
    spreadsheetId: file.id,
    properties: printSpreadsheetProperties(file),
    ...listed('namedRanges', file.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    ...(file.metadata.length > 0 && {
      developerMetadata: file.metadata.map((entry) => printMetadata({ entry, place: { type: 'SPREADSHEET' } })),
    }),
  };
  const printed = project(spreadsheet, top) as Record<string, unknown>;
  if (takes(top, 'sheets') && sheets.length > 0) printed['sheets'] = sheets.map(printSheet);
  return { spreadsheet: printed, cellsRead: counter.cells };
}

const printSpreadsheetProperties = (file: SpreadsheetFile): JsonObject => ({
  title: file.title,
  locale: file.locale,
  autoRecalc: 'ON_CHANGE',
  timeZone: file.timeZone,
  defaultFormat: DEFAULT_FORMAT,
  ...file.otherProperties,
});

/** A list as a member, without its zeros; no member at all when it is empty. */
const listed = (name: string, list: readonly unknown[]): JsonObject =>
  list.length === 0 ? {} : { [name]: omitDefaults(list as readonly JsonValue[]) };

function printSheetFacts(file: SpreadsheetFile, sheet: Sheet, ctx: SheetsContext): JsonObject {
  return {
    properties: printSheetProperties(file, sheet),
    ...listed('merges', sheet.merges),
    ...listed('conditionalFormats', sheet.conditionalFormats),
    ...listed(
      'protectedRanges',
      sheet.protectedRanges.map((one) => printProtection(file, one, ctx)),
    ),
    ...(sheet.basicFilter !== undefined && { basicFilter: omitDefaults(sheet.basicFilter as unknown as JsonObject) }),
    ...listed('charts', sheet.charts),
    ...listed('bandedRanges', sheet.bandedRanges),
    ...(sheet.metadata.length > 0 && {
      developerMetadata: sheet.metadata.map((entry) =>
        printMetadata({ entry, place: { type: 'SHEET', sheetId: sheet.sheetId } }),
      ),
    }),
  };
}

/** A protection that names no editors shows those of the file, whom it inherits (live probes, 2026-09-17). */
function printProtection(file: SpreadsheetFile, protection: Sheet['protectedRanges'][number], ctx: SheetsContext) {
  const canEdit = mayEdit(protection, ctx.userEmail);
  const editors = protection.editors ?? { users: [file.owner, ...file.editors] };
  const { editors: _named, ...rest } = protection;
  // "editors … only visible to users with edit access to the protected range" (API reference).
  const shown = canEdit && protection.warningOnly !== true ? { editors } : {};
  return { ...rest, ...shown, requestingUserCanEdit: canEdit };
}

/** One GridData. Rows and cells that hold nothing at all are trimmed at the end; inside they are `{}`. */
function printGrid(
  file: SpreadsheetFile,
  sheet: Sheet,
  box: Box,
  mask: FieldMask,
  counter: { cells: number },
): JsonObject {
  const grid: Record<string, unknown> = {
    ...(takes(mask, 'startRow') && box.startRow > 0 && { startRow: box.startRow }),
    ...(takes(mask, 'startColumn') && box.startColumn > 0 && { startColumn: box.startColumn }),
  };
  if (takes(mask, 'rowData')) {
    const cellMask = within(within(mask, 'rowData'), 'values');
    const rows = [];
    for (let at = box.startRow; at < box.endRow; at += 1) {
      const cells = trimmed((sheet.rows[at]?.cells ?? []).slice(box.startColumn, box.endColumn));
      counter.cells += cells.length;
      rows.push(cells.length === 0 ? {} : { values: cells.map((cell) => printCell(file, cell, cellMask)) });
    }
    while (rows.length > 0 && !('values' in (rows[rows.length - 1] ?? {}))) rows.pop();
    if (rows.length > 0) grid['rowData'] = rows;
  }
  if (takes(mask, 'rowMetadata')) {
    grid['rowMetadata'] = project(printAlong('ROW', sheet, box.startRow, box.endRow), within(mask, 'rowMetadata'));
  }
  if (takes(mask, 'columnMetadata')) {
    const columns = printAlong('COLUMN', sheet, box.startColumn, box.endColumn);
    grid['columnMetadata'] = project(columns, within(mask, 'columnMetadata'));
  }
  return grid as JsonObject;
}

function trimmed(cells: (Cell | undefined)[]): (Cell | undefined)[] {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return cells;
}

/** Row and column metadata come only here, under the grid data (measured 2026-09-06). */
function printAlong(type: 'ROW' | 'COLUMN', sheet: Sheet, from: number, to: number): JsonObject[] {
  const all: readonly (DimensionFacts | undefined)[] = type === 'ROW' ? sheet.rows : sheet.columns;
  const printed: JsonObject[] = [];
  for (let index = from; index < to; index += 1) {
    const facts = all[index];
    const place: Place = { type, sheetId: sheet.sheetId, index };
    printed.push({
      ...(facts?.hiddenByFilter === true && { hiddenByFilter: true }),
      ...(facts?.hiddenByUser === true && { hiddenByUser: true }),
      pixelSize: facts?.pixelSize ?? (type === 'ROW' ? 21 : 100),
      ...(facts?.metadata !== undefined &&
        facts.metadata.length > 0 && {
          developerMetadata: facts.metadata.map((entry) => printMetadata({ entry, place })),
        }),
    });
  }
  return printed;
}
