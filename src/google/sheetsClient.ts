import { RegisterError } from '../core/registerError';

export type ApiRequest = GoogleAppsScript.Sheets.Schema.Request;
export type ApiSpreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type ApiBatchUpdate = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
export type ApiBatchReply = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
export type ApiValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
export type ApiCell = GoogleAppsScript.Sheets.Schema.CellData;

export interface BatchGetParams {
  readonly ranges: readonly string[];
  readonly valueRenderOption: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA';
}
export interface GetParams {
  readonly fields: string;
  readonly ranges?: readonly string[];
}

/** The Sheets API as the register uses it: four methods. Reads are repeated where Google stumbles; writes never are. */
export interface SheetsClient {
  batchGet(spreadsheetId: string, params: BatchGetParams): readonly ApiValueRange[];
  get(spreadsheetId: string, params: GetParams): ApiSpreadsheet;
  batchUpdate(spreadsheetId: string, body: ApiBatchUpdate): ApiBatchReply;
  create(body: ApiSpreadsheet): ApiSpreadsheet;
}

const READ_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;

/**
 * The client over the advanced service. A read is safe to repeat: it is tried three times with growing pauses unless Google
 * says that the request itself is wrong (HTTP 4xx other than 429 in `details.code`; texts are localised and not looked at).
 */
export function sheetsClient(): SheetsClient {
  return {
    batchGet: (id, params) =>
      repeated(
        () => service('Values').Values.batchGet(id, { ...params, ranges: [...params.ranges] }).valueRanges ?? [],
      ),
    get: (id, params) =>
      repeated(() =>
        service('get').get(
          id,
          params.ranges === undefined
            ? { fields: params.fields }
            : { fields: params.fields, ranges: [...params.ranges] },
        ),
      ),
    batchUpdate: (id, body) => service('batchUpdate').batchUpdate(body, id),
    create: (body) => service('create').create(body),
  };
}

interface Service {
  readonly Values: {
    batchGet(id: string, params: object): { readonly valueRanges?: readonly ApiValueRange[] };
  };
  get(id: string, params: object): ApiSpreadsheet;
  batchUpdate(body: ApiBatchUpdate, id: string): ApiBatchReply;
  create(body: ApiSpreadsheet): ApiSpreadsheet;
}

/** The advanced service has to be switched on by hand in a script that was made by copying files. */
function service(operation: string): Service {
  const spreadsheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (spreadsheets?.Values === undefined)
    throw new RegisterError('platform', { operation: `Sheets.Spreadsheets.${operation}` });
  return spreadsheets as unknown as Service;
}

function repeated<T>(read: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return read();
    } catch (error) {
      if (attempt === READ_ATTEMPTS || isRefusal(error)) throw error;
      Utilities.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** Whether Google refused the request as such: repeating it cannot help. */
export function isRefusal(error: unknown): boolean {
  return refusalCode(error) !== 0;
}

/** The HTTP code with which Google refused the request as such; 0 where it did not. */
export function refusalCode(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('details' in error)) return 0;
  const details: unknown = error.details;
  const code = typeof details === 'object' && details !== null && 'code' in details ? Number(details.code) : 0;
  return code >= 400 && code < 500 && code !== 429 ? code : 0;
}
