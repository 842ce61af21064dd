import { openPopup, type PopupItem } from '../page/popup';
import type { Grid } from './grid';

/** What a person may do to rows and columns: what a register has to survive. */
export function cellMenu(grid: Grid, x: number, y: number): void {
  const { sheetId, selection } = grid;
  const { row, column } = selection.active;
  const words = grid.store.words.cells;
  const at = (kind: 'insertRow' | 'deleteRow' | 'insertColumn' | 'deleteColumn', place: number) => () =>
    void grid.doByHand({ kind, sheetId, at: place });
  const sort = (descending: boolean) => () => void grid.doByHand({ kind: 'sort', sheetId, at: column, descending });
  const moveTo = (to: number) => () => void grid.doByHand({ kind: 'moveColumn', sheetId, at: column, to });
  const lastColumn = (grid.tab?.layout.columns.length ?? 1) - 1;
  const items: readonly PopupItem[] = [
    { text: words.insertAbove, act: at('insertRow', row) },
    { text: words.insertBelow, act: at('insertRow', row + 1) },
    { text: words.deleteRow, act: at('deleteRow', row) },
    'line',
    { text: words.insertLeft, act: at('insertColumn', column) },
    { text: words.insertRight, act: at('insertColumn', column + 1) },
    { text: words.deleteColumn, act: at('deleteColumn', column) },
    { text: words.moveLeft, act: moveTo(column - 1), disabled: column === 0 },
    { text: words.moveRight, act: moveTo(column + 1), disabled: column >= lastColumn },
    'line',
    { text: words.sortUp, act: sort(false) },
    { text: words.sortDown, act: sort(true) },
    'line',
    { text: words.clear, act: () => void grid.clear() },
  ];
  openPopup(items, { x, y });
}
