import { recordTables, type LiveTable } from '../schema/tables';
import type { RecordSets } from './snapshot';

/** What of a snapshot is to be restored: all of it, some tabs, some records, or some records of some tabs. */
export interface RestoreScope {
  readonly tables?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** A customer stands in exactly one of these, under one id. */
const TWINS: Readonly<Partial<Record<LiveTable, LiveTable>>> = { customers: 'archive', archive: 'customers' };

/** The other tab in which the same record could stand. */
export function twinOf(table: LiveTable): LiveTable | undefined {
  return TWINS[table];
}

/**
 * Tells whether a record of a table is to be restored. Of the tabs of active and archived customers the one brings along what
 * the other has of its ids: who was archived since and is restored as active leaves the archive.
 */
export function inScope(
  scope: RestoreScope,
  current: RecordSets,
  saved: RecordSets,
): (table: LiveTable, id: string) => boolean {
  const tables = new Set(scope.tables ?? recordTables);
  const ids = scope.ids === undefined ? null : new Set(scope.ids);
  const brought = new Map<LiveTable, ReadonlySet<string>>();
  for (const table of recordTables) {
    const twin = twinOf(table);
    if (twin === undefined || tables.has(table) || !tables.has(twin)) continue;
    const records = [...(current[twin]?.records ?? []), ...(saved[twin]?.records ?? [])];
    brought.set(table, new Set(records.map((record) => record.id)));
  }
  return (table, id) => (ids === null || ids.has(id)) && (tables.has(table) || (brought.get(table)?.has(id) ?? false));
}
