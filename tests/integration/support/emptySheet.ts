import { addEmptySheet, createSpreadsheetFile, type Sheet } from '../../../local/sheets';

/** A blank tab that stands in no file yet. */
export function emptySheet(title: string, rowCount: number, columnCount: number): Sheet {
  return addEmptySheet(
    createSpreadsheetFile({ id: 'none', title: 'none', owner: 'nobody@example.com' }),
    title,
    rowCount,
    columnCount,
  );
}
