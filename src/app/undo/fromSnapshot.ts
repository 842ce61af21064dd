import type { FieldValues } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import type { RecordSets } from '../../core/snapshots/snapshot';
import type { LiveTable } from '../../core/schema/tables';
import type { RegisterAction } from '../../core/undo/actionsOf';
import type { Deps, View } from '../ports';

/** Seldom needed: only where history does not know what stood somewhere. */
const read = () => require('../snapshots/readSnapshot') as typeof import('../snapshots/readSnapshot');
const index = () => require('../snapshots/snapshotIndex') as typeof import('../snapshots/snapshotIndex');

/**
 * Records as the last snapshot before an action holds them. Nothing is read until it is asked for: then the index and the
 * vault, once. Null where there was no snapshot by then, where it does not hold the record, and where it cannot be had: what
 * is not known is told as unknown.
 */
export function beforeFromSnapshot(
  deps: Deps,
  view: View,
  action: RegisterAction,
): (table: LiveTable, id: string) => FieldValues | null {
  let sets: RecordSets | null | undefined;
  const byId = new Map<LiveTable, ReadonlyMap<string, FieldValues>>();
  return (table, id) => {
    sets ??= lastBefore(deps, view, action);
    if (sets === null) return null;
    const known =
      byId.get(table) ?? new Map((sets[table]?.records ?? []).map((record) => [record.id, record.fields] as const));
    byId.set(table, known);
    return known.get(id) ?? null;
  };
}

function lastBefore(deps: Deps, view: View, action: RegisterAction): RecordSets | null {
  const withIndex = deps.store.reread(view, { snapshots: 'all' });
  const first = Number(action.id);
  const seen = new Map(
    withIndex.records('snapshots').map(({ row, fields }) => [row, Number(fields['auditSeq'] ?? Infinity)]),
  );
  const entry = index()
    .snapshotIndex(withIndex)
    .filter(({ row }) => (seen.get(row) ?? Infinity) < first)
    .pop();
  if (entry === undefined) return null;
  try {
    return read().readSnapshot(deps, withIndex, entry);
  } catch (error) {
    // A vault that does not open, or a snapshot that is damaged, is the snapshots' own trouble and told there.
    if (error instanceof RegisterError) return null;
    throw error;
  }
}
