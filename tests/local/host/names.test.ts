import { findColumn, findTab } from '../../../local/host';
import { formatA1, parseA1 } from '../../../local/host/a1';
import { aHost, aRegister } from './aHost';

/** A register whose tab and columns carry the metadata that the bundle gives them. */
const CODE = `function apiMark() {
  function entry(key, value, location) { return { createDeveloperMetadata: { developerMetadata: {
    metadataKey: key, metadataValue: value, location: location, visibility: 'DOCUMENT' } } }; }
  Sheets.Spreadsheets.batchUpdate({ requests: [
    entry('tab', 'customers', { sheetId: 0 }),
    entry('field', 'email', { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } }),
  ] }, 'REGISTER'); }`;

function marked() {
  const host = aHost(CODE);
  host.paste('Customers!A1', '客户名称\t邮箱\n李雷\tli@x.example');
  expect(host.callFunction('apiMark').ok).toBe(true);
  return host;
}

describe('naming a tab', () => {
  it.each(['Customers', 'customers', '客户'])('finds "%s" by title or label in either language', (name) => {
    expect(findTab(aRegister(), name).sheetId).toBe(0);
  });

  it('finds a renamed tab by the key that the register gave it', () => {
    const host = marked();
    host.doByHand('rename tab Customers to 老客户');
    expect([findTab(host.register, '客户').title, findTab(host.register, 'customers').title]).toEqual([
      '老客户',
      '老客户',
    ]);
  });

  it('names the tabs there are when there is none of that name', () => {
    expect(() => findTab(aRegister(), 'Orders')).toThrow('There is no tab "Orders". Tabs: Customers');
  });
});

describe('naming a column', () => {
  it('finds it by field key, also after it moved, and by its header', () => {
    const host = marked();
    host.doByHand('move column email of Customers to 1');
    const sheet = findTab(host.register, 'Customers');
    expect([findColumn(sheet, 'email'), findColumn(sheet, '客户名称')]).toEqual([0, 1]);
  });
});

describe('A1 notation', () => {
  it.each([
    ['Customers!E5', { tab: 'Customers', row: 4, column: 4, rowCount: 1, columnCount: 1 }],
    ["'Bob''s list'!$A$2:AB9", { tab: "Bob's list", row: 1, column: 0, rowCount: 8, columnCount: 28 }],
    ['客户!b2', { tab: '客户', row: 1, column: 1, rowCount: 1, columnCount: 1 }],
    ['C3', { tab: null, row: 2, column: 2, rowCount: 1, columnCount: 1 }],
  ])('reads %s', (text, block) => {
    expect(parseA1(text)).toEqual(block);
  });

  it.each(['A', '5', 'A0', 'B2:A1', 'A1:B', 'Customers!', ''])('refuses "%s"', (text) => {
    expect(() => parseA1(text)).toThrow(/is not a cell or a range/);
  });

  it('is written as Range.getA1Notation gives it', () => {
    expect([formatA1(parseA1('ab9')), formatA1(parseA1('A2:ZZ3'))]).toEqual(['AB9', 'A2:ZZ3']);
  });
});
