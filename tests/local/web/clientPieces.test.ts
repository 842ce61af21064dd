import { clipboardOfRows, rowsOfClipboard } from '../../../local/sheets/clipboardText';
import { columnLetters, geometryOf, spanName } from '../../../local/web/client/grid/geometry';
import { en } from '../../../local/web/client/words/en';
import { zh } from '../../../local/web/client/words/zh';
import type { LayoutView } from '../../../local/web/shared/protocol';

describe('text from the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['"two\nlines"\t"say ""hi"""', [['two\nlines', 'say "hi"']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\t\t', [['a', '', '']]],
  ])('%j is read as rows of cells', (text, rows) => {
    expect(rowsOfClipboard(text)).toEqual(rows);
  });

  it('comes back as it went', () => {
    const rows = [
      ['a\tb', 'two\nlines'],
      ['"', ''],
    ];
    expect(rowsOfClipboard(clipboardOfRows(rows))).toEqual(rows);
  });
});

describe('where cells stand', () => {
  const layout: LayoutView = {
    sheetId: 1,
    version: 1,
    rowsShown: 10,
    rowCount: 10,
    frozenRows: 1,
    columns: [100, 50, 80].map((width, c) => ({ width, hidden: c === 1 })),
    hiddenRows: [3],
    merges: [],
    charts: [],
  };
  const geometry = geometryOf(layout, (column) => layout.columns[column]!.width);

  it('leaves hidden rows and columns out', () => {
    expect(geometry.rows).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(geometry.boxOf({ top: 2, left: 0, bottom: 4, right: 2 })).toEqual({ x: 0, y: 24, width: 180, height: 48 });
    expect(geometry.at(120, 50)).toEqual({ row: 4, column: 2 });
  });

  it('steps over them, and stays inside the tab', () => {
    expect(geometry.stepRow(2, 1)).toBe(4);
    expect(geometry.stepColumn(0, 1)).toBe(2);
    expect(geometry.stepRow(1, -1)).toBe(0);
    expect(geometry.stepRow(9, 5)).toBe(9);
  });

  it('names cells as Sheets does', () => {
    expect(columnLetters(27)).toBe('AB');
    expect(spanName({ top: 1, left: 0, bottom: 4, right: 2 })).toBe('A2:C5');
  });
});

describe('the words of the workbench', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : typeof value === 'object' ? texts(value as object) : [],
    );

  it('are all there in both languages', () => {
    expect(texts(zh)).toHaveLength(texts(en).length);
    expect(texts(zh).filter((text) => text === '')).toEqual([]);
  });
});
