import type { Box, GridRange } from './apiTypes';
import { outsideGrid } from './a1';
import { refused } from './errors';
import { boxOf } from './gridRange';
import type { Sheet } from './model';

/**
 * The box of a range that a request writes to: open bounds end at the grid, and one that reaches out of it is refused
 * rather than clipped, as the texts of refused writes show.
 */
export function gridBox(sheet: Sheet, range: GridRange): Box {
  const box = boxOf(sheet, range);
  if (box.startRow < 0 || box.startColumn < 0 || box.startRow > box.endRow || box.startColumn > box.endColumn) {
    throw refused(
      `Invalid range: rows [${box.startRow}, ${box.endRow}), columns [${box.startColumn}, ${box.endColumn})`,
    );
  }
  if (box.endRow > sheet.rowCount || box.endColumn > sheet.columnCount) throw outsideGrid(sheet, box);
  return box;
}
