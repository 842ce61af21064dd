import {
  addEmptySheet,
  callSheets,
  createSpreadsheetFile,
  memoryFiles,
  SheetsApiError,
  type Sheet,
  type SheetsCall,
  type SpreadsheetFile,
} from '../../../local/sheets';
import type { Language } from '../../../src/core/schema/settings';
import { tabDef } from '../../../src/core/schema/tables';
import type { TabKey } from '../../../src/core/schema/field';
import type { Filling } from '../../../src/google/setUp/fillRows';
import { runSetUp } from '../../../src/google/setUp/runSetUp';
import type { SheetsClient } from '../../../src/google/sheetsClient';
import { wordsFor } from '../../../src/words';

export const OWNER = 'owner@example.com';

/** A document cache that keeps what it is given; what the stores' tests need of Apps Script. */
export function giveCache(): Map<string, string> {
  const kept = new Map<string, string>();
  const cache = {
    get: (key: string) => kept.get(key) ?? null,
    put: (key: string, value: string) => kept.set(key, value),
    remove: (key: string) => kept.delete(key),
  };
  Object.assign(globalThis, { CacheService: { getDocumentCache: () => cache } });
  return kept;
}

/** Calls that went to Google, and what a test may do right before or after one of them. */
export interface Watched {
  readonly calls: string[];
  before: (method: SheetsCall['method']) => void;
  after: (method: SheetsCall['method']) => void;
}

/** The advanced service throws errors that carry the HTTP code in `details` (github.com/RomainVialard/ErrorHandler). */
function asService<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SheetsApiError)) throw error;
    throw Object.assign(new Error(error.message), { details: { code: error.code } });
  }
}

/** The client of the register over the emulated Sheets API. */
export function clientOf(file: SpreadsheetFile): SheetsClient & Watched {
  const files = memoryFiles([file]);
  const ask = (method: SheetsCall['method'], what: { body?: unknown; params?: object }): unknown => {
    client.calls.push(method);
    client.before(method);
    const call = { method, spreadsheetId: file.id, ...what } as SheetsCall;
    const reply = asService(() => callSheets(files, call, { userEmail: OWNER, nowMs: 0 }).reply);
    client.after(method);
    return JSON.parse(JSON.stringify(reply));
  };
  const client: SheetsClient & Watched = {
    calls: [],
    before: () => undefined,
    after: () => undefined,
    batchGet: (_, params) => dig(ask('spreadsheets.values.batchGet', { params }), 'valueRanges', []),
    // The schema types of Google's service are not to be had here; what the store reads of replies is what is tested.
    get: (_, params) => ask('spreadsheets.get', { params }) as never,
    batchUpdate: (_, body) =>
      ask('spreadsheets.batchUpdate', { body: JSON.parse(JSON.stringify(body)) as object }) as never,
    create: () => {
      throw new Error('no spreadsheet is made here');
    },
  };
  return client;
}

const dig = (reply: unknown, key: string, otherwise: unknown): never =>
  ((reply as Readonly<Record<string, unknown>>)[key] ?? otherwise) as never;

export function aFilling(language: Language): Filling {
  return {
    language,
    words: wordsFor(language),
    registerId: 'R-1',
    owner: OWNER,
    country: 'CN',
    currency: 'CNY',
    today: '2026-11-21',
  };
}

const made = new Map<Language, SpreadsheetFile>();

/** Set-up is the same each time: it is done once for each language, and copied. */
function setUpFile(language: Language): SpreadsheetFile {
  const file = createSpreadsheetFile({ id: 'register', title: 'Register', owner: OWNER });
  addEmptySheet(file, 'Sheet1', 5, 5);
  runSetUp(clientOf(file), file.id, aFilling(language));
  made.set(language, file);
  return file;
}

/** A spreadsheet with a register that is set up and holds no record, and its client. The cache knows nothing. */
export function aRegister(language: Language = 'en'): { file: SpreadsheetFile; client: SheetsClient & Watched } {
  giveCache();
  const file = structuredClone(made.get(language) ?? setUpFile(language));
  giveCache();
  return { file, client: clientOf(file) };
}

/** The register's tab as it stands in the file now. */
export function tabIn(file: SpreadsheetFile, tab: TabKey): Sheet {
  const found = file.sheets.find((sheet) =>
    sheet.metadata.some((one) => one.metadataKey === 'tab' && one.metadataValue === tab),
  );
  if (found === undefined) throw new Error(`no tab ${tabDef(tab).en}`);
  return found;
}
