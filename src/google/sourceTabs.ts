import type { AddedColumns, LiveOwn, SourceTab, SourceTabs, View } from '../app/ports';
import type { Layout, TabLayout } from '../core/layout/layout';
import type { SourceCell, SourceGrid } from '../core/adoption/types';
import { RegisterError } from '../core/registerError';
import type { LiveTable } from '../core/schema/tables';
import type { CellScalar } from '../core/values/value';
import { wholeTab } from './a1';
import { cacheLayout, forgetLayout } from './layoutCache';
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

function addOwnColumns(client: SheetsClient, spreadsheetId: string, view: View, wanted: LiveOwn): AddedColumns | null {
  const missing = (Object.entries(wanted) as [LiveTable, readonly string[]][])
    .map(([table, labels]) => ({ at: tabOf(view.layout, table), labels: missingLabels(view, table, labels) }))
    .filter(({ labels }) => labels.length > 0);
  if (missing.length === 0) return null;
  try {
    client.batchUpdate(spreadsheetId, { requests: missing.flatMap(({ at, labels }) => columnRequests(at, labels)) });
  } catch (error) {
    if (isRefusal(error)) throw error;
    // It may have landed: the layout is read again in any case, and shows it.
    console.warn(`columns uncertain: ${error instanceof Error ? error.name : 'error'}`);
    forgetLayout();
    return { view, certain: false };
  }
  const tabs = Object.fromEntries(missing.map(({ at, labels }) => [at.tab, widened(at, labels)]));
  const layout: Layout = { tabs: { ...view.layout.tabs, ...tabs } };
  cacheLayout(layout);
  return { view: { ...view, layout }, certain: true };
}

/** The tab as it is behind the write: the new columns stand where they were written to. */
function widened(at: TabLayout, labels: readonly string[]): TabLayout {
  const header = Array.from({ length: at.columnCount }, (_, column) => at.header[column] ?? '');
  return { ...at, columnCount: at.columnCount + labels.length, header: [...header, ...labels] };
}

function missingLabels(view: View, table: LiveTable, labels: readonly string[]): readonly string[] {
  const standing = new Set(ownColumns(tabOf(view.layout, table)).map((column) => column.label));
  return [...new Set(labels)].filter((label) => !standing.has(label));
}

function columnRequests(at: TabLayout, missing: readonly string[]): readonly ApiRequest[] {
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
