import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { listZip, readZipText } from '../../../local/files/zip';
import { exportXlsx, readTableBytes, toSpreadsheetFile, xlsxBytes } from '../../../local/files';
import {
  addEmptySheet,
  createSpreadsheetFile,
  setCell,
  type Cell,
  type Sheet,
  type SpreadsheetFile,
} from '../../../local/sheets';

const TEXT = { numberFormat: { type: 'TEXT', pattern: '@' } };
const DAY = { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } };

function aFile(): SpreadsheetFile {
  return createSpreadsheetFile({
    id: 'r',
    title: '客户档案',
    owner: 'a@example.com',
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
  });
}

function aSheet(file: SpreadsheetFile, title: string, rows: readonly (readonly (Cell | null)[])[]): Sheet {
  const sheet = addEmptySheet(file, title);
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) setCell(sheet, r, c, cell);
    });
  });
  return sheet;
}

const texts = (...values: readonly string[]): Cell[] => values.map((value) => ({ value }));

async function opened(file: SpreadsheetFile): Promise<Workbook> {
  return readXlsx((await xlsxBytes(file)).bytes, { readStyles: true });
}

describe('the values of an exported workbook', () => {
  it('keep texts as texts: leading zeros, formulas and error names are never live', async () => {
    const file = aFile();
    aSheet(file, 'A', [texts('00123', '=1+1', '+cmd|x', '@SUM(1)', '#N/A', 'TRUE', '1.38E+10')]);
    const [sheet] = (await opened(file)).sheets;
    expect(sheet!.rows[0]).toEqual(['00123', '=1+1', '+cmd|x', '@SUM(1)', '#N/A', 'TRUE', '1.38E+10']);
    const cells = [0, 1, 2, 3, 4, 5, 6].map((c) => sheet!.cells?.get(`0,${c}`));
    expect(cells.map((cell) => [cell?.formula, cell?.style?.numFmt])).toEqual(Array(7).fill([undefined, '@']));
  });

  it('keep days as days with their format, amounts as numbers, and formulas with their results', async () => {
    const file = aFile();
    aSheet(file, 'A', [
      [{ value: 45352, format: DAY }, { value: 1234.5 }, { formula: '=SUM(B1)', value: 1234.5 }, { value: true }],
    ]);
    const [sheet] = (await opened(file)).sheets;
    expect(sheet!.rows[0]).toEqual([new Date(Date.UTC(2024, 2, 1)), 1234.5, 1234.5, true]);
    expect(sheet!.cells?.get('0,0')?.style?.numFmt).toBe('yyyy-mm-dd');
    expect(sheet!.cells?.get('0,2')?.formula).toBe('SUM(B1)');
  });

  it('keep only the result of a formula that Excel does not know', async () => {
    const file = aFile();
    aSheet(file, 'A', [[{ formula: '=QUERY(A:B)', value: 'q' }]]);
    const [sheet] = (await opened(file)).sheets;
    expect([sheet!.rows[0], sheet!.cells?.get('0,0')?.formula]).toEqual([['q'], undefined]);
  });

  it('write a day before 1900-03-01 as text, since Excel counts those days otherwise', async () => {
    const file = aFile();
    aSheet(file, 'A', [[{ value: -10, format: DAY }]]);
    expect((await opened(file)).sheets[0]!.rows[0]).toEqual(['1899-12-20']);
  });

  it('say how many texts were longer than the 32,767 characters that Excel holds', async () => {
    const file = aFile();
    aSheet(file, 'A', [texts('x'.repeat(40_000), 'y'.repeat(32_767))]);
    const { facts } = await xlsxBytes(file);
    const [sheet] = (await opened(file)).sheets;
    expect(facts).toEqual({ cutTexts: 1 });
    expect(String(sheet!.rows[0]![0])).toMatch(/^x+ … \[40000\]$/);
    expect(sheet!.rows[0]![1]).toHaveLength(32_767);
  });

  it('come back as they were, whatever they are', async () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.boolean(),
      fc.constantFrom('_x000D_', '_x0041_', 'a\r\nb', ' a ', '\t', '#REF!', '&lt;', '日期\n', '\u0001'),
    );
    const grid = fc.array(fc.array(fc.option(scalar), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const file = aFile();
        aSheet(file, 'A', [
          ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
          texts('end'),
        ]);
        const read = await readTableBytes((await xlsxBytes(file)).bytes, 'a.xlsx');
        if (!read.ok) throw new Error(read.problem.code);
        const back = read.table.tabs[0]!.rows.map((row) => row.map((cell) => cell?.value ?? null));
        const gone = (row: readonly unknown[]): unknown[] =>
          row.slice(0, row.findLastIndex((value) => value !== null) + 1);
        expect(back).toEqual([...rows.map(gone), ['end']]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands around the values', () => {
  it('a frozen header, hidden columns and tabs, widths, a filter, notes and merged cells are kept', async () => {
    const file = aFile();
    const sheet = aSheet(file, '客户', [
      [{ value: '姓名', note: '必填' }, ...texts('手机', '邮箱')],
      texts('王', '1', 'a@example.com'),
    ]);
    sheet.frozenRowCount = 1;
    sheet.columns[1] = { hiddenByUser: true };
    sheet.columns[2] = { pixelSize: 180 };
    sheet.basicFilter = { range: { sheetId: sheet.sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 3 } };
    sheet.merges = [
      { sheetId: sheet.sheetId, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 },
    ];
    aSheet(file, 'System', [texts('x')]).hidden = true;
    const [first, second] = (await opened(file)).sheets;
    expect(first).toMatchObject({
      freezePane: { rows: 1 },
      autoFilter: { range: 'A1:C2' },
      merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 1 }],
    });
    expect(first!.columns!.map((column) => [column.width, column.hidden])).toEqual([
      [13.57, undefined],
      [13.57, true],
      [25, undefined],
    ]);
    expect(first!.cells?.get('0,0')?.comment?.text).toBe('必填');
    expect(second).toMatchObject({ name: 'System', hidden: true });
  });

  it('names of tabs that Excel refuses are made to fit, each different', async () => {
    const file = aFile();
    for (const title of ['Report: 2026/10', 'History', '名'.repeat(40), '名'.repeat(41)])
      aSheet(file, title, [texts('x')]);
    expect((await opened(file)).sheets.map(({ name }) => name)).toEqual([
      'Report_ 2026_10',
      'History_',
      '名'.repeat(31),
      `${'名'.repeat(27)} (2)`,
    ]);
  });

  it('rules warn unless they are strict; long lists and values with commas move to a hidden tab', async () => {
    const list = (values: readonly string[], strict: boolean): Cell => ({
      validation: {
        condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict,
        inputMessage: '请选择',
      },
    });
    const file = aFile();
    const sheet = aSheet(file, 'A', [texts('x')]);
    for (let r = 1; r < 1000; r++) {
      setCell(sheet, r, 0, list(['潜在', '意向'], false));
      setCell(sheet, r, 1, { validation: { condition: { type: 'DATE_IS_VALID' }, strict: true } });
    }
    setCell(sheet, 5, 2, list(['a, b', 'c'], false));
    const { sheets } = await opened(file);
    expect(sheets[0]!.dataValidations).toMatchObject([
      { type: 'list', values: ['潜在', '意向'], range: 'A2:A1000', errorStyle: 'warning', inputMessage: '请选择' },
      { type: 'date', range: 'B2:B1000', errorStyle: 'stop' },
      { type: 'list', formula1: "'_lists'!$A$1:$A$2", range: 'C6' },
    ]);
    expect(sheets[1]).toMatchObject({ name: '_lists', veryHidden: true, rows: [['a, b'], ['c']] });
  });

  it('coloured conditions keep their formula, colour and order', async () => {
    const file = aFile();
    const sheet = aSheet(file, 'A', [texts('x')]);
    const range = { sheetId: sheet.sheetId, startRowIndex: 1, startColumnIndex: 5, endColumnIndex: 6 };
    const rule = (type: string, value: string): Sheet['conditionalFormats'][number] => ({
      ranges: [range],
      booleanRule: {
        condition: { type, values: [{ userEnteredValue: value }] },
        format: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8, blue: 0.8 } } },
      },
    });
    sheet.conditionalFormats = [rule('CUSTOM_FORMULA', '=$F2=TRUE'), rule('TEXT_CONTAINS', 'a"b')];
    expect((await opened(file)).sheets[0]!.conditionalRules).toMatchObject([
      {
        type: 'expression',
        formula: '$F2=TRUE',
        priority: 1,
        range: 'F2:F1000',
        style: { fill: { bgColor: { rgb: 'FFCCCC' } } },
      },
      { type: 'containsText', text: 'a"b', formula: 'NOT(ISERROR(SEARCH("a""b",F2)))', priority: 2 },
    ]);
  });
});

describe('the styles of an exported workbook', () => {
  it('hold no second copy of the plain style: LibreOffice 7.4 crashes on one when it prints a coloured condition', async () => {
    const file = aFile();
    aSheet(file, 'A', [
      [{ value: 'x', format: TEXT }, { value: true }, { value: 1, format: DAY }],
      [{ value: 2 }, { value: 'x' }, { value: 3 }],
      [{ value: 'y', format: TEXT }, { value: false }, { value: 4, format: DAY }],
    ]);
    const { bytes } = await xlsxBytes(file);
    const styles = readZipText(
      bytes,
      listZip(bytes)!.find(({ name }) => name === 'xl/styles.xml')!,
    );
    const plain = styles
      .match(/<cellXfs.*<\/cellXfs>/s)![0]
      .match(/<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/>/g);
    expect(plain).toHaveLength(1);
  });
});

describe('charts', () => {
  function aReport(): { file: SpreadsheetFile; sheet: Sheet; source: (column: number) => object } {
    const file = aFile();
    const sheet = aSheet(file, '月报 2026-10', [
      texts('月份', '新增'),
      [{ value: '2026-09' }, { value: 18 }],
      [{ value: '2026-10' }, { value: 25 }],
    ]);
    const source = (c: number): object => ({
      sourceRange: {
        sources: [
          { sheetId: sheet.sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: c, endColumnIndex: c + 1 },
        ],
      },
    });
    return { file, sheet, source };
  }

  it.each([
    ['COLUMN', 'bar'],
    ['BAR', 'bar'],
    ['LINE', 'line'],
    ['AREA', 'area'],
  ])('a %s chart becomes a native one that reads the cells below the header', async (chartType, kind) => {
    const { file, sheet, source } = aReport();
    const spec = {
      title: '新增客户',
      basicChart: {
        chartType,
        headerCount: 1,
        domains: [{ domain: source(0) }],
        series: [{ series: source(1), colorStyle: { rgbColor: { blue: 1 } } }],
      },
    } as unknown as Sheet['charts'][number]['spec'];
    const anchorCell = { sheetId: sheet.sheetId, rowIndex: 4, columnIndex: 1 };
    sheet.charts = [
      { chartId: 1, spec, position: { overlayPosition: { anchorCell, widthPixels: 450, heightPixels: 300 } } },
    ];
    const [chart] = (await opened(file)).sheets[0]!.charts!;
    expect(chart).toMatchObject({
      kinds: [kind],
      title: '新增客户',
      anchor: { from: { row: 4, col: 1 }, to: { row: 19, col: 6 } },
      series: [
        {
          name: '新增',
          color: '0000FF',
          valuesRef: "'月报 2026-10'!$B$2:$B$3",
          categoriesRef: "'月报 2026-10'!$A$2:$A$3",
        },
      ],
    });
  });

  it('a pie chart becomes one, and a kind that Excel is not given is left out', async () => {
    const { file, sheet, source } = aReport();
    const spec = (body: object): Sheet['charts'][number]['spec'] => body as Sheet['charts'][number]['spec'];
    sheet.charts = [
      { chartId: 1, spec: spec({ title: '构成', pieChart: { domain: source(0), series: source(1) } }), position: {} },
      { chartId: 2, spec: spec({ title: 'x', scorecardChart: {} }), position: {} },
    ];
    const charts = (await opened(file)).sheets[0]!.charts!;
    expect(charts).toMatchObject([{ kinds: ['pie'], series: [{ valuesRef: "'月报 2026-10'!$B$2:$B$3" }] }]);
  });
});

describe('the file that is written', () => {
  it('appears whole, is readable by its owner only and leaves no half-made file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    try {
      const file = toSpreadsheetFile(
        { tabs: [] },
        { title: 't', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'a@example.com' },
      );
      aSheet(file, 'A', [[{ value: 'x', format: TEXT }]]);
      await exportXlsx(file, join(folder, 'out.xlsx'));
      expect(readdirSync(folder)).toEqual(['out.xlsx']);
      expect(statSync(join(folder, 'out.xlsx')).mode & 0o777).toBe(0o600);
      await expect(exportXlsx(file, join(folder, 'none', 'out.xlsx'))).rejects.toThrow(/ENOENT/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
