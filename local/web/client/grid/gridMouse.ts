import type { Grid } from './grid';
import { selectAll } from './gridKeys';
import type { Point } from './selection';

/** Clicks and draws: cells, row numbers, column letters, cells of the frozen rows. */
export function watchMouse(grid: Grid): void {
  const { element } = grid;
  element.addEventListener('mousedown', (event) => onPress(grid, event));
  element.addEventListener('dblclick', (event) => {
    if (pointAt(grid, event) !== null) grid.edit();
  });
  element.addEventListener('contextmenu', (event) => {
    const point = pointAt(grid, event);
    if (point === null) return;
    event.preventDefault();
    grid.openMenu(event.clientX, event.clientY);
  });
}

function onPress(grid: Grid, event: MouseEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target === null || target.closest('.cell-editor, .option-list, .tabulator-col-resize-handle') !== null) return;
  const { tab, selection } = grid;
  // A press on a scroll bar is no press on a cell.
  if (tab === null || (target === tab.holder && event.offsetX >= tab.holder.clientWidth)) return;
  event.preventDefault();
  grid.focus();
  if (target.closest('.head-corner') !== null) {
    selectAll(grid);
    return;
  }
  const letter = target.closest<HTMLElement>('.head-letter')?.dataset['column'];
  if (letter !== undefined) {
    selectColumn(grid, Number(letter), event);
    return;
  }
  const row = tab.rowAt(event.clientX, event.clientY);
  if (row !== null) {
    selectRow(grid, row);
    return;
  }
  const point = pointAt(grid, event);
  if (point === null) return;
  if (event.button === 2 && isInside(grid, point)) return;
  if (event.shiftKey) selection.extendTo(point);
  else selection.select(point);
  if (event.button === 0) drag(grid);
}

/** The cell under the mouse, below the head or in it. */
function pointAt(grid: Grid, event: MouseEvent): Point | null {
  const head = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.head-cell') : null;
  if (head !== null) return { row: Number(head.dataset['row']), column: Number(head.dataset['column']) };
  return grid.tab?.cellAt(event.clientX, event.clientY) ?? null;
}

function isInside(grid: Grid, { row, column }: Point): boolean {
  const { top, left, bottom, right } = grid.selection.span;
  return row >= top && row <= bottom && column >= left && column <= right;
}

function drag(grid: Grid): void {
  const onMove = (event: MouseEvent): void => {
    const point = grid.tab?.cellAt(event.clientX, event.clientY) ?? null;
    const { end } = grid.selection;
    if (point !== null && (point.row !== end.row || point.column !== end.column)) grid.selection.extendTo(point);
  };
  const onEnd = (): void => {
    window.removeEventListener('mousemove', onMove);
    void grid.ensure(grid.selection.span.top, grid.selection.span.bottom);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onEnd, { once: true });
}

function selectRow(grid: Grid, row: number): void {
  const columns = grid.tab?.geometry.columns ?? [];
  grid.selection.select({ row, column: columns[0]?.index ?? 0 }, { row, column: columns.at(-1)?.index ?? 0 });
}

function selectColumn(grid: Grid, column: number, event: MouseEvent): void {
  // With the right button the column's menu opens, at its first cell.
  const last = event.button === 2 ? 0 : (grid.tab?.geometry.rows.at(-1) ?? 0);
  grid.selection.select({ row: 0, column }, { row: last, column });
  if (event.button === 2) grid.openMenu(event.clientX, event.clientY);
}
