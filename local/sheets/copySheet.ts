import type { GridRange, JsonObject, JsonValue } from './apiTypes';
import type { Draft } from './draft';
import { allMetadata } from './metadata';
import type { DeveloperMetadata, Sheet } from './model';

/**
 * A copy of a tab under a new id and title, in no file yet. Cells are shared, rows are not. That metadata is doubled is
 * assumed from what copies of whole files do (gh:TylerMoser/BudgetApp#39); protections and charts get new ids.
 */
export function copySheet(draft: Draft, source: Sheet, sheetId: number, title: string): Sheet {
  const taken = new Set(allMetadata(draft.file).map(({ entry }) => entry.metadataId));
  for (const sheet of draft.file.sheets) {
    for (const { chartId } of sheet.charts) taken.add(chartId);
    for (const { protectedRangeId } of sheet.protectedRanges) taken.add(protectedRangeId);
    for (const { bandedRangeId } of sheet.bandedRanges) taken.add(bandedRangeId);
  }
  const newId = () => {
    const id = draft.newId((one) => taken.has(one));
    taken.add(id);
    return id;
  };
  const again = (entries: readonly DeveloperMetadata[]) => entries.map((entry) => ({ ...entry, metadataId: newId() }));
  const here = <T extends JsonValue>(value: T): T => repoint(value, source.sheetId, sheetId) as T;
  const ranges = (value: readonly GridRange[]) => here(value as readonly JsonObject[]) as readonly GridRange[];
  return {
    ...source,
    sheetId,
    title,
    hidden: false,
    metadata: again(source.metadata),
    columns: source.columns.map(
      (column) => column && { ...column, ...(column.metadata && { metadata: again(column.metadata) }) },
    ),
    rows: source.rows.map(
      (row) => row && { ...row, cells: [...row.cells], ...(row.metadata && { metadata: again(row.metadata) }) },
    ),
    merges: ranges(source.merges),
    conditionalFormats: source.conditionalFormats.map((rule) => ({ ...rule, ranges: ranges(rule.ranges) })),
    protectedRanges: source.protectedRanges.map((one) => ({
      ...(here(one as unknown as JsonObject) as unknown as typeof one),
      protectedRangeId: newId(),
    })),
    bandedRanges: source.bandedRanges.map((one) => ({
      ...(here(one as unknown as JsonObject) as unknown as typeof one),
      bandedRangeId: newId(),
    })),
    charts: source.charts.map((chart) => ({
      ...(here(chart as unknown as JsonObject) as unknown as typeof chart),
      chartId: newId(),
    })),
    ...(source.basicFilter !== undefined && {
      basicFilter: { ...source.basicFilter, range: { ...source.basicFilter.range, sheetId } },
    }),
  };
}

/** JSON in which ranges of one tab name another: an absent sheetId beside the members of a range is 0. */
function repoint(value: JsonValue, from: number, to: number): JsonValue {
  if (Array.isArray(value)) return value.map((one: JsonValue) => repoint(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]): [string, JsonValue] => [name, repoint(one, from, to)]);
  const changed: JsonObject = Object.fromEntries(entries);
  const isPlace = RANGE_MEMBERS.some((name) => name in changed);
  return isPlace && (changed['sheetId'] ?? 0) === from ? { ...changed, sheetId: to } : changed;
}

const RANGE_MEMBERS = [
  'sheetId',
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
  'rowIndex',
  'columnIndex',
];
