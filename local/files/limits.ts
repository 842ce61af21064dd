/** Cells of a whole spreadsheet, empty ones included (support.google.com/drive/answer/37603). */
export const CELL_LIMIT = 10_000_000;

/** Columns of one tab: up to ZZZ (support.google.com/drive/answer/37603). */
export const COLUMN_LIMIT = 18_278;

/** UTF-16 units of text in one cell, inclusive (the Sheets API refuses the 50,001st). */
export const CELL_TEXT_LIMIT = 50_000;

/** Bytes of a file that is read: Google converts uploads of spreadsheets up to this size as well. */
export const FILE_BYTES_LIMIT = 100 * 1024 * 1024;

/** Bytes that the parts of one .xlsx may unpack to. A list of 100,000 customers unpacks to about 0.1 GB. */
export const UNPACKED_BYTES_LIMIT = 1024 * 1024 * 1024;
