import { clipboardOfRows, rowsOfClipboard } from '../../../sheets/clipboardText';
import type { Span } from './geometry';
import type { Grid } from './grid';
import type { SheetTab } from './sheetTab';

/** The cells of a block as they are shown, for other programs. */
export function copyText(tab: SheetTab, { top, left, bottom, right }: Span): string {
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => tab.blocks.at(top + row, left + column).cell?.t ?? ''),
  );
  return clipboardOfRows(rows);
}

/** Pastes at the upper left corner of the selection; a single value fills the whole of it, as in Sheets. */
export async function pasteInto(grid: Grid, text: string): Promise<void> {
  if (grid.isReadOnly || text === '') return;
  const { top, left, bottom, right } = grid.selection.span;
  const pasted = rowsOfClipboard(text);
  const [single] = pasted[0] ?? [];
  const isSingle = pasted.length === 1 && pasted[0]?.length === 1;
  const rows = isSingle ? filled(bottom - top + 1, right - left + 1, single ?? '') : pasted;
  grid.selection.select(
    { row: top, column: left },
    { row: top + rows.length - 1, column: left + Math.max(1, ...rows.map((row) => row.length)) - 1 },
  );
  const { sheetId } = grid;
  if (await grid.mayChange(grid.areaOf(grid.selection.span))) {
    await grid.store.act('paste', { sheetId, row: top, column: left, rows });
  }
}

const filled = (rows: number, columns: number, text: string): readonly (readonly string[])[] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
