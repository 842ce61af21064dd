import type { CivilMonth } from '../values/civilDate';

/** How a number is shown. `change…` carry a sign. */
export type NumberStyle = 'count' | 'share' | 'money' | 'changeCount' | 'changeShare' | 'changeMoney';

export type TextStyle = 'title' | 'note' | 'section' | 'header' | 'headerRight' | 'label' | 'unknown';

/** One cell of a report: a text, a number, or nothing. Never a formula. */
export type ReportCell =
  | { readonly text: string; readonly style: TextStyle }
  | { readonly number: number; readonly style: NumberStyle }
  | null;

/** Cells that belong together, from a row (0-based) of the tab on, in its first columns. */
export interface ReportBlock {
  readonly row: number;
  readonly cells: readonly (readonly ReportCell[])[];
}

/** Cells below one another in one column; 0-based. */
export interface ColumnRange {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** A chart beside the tables. Ranges of all but a pie begin with their header, which names the series. */
export interface ReportChart {
  readonly type: 'column' | 'pie' | 'line' | 'bar';
  readonly title: string;
  readonly domain: ColumnRange;
  readonly series: readonly ColumnRange[];
  /** The cell on which its upper left corner stands; 0-based. */
  readonly at: { readonly row: number; readonly column: number };
  readonly pixels: { readonly width: number; readonly height: number };
}

/** A report as a tab: values and charts, placed; what a spreadsheet needs to be told of it and nothing of its API. */
export interface ReportSheet {
  /** Of the tab. */
  readonly title: string;
  readonly month: CivilMonth;
  /** What tells a tab that is no month's report: its witness and its id. Absent: both follow from the month. */
  readonly place?: { readonly witness: string; readonly sheetId: number };
  readonly blocks: readonly ReportBlock[];
  readonly charts: readonly ReportChart[];
  /** In pixels, from the first column on. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** Size of the grid that holds the tables and lies under the charts. */
  readonly rows: number;
  readonly columns: number;
}
