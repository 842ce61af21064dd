import {
  clearCells,
  deleteRowAt,
  hideSheet,
  insertRowAt,
  moveColumn,
  pasteCells,
  renameSheet,
  sortSheetBy,
  typeIntoCell,
} from '../../../local/sheets';
import { aFile, refusal, values } from './builders';

// Source: developers.google.com/apps-script/guides/triggers/events (edit events), measured by tanaikech.github.io
// 2017-10-11 (a paste brings neither value nor oldValue).
describe('a person at the grid', () => {
  const file = () => aFile([{ title: 'A', rowCount: 4, columnCount: 3, values: [['h'], ['b', 2], ['a', 1]] }]);
  const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
    sheetId: 0,
    startRowIndex: row,
    endRowIndex: row + rowCount,
    startColumnIndex: column,
    endColumnIndex: column + columnCount,
  });

  it('who types changes one cell; the event says what it was and is', () => {
    const book = file();
    expect(typeIntoCell(book, 0, 1, 1, '007')).toEqual({ sheetId: 0, range: at(1, 1), value: '7', oldValue: '2' });
    expect(typeIntoCell(book, 0, 3, 0, 'new')).toEqual({ sheetId: 0, range: at(3, 0), value: 'new' });
    expect(typeIntoCell(book, 0, 3, 0, '')).toEqual({ sheetId: 0, range: at(3, 0), oldValue: 'new' });
    expect(values(book, 'A').values).toEqual([['h'], ['b', 7], ['a', 1]]);
  });

  it('who types keeps the note, the rule and the format of the cell', () => {
    const book = file();
    const kept = { note: 'n', format: { numberFormat: { type: 'TEXT', pattern: '@' } } };
    book.sheets[0]!.rows[1]!.cells[0] = { value: 'x', ...kept, textFormatRuns: [{}] };
    typeIntoCell(book, 0, 1, 0, '007');
    expect(book.sheets[0]!.rows[1]!.cells[0]).toEqual({ value: '007', ...kept });
  });

  it('who pastes makes the grid grow, and the event has no values', () => {
    const book = file();
    expect(pasteCells(book, 0, 3, 2, [['1/3/2024', 'x'], ['=A1']])).toEqual({ sheetId: 0, range: at(3, 2, 2, 2) });
    expect([book.sheets[0]!.rowCount, book.sheets[0]!.columnCount]).toEqual([5, 4]);
    expect(book.sheets[0]!.rows[3]!.cells[2]).toEqual({
      value: 45294,
      format: { numberFormat: { type: 'DATE', pattern: 'm/d/yyyy' } },
    });
    expect(book.sheets[0]!.rows[4]!.cells[2]).toEqual({ formula: '=A1', error: 'ERROR' });
  });

  it('who clears a block leaves the formats', () => {
    const book = file();
    book.sheets[0]!.rows[1]!.cells[0] = { value: 'b', note: 'kept' };
    clearCells(book, 0, 1, 0, 2, 2);
    expect(values(book, 'A').values).toEqual([['h']]);
    expect(book.sheets[0]!.rows[1]!.cells[0]).toEqual({ note: 'kept' });
  });

  it('who sorts leaves the frozen header, who inserts pushes down', () => {
    const book = file();
    book.sheets[0]!.frozenRowCount = 1;
    sortSheetBy(book, 0, 0);
    insertRowAt(book, 0, 1);
    expect(values(book, 'A').values).toEqual([['h'], [], ['a', 1], ['b', 2]]);
    deleteRowAt(book, 0, 1);
    moveColumn(book, 0, 0, 2);
    expect(values(book, 'A').values).toEqual([
      ['', '', 'h'],
      [1, '', 'a'],
      [2, '', 'b'],
    ]);
  });

  it('cannot type outside of the grid, take a title twice or hide the last tab', () => {
    const book = aFile([{ title: 'A' }, { title: 'B' }]);
    const before = JSON.stringify(book);
    expect(refusal(() => typeIntoCell(book, 0, 10, 0, 'x'))).toContain('outside the dimensions');
    expect(refusal(() => renameSheet(book, 0, 'b'))).toContain('already exists');
    hideSheet(book, book.sheets[1]!.sheetId, true);
    expect(refusal(() => hideSheet(book, 0, true))).toContain('visible');
    expect(
      JSON.stringify({ ...book, revision: 0, sheets: [book.sheets[0], { ...book.sheets[1], hidden: false }] }),
    ).toBe(before);
  });
});
