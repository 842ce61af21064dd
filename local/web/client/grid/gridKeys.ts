import type { Grid } from './grid';

/** Far enough to reach the end of any tab. */
const FAR = 1_000_000;

/** What a key does while nothing is being typed. Keys that are left alone type into the cell. */
export function navigate(grid: Grid, event: KeyboardEvent): void {
  const act = actionOf(grid, event);
  if (act === null) return;
  event.preventDefault();
  act();
}

function actionOf(grid: Grid, event: KeyboardEvent): (() => void) | null {
  const { key, shiftKey, altKey } = event;
  const far = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (far && key.toLowerCase() === 'a') return () => selectAll(grid);
  if (key === 'F2' || (key === 'Enter' && !far)) return () => grid.edit();
  if (key === 'Delete' || key === 'Backspace') return () => void grid.clear();
  if (key === 'Tab') return move(grid, 0, shiftKey ? -1 : 1, false);
  const way = wayOf(grid, key, far);
  return way === null ? null : move(grid, way[0], way[1], shiftKey);
}

/** Rows and columns that a key moves by. */
function wayOf(grid: Grid, key: string, far: boolean): readonly [number, number] | null {
  const page = Math.max(1, Math.floor((grid.tab?.holder.clientHeight ?? 300) / 24) - 1);
  const by = far ? FAR : 1;
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-by, 0],
    ArrowDown: [by, 0],
    ArrowLeft: [0, -by],
    ArrowRight: [0, by],
    PageUp: [-page, 0],
    PageDown: [page, 0],
    Home: [far ? -FAR : 0, -FAR],
    End: [far ? FAR : 0, FAR],
  };
  return ways[key] ?? null;
}

const move =
  (grid: Grid, rows: number, columns: number, extend: boolean): (() => void) =>
  () => {
    if (grid.tab === null) return;
    grid.selection.move(grid.tab.geometry, rows, columns, extend);
    if (extend) void grid.ensure(grid.selection.span.top, grid.selection.span.bottom);
  };

export function selectAll(grid: Grid): void {
  const { geometry } = grid.tab ?? {};
  const [lastRow, lastColumn] = [geometry?.rows.at(-1), geometry?.columns.at(-1)];
  if (lastRow === undefined || lastColumn === undefined) return;
  grid.selection.select({ row: 0, column: 0 }, { row: lastRow, column: lastColumn.index });
  void grid.ensure(0, lastRow);
}
