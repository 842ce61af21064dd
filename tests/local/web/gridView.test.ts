import {
  createSpreadsheetFile,
  addEmptySheet,
  setCell,
  type Cell,
  type ConditionalFormatRule,
} from '../../../local/sheets';
import { blockOf, contentOf, layoutOf } from '../../../local/web/server/gridView';

const file = createSpreadsheetFile({
  id: 'f',
  title: 'f',
  owner: 'o@example.com',
  locale: 'en_US',
  timeZone: 'Asia/Shanghai',
});
const sheet = addEmptySheet(file, 'Customers', 100, 5);
const TEXT = { numberFormat: { type: 'TEXT', pattern: '@' } };

describe('what the formula bar shows', () => {
  it.each<[string, Cell, string]>([
    ['a formula', { formula: '=A1+1', value: 2 }, '=A1+1'],
    ['a text', { value: '王芳' }, '王芳'],
    ['a text that would be read as a number', { value: '007' }, "'007"],
    ['the same in a text cell', { value: '007', format: TEXT }, '007'],
    ['a text that would be read as a formula', { value: '=1+1' }, "'=1+1"],
    ['a number', { value: 1234.5 }, '1234.5'],
    ['a truth value', { value: true }, 'TRUE'],
    ['a day', { value: 46347, format: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } }, '2026-11-21'],
  ])('%s, so that entering it again changes nothing', (_, cell, entry) => {
    expect(contentOf(file, cell).entry).toBe(entry);
  });

  it('offers the list of a cell', () => {
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Lead' }, { userEnteredValue: 'Lost' }] };
    expect(contentOf(file, { validation: { condition } }).options).toEqual(['Lead', 'Lost']);
  });
});

describe('the cells of a block', () => {
  it('have the colours of the first rule that holds, over their own', () => {
    const red = { red: 1 };
    const rule = (text: string, backgroundColor: object): ConditionalFormatRule => ({
      ranges: [{ sheetId: sheet.sheetId, startRowIndex: 1 }],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor } as never,
      },
    });
    const coloured = { ...sheet, rows: [], conditionalFormats: [rule('TRUE', red), rule('true', { blue: 1 })] };
    setCell(coloured, 0, 0, { value: true });
    setCell(coloured, 1, 0, { value: true, format: { backgroundColor: { green: 1 } } });
    const { rows, styles } = blockOf(file, coloured, 1, 0, 2);
    expect(rows).toEqual([[{ t: 'TRUE', a: 'c' }], [{ t: 'TRUE', a: 'c', s: 0 }]]);
    expect(styles).toEqual([{ background: '#ff0000' }]);
  });

  it('carry notes and lists', () => {
    const noted = { ...sheet, rows: [] };
    setCell(noted, 0, 1, { value: 3, note: 'look', validation: { condition: { type: 'BOOLEAN' } } });
    expect(blockOf(file, noted, 1, 0, 1).rows).toEqual([[null, { t: '3', a: 'r', note: 'look', d: true }]]);
  });

  it('end with the grid', () => {
    expect(blockOf(file, sheet, 1, 90, 500).rows).toHaveLength(10);
    expect(blockOf(file, sheet, 1, 500, 10).rows).toHaveLength(0);
  });
});

describe('the layout of a tab', () => {
  it('shows some blank rows after the last one that is used', () => {
    const long = { ...sheet, rows: [], rowCount: 1000 };
    setCell(long, 99, 0, { value: 'x' });
    expect(layoutOf(file, long, 1)).toMatchObject({ rowsShown: 160, rowCount: 1000 });
  });

  it('gives charts with the values that they show', () => {
    const charted = { ...sheet, rows: [] };
    [
      ['Stage', 'Customers'],
      ['Lead', 3],
      ['Lost', 1],
    ].forEach((row, r) => row.forEach((value, c) => setCell(charted, r, c, { value })));
    const source = (column: number): object => ({
      sourceRange: {
        sources: [
          {
            sheetId: sheet.sheetId,
            startRowIndex: 0,
            endRowIndex: 3,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        ],
      },
    });
    const spec = {
      title: 'Stages',
      basicChart: {
        chartType: 'COLUMN',
        headerCount: 1,
        legendPosition: 'NO_LEGEND',
        domains: [{ domain: source(0) }],
        series: [{ series: source(1) }],
      },
    };
    const charts = [
      { chartId: 1, spec, position: { overlayPosition: { anchorCell: { rowIndex: 4, columnIndex: 1 } } } },
    ];
    const own = { ...charted, charts: charts as never };
    const [chart] = layoutOf({ ...file, sheets: [own] }, own, 1).charts;
    expect(chart).toMatchObject({
      kind: 'column',
      title: 'Stages',
      row: 4,
      column: 1,
      width: 600,
      labels: ['Lead', 'Lost'],
      series: [{ name: 'Customers', values: [3, 1] }],
    });
  });
});
