import type { Query, SealedCommit, StoredRecord, View, WrongDrop } from '../app/ports';
import type { DroppedRows } from '../core/changeSet';
import type { TabKey } from '../core/schema/field';
import { rowRuns } from './a1';
import { tabOf } from './readPlan';
import type { ApiRequest } from './sheetsClient';

/** Columns that tell rows with the same key apart: an audit entry may stand in several parts. */
const FURTHER: Readonly<Partial<Record<DroppedRows['table'], readonly string[]>>> = { audit: ['part'] };

export function dropRequests(view: View, dropped: readonly DroppedRows[]): readonly ApiRequest[] {
  return dropped.flatMap(({ table, rows }) => deleteRows(view, table, rows));
}

/** Rows that go, from below, neighbours together. A tab that would lose all of its rows gets a blank one first. */
export function deleteRows(view: View, table: TabKey, rows: readonly number[]): readonly ApiRequest[] {
  const { sheetId } = tabOf(view.layout, table);
  const going = new Set(rows);
  // Google refuses to delete all rows that are not frozen (local/sheets/requests/dimensions.ts).
  const empties = view.records(table).every((record) => going.has(record.row));
  return [
    ...(empties && going.size > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: 1 } }] : []),
    ...[...rowRuns(rows)].reverse().map(({ first, last }) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: first - 1, endIndex: last } },
    })),
  ];
}

/**
 * What is read behind the batch to see which rows went. The answer to the write could bring it along, but with formats and
 * all of every cell of the column, and an audit tab is long.
 */
export function dropQuery(sealed: SealedCommit): Query {
  return Object.fromEntries(
    (sealed.dropped ?? []).map(({ table, keyField }) => [table, { fields: keyColumns(table, keyField) }]),
  );
}

/**
 * Drops that took other rows than those that were meant: a key of theirs stands still. Rows are compared by key and number,
 * since keys may come twice; what is missing although it was to stay is what went instead. Where nothing that was meant
 * stands, whatever else is missing was taken by a person.
 */
export function wrongDrops(view: View, now: View, sealed: SealedCommit): readonly WrongDrop[] {
  return (sealed.dropped ?? []).flatMap(({ table, rows, keyField }) => {
    const keyOf = (record: StoredRecord): string =>
      keyColumns(table, keyField)
        .map((field) => String(record.fields[field] ?? ''))
        .join('/');
    const left = countsOf(now.records(table).map(keyOf));
    const going = new Set(rows);
    const before = view.records(table).filter((record) => keyOf(record) !== '');
    const lost: StoredRecord[] = [];
    for (const record of before) {
      if (going.has(record.row)) continue;
      if (!taken(left, keyOf(record))) lost.push(record);
    }
    const standing = before.filter((record) => going.has(record.row)).map(keyOf);
    const still = standing.filter((key) => taken(left, key));
    return still.length === 0
      ? []
      : [{ table, standing: still, lost: lost.map(({ fields, own }) => ({ fields, own })) }];
  });
}

function keyColumns(table: DroppedRows['table'], keyField: string): readonly string[] {
  return [keyField, ...(FURTHER[table] ?? [])];
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Takes one of a key away, if there is one. */
function taken(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  counts.set(key, count - 1);
  return count > 0;
}
