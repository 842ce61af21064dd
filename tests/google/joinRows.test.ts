import { joinRows } from '../../src/google/joinRows';
import type { ApiRequest } from '../../src/google/sheetsClient';

const update = (row: number, column: number, values: readonly string[], more: object = {}): ApiRequest => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
    fields: 'userEnteredValue',
    ...more,
  },
});

interface Update {
  readonly start: { readonly rowIndex: number; readonly columnIndex: number };
  readonly rows: readonly unknown[];
}

/** `row:column rows` of each request. */
const shape = (requests: readonly ApiRequest[]): readonly string[] =>
  (requests as readonly { readonly updateCells?: Update }[]).map(({ updateCells }) => {
    if (updateCells === undefined) return 'other';
    const { start, rows } = updateCells;
    return `${String(start.rowIndex)}:${String(start.columnIndex)} ${String(rows.length)}`;
  });

describe('updates of rows that follow one another', () => {
  it('become one request for the same columns', () => {
    expect(joinRows([update(4, 2, ['a']), update(5, 2, ['b']), update(6, 2, ['c'])])).toEqual([
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 4, columnIndex: 2 },
          rows: ['a', 'b', 'c'].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  it('are found also where each row has several requests', () => {
    const requests = [update(4, 2, ['a']), update(4, 9, ['b']), update(5, 2, ['c']), update(5, 9, ['d'])];
    expect(shape(joinRows(requests))).toEqual(['4:2 2', '4:9 2']);
  });

  it.each([
    ['a row between them', update(6, 2, ['b'])],
    ['other columns', update(5, 3, ['b'])],
    ['more columns', update(5, 2, ['b', 'c'])],
    ['another mask', update(5, 2, ['b'], { fields: 'note' })],
    ['another sheet', update(5, 2, ['b'], { start: { sheetId: 8, rowIndex: 5, columnIndex: 2 } })],
    ['a row above', update(3, 2, ['b'])],
  ])('stay apart with %s', (_, second) => {
    expect(joinRows([update(4, 2, ['a']), second])).toHaveLength(2);
  });

  it('leave other requests and what was handed in as they were', () => {
    const requests = [update(4, 2, ['a']), { deleteSheet: { sheetId: 9 } }, update(5, 2, ['b'])];
    const before = JSON.stringify(requests);
    expect(shape(joinRows(requests))).toEqual(['4:2 2', 'other']);
    expect(JSON.stringify(requests)).toBe(before);
  });
});
