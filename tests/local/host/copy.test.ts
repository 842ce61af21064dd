import { aHost } from './aHost';

const CODE = `
  function apiUuid() { return Utilities.getUuid(); }
  function apiWrite() { Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 0, rowIndex: 1, columnIndex: 0 }, fields: 'userEnteredValue,note',
      rows: [{ values: [{ userEnteredValue: { stringValue: 'written' }, note: 'n' }] }] } },
    { appendCells: { sheetId: 0, fields: 'userEnteredValue', rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }] } },
    { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    { addSheet: { properties: { title: 'Audit' } } },
  ] }, 'REGISTER'); }
  function apiPut() { PropertiesService.getScriptProperties().setProperty('k', 'v'); CacheService.getScriptCache().put('k', 'v'); }
  function apiGet() { return [PropertiesService.getScriptProperties().getProperty('k'), CacheService.getScriptCache().get('k')]; }`;

const firstCell = (host: ReturnType<typeof aHost>): unknown => host.register.sheets[0]?.rows[1]?.cells[0]?.value;

describe('a copy of a host', () => {
  it('starts from the same state, the generator of ids included', () => {
    const host = aHost(CODE);
    host.callFunction('apiUuid');
    const [one, two] = [host.copy(), host.copy()];
    expect(one.callFunction('apiUuid').reply).toBe(two.callFunction('apiUuid').reply);
    expect(one.now).toBe(host.now);
  });

  it('goes its own way: no write, by the script or by hand, reaches the host it was copied from', () => {
    const host = aHost(CODE);
    host.paste('Customers!A1', 'name\nb\na');
    const before = JSON.stringify(host.register);
    const copy = host.copy();
    copy.callFunction('apiWrite');
    copy.doByHand('sort Customers by name');
    copy.doByHand('insert row 2 in Customers');
    copy.edit('Customers!A2', 'typed');
    copy.callFunction('apiPut');
    expect(firstCell(host)).toBe('b');
    expect(JSON.stringify(host.register)).toBe(before);
    expect(host.callFunction('apiGet').reply).toEqual([null, null]);
    expect(copy.callFunction('apiGet').reply).toEqual(['v', 'v']);
  });
});
