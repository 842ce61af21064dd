import type { JsonObject } from './apiTypes';
import type { Batch } from './batch';
import type { RowData } from './cellData';
import { createSpreadsheetFile } from './createFile';
import { Draft } from './draft';
import { NotEmulatedError } from './errors';
import { ALL_FIELDS } from './fieldMask';
import { readSpreadsheet } from './getSpreadsheet';
import type { SheetsContext, SheetsFiles } from './model';
import type { SheetProperties } from './sheetProperties';
import { addNewSheet } from './requests/addSheet';
import { writeRows } from './requests/updateCells';

interface NewSheet {
  readonly properties?: SheetProperties;
  readonly data?: readonly {
    readonly startRow?: number;
    readonly startColumn?: number;
    readonly rowData?: readonly RowData[];
  }[];
}

interface Body {
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly sheets?: readonly NewSheet[];
  readonly [other: string]: unknown;
}

const READ = new Set(['properties', 'sheets']);

/**
 * Makes a spreadsheet that only its maker can open, and gives it back without grid data. Tabs named in the body are
 * made with their properties and rows; a body without tabs gives one blank tab. Whatever else a body may bring is not
 * emulated. The locale is en_US and the zone Etc/GMT unless the body says otherwise.
 */
export function createSpreadsheet(files: SheetsFiles, body: Body, ctx: SheetsContext) {
  for (const name of Object.keys(body))
    if (!READ.has(name)) throw new NotEmulatedError(`spreadsheets.create with ${name}`);
  const { properties, sheets } = body;
  const file = createSpreadsheetFile({
    id: newFileId(files, ctx.nowMs),
    title: properties?.title ?? 'Untitled spreadsheet',
    owner: ctx.userEmail,
    ...(properties?.locale !== undefined && { locale: properties.locale }),
    ...(properties?.timeZone !== undefined && { timeZone: properties.timeZone }),
  });
  const draft = new Draft(file);
  const batch: Batch = { draft, ctx, appendRows: new Map() };
  const wanted = sheets === undefined || sheets.length === 0 ? [{}] : sheets;
  wanted.forEach((sheet, index) => addOne(sheet, index, batch));
  draft.commit(file);
  files.put(file);
  const { spreadsheet } = readSpreadsheet(file, ctx, { ranges: [], includeGridData: false, mask: undefined });
  return { reply: spreadsheet as JsonObject, cellsRead: 0, cellsWritten: draft.cellsWritten };
}

function addOne(wanted: NewSheet, index: number, batch: Batch): void {
  // The first tab of a new file has the id 0.
  const id = wanted.properties?.sheetId ?? (index === 0 ? 0 : undefined);
  const sheet = addNewSheet(batch.draft, { ...wanted.properties, ...(id !== undefined && { sheetId: id }) });
  for (const block of wanted.data ?? []) {
    writeRows(batch, sheet, block.startRow ?? 0, block.startColumn ?? 0, block.rowData ?? [], ALL_FIELDS);
  }
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 44 characters like Google's, the same in every run that makes the same files at the same times. */
function newFileId(files: SheetsFiles, nowMs: number): string {
  const taken = new Set(files.ids());
  for (let round = taken.size; ; round += 1) {
    let seed = (nowMs % 0x7fffffff) + round * 7919;
    let id = '1';
    while (id.length < 44) {
      seed = (Math.imul(seed, 48271) + 12345) >>> 0;
      id += ID_LETTERS[(seed >>> 16) % ID_LETTERS.length] ?? '';
    }
    if (!taken.has(id)) return id;
  }
}
