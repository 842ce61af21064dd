import type { CustomerSheetReply, HistoryEntry, WireRecord } from '../../src/contract/replies';
import { completeDownTo, momentOf, timelineSorts, type TimelineSort } from '../../src/core/timeline/moments';

export type Filter = 'all' | TimelineSort | 'changes';
export const filters: readonly Filter[] = ['all', ...timelineSorts, 'changes'];

/** One line of the timeline: a record that happened, or a change to the customer. */
export type Entry =
  | { readonly sort: TimelineSort; readonly moment: string; readonly key: string; readonly record: WireRecord }
  | { readonly sort: 'changes'; readonly moment: string; readonly key: string; readonly change: HistoryEntry };

export interface Entries {
  /** Newest first; what holds no day comes last. */
  readonly entries: readonly Entry[];
  /** The register has more of them than were loaded. */
  readonly truncated: boolean;
}

/**
 * What a filter shows of what was loaded. Several sorts together end where the first of them was not loaded any further, so
 * that nothing is missing in between. Changes are among them once they were loaded.
 */
export function entriesFor(
  filter: Filter,
  sheet: CustomerSheetReply,
  history: readonly HistoryEntry[] | null,
): Entries {
  const sorts = timelineSorts.filter((sort) => filter === 'all' || filter === sort);
  const records = sorts.flatMap((sort) => sheet[sort].map((record) => recordEntry(sort, record)));
  const changes = filter === 'all' || filter === 'changes' ? (history ?? []).map(changeEntry) : [];
  const cut = completeDownTo(
    sorts.map((sort) => ({
      sort,
      moments: sheet[sort].map((record) => momentOf(sort, record)),
      total: sheet.totals[sort] ?? 0,
    })),
  );
  const entries = [...records, ...changes]
    .filter(({ moment }) => filter !== 'all' || moment >= cut)
    .sort((a, b) => b.moment.localeCompare(a.moment));
  return { entries, truncated: sorts.some((sort) => sheet[sort].length < (sheet.totals[sort] ?? 0)) };
}

function recordEntry(sort: TimelineSort, record: WireRecord): Entry {
  return { sort, moment: momentOf(sort, record), key: record.id, record };
}

function changeEntry(change: HistoryEntry, place: number): Entry {
  return { sort: 'changes', moment: change.at, key: `change ${String(place)}`, change };
}

/** How many of a filter's entries there are in all, as far as it is known. */
export function totalOf(filter: Filter, sheet: CustomerSheetReply, history: readonly HistoryEntry[] | null): number {
  if (filter === 'changes') return history?.length ?? 0;
  const sorts = timelineSorts.filter((sort) => filter === 'all' || filter === sort);
  return sorts.reduce((sum, sort) => sum + (sheet.totals[sort] ?? 0), 0);
}
