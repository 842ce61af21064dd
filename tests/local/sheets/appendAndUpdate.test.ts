import { aFile, batch, refusal, rowData, values } from './builders';

// Sources: Sheets API reference (UpdateCellsRequest, AppendCellsRequest, CellData), gh:OpenRefine/OpenRefine#2760,
// gh:theoephraim/node-google-spreadsheet#323, and live probes named in local/sheets.
describe('updateCells and appendCells', () => {
  const fields = 'userEnteredValue';

  it('appends after the last row that holds a value anywhere, without a reply', () => {
    const file = aFile([{ title: 'A', values: [['h'], ['1'], [null, null, 'stray']] }]);
    expect(batch(file, [{ appendCells: { sheetId: 0, rows: rowData([['x']]), fields } }])).toEqual({
      spreadsheetId: 'book',
      replies: [{}],
    });
    expect(values(file, 'A!A1:C9').values).toEqual([['h'], ['1'], ['', '', 'stray'], ['x']]);
  });

  it('adds rows to the grid, never columns', () => {
    const file = aFile([{ title: 'A', rowCount: 2, columnCount: 2, values: [['a'], ['b']] }]);
    batch(file, [{ appendCells: { sheetId: 0, rows: rowData([['c'], ['d']]), fields } }]);
    expect(file.sheets[0]!.rowCount).toBe(4);
    expect(refusal(() => batch(file, [{ appendCells: { rows: rowData([[1, 2, 3]]), fields } }]))).toBe(
      'Invalid requests[0].appendCells: Attempting to write column: 2, beyond the last requested column of: 1',
    );
  });

  it('lets two appends to one tab in a batch hit the same row, as seen for tables', () => {
    const file = aFile([{ title: 'A', values: [['h']] }]);
    const append = (text: string) => ({ appendCells: { rows: rowData([[text]]), fields } });
    batch(file, [append('first'), append('second')]);
    expect(values(file, 'A').values).toEqual([['h'], ['second']]);
  });

  it('never grows the grid by updateCells', () => {
    const file = aFile([{ title: 'A', rowCount: 3, columnCount: 2 }]);
    const write = (rowIndex: number, columnIndex: number) =>
      refusal(() =>
        batch(file, [{ updateCells: { start: { rowIndex, columnIndex }, rows: rowData([['x']]), fields } }]),
      );
    expect(write(0, 2)).toBe(
      'Invalid requests[0].updateCells: Attempting to write column: 2, beyond the last requested column of: 1',
    );
    expect(write(3, 0)).toContain('Attempting to write row: 3');
  });

  it('keeps text as text whatever it looks like', () => {
    const file = aFile([{ title: 'A' }]);
    const texts = ['=1+1', '007', 'TRUE', "'x", '+49 30'];
    batch(file, [{ updateCells: { start: {}, rows: rowData([texts]), fields } }]);
    expect(values(file, 'A').values).toEqual([texts]);
  });

  it('clears what the mask names and the body does not bring, and leaves the rest', () => {
    const file = aFile([{ title: 'A', values: [['x', 'y']] }]);
    const note = { userEnteredValue: { stringValue: 'x' }, note: 'kept' };
    batch(file, [{ updateCells: { start: {}, rows: [{ values: [note] }], fields: 'userEnteredValue,note' } }]);
    batch(file, [{ updateCells: { range: { endRowIndex: 1 }, rows: [{ values: [{}] }], fields } }]);
    expect(file.sheets[0]!.rows[0]!.cells).toEqual([{ note: 'kept' }, undefined]);
  });

  it('asks for a mask', () => {
    const file = aFile([{ title: 'A' }]);
    expect(refusal(() => batch(file, [{ updateCells: { start: {}, rows: [] } }]))).toBe(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });

  it('refuses a range that is outside, upside down or negative', () => {
    const file = aFile([{ title: 'A' }]);
    const over = (range: object) => refusal(() => batch(file, [{ repeatCell: { range, cell: {}, fields: 'note' } }]));
    expect(over({ endRowIndex: 11 })).toContain('exceeds grid limits. Max rows: 10, max columns: 6');
    expect(over({ startRowIndex: 3, endRowIndex: 2 })).toContain('Invalid range');
    expect(over({ startColumnIndex: -1 })).toContain('Invalid range');
    expect(over({ sheetId: 5 })).toBe('Invalid requests[0].repeatCell: No grid with id: 5');
  });

  it('counts checkboxes as filled, so that an append goes below them', () => {
    const file = aFile([{ title: 'A', rowCount: 5 }]);
    const rule = { condition: { type: 'BOOLEAN' } };
    batch(file, [
      { setDataValidation: { range: { startRowIndex: 1, endColumnIndex: 1 }, rule } },
      { appendCells: { rows: rowData([['x']]), fields } },
    ]);
    expect(values(file, 'A').values).toEqual([[], [false], [false], [false], [false], ['x']]);
  });

  it('takes 50,000 characters and refuses one more', () => {
    const file = aFile([{ title: 'A' }]);
    const write = (length: number) =>
      batch(file, [{ updateCells: { start: {}, rows: rowData([['x'.repeat(length)]]), fields } }]);
    write(50_000);
    expect(refusal(() => write(50_001))).toBe(
      'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('needs a type with a number format and merges formats by the mask', () => {
    const file = aFile([{ title: 'A' }]);
    const format = (userEnteredFormat: unknown, mask: string) =>
      batch(file, [{ updateCells: { start: {}, rows: [{ values: [{ userEnteredFormat }] }], fields: mask } }]);
    format({ wrapStrategy: 'WRAP', numberFormat: { type: 'TEXT', pattern: '@' } }, 'userEnteredFormat');
    format({ wrapStrategy: 'CLIP' }, 'userEnteredFormat.wrapStrategy');
    expect(file.sheets[0]!.rows[0]!.cells[0]!.format).toEqual({
      wrapStrategy: 'CLIP',
      numberFormat: { type: 'TEXT', pattern: '@' },
    });
    expect(refusal(() => format({ numberFormat: { pattern: '@' } }, 'userEnteredFormat'))).toContain(
      'type is required',
    );
  });
});
