import {
  displayText,
  type EmbeddedChart,
  type JsonObject,
  type JsonValue,
  type Sheet,
  type SpreadsheetFile,
} from '../../sheets';
import type { ChartView } from '../shared/protocol';
import { cssColor, isObject, numberIn, objectsIn, textIn } from './json';

/** Google's default chart in pixels. */
const CHART_SIZE = { width: 600, height: 371 };

const KINDS: Readonly<Record<string, ChartView['kind']>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'area',
  COMBO: 'column',
  STEPPED_AREA: 'area',
};

const LEGENDS: Readonly<Record<string, ChartView['legend']>> = {
  NO_LEGEND: 'none',
  TOP_LEGEND: 'top',
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
};

/** The charts of a tab with the values that they show now; kinds that the page does not draw are left out. */
export function chartsOf(file: SpreadsheetFile, sheet: Sheet): readonly ChartView[] {
  return sheet.charts.flatMap((chart) => {
    const body = basicChart(file, chart.spec) ?? pieChart(file, chart.spec);
    return body === null ? [] : [{ ...placeOf(chart), title: textIn(chart.spec['title']), ...body }];
  });
}

type Body = Pick<ChartView, 'kind' | 'stacked' | 'hole' | 'legend' | 'labels' | 'series'>;

function basicChart(file: SpreadsheetFile, spec: JsonObject): Body | null {
  const basic = spec['basicChart'];
  if (!isObject(basic)) return null;
  const kind = KINDS[textIn(basic['chartType'])];
  if (kind === undefined) return null;
  const headers = basic['headerCount'] === undefined ? null : numberIn(basic['headerCount'], 0);
  const [domain] = objectsIn(basic['domains']);
  const series = objectsIn(basic['series']);
  const skip = headers ?? guessedHeaders(file, series[0]?.['series']);
  return {
    kind,
    stacked: textIn(basic['stackedType']).endsWith('STACKED') && basic['stackedType'] !== 'NOT_STACKED',
    hole: 0,
    legend: LEGENDS[textIn(basic['legendPosition'])] ?? 'right',
    labels: cellsOf(file, domain?.['domain'])
      .slice(skip)
      .map(({ text }) => text),
    series: series.map((one) =>
      seriesOf(file, one['series'], skip, cssColor(one['colorStyle']) ?? cssColor(one['color'])),
    ),
  };
}

function pieChart(file: SpreadsheetFile, spec: JsonObject): Body | null {
  const pie = spec['pieChart'];
  if (!isObject(pie)) return null;
  const skip = guessedHeaders(file, pie['series']);
  return {
    kind: 'pie',
    stacked: false,
    hole: numberIn(pie['pieHole'], 0),
    legend: LEGENDS[textIn(pie['legendPosition'])] ?? 'right',
    labels: cellsOf(file, pie['domain'])
      .slice(skip)
      .map(({ text }) => text),
    series: [seriesOf(file, pie['series'], skip, null)],
  };
}

function seriesOf(
  file: SpreadsheetFile,
  data: JsonValue,
  skip: number,
  color: string | null,
): ChartView['series'][number] {
  const cells = cellsOf(file, data);
  return {
    name: skip > 0 ? (cells[0]?.text ?? '') : '',
    values: cells.slice(skip).map(({ number }) => number),
    color,
  };
}

/** A text at the top of the numbers is a header, as Google guesses where the chart does not say. */
function guessedHeaders(file: SpreadsheetFile, data: JsonValue): number {
  const [first] = cellsOf(file, data);
  return first !== undefined && first.number === null && first.text !== '' ? 1 : 0;
}

interface Shown {
  readonly text: string;
  readonly number: number | null;
}

/** The cells of a source range, which lies in one row or one column. */
function cellsOf(file: SpreadsheetFile, data: JsonValue): readonly Shown[] {
  const range = isObject(data) ? data['sourceRange'] : null;
  const [source] = isObject(range) ? objectsIn(range['sources']) : [];
  const sheet = source && file.sheets.find((one) => one.sheetId === numberIn(source['sheetId'], 0));
  if (source === undefined || sheet === undefined) return [];
  const [top, left] = [numberIn(source['startRowIndex'], 0), numberIn(source['startColumnIndex'], 0)];
  const bottom = Math.min(numberIn(source['endRowIndex'], sheet.rowCount), sheet.rows.length);
  const right = numberIn(source['endColumnIndex'], left + 1);
  const shown: Shown[] = [];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const cell = sheet.rows[row]?.cells[column];
      shown.push({ text: displayText(file, cell), number: typeof cell?.value === 'number' ? cell.value : null });
    }
  }
  return shown;
}

function placeOf(
  chart: EmbeddedChart,
): Pick<ChartView, 'chartId' | 'row' | 'column' | 'offsetX' | 'offsetY' | 'width' | 'height'> {
  const overlay = chart.position['overlayPosition'];
  const given = isObject(overlay) ? overlay : {};
  const anchor = isObject(given['anchorCell']) ? given['anchorCell'] : {};
  return {
    chartId: chart.chartId,
    row: numberIn(anchor['rowIndex'], 0),
    column: numberIn(anchor['columnIndex'], 0),
    offsetX: numberIn(given['offsetXPixels'], 0),
    offsetY: numberIn(given['offsetYPixels'], 0),
    width: numberIn(given['widthPixels'], CHART_SIZE.width),
    height: numberIn(given['heightPixels'], CHART_SIZE.height),
  };
}
