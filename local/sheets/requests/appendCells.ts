import type { Batch } from '../batch';
import type { RowData } from '../cellData';
import { usedRowCount } from '../cells';
import { NotEmulatedError } from '../errors';
import { writeMask } from '../fieldMask';
import { assertFits, writeRows } from './updateCells';

interface AppendCells {
  readonly sheetId?: number;
  readonly tableId?: string;
  readonly rows?: readonly RowData[];
  readonly fields?: string;
}

/**
 * Writes rows after the last row that holds a value anywhere on the tab, and adds rows to the grid where they do not
 * fit. Columns are never added. There is no reply: the client does not learn where the rows went.
 *
 * Several appends to one table in a batch were seen to hit the same first free row, the later over the earlier (live
 * probes of a third party, 2026-09-17). For plain tabs nothing is known, so the same is done here: a client that sends
 * two appends to a tab in one batch loses rows on this machine rather than at Google.
 * Whether added rows take the format of the last one is not known either; here they have none.
 */
export function appendCells(request: AppendCells, batch: Batch): undefined {
  if (request.tableId !== undefined) throw new NotEmulatedError('appendCells into a table');
  const mask = writeMask(request.fields, 'CellData');
  const rows = request.rows ?? [];
  const sheet = batch.draft.sheet(request.sheetId);
  const start = batch.appendRows.get(sheet.sheetId) ?? usedRowCount(sheet);
  batch.appendRows.set(sheet.sheetId, start);
  const endRow = start + rows.length;
  assertFits(rows, { sheetId: sheet.sheetId, startRow: start, endRow, startColumn: 0, endColumn: sheet.columnCount });
  if (endRow > sheet.rowCount) {
    batch.draft.own(sheet).rowCount = endRow;
    batch.draft.checkSize();
  }
  writeRows(batch, batch.draft.sheet(sheet.sheetId), start, 0, rows, mask);
}
