import type { Dimension } from './apiTypes';
import type { Draft } from './draft';
import type { Cell, DimensionFacts, Sheet } from './model';
import { shiftRanges } from './shiftRanges';

// Rows and columns put in, taken out and moved. Metadata is stored with its row or column and so goes where that goes
// and dies with it (API reference, DeveloperMetadata: "will remain associated at those locations as they move around").
// The callers check bounds, protections and limits.

/** Puts blank lines in before `at`; they take formats and rules, not values or metadata, of the line `like`, if any. */
export function insertLines(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
  like?: number,
): void {
  const own = draft.own(sheet);
  if (dimension === 'ROWS') {
    const model = like === undefined ? undefined : own.rows[like];
    const blank = () => ({ ...sizeOf(model), cells: (model?.cells ?? []).map(looksOf) });
    spliceAt(
      own.rows,
      at,
      0,
      Array.from({ length: count }, () => (model === undefined ? undefined : blank())),
    );
    own.rowCount += count;
    if (at < own.frozenRowCount) own.frozenRowCount += count;
  } else {
    const model = like === undefined ? undefined : own.columns[like];
    spliceAt(
      own.columns,
      at,
      0,
      Array.from({ length: count }, () => (model === undefined ? undefined : sizeOf(model))),
    );
    eachRow(draft, own, (cells) => {
      const looks = like === undefined ? undefined : looksOf(cells[like]);
      if (cells.length > at || looks !== undefined)
        spliceAt(
          cells,
          at,
          0,
          Array.from({ length: count }, () => looks),
        );
    });
    own.columnCount += count;
    if (at < own.frozenColumnCount) own.frozenColumnCount += count;
  }
  shiftRanges(draft, own.sheetId, dimension, { kind: 'insert', at, count });
}

/** Takes lines out, with everything on them. */
export function deleteLines(draft: Draft, sheet: Sheet, dimension: Dimension, start: number, end: number): void {
  const own = draft.own(sheet);
  const count = end - start;
  const gone = (frozen: number) => Math.max(0, Math.min(frozen, end) - start);
  if (dimension === 'ROWS') {
    own.rows.splice(start, count);
    own.rowCount -= count;
    own.frozenRowCount -= gone(own.frozenRowCount);
  } else {
    own.columns.splice(start, count);
    eachRow(draft, own, (cells) => cells.splice(start, count));
    own.columnCount -= count;
    own.frozenColumnCount -= gone(own.frozenColumnCount);
  }
  shiftRanges(draft, own.sheetId, dimension, { kind: 'delete', start, end });
}

/** Moves lines so that they stand before what is at `to` now: coordinates before the move. */
export function moveLines(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  to: number,
): void {
  if (to >= start && to <= end) return;
  const own = draft.own(sheet);
  const move = (all: unknown[]): void => {
    const upTo = Math.max(end, to);
    while (all.length < upTo) all.push(undefined);
    const block = all.splice(start, end - start);
    all.splice(to > start ? to - block.length : to, 0, ...block);
  };
  if (dimension === 'ROWS') {
    move(own.rows);
  } else {
    move(own.columns);
    eachRow(draft, own, (cells) => {
      if (cells.length > Math.min(start, to)) move(cells);
    });
  }
  shiftRanges(draft, own.sheetId, dimension, { kind: 'move', start, end, to });
}

function eachRow(draft: Draft, own: Sheet, change: (cells: (Cell | undefined)[]) => void): void {
  own.rows.forEach((row, index) => {
    if (row !== undefined) change(draft.row(own, index).cells);
  });
}

function spliceAt<T>(all: (T | undefined)[], at: number, remove: number, insert: (T | undefined)[]): void {
  // Beyond the stored end there is nothing to push down, and nothing to keep unless something comes in.
  if (at > all.length && insert.every((one) => one === undefined)) return;
  while (all.length < at) all.push(undefined);
  all.splice(at, remove, ...insert);
}

const looksOf = (cell: Cell | undefined): Cell | undefined =>
  cell?.format === undefined && cell?.validation === undefined
    ? undefined
    : {
        ...(cell.format !== undefined && { format: cell.format }),
        ...(cell.validation !== undefined && { validation: cell.validation }),
      };

const sizeOf = (facts: DimensionFacts | undefined): DimensionFacts =>
  facts?.pixelSize === undefined ? {} : { pixelSize: facts.pixelSize };
