import type { ChangeSet } from '../core/changeSet';
import { recordTables, type LiveTable } from '../core/schema/tables';
import { parseId } from '../core/values/ids';
import type { View } from './ports';
import { systemKeys } from './systemState';

/** Live rows by table; a table that is not named has none. */
export type LiveCounts = Readonly<Partial<Record<LiveTable, number>>>;

/** How many records the register left on each tab; null where it does not say, and they are to be counted anew. */
export function liveCounts(view: Pick<View, 'system'>): LiveCounts | null {
  const text = view.system.get(systemKeys.counts) ?? '';
  try {
    const counts: unknown = JSON.parse(text === '' ? 'null' : text);
    return typeof counts === 'object' ? counts : null;
  } catch (error) {
    // Written over by hand: counted anew.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The System cell behind a batch in which records come or go; nothing where none does or the counts are open. */
export function countsAfter(
  view: Pick<View, 'system'>,
  changes: ChangeSet['changes'],
): Readonly<Record<string, string>> {
  const counts = liveCounts(view);
  if (counts === null || changes.every(({ op }) => op === 'update')) return {};
  const after: Record<string, number> = { ...counts };
  for (const { op, table } of changes) {
    if (op !== 'update') after[table] = (after[table] ?? 0) + (op === 'create' ? 1 : -1);
  }
  return { [systemKeys.counts]: JSON.stringify(after) };
}

/** Ids that stand on a tab, each once: a row without one is no record yet. `view` has the tab's ids. */
export function standingIds(view: View, table: LiveTable): ReadonlySet<string> {
  const ids = view.records(table).map(({ fields }) => String(fields['id'] ?? ''));
  return new Set(ids.filter((id) => id !== '' && parseId(id).ok));
}

/**
 * Whether other records stand on these tabs than the register left there: rows were deleted, brought back or written over
 * together with their ids. False where the counts are open: the daily look counts anew. `view` has the tabs' ids.
 */
export function isMiscounted(view: View, tables: readonly LiveTable[] = recordTables): boolean {
  const counts = liveCounts(view);
  return counts !== null && tables.some((table) => standingIds(view, table).size !== (counts[table] ?? 0));
}

/** Whether as many records stand on every tab as the register left there. False where the counts are open, too. */
export function isWhole(view: View): boolean {
  return liveCounts(view) !== null && !isMiscounted(view);
}
