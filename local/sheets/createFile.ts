import type { Sheet, SheetsFiles, SpreadsheetFile } from './model';

export interface NewSpreadsheet {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** Default `en_US`. */
  readonly locale?: string;
  /** Default `Etc/GMT`. */
  readonly timeZone?: string;
  readonly editors?: readonly string[];
}

/** A spreadsheet with no tab yet; add the first with addEmptySheet. */
export function createSpreadsheetFile(facts: NewSpreadsheet): SpreadsheetFile {
  return {
    id: facts.id,
    title: facts.title,
    locale: facts.locale ?? 'en_US',
    timeZone: facts.timeZone ?? 'Etc/GMT',
    owner: facts.owner,
    editors: facts.editors ?? [],
    viewers: [],
    sheets: [],
    metadata: [],
    namedRanges: [],
    otherProperties: {},
    lastObjectId: 0,
    revision: 0,
  };
}

/** A blank tab of 1000 rows and 26 columns unless told otherwise; stands in no file yet. */
export function emptySheet(sheetId: number, title: string, rowCount = 1000, columnCount = 26): Sheet {
  return {
    sheetId,
    title,
    sheetType: 'GRID',
    hidden: false,
    rowCount,
    columnCount,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    rows: [],
    columns: [],
    metadata: [],
    protectedRanges: [],
    conditionalFormats: [],
    charts: [],
    merges: [],
    bandedRanges: [],
  };
}

/** Puts a blank tab at the end of a file; the first one has the id 0, as at Google. Titles are not checked. */
export function addEmptySheet(file: SpreadsheetFile, title: string, rowCount = 1000, columnCount = 26): Sheet {
  const sheet = emptySheet(file.sheets.length === 0 ? 0 : nextObjectId(file), title, rowCount, columnCount);
  file.sheets.push(sheet);
  return sheet;
}

/** A number for an object that Google numbers by itself: large like Google's, but the same in every run. */
export function nextObjectId(file: Pick<SpreadsheetFile, 'lastObjectId'>): number {
  file.lastObjectId += 1;
  // A multiplicative walk over 31 bits: no number comes twice, and nobody can mistake one for an index.
  return Math.imul(file.lastObjectId, 0x2545f491) & 0x7fffffff;
}

/** A store that lives in memory. */
export function memoryFiles(initial: readonly SpreadsheetFile[] = []): SheetsFiles {
  const byId = new Map(initial.map((file) => [file.id, file]));
  return {
    get: (id) => byId.get(id),
    put: (file) => {
      byId.set(file.id, file);
    },
    ids: () => [...byId.keys()],
  };
}
