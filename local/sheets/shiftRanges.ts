import type { Dimension, GridRange, JsonObject, JsonValue } from './apiTypes';
import type { Draft } from './draft';

/** A change of the lines (rows or columns) of one tab, as far as ranges that lie on it are concerned. */
export type LineChange =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly to: number };

interface Span {
  readonly start: number;
  /** Infinity where the range is open. */
  readonly end: number;
}

/**
 * Where a span of lines is after a change; undefined when all of it is gone. A bounded span grows by what is inserted
 * strictly inside it, not by what is put at its end (live probes of a third party, 2026-09-17).
 */
export function shiftSpan(span: Span, change: LineChange): Span | undefined {
  switch (change.kind) {
    case 'insert': {
      const by = (line: number, moves: boolean) => (moves ? line + change.count : line);
      return {
        start: by(span.start, span.start >= change.at),
        end: by(span.end, span.end > change.at),
      };
    }
    case 'delete': {
      const gone = change.end - change.start;
      const at = (line: number) => (line <= change.start ? line : Math.max(change.start, line - gone));
      const shifted = { start: at(span.start), end: at(span.end) };
      return shifted.end > shifted.start ? shifted : undefined;
    }
    case 'move': {
      const count = change.end - change.start;
      const landing = change.to > change.start ? change.to - count : change.to;
      if (span.start >= change.start && span.end <= change.end) {
        const by = landing - change.start;
        return { start: span.start + by, end: span.end + by };
      }
      const without = shiftSpan(span, { kind: 'delete', start: change.start, end: change.end });
      return without && shiftSpan(without, { kind: 'insert', at: landing, count });
    }
  }
}

function shiftRange(range: GridRange, dimension: Dimension, change: LineChange): GridRange | undefined {
  const [from, to] = dimension === 'ROWS' ? ROW_BOUNDS : COLUMN_BOUNDS;
  const [start, end] = [range[from] ?? 0, range[to] ?? Infinity];
  // A whole row or column stays whole.
  if (start === 0 && end === Infinity) return range;
  const span = shiftSpan({ start, end }, change);
  if (span === undefined) return undefined;
  return {
    ...range,
    [from]: span.start,
    ...(range[to] !== undefined && { [to]: span.end }),
  };
}

const ROW_BOUNDS = ['startRowIndex', 'endRowIndex'] as const;
const COLUMN_BOUNDS = ['startColumnIndex', 'endColumnIndex'] as const;

/**
 * Lets everything in the file that holds a range of this tab follow a change of its lines: protections, conditional
 * formats, filter, merges, bandings, named ranges, chart sources. What has lost its whole range goes with it.
 */
export function shiftRanges(draft: Draft, sheetId: number, dimension: Dimension, change: LineChange): void {
  const move = (range: GridRange): GridRange | undefined =>
    (range.sheetId ?? 0) === sheetId ? shiftRange(range, dimension, change) : range;
  const { file } = draft;
  file.namedRanges = following(file.namedRanges, move);
  for (const sheet of [...file.sheets]) {
    if (sheet.sheetId !== sheetId && sheet.charts.length === 0) continue;
    const own = draft.own(sheet);
    own.charts = own.charts.map((chart) => ({ ...chart, spec: shiftSources(chart.spec, move) as JsonObject }));
    if (sheet.sheetId !== sheetId) continue;
    own.protectedRanges = own.protectedRanges.flatMap((one) => {
      const range = one.range && move(one.range);
      if (one.range !== undefined && range === undefined) return [];
      return [range === undefined ? one : { ...one, range }];
    });
    own.bandedRanges = following(own.bandedRanges, move);
    own.merges = own.merges.flatMap((range) => move(range) ?? []);
    own.conditionalFormats = own.conditionalFormats
      .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => move(range) ?? []) }))
      .filter((rule) => rule.ranges.length > 0);
    if (own.basicFilter !== undefined) {
      const range = move(own.basicFilter.range);
      if (range === undefined) delete own.basicFilter;
      else own.basicFilter = { ...own.basicFilter, range };
    }
  }
}

function following<T extends { readonly range: GridRange }>(
  all: readonly T[],
  move: (range: GridRange) => GridRange | undefined,
): T[] {
  return all.flatMap((one) => {
    const range = move(one.range);
    return range === undefined ? [] : [{ ...one, range }];
  });
}

/** In a chart only `sourceRange.sources` hold ranges; a source whose cells are gone stays empty-handed (silently). */
function shiftSources(spec: JsonValue, move: (range: GridRange) => GridRange | undefined): JsonValue {
  if (Array.isArray(spec)) return spec.map((one: JsonValue) => shiftSources(one, move));
  if (typeof spec !== 'object' || spec === null) return spec;
  return Object.fromEntries(
    Object.entries(spec).map(([name, value]): [string, JsonValue] => {
      if (name !== 'sources' || !Array.isArray(value)) return [name, shiftSources(value, move)];
      return [name, value.flatMap((range: GridRange) => (move(range) as JsonObject | undefined) ?? [])];
    }),
  );
}
