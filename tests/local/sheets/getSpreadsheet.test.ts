import { setCell } from '../../../local/sheets';
import { aFile, ask, batch, dig, refusal } from './builders';

// Sources: API reference (spreadsheets.get, Sheet, GridData), guide on field masks; live probes of a third party
// (mmedum/google-sheets-mcp, 2026-09-06).
describe('spreadsheets.get', () => {
  const file = () => {
    const book = aFile([
      { title: 'A', values: [['id', 7], [], ['x']] },
      { title: 'B', values: [['b']] },
    ]);
    book.sheets[1]!.hidden = true;
    return book;
  };
  const get = (params: Record<string, unknown>, book = file()) => ask(book, 'spreadsheets.get', { params });

  it('gives no grid unless asked', () => {
    expect(dig(get({}), 'sheets', 0)).toEqual({
      properties: {
        sheetId: 0,
        title: 'A',
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 10, columnCount: 6 },
      },
    });
  });

  it('reads the grid when the mask names it, and passes over includeGridData when there is a mask', () => {
    expect(get({ fields: 'sheets.properties.title', includeGridData: true })).toEqual({
      sheets: [{ properties: { title: 'A' } }, { properties: { title: 'B' } }],
    });
    expect(get({ fields: 'sheets(data(rowData(values(userEnteredValue))))', ranges: ['A!A1:B3'] })).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                { values: [{ userEnteredValue: { stringValue: 'id' } }, { userEnteredValue: { numberValue: 7 } }] },
                {},
                { values: [{ userEnteredValue: { stringValue: 'x' } }] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('gives only the tabs and the parts that the ranges name', () => {
    const reply = get({ ranges: ['B!A1', 'A!B1:B2'], includeGridData: true });
    expect(dig(reply, 'sheets', 0, 'data', 0, 'startColumn')).toBe(1);
    expect(dig(reply, 'sheets', 0, 'data', 0, 'startRow')).toBeUndefined();
    expect(dig(reply, 'sheets', 1, 'properties', 'hidden')).toBe(true);
    expect(dig(get({ ranges: ['B!A1'] }), 'sheets', 1)).toBeUndefined();
  });

  it('tells a formula from a text that looks like one', () => {
    const book = file();
    setCell(book.sheets[0]!, 0, 0, { formula: '=1+1', error: 'ERROR' });
    setCell(book.sheets[0]!, 0, 1, { value: '=1+1' });
    const reply = get(
      { ranges: ['A!A1:B1'], fields: 'sheets.data.rowData.values(userEnteredValue,effectiveValue)' },
      book,
    );
    expect(dig(reply, 'sheets', 0, 'data', 0, 'rowData', 0, 'values')).toEqual([
      {
        userEnteredValue: { formulaValue: '=1+1' },
        effectiveValue: { errorValue: { type: 'ERROR', message: 'Formula parse error.' } },
      },
      { userEnteredValue: { stringValue: '=1+1' }, effectiveValue: { stringValue: '=1+1' } },
    ]);
  });

  it('shows row and column metadata only under the grid data', () => {
    const book = file();
    const at = (location: unknown) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataId: 0, metadataKey: 'field', location, visibility: 'DOCUMENT' },
      },
    });
    batch(book, [at({ dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } })]);
    expect(JSON.stringify(get({}, book))).not.toContain('field');
    const reply = get(
      { fields: 'sheets.data.columnMetadata.developerMetadata(metadataKey,location)', ranges: ['A'] },
      book,
    );
    expect(dig(reply, 'sheets', 0, 'data', 0, 'columnMetadata', 0, 'developerMetadata', 0)).toEqual({
      metadataKey: 'field',
      location: { locationType: 'COLUMN', dimensionRange: { dimension: 'COLUMNS', endIndex: 1 } },
    });
    expect(dig(reply, 'sheets', 0, 'data', 0, 'columnMetadata', 1)).toEqual({});
  });

  it('leaves out zeros and falses in what it stores', () => {
    const book = file();
    batch(book, [
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 }, warningOnly: false },
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3 } } } },
    ]);
    expect(dig(get({}, book), 'sheets', 0, 'protectedRanges', 0, 'range')).toEqual({ endRowIndex: 1 });
    expect(dig(get({}, book), 'sheets', 0, 'protectedRanges', 0, 'warningOnly')).toBeUndefined();
    expect(dig(get({}, book), 'sheets', 0, 'basicFilter')).toEqual({ range: { endRowIndex: 3 } });
  });

  it.each(['sheets.propertys', 'sheets(', '', 'sheets.data.rowData.values.userEnteredValue.foo', 'sheets properties'])(
    'answers the bad mask %p with a text that does not say why',
    (fields) => {
      expect(refusal(() => get({ fields }))).toBe('Request contains an invalid argument.');
    },
  );

  it('answers a hidden tab, a range outside and an unknown one as batchGet does', () => {
    expect(refusal(() => get({ ranges: ['A!A900'] }))).toContain('exceeds grid limits');
    expect(refusal(() => get({ ranges: ['C!A1'] }))).toBe('Unable to parse range: C!A1');
  });
});

describe('spreadsheets.create', () => {
  it('makes a private file of its maker, with the tabs asked for', () => {
    const reply = ask(aFile([]), 'spreadsheets.create', {
      body: { properties: { title: 'Vault', locale: 'zh_CN' }, sheets: [{ properties: { title: '清单' } }] },
    });
    expect(dig(reply, 'properties', 'title')).toBe('Vault');
    expect(dig(reply, 'spreadsheetId')).toHaveLength(44);
    expect(dig(reply, 'sheets', 0, 'properties', 'title')).toBe('清单');
    expect(dig(reply, 'sheets', 0, 'properties', 'sheetId')).toBe(0);
  });

  it('obeys a field mask', () => {
    const reply = ask(aFile([]), 'spreadsheets.create', { body: {}, params: { fields: 'spreadsheetId' } });
    expect(Object.keys(reply as object)).toEqual(['spreadsheetId']);
  });
});
