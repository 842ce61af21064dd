import type { DimensionRange, JsonObject } from '../apiTypes';
import type { Batch } from '../batch';
import { refused } from '../errors';
import { takes, writeMask, type FieldMask } from '../fieldMask';
import { allMetadata, assertMetadataRoom, changeMetadata, printMetadata, readPlace, type Located } from '../metadata';
import { findMetadata, type DataFilter } from '../metadataLookup';
import type { DeveloperMetadata } from '../model';

interface GivenMetadata {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly location?: {
    readonly spreadsheet?: boolean;
    readonly sheetId?: number;
    readonly dimensionRange?: DimensionRange;
  };
  readonly visibility?: string;
}

/** Attaches an entry. Keys need not be unique; an id that is in use is refused (guide on developer metadata). */
export function createDeveloperMetadata(
  request: { readonly developerMetadata?: GivenMetadata },
  batch: Batch,
): JsonObject {
  const given = request.developerMetadata ?? {};
  const place = readPlace(batch.draft, given.location);
  const taken = new Set(allMetadata(batch.draft.file).map(({ entry }) => entry.metadataId));
  const metadataId = given.metadataId ?? batch.draft.newId((id) => taken.has(id));
  if (taken.has(metadataId)) throw refused(`Developer metadata with ID ${metadataId} already exists`);
  const entry: DeveloperMetadata = {
    metadataId,
    metadataKey: readKey(given.metadataKey),
    ...(given.metadataValue !== undefined && { metadataValue: given.metadataValue }),
    visibility: readVisibility(given.visibility),
  };
  changeMetadata(batch.draft, place, (entries) => [...entries, entry]);
  assertMetadataRoom(batch.draft.file);
  return { developerMetadata: printMetadata({ entry, place }) };
}

interface UpdateDeveloperMetadata {
  readonly dataFilters?: readonly DataFilter[];
  readonly developerMetadata?: GivenMetadata;
  readonly fields?: string;
}

/**
 * Changes every entry that a filter matches. What Google does when none is matched is not known; here the reply is
 * empty and the batch goes on, which is the worse case for a client that would use a miss as a guard.
 */
export function updateDeveloperMetadata(request: UpdateDeveloperMetadata, batch: Batch): JsonObject {
  const mask = writeMask(request.fields, 'DeveloperMetadata');
  const filters = request.dataFilters ?? [];
  if (filters.length === 0) throw refused('At least one data filter must be specified.');
  const given = request.developerMetadata ?? {};
  const changed = findMetadata(batch.draft, filters).map((located) => updateOne(located, given, mask, batch));
  assertMetadataRoom(batch.draft.file);
  return changed.length === 0 ? {} : { developerMetadata: changed.map(printMetadata) };
}

function updateOne(located: Located, given: GivenMetadata, mask: FieldMask, batch: Batch): Located {
  const { entry, place } = located;
  if (mask.has('metadataId')) throw refused('metadataId cannot be updated.');
  const value = takes(mask, 'metadataValue') ? given.metadataValue : entry.metadataValue;
  const next: DeveloperMetadata = {
    metadataId: entry.metadataId,
    metadataKey: takes(mask, 'metadataKey') ? readKey(given.metadataKey) : entry.metadataKey,
    ...(value !== undefined && { metadataValue: value }),
    visibility: takes(mask, 'visibility') ? readVisibility(given.visibility) : entry.visibility,
  };
  const to = takes(mask, 'location') ? readPlace(batch.draft, given.location) : place;
  changeMetadata(batch.draft, place, (entries) =>
    to === place
      ? entries.map((one) => (one.metadataId === entry.metadataId ? next : one))
      : entries.filter((one) => one.metadataId !== entry.metadataId),
  );
  if (to !== place) changeMetadata(batch.draft, to, (entries) => [...entries, next]);
  return { entry: next, place: to };
}

/** Removes every entry that the filter matches and says which they were. */
export function deleteDeveloperMetadata(request: { readonly dataFilter?: DataFilter }, batch: Batch): JsonObject {
  if (request.dataFilter === undefined) throw refused('A data filter must be specified.');
  const gone = findMetadata(batch.draft, [request.dataFilter]);
  for (const { entry, place } of gone) {
    changeMetadata(batch.draft, place, (entries) => entries.filter((one) => one.metadataId !== entry.metadataId));
  }
  return gone.length === 0 ? {} : { deletedDeveloperMetadata: gone.map(printMetadata) };
}

function readKey(key: string | undefined): string {
  if (key === undefined || key === '') throw refused('Developer metadata must have a key.');
  return key;
}

/** "Developer metadata must always have visibility specified" (API reference). */
function readVisibility(visibility: string | undefined): 'DOCUMENT' | 'PROJECT' {
  if (visibility === 'DOCUMENT' || visibility === 'PROJECT') return visibility;
  throw refused('Developer metadata must have visibility specified.');
}
