import { aFile, batch, dig, refusal } from './builders';

// Sources: API reference (AddSheetRequest, UpdateSheetPropertiesRequest, DeleteSheetRequest), texts reproduced live by
// third parties (2026-09), German text from a field report.
describe('tabs', () => {
  const add = (properties: object) => ({ addSheet: { properties } });
  const titles = (file: ReturnType<typeof aFile>) => file.sheets.map((sheet) => sheet.title);
  const four = () => aFile(['A', 'B', 'C', 'D'].map((title) => ({ title })));

  it('refuse a title that is taken, in any case, in the language of the person', () => {
    const message = (locale: string) =>
      refusal(() => batch(aFile([{ title: '客户' }], { locale }), [add({ title: '客户' })]));
    expect(message('en_US')).toBe(
      'Invalid requests[0].addSheet: A sheet with the name "客户" already exists. Please enter another name.',
    );
    expect(message('de_DE')).toContain('Es ist bereits ein Tabellenblatt mit dem Namen "客户" vorhanden.');
    expect(message('zh_CN')).not.toContain('already exists');
    expect(refusal(() => batch(aFile([{ title: 'Abc' }]), [add({ title: 'aBC' })]))).toContain('already exists');
  });

  it('refuse a title of more than 100 characters and an id that is taken', () => {
    expect(refusal(() => batch(four(), [add({ title: 'x'.repeat(101) })]))).toBe(
      'Invalid requests[0].addSheet: The sheet name cannot be greater than 100 characters.',
    );
    expect(refusal(() => batch(four(), [add({ sheetId: 0 })]))).toBe(
      'Invalid requests[0].addSheet: Sheet with id 0 already exists',
    );
  });

  it('come last without an index and are named by Google without a title', () => {
    const file = four();
    const { replies } = batch(file, [add({})]);
    expect(dig(replies, 0, 'addSheet', 'properties', 'title')).toBe('Sheet5');
    expect(dig(replies, 0, 'addSheet', 'properties', 'index')).toBe(4);
  });

  it.each([
    [3, ['B', 'C', 'A', 'D']],
    [1, ['A', 'B', 'C', 'D']],
    [0, ['A', 'B', 'C', 'D']],
    [4, ['B', 'C', 'D', 'A']],
  ])('moved to index %i land where that place was before the move', (index, order) => {
    const file = four();
    batch(file, [{ updateSheetProperties: { properties: { sheetId: 0, index }, fields: 'index' } }]);
    expect(titles(file)).toEqual(order);
  });

  it('check rows against the old columns before they take the new ones', () => {
    const file = aFile([{ title: 'A', rowCount: 100, columnCount: 1000 }]);
    const both = { gridProperties: { rowCount: 20_000, columnCount: 10 } };
    const fields = 'gridProperties.rowCount,gridProperties.columnCount';
    expect(refusal(() => batch(file, [{ updateSheetProperties: { properties: both, fields } }]))).toBe(
      'Invalid requests[0].updateSheetProperties: ' +
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('lose what stood beyond a smaller grid', () => {
    const file = aFile([
      {
        title: 'A',
        values: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ]);
    const properties = { gridProperties: { rowCount: 1, columnCount: 1 } };
    batch(file, [{ updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' } }]);
    expect(file.sheets[0]!.rows).toEqual([{ cells: [{ value: 'a' }] }]);
  });

  it('cannot all be hidden or deleted', () => {
    const file = aFile([{ title: 'A' }]);
    const hide = { updateSheetProperties: { properties: { hidden: true }, fields: 'hidden' } };
    expect(refusal(() => batch(file, [hide]))).toContain('all the visible sheets');
    expect(refusal(() => batch(file, [{ deleteSheet: { sheetId: 0 } }]))).toContain('all the visible sheets');
  });

  it('of a file take its new title, locale and zone', () => {
    const file = four();
    const properties = { title: 'T', locale: 'zh_CN', timeZone: 'Asia/Shanghai' };
    batch(file, [{ updateSpreadsheetProperties: { properties, fields: 'title,locale,timeZone' } }]);
    expect(file).toMatchObject(properties);
    const bad = { updateSpreadsheetProperties: { properties: { timeZone: 'Mars/Base' }, fields: 'timeZone' } };
    expect(refusal(() => batch(file, [bad]))).toContain('Mars/Base');
  });
});
