import { csvOf } from '../../sidebar/downloads/csv';
import { defaultLists } from '../../src/core/schema/defaultLists';
import { fieldDef } from '../../src/core/schema/tables';
import { snapshotTabs } from '../../src/core/snapshots/snapshotTabs';

const context = { language: 'en', lists: defaultLists } as const;

/** The cell that a note becomes. */
function cellOf(notes: string): string {
  const sets = { customers: { fields: ['notes'], records: [{ id: 'C-1', fields: { notes } }] } };
  const [tab] = snapshotTabs(sets, (_table, key) => fieldDef('customers', key), context);
  if (tab === undefined) throw new Error('no tab');
  return csvOf(tab, context).split('\r\n').slice(1, -1).join('\r\n');
}

describe('csvOf', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['-2+3', `"'-2+3"`],
    ['+1-555-1234', `"'+1-555-1234"`],
    ['＝1+1', `"'＝1+1"`],
    ['\t=1', `"'\t=1"`],
  ])('puts an apostrophe before %j, which a spreadsheet would work out', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it.each([
    ['+4930901820', '"+4930901820"'],
    ['+86 138 0013 8000', '"+86 138 0013 8000"'],
    ['-12.50', '"-12.50"'],
    ['00123', '"00123"'],
    ['say "hi", please', '"say ""hi"", please"'],
    ['王小明', '"王小明"'],
  ])('leaves %j as it is, in quotation marks', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it('begins with the byte order mark by which Excel knows UTF-8', () => {
    const [tab] = snapshotTabs({ customers: { fields: ['notes'], records: [] } }, () => undefined, context);
    expect(tab && csvOf(tab, context)).toBe('\ufeff"notes"\r\n');
  });
});
