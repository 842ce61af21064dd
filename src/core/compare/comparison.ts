import type { SnapshotRecord } from '../snapshots/snapshot';
import type { CellScalar } from '../values/value';

/** One cell that differs. `field` is a field's key, or with `own` the header text of a column of the team's own. */
export interface FieldDiff {
  readonly field: string;
  readonly own?: true;
  readonly before: CellScalar;
  readonly after: CellScalar;
}

/** One record that came (`before` is null), went (`after` is null) or changed. */
export interface RecordDiff {
  readonly table: string;
  readonly id: string;
  readonly before: SnapshotRecord | null;
  readonly after: SnapshotRecord | null;
  /** Cells that differ; of a record that came or went, those that are filled. */
  readonly fields: readonly FieldDiff[];
}

/** A column, or with no `field` a whole tab, that one side alone has: told once, not with every record. */
export interface ColumnDiff {
  readonly table: string;
  readonly field: string | null;
  readonly own?: true;
  readonly knownBy: 'from' | 'to';
  /** Filled cells of the column; of a tab, its records. */
  readonly cells: number;
}

/** How two record sets differ. Records stand in the order of the tables, then as they stood in their set. */
export interface Comparison {
  readonly added: readonly RecordDiff[];
  readonly changed: readonly RecordDiff[];
  readonly removed: readonly RecordDiff[];
  readonly columns: readonly ColumnDiff[];
}
