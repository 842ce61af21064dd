import { formatId, parseId } from '../core/values/ids';
import { idPrefix, type LiveTable } from '../core/schema/tables';
import type { View } from './ports';
import { countersOf, systemKeys } from './systemState';

/** Gives ids of new records; what it gave is written to the counters in the same batch. */
export interface IdAllocator {
  next(table: LiveTable): string;
  /** The System cell to be written where an id was given. */
  counters(): Readonly<Record<string, string>>;
}

/**
 * Ids go on from the counters in System. Should a counter have been set back by hand, ids on the sheet (as far as they were
 * read) push it forward again: no id is given twice.
 */
export function idAllocator(view: View): IdAllocator {
  const counters: Record<string, number> = { ...countersOf(view) };
  const started = new Set<string>();
  return {
    next(table) {
      const prefix = idPrefix(table);
      const last = counters[prefix] ?? 0;
      // Archived customers keep their ids.
      const tables = table === 'customers' ? (['customers', 'archive'] as const) : [table];
      const floor = started.has(prefix) ? last : Math.max(last, ...tables.map((each) => highest(view, each, prefix)));
      started.add(prefix);
      counters[prefix] = floor + 1;
      return formatId(prefix, floor + 1);
    },
    counters: () => (started.size === 0 ? {} : { [systemKeys.counters]: JSON.stringify(counters) }),
  };
}

function highest(view: View, table: LiveTable, prefix: string): number {
  let top = 0;
  for (const record of view.records(table)) {
    const parsed = parseId(String(record.fields['id'] ?? ''));
    if (parsed.ok && parsed.value.prefix === prefix) top = Math.max(top, parsed.value.number);
  }
  return top;
}
