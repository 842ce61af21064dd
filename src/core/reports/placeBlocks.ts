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

/** A row of a new tab is 21 pixels high, as Sheets makes it. */
const ROW_PIXELS = 21;
const CHART = { width: 540, height: 294 };
const CHART_ROWS = CHART.height / ROW_PIXELS + 1;
const CHART_COLUMNS = 5;
const CHARTS_ABREAST = 2;
/** Most tables have no more columns than this; charts begin beside them. */
const TABLE_COLUMNS = 5;
const GAP_ROWS = 1;
const FROZEN_ROWS = 1;
const FIRST_WIDTH = 290;
const FIGURE_WIDTH = 116;

/**
 * Puts tables one below the other, and charts to the right of them in two stacks, in the same order, from the top. Where
 * a table is so wide that it would lie under them, the stacks go on below it: nothing covers anything.
 */
export function placeBlocks(title: string, month: CivilMonth, drafts: readonly DraftBlock[]): ReportSheet {
  const placed: { readonly draft: DraftBlock; readonly row: number }[] = [];
  let row = 0;
  for (const draft of drafts) {
    placed.push({ draft, row });
    row += draft.cells.length + GAP_ROWS;
  }
  const blocks = placed.map((block): ReportBlock => ({ row: block.row, cells: block.draft.cells }));
  const spots = chartSpots(blocks);
  const charts = placed.flatMap((block) =>
    (block.draft.charts ?? []).map((chart) => placedChart(chart, block.row, spots())),
  );
  const chartEnd = Math.max(0, ...charts.map((chart) => chart.at.row + CHART_ROWS));
  const tableColumns = Math.max(...blocks.map(widthOf));
  const columns = Math.max(tableColumns, TABLE_COLUMNS + CHARTS_ABREAST * CHART_COLUMNS);
  return {
    title,
    month,
    blocks,
    charts,
    columnWidths: [FIRST_WIDTH, ...Array.from({ length: columns - 1 }, () => FIGURE_WIDTH)],
    frozenRows: FROZEN_ROWS,
    rows: Math.max(row, chartEnd) + GAP_ROWS,
    columns,
  };
}

/** Gives one place for a chart after the other. */
function chartSpots(blocks: readonly ReportBlock[]): () => ReportChart['at'] {
  const wide = blocks.filter((block) => widthOf(block) > TABLE_COLUMNS);
  const [, second] = blocks;
  let row = second?.row ?? FROZEN_ROWS;
  let abreast = 0;
  return () => {
    if (abreast === CHARTS_ABREAST) {
      abreast = 0;
      row += CHART_ROWS;
    }
    for (const block of wide) {
      const end = block.row + block.cells.length;
      if (abreast === 0 && row < end && row + CHART_ROWS > block.row) row = end + GAP_ROWS;
    }
    abreast += 1;
    return { row, column: TABLE_COLUMNS + (abreast - 1) * CHART_COLUMNS };
  };
}

function widthOf(block: ReportBlock): number {
  return Math.max(...block.cells.map((row) => row.length));
}

function placedChart(chart: DraftChart, row: number, at: ReportChart['at']): ReportChart {
  const withHeader = chart.type !== 'pie';
  const range = (column: number): ColumnRange => ({
    column,
    row: row + chart.header + (withHeader ? 0 : 1),
    rows: chart.rows + (withHeader ? 1 : 0),
  });
  const { type, title } = chart;
  return { type, title, domain: range(chart.domain), series: chart.series.map(range), at, pixels: CHART };
}
