import fc from 'fast-check';
import { columnLetters, oneCell, quoted, rowRuns, wholeColumn, wholeRows } from '../../src/google/a1';

describe('A1 notation', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18_277, 'ZZZ'],
  ])('calls column %s %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('quotes titles and doubles their apostrophes', () => {
    expect(quoted("Anna's tab")).toBe("'Anna''s tab'");
    expect(oneCell('客户', 5, 27)).toBe("'客户'!AB5");
    expect(wholeRows('A1', 1, 3)).toBe("'A1'!1:3");
    expect(wholeColumn('A1', 2)).toBe("'A1'!C:C");
  });

  it('names rows as runs of neighbours that hold each once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (rows) => {
        const runs = rowRuns(rows);
        const held = runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
        expect(held).toEqual([...new Set(rows)].sort((a, b) => a - b));
        runs.slice(1).forEach((run, index) => expect(run.first).toBeGreaterThan((runs[index]?.last ?? 0) + 1));
      }),
      { numRuns: 80 },
    );
  });
});
