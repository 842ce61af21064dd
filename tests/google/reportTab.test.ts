import {
  addEmptySheet,
  callSheets,
  createSpreadsheetFile,
  memoryFiles,
  type SpreadsheetFile,
} from '../../local/sheets';
import { reportSheet } from '../../src/core/reports/layoutReport';
import { monthlyReport } from '../../src/core/reports/monthlyReport';
import { reportLabels } from '../../src/core/reports/reportLabels';
import { defaultLists } from '../../src/core/schema/defaultLists';
import { reportRequests, type SheetsRequest } from '../../src/google/reportTab';
import { reportsZh } from '../../src/words/reports.zh';
import { aCustomer, aPurchase, octoberInput, stock } from '../core/reports/builders';

const SHEET_ID = 4711;
const customers = [aCustomer({ id: 'a', stage: 'lead' }), aCustomer({ id: 'b', stage: 'lost' })];
const report = monthlyReport(
  octoberInput({
    stocks: { end: stock('2026-11-01', ...customers), start: null },
    purchases: [aPurchase('a', '2026-10-01', 10.5), aPurchase('b', '2026-10-02', 2, { category: '=HYPERLINK("x")' })],
  }),
);
const sheet = reportSheet(report, reportsZh, reportLabels(defaultLists, [], 'zh'));
const requests = reportRequests(sheet, { sheetId: SHEET_ID, index: 1 });

function madeIn(file: SpreadsheetFile): SpreadsheetFile {
  const call = { method: 'spreadsheets.batchUpdate', spreadsheetId: file.id, body: { requests } } as const;
  callSheets(memoryFiles([file]), call, { userEmail: file.owner, nowMs: 0 });
  return file;
}

function aBook(): SpreadsheetFile {
  const file = createSpreadsheetFile({ id: 'book', title: 'Book', owner: 'owner@example.com' });
  addEmptySheet(file, '客户');
  addEmptySheet(file, '系统');
  return file;
}

const ofKind = (kind: string): readonly SheetsRequest[] =>
  requests.flatMap((request) => (kind in request ? [request[kind] as SheetsRequest] : []));

describe('reportRequests', () => {
  it('makes the tab in one batch that Sheets accepts, at its place, with frozen heading', () => {
    const file = madeIn(aBook());
    expect(file.sheets.map((tab) => tab.title)).toEqual(['客户', '月报 2026-10', '系统']);
    expect(file.sheets[1]).toMatchObject({ sheetId: SHEET_ID, frozenRowCount: 1 });
    expect(file.sheets[1]?.charts).toHaveLength(sheet.charts.length);
  });

  it('leaves the month as the witness on the tab, so that it can be known after it was renamed', () => {
    const [metadata] = madeIn(aBook()).sheets[1]!.metadata;
    expect(metadata).toMatchObject({ metadataKey: 'report', metadataValue: '2026-10', visibility: 'DOCUMENT' });
  });

  it('writes what the report says, texts as text and numbers as numbers, and no formula', () => {
    const made = madeIn(aBook()).sheets[1]!;
    for (const block of sheet.blocks) {
      block.cells.forEach((row, at) =>
        row.forEach((cell, column) => {
          const value = made.rows[block.row + at]?.cells[column]?.value;
          if (cell !== null) expect(value).toBe('text' in cell ? cell.text : cell.number);
        }),
      );
    }
    expect(JSON.stringify(requests)).not.toContain('formulaValue');
    expect(JSON.stringify(requests)).toContain('"stringValue":"=HYPERLINK');
  });

  it('gives numbers a format for what they are', () => {
    const cells = ofKind('updateCells').flatMap((request) => JSON.stringify(request));
    for (const pattern of ['#,##0', '0.0%', '#,##0.00', '+#,##0;-#,##0;0']) {
      expect(cells.join('')).toContain(`"pattern":"${pattern}"`);
    }
  });

  it('sets the width of every column', () => {
    const made = madeIn(aBook()).sheets[1]!;
    const ranges = ofKind('updateDimensionProperties').map((request) => request['range'] as SheetsRequest);
    expect(ranges[0]).toMatchObject({ startIndex: 0 });
    expect(ranges[ranges.length - 1]).toMatchObject({ endIndex: made.columnCount });
  });

  it('draws charts over one column each, with domain and series of the same length', () => {
    const sources = JSON.stringify(ofKind('addChart')).match(/"sources":\[[^\]]*\]/g) ?? [];
    expect(sources.length).toBeGreaterThan(sheet.charts.length);
    for (const chart of ofKind('addChart')) {
      const ranges = [
        ...JSON.stringify(chart).matchAll(
          /"startRowIndex":(\d+),"endRowIndex":(\d+),"startColumnIndex":(\d+),"endColumnIndex":(\d+)/g,
        ),
      ];
      const lengths = new Set(ranges.map(([, from, to]) => Number(to) - Number(from)));
      expect(lengths.size).toBe(1);
      for (const [, , , first, end] of ranges) expect(Number(end) - Number(first)).toBe(1);
    }
  });

  it('appends the tab where no place is asked for', () => {
    const [add] = reportRequests(sheet, { sheetId: SHEET_ID });
    expect(JSON.stringify(add)).not.toContain('"index"');
  });
});
