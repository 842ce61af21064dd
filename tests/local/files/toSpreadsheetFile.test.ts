import { toSpreadsheetFile, type RawTab } from '../../../local/files';
import { cellAt } from '../../../local/sheets';

const FACTS = { title: '客户', locale: 'zh_CN', timeZone: 'Asia/Shanghai', owner: 'linda@example.com' };

function aTab(rows: RawTab['rows'], more: Partial<RawTab> = {}): RawTab {
  return { name: '名单', rows, merges: [], hidden: false, frozenRows: 0, hiddenColumns: [], ...more };
}

describe('a spreadsheet made from a file', () => {
  it('has its own title, place in the world and owner, and Google’s first ids', () => {
    const file = toSpreadsheetFile({ tabs: [aTab([]), aTab([], { name: 'B', hidden: true })] }, FACTS);
    expect(file).toMatchObject({ id: 'register', ...FACTS });
    expect(file.sheets.map(({ title, sheetId, hidden }) => [title, sheetId === 0, hidden])).toEqual([
      ['名单', true, false],
      ['B', false, true],
    ]);
  });

  it('gives each tab 1000 rows and 26 columns at least, and 100 free rows below a long list', () => {
    const long = aTab(Array.from({ length: 2000 }, () => [{ value: 1 }]));
    const wide = aTab([Array.from({ length: 60 }, () => ({ value: 1 }))]);
    const file = toSpreadsheetFile({ tabs: [aTab([]), long, wide] }, FACTS);
    expect(file.sheets.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([
      [1000, 26],
      [2100, 26],
      [1000, 60],
    ]);
  });

  it('gives a huge list no free columns, so that it stays below ten million cells', () => {
    const row = [{ value: 1 }];
    const file = toSpreadsheetFile({ tabs: [aTab(Array.from({ length: 400_000 }, () => row))] }, FACTS);
    expect(file.sheets.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([[400_100, 1]]);
  });

  it('keeps values as they are, with their formats named as the Sheets API does', () => {
    const file = toSpreadsheetFile(
      {
        tabs: [
          aTab([
            [
              { value: '00123', numberFormat: '@' },
              { value: 45352, numberFormat: 'm/d/yyyy' },
              { value: 45352, numberFormat: '[$-804]yyyy"年"m"月"d"日";@' },
              { value: 45352.5, numberFormat: 'yyyy/m/d h:mm' },
              { value: 0.5, numberFormat: 'h:mm' },
              { value: 1200, numberFormat: '[$¥-804]#,##0.00' },
              { value: 0.25, numberFormat: '0%' },
              { value: 1.38e10, numberFormat: '0.00E+00' },
            ],
          ]),
        ],
      },
      FACTS,
    );
    const cells = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => cellAt(file.sheets[0]!, 0, c));
    expect(cells.map((cell) => cell?.value)).toEqual(['00123', 45352, 45352, 45352.5, 0.5, 1200, 0.25, 1.38e10]);
    expect(cells.map((cell) => cell?.format?.numberFormat)).toEqual([
      { type: 'TEXT', pattern: '@' },
      { type: 'DATE' },
      { type: 'DATE', pattern: 'yyyy"年"m"月"d"日"' },
      { type: 'DATE_TIME', pattern: 'yyyy/m/d h:mm' },
      { type: 'TIME', pattern: 'h:mm' },
      { type: 'CURRENCY', pattern: '[$¥]#,##0.00' },
      { type: 'PERCENT', pattern: '0%' },
      { type: 'SCIENTIFIC', pattern: '0.00E+00' },
    ]);
  });

  it('keeps notes, merged cells, hidden columns, frozen rows, formulas with results and errors', () => {
    const tab = aTab(
      [
        [
          { value: '姓名', note: '必填' },
          { value: 3, formula: '=1+2' },
        ],
        [
          { value: '#N/A', formula: '=NA()', error: true },
          { value: '#N/A', error: true },
        ],
      ],
      { merges: [{ startRow: 0, endRow: 2, startColumn: 3, endColumn: 5 }], hiddenColumns: [1], frozenRows: 1 },
    );
    const [sheet] = toSpreadsheetFile({ tabs: [tab] }, FACTS).sheets;
    expect(cellAt(sheet!, 0, 0)).toEqual({ value: '姓名', note: '必填' });
    expect(cellAt(sheet!, 0, 1)).toEqual({ value: 3, formula: '=1+2' });
    expect(cellAt(sheet!, 1, 0)).toEqual({ formula: '=NA()', error: 'N_A' });
    expect(cellAt(sheet!, 1, 1)).toEqual({ value: '#N/A' });
    expect(sheet).toMatchObject({
      frozenRowCount: 1,
      merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 3, endColumnIndex: 5 }],
    });
    expect(sheet!.columns[1]).toEqual({ hiddenByUser: true });
  });
});
