import { comparisonSheet, LIST_ROWS, type ComparisonLine } from '../../../src/core/compare/comparisonSheet';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { comparisonWordsFor } from '../../../src/words/comparison';

const line = (over: Partial<ComparisonLine> = {}): ComparisonLine => ({
  sort: 'changed',
  table: 'customers',
  id: 'C-1',
  name: 'Ada',
  owner: 'li@example.com',
  field: 'Notes',
  before: '=1+1',
  after: 'x'.repeat(2_000),
  ...over,
});
const moment = (at: string) => ({ snapshotId: 'S-1', at, name: '', distanceDays: 0 });
const made = (lines: readonly ComparisonLine[], language: 'en' | 'zh' = 'en') =>
  comparisonSheet(
    {
      from: { ...moment('2026-10-01 02:00'), distanceDays: 2 },
      to: { ...moment('2026-11-22 10:00'), snapshotId: '' },
      comparison: { added: [], changed: [], removed: [], columns: [] },
      counted: {
        totals: { added: 0, changed: 1, removed: 0 },
        byTable: { customers: { added: 0, changed: 1, removed: 0 } },
        byOwner: { '': { added: 0, changed: 1, removed: 0 } },
        byField: [{ table: 'customers', field: 'notes', records: 1 }],
      },
      number: 812,
      sheetId: 7,
      today: '2026-11-22' as CivilDate,
      lines,
      label: (_table, field) => field.toUpperCase(),
      tab: (table) => table,
      person: (email) => email,
    },
    comparisonWordsFor(language),
  );
const texts = (lines: readonly ComparisonLine[], language?: 'en' | 'zh'): readonly unknown[] =>
  made(lines, language).sheet.blocks.flatMap(({ cells }) =>
    cells.flatMap((row) => row.map((cell) => (cell === null ? null : 'text' in cell ? cell.text : cell.number))),
  );

describe("a comparison's tab", () => {
  it('is named by its number and the two days, and says that one snapshot is 2 days off', () => {
    expect(made([]).sheet.title).toBe('Comparison 812: 2026-10-01 – 2026-11-22');
    expect(made([], 'zh').sheet.title).toBe('对比 812：2026-10-01 – 2026-11-22');
    expect(texts([]).join(' ')).toContain('2 days off the day that was asked for');
  });

  it('counts by tab, owner and field, and lists each changed field with the texts before and after', () => {
    const found = texts([line()]);
    expect(found).toEqual(expect.arrayContaining(['By tab', 'By owner', 'nobody', 'By field', 'NOTES', '=1+1']));
    expect(found).toContain('x'.repeat(1_000));
  });

  it(`takes ${String(LIST_ROWS)} rows and says how many more there are`, () => {
    const { rows, left, sheet } = made(Array.from({ length: LIST_ROWS + 3 }, () => line()));
    expect([rows, left]).toEqual([LIST_ROWS, 3]);
    expect(sheet.rows).toBeGreaterThan(LIST_ROWS);
    expect(texts(Array.from({ length: LIST_ROWS + 3 }, () => line({ after: '' }))).join(' ')).toContain('3 more rows');
  });

  it('has a place of its own, so that no month is taken for reported', () => {
    expect(made([]).sheet.place).toEqual({ witness: 'comparison 812', sheetId: 7 });
  });
});
