import type { Comparison, RecordDiff } from './comparison';

/** How many records came, changed and went. */
export interface DiffCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** In how many records a field changed. */
export interface FieldCount {
  readonly table: string;
  readonly field: string;
  readonly own?: true;
  readonly records: number;
}

export interface CountedDiffs {
  readonly totals: DiffCounts;
  readonly byTable: Readonly<Record<string, DiffCounts>>;
  /** By the owner's e-mail; '' for customers that nobody looks after. */
  readonly byOwner: Readonly<Record<string, DiffCounts>>;
  /** Most often changed first; records that came or went do not count. */
  readonly byField: readonly FieldCount[];
}

const SORTS = ['added', 'changed', 'removed'] as const;

/** Counts a comparison by tab, by owner and by field. */
export function countDiffs(comparison: Comparison, ownerOf: (diff: RecordDiff) => string): CountedDiffs {
  const { added, changed, removed } = comparison;
  return {
    totals: { added: added.length, changed: changed.length, removed: removed.length },
    byTable: countedBy(comparison, (diff) => diff.table),
    byOwner: countedBy(comparison, ownerOf),
    byField: fieldCounts(changed),
  };
}

function countedBy(comparison: Comparison, keyOf: (diff: RecordDiff) => string): Record<string, DiffCounts> {
  const counts = new Map<string, { added: number; changed: number; removed: number }>();
  for (const sort of SORTS) {
    for (const diff of comparison[sort]) {
      const key = keyOf(diff);
      const count = counts.get(key) ?? { added: 0, changed: 0, removed: 0 };
      count[sort] += 1;
      counts.set(key, count);
    }
  }
  return Object.fromEntries(counts);
}

function fieldCounts(changed: readonly RecordDiff[]): readonly FieldCount[] {
  const counts = new Map<string, FieldCount>();
  for (const { table, fields } of changed) {
    for (const { field, own } of fields) {
      const key = JSON.stringify([table, field, own === true]);
      const known = counts.get(key) ?? { table, field, ...(own === undefined ? {} : { own }), records: 0 };
      counts.set(key, { ...known, records: known.records + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.records - a.records);
}
