import type { DimensionRange, JsonObject } from './apiTypes';
import type { Draft } from './draft';
import { refused } from './errors';
import type { DeveloperMetadata, DimensionFacts, Sheet, SpreadsheetFile } from './model';

/** Where a piece of developer metadata stands. */
export type Place =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };

export interface Located {
  readonly entry: DeveloperMetadata;
  readonly place: Place;
}

/** Every entry of the file, in the order spreadsheet, then tab by tab: the tab's own, its columns', its rows'. */
export function allMetadata(file: SpreadsheetFile): Located[] {
  const found: Located[] = file.metadata.map((entry) => ({ entry, place: { type: 'SPREADSHEET' } }));
  for (const sheet of file.sheets) found.push(...sheetMetadata(sheet));
  return found;
}

export function sheetMetadata(sheet: Sheet): Located[] {
  const { sheetId } = sheet;
  const found: Located[] = sheet.metadata.map((entry) => ({ entry, place: { type: 'SHEET', sheetId } }));
  const along = (type: 'ROW' | 'COLUMN', all: readonly (DimensionFacts | undefined)[]) => {
    all.forEach((facts, index) => {
      for (const entry of facts?.metadata ?? []) found.push({ entry, place: { type, sheetId, index } });
    });
  };
  along('COLUMN', sheet.columns);
  along('ROW', sheet.rows);
  return found;
}

interface Location {
  readonly spreadsheet?: boolean;
  readonly sheetId?: number;
  readonly dimensionRange?: DimensionRange;
}

/** Reads a DeveloperMetadataLocation. Two texts measured 2026-09-06; the others are not documented. */
export function readPlace(draft: Draft, location: Location | undefined): Place {
  if (location?.spreadsheet === true) return { type: 'SPREADSHEET' };
  if (location?.sheetId !== undefined) return { type: 'SHEET', sheetId: draft.sheet(location.sheetId).sheetId };
  const range = location?.dimensionRange;
  if (range === undefined) throw refused('DeveloperMetadata must have a location.');
  const sheet = draft.sheet(range.sheetId);
  if (range.startIndex === undefined || range.endIndex === undefined) {
    throw refused('DimensionRange must specify both a startIndex and an endIndex');
  }
  if (range.endIndex - range.startIndex !== 1) throw refused('DimensionRange must represent a single row or column');
  const columns = range.dimension === 'COLUMNS';
  if (!columns && range.dimension !== 'ROWS') throw refused('DimensionRange must specify a dimension');
  if (range.startIndex < 0 || range.endIndex > (columns ? sheet.columnCount : sheet.rowCount)) {
    throw refused('DimensionRange is outside of the grid.');
  }
  return { type: columns ? 'COLUMN' : 'ROW', sheetId: sheet.sheetId, index: range.startIndex };
}

/** Puts the entries of a place through a change. */
export function changeMetadata(
  draft: Draft,
  place: Place,
  change: (entries: readonly DeveloperMetadata[]) => readonly DeveloperMetadata[],
): void {
  if (place.type === 'SPREADSHEET') {
    draft.file.metadata = change(draft.file.metadata);
    return;
  }
  const own = draft.own(draft.sheet(place.sheetId));
  if (place.type === 'SHEET') {
    own.metadata = change(own.metadata);
  } else if (place.type === 'ROW') {
    const row = draft.row(own, place.index);
    row.metadata = change(row.metadata ?? []);
  } else {
    while (own.columns.length < place.index) own.columns.push(undefined);
    const column = own.columns[place.index];
    own.columns[place.index] = { ...column, metadata: change(column?.metadata ?? []) };
  }
}

/** "30,000 characters" for the spreadsheet and for each tab, keys and values together (guide on developer metadata). */
export const METADATA_CHARACTERS = 30_000;

/** Refuses where a store of metadata has become too large. Google's text for it is not documented. */
export function assertMetadataRoom(file: SpreadsheetFile): void {
  const size = (entries: readonly DeveloperMetadata[]) =>
    entries.reduce((sum, entry) => sum + entry.metadataKey.length + (entry.metadataValue?.length ?? 0), 0);
  const stores = [file.metadata, ...file.sheets.map((sheet) => sheetMetadata(sheet).map(({ entry }) => entry))];
  if (stores.some((entries) => size(entries) > METADATA_CHARACTERS)) {
    throw refused(`Developer metadata exceeds the limit of ${METADATA_CHARACTERS} characters.`);
  }
}

/** DeveloperMetadata as Google prints it; zeros in the location are absent. */
export function printMetadata({ entry, place }: Located): JsonObject {
  return {
    metadataId: entry.metadataId,
    metadataKey: entry.metadataKey,
    ...(entry.metadataValue !== undefined && { metadataValue: entry.metadataValue }),
    location: { locationType: place.type, ...printPlace(place) },
    visibility: entry.visibility,
  };
}

function printPlace(place: Place): JsonObject {
  if (place.type === 'SPREADSHEET') return { spreadsheet: true };
  // A member of a union is printed even when it is zero.
  if (place.type === 'SHEET') return { sheetId: place.sheetId };
  return {
    dimensionRange: {
      ...(place.sheetId !== 0 && { sheetId: place.sheetId }),
      dimension: place.type === 'ROW' ? 'ROWS' : 'COLUMNS',
      ...(place.index !== 0 && { startIndex: place.index }),
      endIndex: place.index + 1,
    },
  };
}
