import type { Query, TableQuery } from '../app/ports';
import { RegisterError } from '../core/registerError';
import type { Layout, TabLayout } from '../core/layout/layout';
import type { TabKey } from '../core/schema/field';
import { isLater } from '../core/schema/tables';
import { lazily } from '../core/values/lazily';
import type { CellScalar } from '../core/values/value';
import { rowRuns, wholeColumn, wholeRows, wholeTab } from './a1';
import type { ApiValueRange } from './sheetsClient';
import type { CellGrid, TabCells } from './sheetView';

/** One range to be read, and where its first cell stands: row 1-based, column 0-based. */
export interface PlannedRange {
  readonly tab: TabKey;
  readonly a1: string;
  readonly row: number;
  readonly column: number;
  /** The last row of a range of rows: those that are blank by now do not come with the answer. */
  readonly lastRow?: number;
  /** The header row, or a range that begins with it. */
  readonly header: boolean;
  readonly columnWise: boolean;
}

/** Tabs that every view brings along. */
export const baseTabs = ['people', 'fields', 'lists', 'settings', 'system'] as const;

/** The ranges of a query. Each tab's header row is among them, so that a changed layout is noticed. */
export function planRanges(layout: Layout, query: Query): readonly PlannedRange[] {
  return (Object.entries(query) as [TabKey, TableQuery][]).flatMap(([tab, wanted]) =>
    rangesOf(tabOf(layout, tab), wanted),
  );
}

/** The tab's layout; throws where the tab is not there. */
export function tabOf(layout: Layout, tab: TabKey): TabLayout {
  const at = layout.tabs[tab];
  if (at === undefined) throw new RegisterError('tab-missing', { tab });
  return at;
}

/** The column of a field; throws where the tab has lost it. */
export function columnOf(at: TabLayout, field: string): number {
  const column = at.columns[field];
  if (column === undefined) {
    throw new RegisterError(isLater(at.tab, field) ? 'column-new' : 'column-missing', { tab: at.tab, field });
  }
  return column;
}

function rangesOf(at: TabLayout, wanted: TableQuery): readonly PlannedRange[] {
  const base = { tab: at.tab, row: 1, column: 0, header: true, columnWise: false };
  if (wanted === 'all') return [{ ...base, a1: wholeTab(at.title) }];
  const columns = [
    ...(wanted.fields ?? []).map((field) => columnOf(at, field)),
    ...(wanted.also ?? []).flatMap((field) => at.columns[field] ?? []),
  ];
  return [
    { ...base, a1: wholeRows(at.title, 1, 1) },
    ...columns.map((column) => ({
      ...base,
      a1: wholeColumn(at.title, column),
      column,
      header: false,
      columnWise: true,
    })),
    ...rowRuns((wanted.rows ?? []).filter((row) => row > 1 && row <= at.rowCount)).map(({ first, last }) => ({
      ...base,
      a1: wholeRows(at.title, first, last),
      row: first,
      lastRow: last,
      header: false,
    })),
  ];
}

/** Header rows that were read, by tab. */
export function headersOf(
  planned: readonly PlannedRange[],
  ranges: readonly ApiValueRange[],
): ReadonlyMap<TabKey, readonly CellScalar[]> {
  const headers = new Map<TabKey, readonly CellScalar[]>();
  planned.forEach((range, index) => {
    if (range.header) headers.set(range.tab, (ranges[index]?.values?.[0] ?? []) as CellScalar[]);
  });
  return headers;
}

/** Puts the read ranges together, per tab. Trimmed rows and cells are simply not there. */
export function collectCells(
  planned: readonly PlannedRange[],
  ranges: readonly ApiValueRange[],
  query: Query,
  into: ReadonlyMap<TabKey, TabCells> = new Map(),
): Map<TabKey, TabCells> {
  const byTab = new Map<TabKey, number[]>();
  planned.forEach(({ tab }, index) => {
    byTab.set(tab, [...(byTab.get(tab) ?? []), index]);
  });
  const collected = new Map(into);
  for (const [tab, indexes] of byTab) {
    const wanted = query[tab];
    const whole = wanted === 'all' || (wanted?.rows ?? []).length > 0;
    const before = into.get(tab);
    collected.set(tab, { grid: lazily(() => gridOf(indexes, planned, ranges, before)), whole });
  }
  return collected;
}

type Grid = Map<number, (CellScalar | undefined)[]>;

function gridOf(
  indexes: readonly number[],
  planned: readonly PlannedRange[],
  ranges: readonly ApiValueRange[],
  before: TabCells | undefined,
): CellGrid {
  const grid: Grid = new Map([...(before?.grid() ?? [])].map(([row, cells]) => [row, [...cells]]));
  for (const index of indexes) {
    const range = planned[index];
    const values = (ranges[index]?.values ?? []) as CellScalar[][];
    if (before !== undefined && range !== undefined) forget(grid, range);
    values.forEach((cells, down) => {
      if (range === undefined || (range.header && down === 0)) return;
      if (range.columnWise) putCell(grid, range.row + down, range.column, cells[0]);
      else putRow(grid, range.row + down, cells);
    });
  }
  return grid;
}

/** What a range is read for anew is not known any more: blank rows and cells at its end are no part of the answer. */
function forget(grid: Grid, range: PlannedRange): void {
  for (let row = range.row; row <= (range.lastRow ?? 0); row += 1) grid.delete(row);
  if (!range.columnWise) return;
  for (const [row, cells] of grid) {
    if (cells[range.column] === undefined) continue;
    cells[range.column] = undefined;
    if (cells.every((cell) => cell === undefined)) grid.delete(row);
  }
}

/** A whole row read again replaces what was known of it. */
function putRow(grid: Grid, row: number, cells: CellScalar[]): void {
  if (cells.some((cell) => cell !== '' && cell !== null)) grid.set(row, cells);
  else grid.delete(row);
}

/** A column adds to what is known of the row; the header's cell is no record. */
function putCell(grid: Grid, row: number, column: number, cell: CellScalar | undefined): void {
  if (row === 1 || cell === undefined || cell === '' || cell === null) return;
  const cells = grid.get(row) ?? [];
  cells[column] = cell;
  grid.set(row, cells);
}
