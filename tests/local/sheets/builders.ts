import {
  addEmptySheet,
  callSheets,
  createSpreadsheetFile,
  memoryFiles,
  setCell,
  type Scalar,
  type Sheet,
  type SheetsCall,
  type SpreadsheetFile,
} from '../../../local/sheets';

export const OWNER = 'owner@example.com';

export interface TabFacts {
  readonly title: string;
  readonly values?: readonly (readonly (Scalar | null)[])[];
  readonly rowCount?: number;
  readonly columnCount?: number;
}

/** A spreadsheet `book` with these tabs; the first has the id 0. */
export function aFile(tabs: readonly TabFacts[], facts: { locale?: string; editors?: string[] } = {}): SpreadsheetFile {
  const file = createSpreadsheetFile({ id: 'book', title: 'Book', owner: OWNER, ...facts });
  for (const tab of tabs) {
    const sheet = addEmptySheet(file, tab.title, tab.rowCount ?? 10, tab.columnCount ?? 6);
    fill(sheet, tab.values ?? []);
  }
  return file;
}

export function fill(sheet: Sheet, values: readonly (readonly (Scalar | null)[])[]): void {
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) setCell(sheet, r, c, { value });
    });
  });
}

/** One call on the file `book`; gives the reply. */
export function ask(
  file: SpreadsheetFile,
  method: SheetsCall['method'],
  what: { body?: unknown; params?: Record<string, unknown>; as?: string } = {},
): unknown {
  const call = { method, spreadsheetId: file.id, body: what.body, ...(what.params && { params: what.params }) };
  return callSheets(memoryFiles([file]), call, { userEmail: what.as ?? OWNER, nowMs: 0 }).reply;
}

export const batch = (
  file: SpreadsheetFile,
  requests: readonly unknown[],
  more: Record<string, unknown> = {},
  as = OWNER,
): { readonly replies: readonly unknown[]; readonly updatedSpreadsheet?: unknown } =>
  ask(file, 'spreadsheets.batchUpdate', { body: { requests, ...more }, as }) as { replies: unknown[] };

interface ValueRange {
  readonly range: string;
  readonly majorDimension: string;
  readonly values?: readonly (readonly Scalar[])[];
}

export const batchGet = (file: SpreadsheetFile, ranges: readonly string[], params: Record<string, unknown> = {}) =>
  ask(file, 'spreadsheets.values.batchGet', {
    params: { ranges, valueRenderOption: 'UNFORMATTED_VALUE', ...params },
  }) as { readonly valueRanges: readonly ValueRange[] };

export const values = (file: SpreadsheetFile, range: string, params: Record<string, unknown> = {}): ValueRange =>
  batchGet(file, [range], params).valueRanges[0]!;

/** What stands at a path inside a reply. */
export const dig = (reply: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], reply);

/** The message with which a call was refused. */
export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was not refused');
}

/** Rows of a request whose cells hold these values as constants. */
export const rowData = (rows: readonly (readonly (Scalar | null)[])[]) =>
  rows.map((row) => ({
    values: row.map((value) =>
      value === null
        ? {}
        : {
            userEnteredValue:
              typeof value === 'number'
                ? { numberValue: value }
                : typeof value === 'boolean'
                  ? { boolValue: value }
                  : { stringValue: value },
          },
    ),
  }));
