import { aFile, ask, batch, dig, refusal, rowData } from './builders';

// Sources: API reference (ProtectedRange, ConditionalFormatRule, BasicFilter, EmbeddedChart, BandedRange, NamedRange),
// live probes of third parties (2026-09-06, 2026-09-17), SpreadsheetApp's text of a protected cell.
describe('protected ranges', () => {
  const HELPER = 'helper@example.com';
  const file = () => aFile([{ title: 'A' }], { editors: [HELPER] });
  const protect = (more: object) => ({
    addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 }, ...more } },
  });
  const write = (rowIndex: number) => ({
    updateCells: { start: { rowIndex }, rows: rowData([['x']]), fields: 'userEnteredValue' },
  });

  it('stop who is not named, with the whole batch', () => {
    const book = file();
    batch(book, [protect({ editors: { users: ['owner@example.com'] } })]);
    expect(refusal(() => batch(book, [write(3), write(0)], {}, HELPER))).toContain(
      'Invalid requests[1].updateCells: You are trying to edit a protected cell or object.',
    );
    expect(book.sheets[0]!.rows).toEqual([]);
    batch(book, [write(3)], {}, HELPER);
    batch(book, [write(0)]);
  });

  it('keep even the owner out when they name others only', () => {
    const book = file();
    batch(book, [protect({ editors: { users: [HELPER] } })]);
    expect(refusal(() => batch(book, [write(0)]))).toContain('protected cell');
  });

  it('stop no one when they only warn or name nobody', () => {
    const book = file();
    batch(book, [protect({ warningOnly: true, editors: { users: [HELPER] } }), protect({})]);
    batch(book, [write(0)]);
    batch(book, [write(0)], {}, HELPER);
  });

  it('leave the unprotected part of a whole tab open', () => {
    const book = file();
    const range = { sheetId: 0 };
    const unprotectedRanges = [{ sheetId: 0, startRowIndex: 5 }];
    batch(book, [
      { addProtectedRange: { protectedRange: { range, unprotectedRanges, editors: { users: [HELPER] } } } },
    ]);
    batch(book, [write(5)]);
    expect(refusal(() => batch(book, [write(4)]))).toContain('protected cell');
  });

  it('are changed and removed by their id', () => {
    const book = file();
    const { replies } = batch(book, [protect({})]);
    const protectedRangeId = dig(replies, 0, 'addProtectedRange', 'protectedRange', 'protectedRangeId');
    batch(book, [
      { updateProtectedRange: { protectedRange: { protectedRangeId, description: 'd' }, fields: 'description' } },
    ]);
    expect(book.sheets[0]!.protectedRanges[0]).toMatchObject({ description: 'd', range: { endRowIndex: 1 } });
    batch(book, [{ deleteProtectedRange: { protectedRangeId } }]);
    expect(refusal(() => batch(book, [{ deleteProtectedRange: { protectedRangeId } }]))).toContain(
      'No protected range with id',
    );
  });
});

describe('rules, filters and merges', () => {
  const file = (locale = 'en_US') =>
    aFile(
      [
        {
          title: 'A',
          values: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
      { locale },
    );
  const rule = (condition: object, format: object = { backgroundColor: { red: 1 } }) => ({
    addConditionalFormatRule: {
      rule: { ranges: [{ sheetId: 0, endRowIndex: 2 }], booleanRule: { condition, format } },
      index: 0,
    },
  });

  it('add a conditional format at its index and give it back when deleted', () => {
    const book = file();
    batch(book, [rule({ type: 'BLANK' }), rule({ type: 'NOT_BLANK' })]);
    const { replies } = batch(book, [{ deleteConditionalFormatRule: { sheetId: 0, index: 0 } }]);
    expect(dig(replies, 0, 'deleteConditionalFormatRule', 'rule', 'booleanRule', 'condition', 'type')).toBe(
      'NOT_BLANK',
    );
  });

  it('read a condition in the locale of the spreadsheet, and take few formats', () => {
    const half = { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '1.5' }] };
    expect(refusal(() => batch(file('de_DE'), [rule(half)]))).toContain('1.5');
    batch(file(), [rule(half)]);
    expect(refusal(() => batch(file(), [rule(half, { wrapStrategy: 'WRAP' })]))).toContain('wrapStrategy');
  });

  it('count the values of a validation, and clear it without a rule', () => {
    const book = file();
    const set = (condition: object) => ({
      setDataValidation: { range: { endRowIndex: 1 }, rule: { condition, strict: false } },
    });
    expect(refusal(() => batch(book, [set({ type: 'ONE_OF_LIST' })]))).toContain('ONE_OF_LIST');
    expect(refusal(() => batch(book, [set({ type: 'ONE_OF_LIST', values: [{ userEnteredValue: '=A1' }] })]))).toContain(
      'Formulas',
    );
    batch(book, [set({ type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] })]);
    expect(book.sheets[0]!.rows[0]!.cells[5]).toHaveProperty('validation.condition.type', 'ONE_OF_LIST');
    batch(book, [{ setDataValidation: { range: { endRowIndex: 1 } } }]);
    expect(book.sheets[0]!.rows[0]!.cells.slice(0, 3)).toEqual([{ value: 'a' }, { value: 'b' }, undefined]);
  });

  it('replace a filter as a whole', () => {
    const book = file();
    batch(book, [{ setBasicFilter: { filter: { range: { endRowIndex: 2 } } } }]);
    batch(book, [{ setBasicFilter: { filter: { range: { endRowIndex: 3 } } } }]);
    expect(book.sheets[0]!.basicFilter).toEqual({ range: { endRowIndex: 3 } });
    batch(book, [{ clearBasicFilter: { sheetId: 0 } }]);
    expect(book.sheets[0]!.basicFilter).toBeUndefined();
  });

  it('keep the first value of a merge only, and no merge across frozen columns', () => {
    const book = file();
    const range = { endRowIndex: 2, endColumnIndex: 2 };
    batch(book, [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }]);
    expect(book.sheets[0]!.rows.map((row) => row?.cells[0]?.value)).toEqual(['a', undefined]);
    expect(refusal(() => batch(book, [{ unmergeCells: { range: { endRowIndex: 1 } } }]))).toContain('select all cells');
    batch(book, [{ unmergeCells: { range } }]);
    book.sheets[0]!.frozenColumnCount = 1;
    expect(refusal(() => batch(book, [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }]))).toBe(
      "Invalid requests[0].mergeCells: You can't merge frozen and non-frozen columns",
    );
  });

  it('refuse bandings without colours and names that look like cells', () => {
    expect(refusal(() => batch(file(), [{ addBanding: { bandedRange: { range: {} } } }]))).toContain('rowProperties');
    for (const name of ['A1', 'my name', 'R1C1', 'true']) {
      expect(refusal(() => batch(file(), [{ addNamedRange: { namedRange: { name, range: {} } } }]))).toContain(
        'The name given to this range is invalid',
      );
    }
    const book = file();
    batch(book, [{ addNamedRange: { namedRange: { name: '客户', range: { endColumnIndex: 1 } } } }]);
    expect(dig(ask(book, 'spreadsheets.get'), 'namedRanges', 0, 'range')).toEqual({ endColumnIndex: 1 });
  });
});

describe('charts', () => {
  const column = (index: number) => ({
    sourceRange: { sources: [{ sheetId: 0, endRowIndex: 3, startColumnIndex: index, endColumnIndex: index + 1 }] },
  });
  const spec = {
    title: 'T',
    basicChart: { chartType: 'COLUMN', domains: [{ domain: column(0) }], series: [{ series: column(1) }] },
  };
  const position = { overlayPosition: { anchorCell: { sheetId: 0, columnIndex: 4 } } };
  const add = (chart: object) => ({ addChart: { chart: { position, ...chart } } });

  it('are added with an id, changed as a whole and deleted', () => {
    const book = aFile([{ title: 'A' }]);
    const { replies } = batch(book, [add({ spec })]);
    const chartId = dig(replies, 0, 'addChart', 'chart', 'chartId');
    expect(dig(replies, 0, 'addChart', 'chart', 'position', 'overlayPosition', 'widthPixels')).toBe(600);
    batch(book, [{ updateChartSpec: { chartId, spec: { ...spec, title: 'New' } } }]);
    expect(book.sheets[0]!.charts[0]!.spec['title']).toBe('New');
    expect(refusal(() => batch(book, [{ updateChartSpec: { chartId, spec: { title: 'x' } } }]))).toContain(
      'One of basicChart, pieChart,',
    );
    batch(book, [{ deleteEmbeddedObject: { objectId: chartId } }]);
    expect(refusal(() => batch(book, [{ deleteEmbeddedObject: { objectId: chartId } }]))).toContain(
      'No embedded object with id:',
    );
  });

  it('answer 500 for ever when they have neither domains nor series', () => {
    expect(refusal(() => batch(aFile([{ title: 'A' }]), [add({ spec: { basicChart: {} } })]))).toBe(
      'Internal error encountered.',
    );
  });

  it('refuse a source of more than one row and column', () => {
    const wide = { sourceRange: { sources: [{ sheetId: 0, endRowIndex: 3, endColumnIndex: 2 }] } };
    const pie = { pieChart: { domain: wide, series: column(1) } };
    expect(refusal(() => batch(aFile([{ title: 'A' }]), [add({ spec: pie })]))).toContain('one dimension of length 1');
  });

  it('on a tab of their own make a tab without a grid', () => {
    const book = aFile([{ title: 'A' }]);
    batch(book, [{ addChart: { chart: { spec, position: { newSheet: true } } } }]);
    expect(dig(ask(book, 'spreadsheets.get'), 'sheets', 1, 'properties')).toEqual({
      sheetId: expect.any(Number) as number,
      title: 'Sheet2',
      index: 1,
      sheetType: 'OBJECT',
    });
  });

  it('keep to their cells when columns are put in before them', () => {
    const book = aFile([{ title: 'A' }]);
    batch(book, [add({ spec }), { insertDimension: { range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } }]);
    expect(
      dig(book.sheets[0]!.charts[0]!.spec, 'basicChart', 'series', 0, 'series', 'sourceRange', 'sources', 0),
    ).toEqual({
      sheetId: 0,
      endRowIndex: 3,
      startColumnIndex: 2,
      endColumnIndex: 3,
    });
  });
});
