import fc from 'fast-check';
import { callSheets, memoryFiles, setCell } from '../../../local/sheets';
import { aFile, ask, batchGet, OWNER, refusal, values } from './builders';

// Sources: Sheets API reference (spreadsheets.values.batchGet, ValueRange), the overview guide (A1 notation) and live
// probes of two third parties, mmedum/google-sheets-mcp (2026-09-06) and byronbroughten/sheets-framework (2026-09/10).
describe('values.batchGet', () => {
  const file = () =>
    aFile([
      { title: 'Sheet1', values: [['id', 'name'], [], ['C1', null, 3], [null]] },
      { title: '客户 表', values: [['姓名']] },
      { title: "It's", values: [['x']] },
    ]);

  it('names the whole range that was asked, clipped to the grid, though trailing blanks are left out', () => {
    expect(values(file(), 'Sheet1!A1:Z900')).toEqual({
      range: 'Sheet1!A1:F10',
      majorDimension: 'ROWS',
      values: [['id', 'name'], [], ['C1', '', 3]],
    });
  });

  it('has no values at all for an empty range', () => {
    expect(values(file(), 'Sheet1!D5:E6')).toEqual({ range: 'Sheet1!D5:E6', majorDimension: 'ROWS' });
  });

  it('turns the block for COLUMNS', () => {
    expect(values(file(), 'Sheet1!A1:C3', { majorDimension: 'COLUMNS' }).values).toEqual([
      ['id', '', 'C1'],
      ['name'],
      ['', '', 3],
    ]);
  });

  it('trims a cell that only has a format, and keeps a formula that gives an empty text', () => {
    const book = file();
    setCell(book.sheets[0]!, 5, 5, { format: { numberFormat: { type: 'TEXT', pattern: '@' } } });
    setCell(book.sheets[0]!, 3, 1, { formula: '=""', value: '' });
    expect(values(book, 'Sheet1!A4:F10').values).toEqual([['', '']]);
  });

  it.each([
    ['sheet1!a1', 'Sheet1!A1'],
    ['Sheet1', 'Sheet1!A1:F10'],
    ["'sheet1'", 'Sheet1!A1:F10'],
    ['A2:B', 'Sheet1!A2:B10'],
    ['Sheet1!B:C', 'Sheet1!B1:C10'],
    ['Sheet1!2:3', 'Sheet1!A2:F3'],
    ['Sheet1!$A$1:$B2', 'Sheet1!A1:B2'],
    ['Sheet1!B2:A1', 'Sheet1!A1:B2'],
    ['Sheet1!R1C1:R2C3', 'Sheet1!A1:C2'],
    ["'客户 表'!A1", "'客户 表'!A1"],
    ["'It''s'!A1", "'It''s'!A1"],
  ])('reads %s as %s', (asked, range) => {
    expect(values(file(), asked).range).toBe(range);
  });

  it.each([
    "'No such'!A1:B2",
    'Sheet1!AAAA1',
    'Sheet1!A0',
    '客户 表!A1',
    'Table1[Name]',
    'Sheet1!',
    '!A1',
    'Sheet1!A',
    "'Named'",
  ])('cannot parse %s', (range) => {
    expect(refusal(() => values(file(), range))).toBe(`Unable to parse range: ${range}`);
  });

  it('refuses a range that begins outside the grid', () => {
    expect(refusal(() => values(file(), 'Sheet1!A5000:B5001'))).toBe(
      'Range (Sheet1!A5000:B5001) exceeds grid limits. Max rows: 10, max columns: 6',
    );
    expect(refusal(() => values(file(), 'Sheet1!ZZZ1'))).toContain('Range (Sheet1!ZZZ1) exceeds grid limits');
  });

  it('fails as a whole when one of several ranges is bad', () => {
    const params = { ranges: ['Sheet1!A1', 'Nope!A1'] };
    expect(refusal(() => ask(file(), 'spreadsheets.values.batchGet', { params }))).toBe(
      'Unable to parse range: Nope!A1',
    );
  });

  it('keeps the order of the ranges', () => {
    const { valueRanges } = batchGet(file(), ['Sheet1!B1', 'Sheet1!A1']);
    expect(valueRanges.map((one) => one.range)).toEqual(['Sheet1!B1', 'Sheet1!A1']);
  });

  it('takes a bare word for a named range before it takes it for a tab', () => {
    const book = file();
    book.namedRanges = [{ namedRangeId: 'n', name: 'Sheet1', range: { startColumnIndex: 1, endColumnIndex: 2 } }];
    expect(values(book, 'Sheet1').range).toBe('Sheet1!B1:B10');
    expect(values(book, "'Sheet1'").range).toBe('Sheet1!A1:F10');
    expect(values(book, 'Sheet1!A1').range).toBe('Sheet1!A1');
  });

  it('takes cells without a tab from the first visible tab', () => {
    const book = file();
    book.sheets[0]!.hidden = true;
    expect(values(book, 'A1').range).toBe("'客户 表'!A1");
  });

  it('gives formulas and texts that look like one alike under FORMULA, errors as their text otherwise', () => {
    const book = file();
    setCell(book.sheets[0]!, 0, 0, { formula: '=1/0', error: 'DIVIDE_BY_ZERO' });
    setCell(book.sheets[0]!, 0, 1, { value: '=1+1' });
    setCell(book.sheets[0]!, 0, 2, { formula: '=NOW()' });
    expect(values(book, 'Sheet1!A1:C1', { valueRenderOption: 'FORMULA' }).values).toEqual([['=1/0', '=1+1', '=NOW()']]);
    expect(values(book, 'Sheet1!A1:C1').values).toEqual([['#DIV/0!', '=1+1', '#ERROR!']]);
  });

  it('answers 403 to a person whom the file was not shared with, and 404 for a file that is not there', () => {
    expect(refusal(() => ask(file(), 'spreadsheets.values.batchGet', { as: 'stranger@example.com' }))).toBe(
      'The caller does not have permission',
    );
    const call = { method: 'spreadsheets.get', spreadsheetId: 'missing' } as const;
    expect(refusal(() => callSheets(memoryFiles(), call, { userEmail: OWNER, nowMs: 0 }))).toBe(
      'Requested entity was not found.',
    );
  });

  it('leaves out nothing but blanks at the ends of rows and of the block, for any block', () => {
    const cell = fc.oneof(fc.constant(null), fc.string({ minLength: 1 }), fc.integer());
    const block = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 });
    fc.assert(
      fc.property(block, (rows) => {
        const read = values(aFile([{ title: 'Sheet1', values: rows }]), 'Sheet1').values ?? [];
        for (const row of read) expect(row.at(-1)).not.toBe('');
        expect(read.at(-1)).not.toEqual([]);
        const put = rows.map((row) => row.map((one) => one ?? ''));
        const full = (lines: readonly (readonly unknown[])[]) =>
          Array.from({ length: 10 }, (_row, r) => Array.from({ length: 6 }, (_cell, c) => lines[r]?.[c] ?? ''));
        expect(full(read)).toEqual(full(put));
      }),
    );
  });
});
