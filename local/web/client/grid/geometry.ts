import type { LayoutView } from '../../shared/protocol';

export const ROW_HEIGHT = 24;
export const HEAD_HEIGHT = 22;
/** The row numbers on the left. */
export const RAIL_WIDTH = 48;

/** A block of cells of a tab; rows and columns zero based, both ends included. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShownColumn {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Where the cells of a tab stand on the page: hidden rows and columns take no room, frozen rows stand in the head. */
export interface Geometry {
  readonly columns: readonly ShownColumn[];
  /** Row numbers below the head, in the order in which they are drawn. */
  readonly rows: readonly number[];
  readonly frozenRows: number;
  boxOf(span: Span): Box;
  /** The shown row and column nearest to a point below the head; never one of the frozen rows. */
  at(x: number, y: number): { readonly row: number; readonly column: number };
  /** The shown row or column that many places on, held inside the tab. */
  stepRow(row: number, by: number): number;
  stepColumn(column: number, by: number): number;
}

export function geometryOf(layout: LayoutView, widthOf: (column: number) => number): Geometry {
  const columns = shownColumns(layout, widthOf);
  const hidden = new Set(layout.hiddenRows);
  const frozenRows = Math.min(layout.frozenRows, 3);
  const rows: number[] = [];
  for (let row = frozenRows; row < layout.rowsShown; row += 1) if (!hidden.has(row)) rows.push(row);
  const allRows = [...Array.from({ length: frozenRows }, (_, row) => row), ...rows];
  const place = new Map(rows.map((row, position) => [row, position]));
  const positionOf = (row: number): number => place.get(row) ?? rows.findIndex((one) => one > row);
  const columnAt = (x: number): ShownColumn | undefined => columns.findLast((column) => column.x <= x) ?? columns[0];
  return {
    columns,
    rows,
    frozenRows,
    boxOf: ({ top, left, bottom, right }) => {
      const inside = columns.filter(({ index }) => index >= left && index <= right);
      const x = inside[0]?.x ?? 0;
      const y = Math.max(0, positionOf(top)) * ROW_HEIGHT;
      const end = Math.max(0, bottom < frozenRows ? 0 : positionOf(bottom) + 1) * ROW_HEIGHT;
      return { x, y, width: inside.reduce((sum, { width }) => sum + width, 0), height: Math.max(0, end - y) };
    },
    at: (x, y) => ({
      row: rows[Math.min(rows.length - 1, Math.max(0, Math.floor(y / ROW_HEIGHT)))] ?? 0,
      column: columnAt(x)?.index ?? 0,
    }),
    stepRow: (row, by) => step(allRows, row, by),
    stepColumn: (column, by) =>
      step(
        columns.map(({ index }) => index),
        column,
        by,
      ),
  };
}

function shownColumns(layout: LayoutView, widthOf: (column: number) => number): readonly ShownColumn[] {
  let x = 0;
  return layout.columns.flatMap((column, index) => {
    if (column.hidden) return [];
    const shown = { index, x, width: widthOf(index) };
    x += shown.width;
    return [shown];
  });
}

function step(places: readonly number[], from: number, by: number): number {
  const position = places.findIndex((place) => place >= from);
  const start = position < 0 ? places.length - 1 : position;
  return places[Math.min(places.length - 1, Math.max(0, start + by))] ?? from;
}

/** `A` is 0, `AA` 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** `E5`, or `A2:C9` */
export function spanName({ top, left, bottom, right }: Span): string {
  const start = `${columnLetters(left)}${String(top + 1)}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${String(bottom + 1)}`;
}
