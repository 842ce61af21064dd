import type { CivilMonth } from '../values/civilDate';
import type { ColumnRange, ReportBlock, ReportCell, ReportChart, ReportSheet } from './reportSheet';

/** A table before it has its place. */
export interface DraftBlock {
  readonly cells: readonly (readonly ReportCell[])[];
  readonly charts?: readonly DraftChart[];
}

/** A chart over rows of its own block; `header` is the row that names the series. */
export interface DraftChart {
  readonly type: ReportChart['type'];
  readonly title: string;
  readonly header: number;
  readonly rows: number;
  readonly domain: number;
  readonly series: readonly number[];
}

/** A row of a new tab is 21 pixels high, a column 100 wide, as Sheets makes them. */
const ROW_PIXELS = 21;
const CHART = { width: 480, height: 294 };
const CHART_ROWS = CHART.height / ROW_PIXELS + 1;
const CHART_COLUMNS = 5;
const CHARTS_ABREAST = 2;
const GAP_ROWS = 1;
const FROZEN_ROWS = 1;
const FIRST_WIDTH = 290;
const FIGURE_WIDTH = 104;
const GAP_WIDTH = 28;
const CHART_WIDTH = 100;

/**
 * Puts tables one below the other and charts in two stacks to the right of the widest table, each as near to its table
 * as the chart above it allows, so that nothing covers anything.
 */
export function placeBlocks(title: string, month: CivilMonth, drafts: readonly DraftBlock[]): ReportSheet {
  const tableColumns = Math.max(...drafts.flatMap((draft) => draft.cells.map((row) => row.length)), 1);
  const firstChartColumn = tableColumns + 1;
  const freeFrom: number[] = Array.from({ length: CHARTS_ABREAST }, () => FROZEN_ROWS);
  const blocks: ReportBlock[] = [];
  const charts: ReportChart[] = [];
  let row = 0;
  for (const draft of drafts) {
    blocks.push({ row, cells: draft.cells });
    for (const chart of draft.charts ?? []) {
      const stack = freeFrom.indexOf(Math.min(...freeFrom));
      const at = { row: Math.max(row, freeFrom[stack] ?? 0), column: firstChartColumn + stack * CHART_COLUMNS };
      freeFrom[stack] = at.row + CHART_ROWS;
      charts.push(placedChart(chart, row, at));
    }
    row += draft.cells.length + GAP_ROWS;
  }
  return {
    title,
    month,
    blocks,
    charts,
    columnWidths: widths(tableColumns),
    frozenRows: FROZEN_ROWS,
    rows: Math.max(row, ...freeFrom) + GAP_ROWS,
    columns: firstChartColumn + CHARTS_ABREAST * CHART_COLUMNS,
  };
}

function placedChart(chart: DraftChart, row: number, at: ReportChart['at']): ReportChart {
  const withHeader = chart.type !== 'pie';
  const range = (column: number): ColumnRange => ({
    column,
    row: row + chart.header + (withHeader ? 0 : 1),
    rows: chart.rows + (withHeader ? 1 : 0),
  });
  return {
    type: chart.type,
    title: chart.title,
    domain: range(chart.domain),
    series: chart.series.map(range),
    at,
    pixels: CHART,
  };
}

function widths(tableColumns: number): readonly number[] {
  const figures = Array.from({ length: tableColumns - 1 }, () => FIGURE_WIDTH);
  const charts = Array.from({ length: CHARTS_ABREAST * CHART_COLUMNS }, () => CHART_WIDTH);
  return [FIRST_WIDTH, ...figures, GAP_WIDTH, ...charts];
}
