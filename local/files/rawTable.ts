/** What a cell of a file holds before anybody has looked at its meaning. Dates are serial numbers with a date format. */
export type RawValue = string | number | boolean | null;

/**
 * One cell as the file holds it. `formula` (with its `=`) is what the file computed `value` from; `error` marks a text
 * such as `#N/A` that a formula left behind; `numberFormat` is the file's own pattern, absent for "General".
 */
export interface RawCell {
  readonly value: RawValue;
  readonly numberFormat?: string;
  readonly formula?: string;
  readonly note?: string;
  readonly error?: true;
}

/** Zero-based and half-open, as a GridRange of the Sheets API. The top left cell holds the value. */
export interface RawMerge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/**
 * One tab of a file. Rows may be ragged and hold `null` where nothing stands; blank rows and columns at the end are
 * gone. `hiddenColumns` are zero-based.
 */
export interface RawTab {
  readonly name: string;
  readonly rows: readonly (readonly (RawCell | null)[])[];
  readonly merges: readonly RawMerge[];
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly hiddenColumns: readonly number[];
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

/** A file read whole. `encoding` and `delimiter` are known for text files only. */
export interface RawTable {
  readonly name: string;
  readonly format: 'xlsx' | 'text';
  readonly tabs: readonly RawTab[];
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
}

/** Columns of the widest row; 0 for a tab without rows. */
export function widthOf(tab: Pick<RawTab, 'rows'>): number {
  return tab.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** The rows without the blank cells at the end of each and without the blank rows at the end of all. */
export function trimmed(rows: readonly (readonly (RawCell | null)[])[]): (readonly (RawCell | null)[])[] {
  const cut = rows.map((row) => row.slice(0, lastIndex(row, (cell) => !isBlank(cell)) + 1));
  return cut.slice(0, lastIndex(cut, (row) => row.length > 0) + 1);
}

function isBlank(cell: RawCell | null): boolean {
  return cell === null || ((cell.value === null || cell.value === '') && cell.note === undefined && !cell.formula);
}

function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.findLastIndex(holds);
}
