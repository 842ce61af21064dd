import type { EmbeddedChart, JsonObject, JsonValue, Sheet } from '../sheets';
import { absoluteA1Of, rectangleOf, type Rectangle } from './a1Text';
import { colorOf, isObject, wordOf } from './xlsxStyles';
import type { SheetChart } from './xlsxLibrary';

/** A tab and the name under which Excel knows it. */
export interface NamedSheet {
  readonly sheet: Sheet;
  readonly name: string;
}

type Series = SheetChart['series'][number];
type Legend = NonNullable<SheetChart['legend']>;

const KINDS: Readonly<Record<string, SheetChart['type']>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'area',
  COMBO: 'column',
  STEPPED_AREA: 'area',
};

const LEGENDS: Readonly<Record<string, Legend>> = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
  LABELED_LEGEND: 'right',
};

const GROUPINGS = { STACKED: 'stacked', PERCENT_STACKED: 'percentStacked' } as const;

/** Pixels: Google's default chart, and the default column and row of an exported tab. */
const CHART_SIZE = { width: 600, height: 371 };
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 20;

/** Bar, column, line, area and pie charts of a tab as native charts of Excel; other kinds are left out. */
export function writtenCharts(sheet: Sheet, all: readonly NamedSheet[]): SheetChart[] {
  return sheet.charts.flatMap((chart) => {
    const body = basicChart(chart.spec, all) ?? pieChart(chart.spec, all);
    const title = chart.spec['title'];
    if (!body || body.series.length === 0) return [];
    return [
      { ...body, ...(typeof title === 'string' ? { title, altText: title } : {}), anchor: anchorOf(chart, sheet) },
    ];
  });
}

type Body = Omit<SheetChart, 'anchor'>;

function basicChart(spec: JsonObject, all: readonly NamedSheet[]): Body | null {
  const basic = spec['basicChart'];
  if (!isObject(basic)) return null;
  const type = KINDS[wordOf(basic['chartType'])];
  const [domain] = objects(basic['domains']);
  if (!type) return null;
  const headers = typeof basic['headerCount'] === 'number' ? basic['headerCount'] : null;
  const grouping = GROUPINGS[wordOf(basic['stackedType']) as keyof typeof GROUPINGS] as 'stacked' | undefined;
  const series = objects(basic['series']).map((entry) => {
    const drawn = seriesOf(domain?.['domain'], entry['series'], headers, all);
    const color = colorOf(entry['colorStyle']) ?? colorOf(entry['color']);
    return drawn && color !== null ? { ...drawn, color } : drawn;
  });
  return {
    type,
    series: series.filter((entry) => entry !== null),
    legend: legendOf(basic['legendPosition']),
    ...(grouping ? { barGrouping: grouping, lineGrouping: grouping, areaGrouping: grouping } : {}),
    ...axesOf(objects(basic['axis']), type),
  };
}

function pieChart(spec: JsonObject, all: readonly NamedSheet[]): Body | null {
  const pie = spec['pieChart'];
  if (!isObject(pie)) return null;
  const series = seriesOf(pie['domain'], pie['series'], null, all);
  const hole = typeof pie['pieHole'] === 'number' ? Math.round(pie['pieHole'] * 100) : 0;
  return {
    type: hole > 0 ? 'doughnut' : 'pie',
    series: series ? [series] : [],
    legend: legendOf(pie['legendPosition']),
    varyColors: true,
    ...(hole > 0 ? { holeSize: hole } : {}),
  };
}

/**
 * One line or set of bars. `headers` is the number of header rows in the ranges; where the chart does not say, a text
 * at the top of the numbers is a header, as Google guesses.
 */
function seriesOf(
  domain: JsonValue,
  values: JsonValue,
  headers: number | null,
  all: readonly NamedSheet[],
): Series | null {
  const numbers = sourceOf(values, all);
  if (!numbers) return null;
  const { sheet } = numbers.at;
  const top = sheet.rows[numbers.area.startRow]?.cells[numbers.area.startColumn]?.value;
  const skip = headers ?? (typeof top === 'string' ? 1 : 0);
  const labels = sourceOf(domain, all);
  return {
    ...(skip > 0 && typeof top === 'string' ? { name: top } : {}),
    values: textOf(numbers, skip),
    ...(labels ? { categories: textOf(labels, skip) } : {}),
  };
}

interface Source {
  readonly at: NamedSheet;
  readonly area: Rectangle;
}

function sourceOf(data: JsonValue, all: readonly NamedSheet[]): Source | null {
  const range = isObject(data) ? data['sourceRange'] : null;
  const [source] = isObject(range) ? objects(range['sources']) : [];
  const at = source ? all.find(({ sheet }) => sheet.sheetId === (source['sheetId'] ?? 0)) : undefined;
  return source && at ? { at, area: rectangleOf(source, at.sheet) } : null;
}

/** Ranges lie in one row or one column; headers are taken off at its start. */
function textOf({ at, area }: Source, skip: number): string {
  const down = area.endRow - area.startRow > 1;
  const body = down ? { ...area, startRow: area.startRow + skip } : { ...area, startColumn: area.startColumn + skip };
  return absoluteA1Of(at.name, body);
}

function legendOf(position: JsonValue): NonNullable<SheetChart['legend']> | false {
  return position === 'NO_LEGEND' ? false : (LEGENDS[wordOf(position)] ?? 'right');
}

/**
 * Of a bar chart, Google's bottom axis is the one with the values, Excel's `x` the one with the labels. Google lists
 * its bars from the top down, Excel from the bottom up: the labels are turned round, and the values kept at the bottom.
 */
function axesOf(axes: readonly JsonObject[], type: SheetChart['type']): Pick<Body, 'axes'> {
  const titleAt = (position: string): { title?: string } => {
    const title = axes.find((axis) => axis['position'] === position)?.['title'];
    return typeof title === 'string' && title !== '' ? { title } : {};
  };
  const lines = { gridlines: { major: true } };
  if (type !== 'bar') return { axes: { x: titleAt('BOTTOM_AXIS'), y: { ...titleAt('LEFT_AXIS'), ...lines } } };
  const values = { ...titleAt('BOTTOM_AXIS'), ...lines, crosses: 'max' as const };
  return { axes: { x: { ...titleAt('LEFT_AXIS'), reverse: true }, y: values } };
}

function anchorOf(chart: EmbeddedChart, sheet: Sheet): SheetChart['anchor'] {
  const overlay = chart.position['overlayPosition'];
  const given = isObject(overlay) ? overlay : {};
  const cell = isObject(given['anchorCell']) ? given['anchorCell'] : {};
  const from = { row: count(cell['rowIndex'], 0), col: count(cell['columnIndex'], 0) };
  let width = count(given['widthPixels'], CHART_SIZE.width);
  let col = from.col;
  while (width > 0) {
    width -= sheet.columns[col]?.pixelSize ?? COLUMN_WIDTH;
    col++;
  }
  return { from, to: { row: from.row + Math.ceil(count(given['heightPixels'], CHART_SIZE.height) / ROW_HEIGHT), col } };
}

function count(value: JsonValue, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function objects(value: JsonValue): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
