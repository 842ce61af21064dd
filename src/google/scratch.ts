import type { Scratch, ScratchBlock, ScratchRange, ScratchTab } from '../app/drill/scratch';
import { RegisterError } from '../core/registerError';
import type { CellScalar } from '../core/values/value';
import { columnLetters, quoted } from './a1';
import { pacedClient } from './pacedClient';
import { isRefusal, type ApiCell, type ApiRequest, type ApiSpreadsheet, type SheetsClient } from './sheetsClient';

/**
 * A spreadsheet in which a drill restores a snapshot, made and used through the Sheets API alone. No scope of the register's could
 * delete a file, so that one is kept for each owner and emptied. Every write names its cells: it may be made twice.
 */
export function sheetsScratch(plain: SheetsClient): Scratch {
  const client = pacedClient(plain);
  return {
    create: (title) => {
      const made = createdSurely(client, title);
      if (made.spreadsheetId === undefined) throw new RegisterError('platform', { operation: 'create' });
      return made.spreadsheetId;
    },
    lay: (scratchId, tabs) => unlessGone(scratchId, () => laidSurely(client, scratchId, tabs)),
    write: (scratchId, blocks) =>
      unlessGone(scratchId, () => {
        client.batchUpdate(scratchId, { requests: blocks.map(blockRequest) });
      }),
    read: (scratchId, ranges) =>
      unlessGone(scratchId, () =>
        client
          .batchGet(scratchId, { ranges: ranges.map(rangeText), valueRenderOption: 'UNFORMATTED_VALUE' })
          .map(({ values = [] }) => values as CellScalar[][]),
      ),
  };
}

/** Asked twice where the answer was lost: one that nobody knows of stays empty and harms nothing. */
function createdSurely(client: SheetsClient, title: string): ApiSpreadsheet {
  try {
    return client.create({ properties: { title } });
  } catch (error) {
    if (isRefusal(error)) throw error;
    return client.create({ properties: { title } });
  }
}

/** A write whose answer was lost is repeated, and refused then, since its tabs stand: they are looked at and made anew. */
function laidSurely(client: SheetsClient, scratchId: string, tabs: readonly ScratchTab[]): readonly number[] {
  try {
    return lay(client, scratchId, tabs);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return lay(client, scratchId, tabs);
  }
}

/**
 * Takes all tabs away and makes these, so that nothing of before is left, a format or a note neither. A tab that is only there for
 * the time between is needed: a spreadsheet cannot be without one.
 */
function lay(client: SheetsClient, scratchId: string, tabs: Parameters<Scratch['lay']>[1]): readonly number[] {
  const standing = (client.get(scratchId, { fields: 'sheets.properties(sheetId,title)' }).sheets ?? []).map(
    (sheet) => sheet.properties?.sheetId ?? 0,
  );
  const keeper = Math.max(0, ...standing) + 1;
  const ids = tabs.map((_, index) => keeper + 1 + index);
  const add = (sheetId: number, title: string, rowCount: number, columnCount: number): ApiRequest => ({
    addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
  });
  const requests = [
    add(keeper, `~${String(keeper)}`, 1, 1),
    ...standing.map((sheetId): ApiRequest => ({ deleteSheet: { sheetId } })),
    ...tabs.map(({ title, rows, columns }, index) => add(ids[index] ?? 0, title, rows, columns)),
    { deleteSheet: { sheetId: keeper } },
    ...tabs.flatMap((tab, index) => dressed(tab, ids[index] ?? 0)),
  ];
  client.batchUpdate(scratchId, { requests });
  return ids;
}

/** Header and number formats, where the tab is to be looked at. */
function dressed({ patterns }: ScratchTab, sheetId: number): readonly ApiRequest[] {
  if (patterns === undefined) return [];
  return [
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    ...patterns.map((numberFormat, column): ApiRequest => ({
      repeatCell: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    })),
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    },
  ];
}

function blockRequest({ tab, row, rows }: ScratchBlock): ApiRequest {
  return {
    updateCells: {
      start: { sheetId: tab, rowIndex: row, columnIndex: 0 },
      rows: rows.map((cells) => ({ values: cells.map(typedCell) })),
      fields: 'userEnteredValue',
    },
  };
}

/** The value alone: what a cell looks like plays no part in what it gives back. */
function typedCell(value: CellScalar): ApiCell {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

function rangeText({ title, first, last, columns }: ScratchRange): string {
  const end = `${columnLetters(columns - 1)}${last === null ? '' : String(last + 1)}`;
  return `${quoted(title)}!A${String(first + 1)}:${end}`;
}

/** Deleted for good, or another person's: Google refuses it. */
function unlessGone<T>(scratchId: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) throw new RegisterError('scratch-unreachable', { scratchId });
    throw error;
  }
}
