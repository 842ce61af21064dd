import type { CellScalar } from '../values/value';
import { cellOf } from '../snapshots/cellOf';
import type { SnapshotRecord } from '../snapshots/snapshot';
import { NAMED_DIFFERENCES, type DrillDifference, type DrillFindings } from './drillResult';

/**
 * Compares records with the same records as they came back, by id and field by field, own cells included. A record of which
 * there are two has to come back twice. An empty text, a cell that is not there and null are all an empty cell.
 */
export function compareRecords(
  where: DrillDifference['in'],
  table: string,
  expected: readonly SnapshotRecord[],
  found: readonly SnapshotRecord[],
): DrillFindings {
  const tally = newTally(where, table);
  const waiting = new Map<string, SnapshotRecord[]>();
  for (const record of found) {
    const same = waiting.get(record.id);
    if (same === undefined) waiting.set(record.id, [record]);
    else same.push(record);
  }
  let fields = 0;
  for (const record of expected) {
    const other = waiting.get(record.id)?.shift();
    if (other === undefined) tally.add(record.id, '', 'missing');
    else fields += compareOne(record, other, (field) => tally.add(record.id, field, 'changed'));
  }
  for (const [id, rest] of waiting) for (let left = rest.length; left > 0; left -= 1) tally.add(id, '', 'extra');
  return { records: expected.length, fields, ...tally.value() };
}

/** Gives the number of fields that hold something in the first. */
function compareOne(a: SnapshotRecord, b: SnapshotRecord, differs: (field: string) => void): number {
  return compareCells(a.fields, b.fields, differs) + compareCells(a.own ?? {}, b.own ?? {}, differs);
}

type Cells = Readonly<Record<string, CellScalar>>;

function compareCells(a: Cells, b: Cells, differs: (key: string) => void): number {
  let filled = 0;
  for (const key of Object.keys(a)) {
    const value = content(a, key);
    if (value !== null) filled += 1;
    if (value !== content(b, key)) differs(key);
  }
  for (const key of Object.keys(b)) {
    if (!Object.prototype.hasOwnProperty.call(a, key) && content(b, key) !== null) differs(key);
  }
  return filled;
}

/** What a cell holds; null for nothing. */
function content(cells: Cells, key: string): CellScalar {
  const value = cellOf(cells, key);
  return value === '' ? null : value;
}

interface Tally {
  add(id: string, field: string, how: DrillDifference['how']): void;
  value(): Pick<DrillFindings, 'differing' | 'differences'>;
}

function newTally(where: DrillDifference['in'], table: string): Tally {
  const differences: DrillDifference[] = [];
  let differing = 0;
  return {
    add: (id, field, how) => {
      differing += 1;
      if (differences.length < NAMED_DIFFERENCES) differences.push({ in: where, table, id, field, how });
    },
    value: () => ({ differing, differences }),
  };
}
