import type { DimensionRange, GridRange } from './apiTypes';
import { parseRange } from './a1';
import type { Draft } from './draft';
import { refused } from './errors';
import { boxOf } from './gridRange';
import { allMetadata, readPlace, type Located, type Place } from './metadata';

export interface DataFilter {
  readonly developerMetadataLookup?: Lookup;
  readonly a1Range?: string;
  readonly gridRange?: GridRange;
}

interface Lookup {
  readonly locationType?: string;
  readonly metadataLocation?: {
    readonly spreadsheet?: boolean;
    readonly sheetId?: number;
    readonly dimensionRange?: DimensionRange;
  };
  readonly locationMatchingStrategy?: string;
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
}

/** The entries that any of the filters matches, each once. An empty lookup matches everything (measured 2026-09-06). */
export function findMetadata(draft: Draft, filters: readonly DataFilter[]): Located[] {
  const tests = filters.map((filter) => matcher(draft, filter));
  return allMetadata(draft.file).filter((located) => tests.some((test) => test(located)));
}

type Test = (located: Located) => boolean;

function matcher(draft: Draft, filter: DataFilter): Test {
  const lookup = filter.developerMetadataLookup;
  if (lookup !== undefined) return lookupMatcher(draft, lookup);
  const box =
    filter.a1Range !== undefined
      ? parseRange(draft.file, filter.a1Range).box
      : filter.gridRange && boxOf(draft.sheet(filter.gridRange.sheetId), filter.gridRange);
  if (box === undefined) throw refused('DataFilter must specify one of developerMetadataLookup, a1Range, gridRange');
  // A range as a filter names the entries of the rows and columns that it touches.
  return ({ place }) => {
    if (place.type === 'ROW')
      return place.sheetId === box.sheetId && place.index >= box.startRow && place.index < box.endRow;
    if (place.type !== 'COLUMN') return false;
    return place.sheetId === box.sheetId && place.index >= box.startColumn && place.index < box.endColumn;
  };
}

function lookupMatcher(draft: Draft, lookup: Lookup): Test {
  const where = lookup.metadataLocation;
  const place = where === undefined ? undefined : readPlace(draft, where);
  const exact = lookup.locationMatchingStrategy !== 'INTERSECTING_LOCATION';
  if (place?.type === 'SPREADSHEET' && !exact) {
    throw refused(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    );
  }
  return ({ entry, place: found }) =>
    (lookup.locationType === undefined || lookup.locationType === found.type) &&
    (lookup.metadataId === undefined || lookup.metadataId === entry.metadataId) &&
    (lookup.metadataKey === undefined || lookup.metadataKey === entry.metadataKey) &&
    (lookup.metadataValue === undefined || lookup.metadataValue === entry.metadataValue) &&
    (lookup.visibility === undefined || lookup.visibility === entry.visibility) &&
    (place === undefined || (exact ? samePlace(place, found) : touches(place, found)));
}

function samePlace(a: Place, b: Place): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'SPREADSHEET' || b.type === 'SPREADSHEET') return true;
  return a.sheetId === b.sheetId && (!('index' in a) || !('index' in b) || a.index === b.index);
}

/** A tab touches its own rows and columns; a row touches itself, its tab and every column, and so on. */
function touches(a: Place, b: Place): boolean {
  if (a.type === 'SPREADSHEET' || b.type === 'SPREADSHEET') return false;
  if (a.sheetId !== b.sheetId) return false;
  return a.type === b.type ? samePlace(a, b) : true;
}
