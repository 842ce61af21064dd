import type { GridRange, Sheet } from '../sheets';
import { colToLetter } from './xlsxLibrary';

/** A rectangle inside a grid; zero-based and half-open. */
export interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The part of a grid that a GridRange covers; open ends reach the last row or column. */
export function rectangleOf(range: GridRange, grid: Pick<Sheet, 'rowCount' | 'columnCount'>): Rectangle {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? grid.rowCount, grid.rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? grid.columnCount, grid.columnCount),
  };
}

/** `B2:D5`, or `B2` for one cell. */
export function a1Of({ startRow, endRow, startColumn, endColumn }: Rectangle): string {
  const first = `${colToLetter(startColumn)}${startRow + 1}`;
  const last = `${colToLetter(endColumn - 1)}${endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** `'Report 2026-10'!$B$2:$B$5`: fixed, with its tab, as charts and lists want it. */
export function absoluteA1Of(tab: string, { startRow, endRow, startColumn, endColumn }: Rectangle): string {
  const first = `$${colToLetter(startColumn)}$${startRow + 1}`;
  const last = `$${colToLetter(endColumn - 1)}$${endRow}`;
  return `'${tab.replaceAll("'", "''")}'!${first}:${last}`;
}
