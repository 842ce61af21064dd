import type { EmbeddedChart, JsonObject, JsonValue } from '../apiTypes';
import type { Batch } from '../batch';
import { emptySheet } from '../createFile';
import type { Draft } from '../draft';
import { refused, SheetsApiError } from '../errors';
import { membersOf } from '../shapes';
import type { Sheet } from '../model';
import { omitDefaults } from '../printCell';
import { freeTitle } from '../titles';

interface GivenChart {
  readonly chartId?: number;
  readonly spec?: JsonObject;
  readonly position?: JsonObject;
}

interface Position {
  readonly newSheet?: boolean;
  readonly sheetId?: number;
  readonly overlayPosition?: { readonly anchorCell?: { readonly sheetId?: number }; readonly [other: string]: unknown };
}

/** Adds a chart over the cells of a tab, or on a tab of its own (`newSheet`). */
export function addChart(request: { readonly chart?: GivenChart }, batch: Batch): JsonObject {
  const { draft } = batch;
  const given = request.chart ?? {};
  const taken = (id: number) => draft.file.sheets.some((sheet) => sheet.charts.some((chart) => chart.chartId === id));
  const chartId = given.chartId ?? draft.newId(taken);
  if (taken(chartId)) throw refused(`Embedded object with id ${chartId} already exists`);
  const spec = checkedSpec(draft, given.spec);
  const { sheet, position } = place(draft, given.position ?? {});
  const chart: EmbeddedChart = { chartId, spec, position };
  const own = draft.own(sheet);
  own.charts = [...own.charts, chart];
  return { chart: omitDefaults(chart as unknown as JsonObject) };
}

function place(draft: Draft, position: Position): { readonly sheet: Sheet; readonly position: JsonObject } {
  if (position.newSheet === true || position.sheetId !== undefined) {
    const sheetId = position.sheetId ?? draft.newId((id) => draft.file.sheets.some((one) => one.sheetId === id));
    if (draft.file.sheets.some((one) => one.sheetId === sheetId))
      throw refused(`Sheet with id ${sheetId} already exists`);
    const sheet: Sheet = { ...emptySheet(sheetId, freeTitle(draft.file), 0, 0), sheetType: 'OBJECT' };
    draft.addSheet(sheet, draft.file.sheets.length);
    return { sheet, position: { sheetId } };
  }
  const overlay = position.overlayPosition;
  if (overlay === undefined) throw refused('A position must be specified.');
  const sheet = draft.sheet(overlay.anchorCell?.sheetId);
  // The defaults are those of the API reference, OverlayPosition.
  return { sheet, position: { overlayPosition: { widthPixels: 600, heightPixels: 371, ...overlay } } };
}

/**
 * A chart must be one of the kinds; a basic chart with neither domains nor series answers 500 for ever (measured
 * 2026-09-06); sources are one row or one column wide, and a domain has as many as its series (API reference, ChartData).
 */
function checkedSpec(draft: Draft, spec: JsonObject | undefined): JsonObject {
  const kinds = [...membersOf('ChartSpec')].filter(([, member]) => member.union === 'chart').map(([name]) => name);
  if (spec === undefined || !kinds.some((kind) => spec[kind] !== undefined)) {
    throw refused(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec',
    );
  }
  const basic = spec['basicChart'] as { readonly domains?: JsonValue; readonly series?: JsonValue } | undefined;
  const absent = (list: JsonValue) => list === undefined || (Array.isArray(list) && list.length === 0);
  if (basic !== undefined && absent(basic.domains) && absent(basic.series)) {
    throw new SheetsApiError(500, 'Internal error encountered.');
  }
  assertSources(draft, spec);
  return spec;
}

function assertSources(draft: Draft, value: JsonValue): void {
  if (Array.isArray(value)) {
    value.forEach((one: JsonValue) => assertSources(draft, one));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'sources' && Array.isArray(inner)) inner.forEach((range: JsonValue) => assertSource(draft, range));
      else assertSources(draft, inner);
    }
  }
}

function assertSource(draft: Draft, value: JsonValue): void {
  const range = value as Readonly<Record<string, number | undefined>>;
  const sheet = draft.sheet(range['sheetId']);
  const length = (from: string, to: string, size: number) => (range[to] ?? size) - (range[from] ?? 0);
  const rows = length('startRowIndex', 'endRowIndex', sheet.rowCount);
  const columns = length('startColumnIndex', 'endColumnIndex', sheet.columnCount);
  if (rows < 1 || columns < 1) throw refused('Chart source range must not be empty.');
  if (rows !== 1 && columns !== 1) throw refused('Chart source range must have one dimension of length 1.');
}

/** Replaces the whole spec: there is no mask. */
export function updateChartSpec(
  request: { readonly chartId?: number; readonly spec?: JsonObject },
  batch: Batch,
): undefined {
  const { sheet, chart } = find(batch.draft, request.chartId);
  const spec = checkedSpec(batch.draft, request.spec);
  const own = batch.draft.own(sheet);
  own.charts = own.charts.map((one) => (one.chartId === chart.chartId ? { ...one, spec } : one));
}

/** Removes a chart; a tab that held nothing else goes with it. */
export function deleteEmbeddedObject(request: { readonly objectId?: number }, batch: Batch): undefined {
  const { draft } = batch;
  const { sheet, chart } = find(draft, request.objectId);
  if (sheet.sheetType === 'OBJECT') {
    draft.file.sheets.splice(draft.file.sheets.indexOf(sheet), 1);
    return;
  }
  const own = draft.own(sheet);
  own.charts = own.charts.filter((one) => one.chartId !== chart.chartId);
}

function find(draft: Draft, id: number | undefined): { readonly sheet: Sheet; readonly chart: EmbeddedChart } {
  for (const sheet of draft.file.sheets) {
    const chart = sheet.charts.find((one) => one.chartId === id);
    if (chart !== undefined) return { sheet, chart };
  }
  throw refused(`No embedded object with id: ${id ?? 0}`);
}
