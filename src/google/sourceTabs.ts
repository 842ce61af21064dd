import type { SourceTab, SourceTabs, View } from '../app/ports';
import type { SourceCell, SourceGrid } from '../core/adoption/types';
import { RegisterError } from '../core/registerError';
import type { LiveTable } from '../core/schema/tables';
import type { CellScalar } from '../core/values/value';
import { wholeTab } from './a1';
import { forgetLayout } from './layoutCache';
import { listSheets } from './layoutReader';
import { tabOf } from './readPlan';
import { isRefusal, type ApiRequest, type SheetsClient } from './sheetsClient';
import { ownColumns } from './sheetView';

/** Other tabs of the spreadsheet, as lists to adopt. */
export function sourceTabs(client: SheetsClient, spreadsheetId: string): SourceTabs {
  return {
    list: () => listSources(client, spreadsheetId),
    grid: (title) => readGrid(client, spreadsheetId, title),
    addOwnColumns: (view, wanted) => addOwnColumns(client, spreadsheetId, view, wanted),
  };
}

function listSources(client: SheetsClient, spreadsheetId: string): readonly SourceTab[] {
  return listSheets(client, spreadsheetId)
    .filter((sheet) => sheet.tabKeys.length === 0 && sheet.report === null)
    .map((sheet) => ({ title: sheet.title, rows: sheet.rowCount, columns: sheet.columnCount }));
}

function readGrid(client: SheetsClient, spreadsheetId: string, title: string): SourceGrid {
  try {
    const ranges = [wholeTab(title)];
    const values = client.batchGet(spreadsheetId, { ranges, valueRenderOption: 'UNFORMATTED_VALUE' })[0]?.values ?? [];
    const shown = client.batchGet(spreadsheetId, { ranges, valueRenderOption: 'FORMATTED_VALUE' })[0]?.values ?? [];
    return (values as CellScalar[][]).map((row, down) =>
      row.map((value, across) => sourceCell(value, (shown as CellScalar[][])[down]?.[across])),
    );
  } catch (error) {
    if (isRefusal(error)) throw new RegisterError('tab-unknown', { tab: title });
    throw error;
  }
}

function sourceCell(value: CellScalar, shown: CellScalar | undefined): SourceCell | null {
  if (value === '' || value === null) return null;
  return { value, text: String(shown ?? value) };
}

function addOwnColumns(
  client: SheetsClient,
  spreadsheetId: string,
  view: View,
  wanted: Readonly<Partial<Record<LiveTable, readonly string[]>>>,
): boolean {
  const requests = (Object.entries(wanted) as [LiveTable, readonly string[]][]).flatMap(([table, labels]) =>
    columnRequests(view, table, labels),
  );
  if (requests.length === 0) return false;
  try {
    client.batchUpdate(spreadsheetId, { requests });
  } catch (error) {
    if (isRefusal(error)) throw error;
    // It may have landed: the layout is read again in any case, and shows it.
    console.warn(`columns uncertain: ${error instanceof Error ? error.name : 'error'}`);
  }
  forgetLayout();
  return true;
}

function columnRequests(view: View, table: LiveTable, labels: readonly string[]): readonly ApiRequest[] {
  const at = tabOf(view.layout, table);
  const standing = new Set(ownColumns(at).map((column) => column.label));
  const missing = [...new Set(labels)].filter((label) => !standing.has(label));
  if (missing.length === 0) return [];
  return [
    { appendDimension: { sheetId: at.sheetId, dimension: 'COLUMNS', length: missing.length } },
    {
      updateCells: {
        start: { sheetId: at.sheetId, rowIndex: 0, columnIndex: at.columnCount },
        rows: [
          {
            values: missing.map((label) => ({
              userEnteredValue: { stringValue: label },
              userEnteredFormat: { textFormat: { bold: true } },
            })),
          },
        ],
        fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
      },
    },
  ];
}
