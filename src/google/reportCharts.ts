import type { ColumnRange, ReportChart } from '../core/reports/reportSheet';

type Json = Readonly<Record<string, unknown>>;

const CHART_TYPES = { column: 'COLUMN', bar: 'BAR', line: 'LINE' } as const;

/** The month in blue, what it is compared with in grey. */
const SERIES_COLORS = [rgb(0x1d, 0x4e, 0xd8), rgb(0xb6, 0xbf, 0xcc)];

/** Between a table and the chart in the column beside it. */
const GAP_PIXELS = 20;

/** The request that draws a chart of a report over the tab's own cells. */
export function chartRequest(chart: ReportChart, sheetId: number): Json {
  const spec = {
    title: chart.title,
    titleTextFormat: { bold: true, fontSize: 12 },
    ...(chart.type === 'pie' ? pie(chart, sheetId) : basic(chart, chart.type, sheetId)),
  };
  const overlayPosition = {
    anchorCell: { sheetId, rowIndex: chart.at.row, columnIndex: chart.at.column },
    offsetXPixels: GAP_PIXELS,
    widthPixels: chart.pixels.width,
    heightPixels: chart.pixels.height,
  };
  return { addChart: { chart: { spec, position: { overlayPosition } } } };
}

function pie({ domain, series }: ReportChart, sheetId: number): Json {
  const [values] = series;
  return {
    pieChart: {
      legendPosition: 'RIGHT_LEGEND',
      domain: source(domain, sheetId),
      ...(values === undefined ? {} : { series: source(values, sheetId) }),
      pieHole: 0.5,
    },
  };
}

/** A bar chart has its values on the bottom axis, the others on the left one. */
function basic(chart: ReportChart, type: keyof typeof CHART_TYPES, sheetId: number): Json {
  const targetAxis = type === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  return {
    basicChart: {
      chartType: CHART_TYPES[type],
      legendPosition: chart.series.length > 1 ? 'TOP_LEGEND' : 'NO_LEGEND',
      headerCount: 1,
      domains: [{ domain: source(chart.domain, sheetId) }],
      series: chart.series.map((range, at) => ({
        series: source(range, sheetId),
        targetAxis,
        colorStyle: SERIES_COLORS[at % SERIES_COLORS.length],
      })),
    },
  };
}

/** Each source is one column wide (developers.google.com/workspace/sheets/api, ChartSourceRange.sources). */
function source({ column, row, rows }: ColumnRange, sheetId: number): Json {
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  return { sourceRange: { sources: [range] } };
}

function rgb(red: number, green: number, blue: number): Json {
  return { rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 } };
}
