/**
 * What the Sheets API answers when it refuses a call. `message` is Google's own text; whoever plays Apps Script puts
 * "API call to sheets.spreadsheets.… failed with error: " before it (justin.poehnelt.com, seen in logs).
 * `code` is the HTTP status.
 */
export class SheetsApiError extends Error {
  readonly code: number;
  readonly status: string;
  readonly details: readonly unknown[];

  constructor(code: number, message: string, details: readonly unknown[] = []) {
    super(message);
    this.name = 'SheetsApiError';
    this.code = code;
    this.status = STATUS[code] ?? 'UNKNOWN';
    this.details = details;
  }
}

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

/** A request that Google would refuse with HTTP 400. */
export const refused = (message: string): SheetsApiError => new SheetsApiError(400, message);

/** Something that Google can do and this emulator cannot: a fault of the test bench, never an answer of Google. */
export class NotEmulatedError extends Error {
  constructor(what: string) {
    super(`not emulated: ${what}`);
    this.name = 'NotEmulatedError';
  }
}
