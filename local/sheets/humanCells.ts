import { intern, MAX_CELL_CHARACTERS } from './cellData';
import type { EnteredCell } from './enteredCell';
import { parseEnteredText } from './enteredText';
import { refused } from './errors';
import { byHand } from './human';
import type { Cell, EditFacts, Sheet, SpreadsheetFile } from './model';

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * A person types into one cell (zero based); '' clears it. The entry is read by the cell's format and the locale;
 * `thisYear` is for dates typed without a year.
 */
export function typeIntoCell(
  file: SpreadsheetFile,
  sheetId: number,
  row: number,
  column: number,
  text: string,
  thisYear?: number,
): EditFacts {
  return byHand(file, sheetId, (draft, own) => {
    assertInGrid(own, { row, column, rowCount: 1, columnCount: 1 });
    const old = own.rows[row]?.cells[column];
    const next = enter(old, text, file.locale, thisYear);
    draft.setCell(own, row, column, next);
    const [value, oldValue] = [eventText(next), eventText(old)];
    return {
      ...editOf(sheetId, { row, column, rowCount: 1, columnCount: 1 }),
      ...(value !== undefined && { value }),
      ...(oldValue !== undefined && { oldValue }),
    };
  });
}

/**
 * A person pastes plain text from outside: every cell is read as if typed, and the grid grows where it must (the grid
 * editor adds rows and columns for a paste). The event of a paste carries no values, not even for one cell: with one
 * cell Google's behaviour is not documented, and a client that needs them is wrong for every other paste.
 */
export function pasteCells(
  file: SpreadsheetFile,
  sheetId: number,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
  thisYear?: number,
): EditFacts {
  return byHand(file, sheetId, (draft, own) => {
    const columnCount = Math.max(1, ...texts.map((line) => line.length));
    const block = { row, column, rowCount: Math.max(1, texts.length), columnCount };
    if (row < 0 || column < 0) throw refused('Cannot paste outside of the grid.');
    own.rowCount = Math.max(own.rowCount, row + block.rowCount);
    own.columnCount = Math.max(own.columnCount, column + columnCount);
    draft.checkSize();
    texts.forEach((line, r) => {
      line.forEach((text, c) => {
        const old = own.rows[row + r]?.cells[column + c];
        draft.setCell(own, row + r, column + c, enter(old, text, file.locale, thisYear));
      });
    });
    return editOf(sheetId, block);
  });
}

/** A person selects a block and presses Delete: values go, formats, notes and rules stay. */
export function clearCells(
  file: SpreadsheetFile,
  sheetId: number,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): EditFacts {
  const block = { row, column, rowCount, columnCount };
  return byHand(file, sheetId, (draft, own) => {
    assertInGrid(own, block);
    const old = own.rows[row]?.cells[column];
    eachCell(block, (r, c) => {
      const cell = own.rows[r]?.cells[c];
      if (cell !== undefined) draft.setCell(own, r, c, withContent(cell, {}));
    });
    const single = rowCount === 1 && columnCount === 1;
    const oldValue = single ? eventText(old) : undefined;
    return { ...editOf(sheetId, block), ...(oldValue !== undefined && { oldValue }) };
  });
}

/**
 * Cut a block and paste it elsewhere on the tab: cells move with all that they hold. Developer metadata belongs to the
 * row or column and stays behind (measured for the API's cutPaste by a third party, 2026-09).
 */
export function cutPasteCells(
  file: SpreadsheetFile,
  sheetId: number,
  from: Block,
  toRow: number,
  toColumn: number,
): EditFacts {
  return byHand(file, sheetId, (draft, own) => {
    const to = { ...from, row: toRow, column: toColumn };
    assertInGrid(own, from);
    assertInGrid(own, to);
    const taken: (Cell | undefined)[] = [];
    eachCell(from, (r, c) => taken.push(own.rows[r]?.cells[c]));
    eachCell(from, (r, c) => draft.setCell(own, r, c, undefined));
    let next = 0;
    eachCell(to, (r, c) => {
      draft.setCell(own, r, c, taken[next]);
      next += 1;
    });
    return editOf(sheetId, to);
  });
}

function eachCell(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) visit(row, column);
  }
}

/** A cell after an entry: note, rule and format stay; a format that the entry brings is taken where there is none. */
function enter(old: Cell | undefined, text: string, locale: string, thisYear: number | undefined): Cell {
  if (text.length > MAX_CELL_CHARACTERS) {
    throw refused(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
  }
  return withContent(old, parseEnteredText(text, old?.format, locale, thisYear));
}

function withContent(old: Cell | undefined, entered: EnteredCell): Cell {
  const { value, formula, numberFormat } = entered;
  const format = numberFormat === undefined ? old?.format : intern({ ...old?.format, numberFormat });
  return {
    ...(formula !== undefined && { formula, error: 'ERROR' as const }),
    ...(formula === undefined && value !== undefined && { value }),
    ...(format !== undefined && { format }),
    ...(old?.note !== undefined && { note: old.note }),
    ...(old?.validation !== undefined && { validation: old.validation }),
  };
}

/** What an event says of a cell: numbers and dates as plain numbers, a formula as its text (the latter not documented). */
function eventText(cell: Cell | undefined): string | undefined {
  if (cell?.formula !== undefined) return cell.formula;
  if (cell?.value === undefined) return undefined;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
}

function assertInGrid(own: Sheet, block: Block): void {
  const inside = block.row >= 0 && block.column >= 0;
  if (!inside || block.row + block.rowCount > own.rowCount || block.column + block.columnCount > own.columnCount) {
    throw refused('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

const editOf = (sheetId: number, block: Block): EditFacts => ({
  sheetId,
  range: {
    sheetId,
    startRowIndex: block.row,
    endRowIndex: block.row + block.rowCount,
    startColumnIndex: block.column,
    endColumnIndex: block.column + block.columnCount,
  },
});
