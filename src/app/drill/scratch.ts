import type { CellScalar } from '../../core/values/value';

/** A tab of a scratch spreadsheet: so many rows and columns of its own. */
export interface ScratchTab {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Number formats of its columns; its first row is then a header, bold and frozen. Absent: plain cells. */
  readonly patterns?: readonly { readonly type: string; readonly pattern: string }[];
}

/** Rows to be written from column A on; `tab` as `lay` gave it, rows count from 0. */
export interface ScratchBlock {
  readonly tab: number;
  readonly row: number;
  readonly rows: readonly (readonly CellScalar[])[];
}

/** Rows to be read, counted from 0, both included; `last` null: to the end of the tab. */
export interface ScratchRange {
  readonly title: string;
  readonly first: number;
  readonly last: number | null;
  readonly columns: number;
}

/** A spreadsheet of its own in which a drill restores a snapshot. Throws `scratch-unreachable` where it is gone. */
export interface Scratch {
  /** Makes one, which its maker alone can open; its id. One call. */
  create(title: string): string;
  /** Takes everything away and makes these tabs; their ids. One read and one write. May be done twice. */
  lay(scratchId: string, tabs: readonly ScratchTab[]): readonly number[];
  /** Typed cells, in one write. May be done twice. */
  write(scratchId: string, blocks: readonly ScratchBlock[]): void;
  /** What the cells hold, in one read; rows and cells that trail empty are left out. */
  read(scratchId: string, ranges: readonly ScratchRange[]): readonly (readonly (readonly CellScalar[])[])[];
}
