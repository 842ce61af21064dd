import type { LoggedDrill } from '../../../src/core/drill/drillResult';
import { drillTables } from '../../../src/core/reports/drillTables';
import { monthlyReport } from '../../../src/core/reports/monthlyReport';
import type { CivilMonth } from '../../../src/core/values/civilDate';
import { reportsEn } from '../../../src/words/reports.en';

const october = '2026-10' as CivilMonth;
const aDrill = (over: Partial<LoggedDrill> = {}): LoggedDrill => ({
  at: '2026-10-01 05:07',
  snapshotId: 'S-202610010200-1a2b3c4d',
  ok: true,
  records: 170_000,
  fields: 1_712_334,
  checksum: 'ab'.repeat(32),
  seconds: 190,
  differing: 0,
  ...over,
});

const tablesOf = (drills: readonly LoggedDrill[] | undefined) => {
  const input = {
    month: october,
    stocks: { end: null, start: null },
    interactions: [],
    purchases: [],
    review: [],
    activeDays: 90,
    completeFrom: 0.8,
  };
  const report = monthlyReport(drills === undefined ? input : { ...input, drills });
  const labels = { option: String, member: String, ownField: String, ownValue: String };
  return drillTables({ report, words: reportsEn, labels }).map(({ cells }) =>
    cells.map((row) => row.map((cell) => (cell !== null && 'number' in cell ? cell.number : cell?.text))),
  );
};

describe('restore drills in the monthly report', () => {
  it('are those of the month: which snapshot, records, fields, seconds, differences, and the checksum', () => {
    expect(tablesOf([aDrill({ at: '2026-09-01 05:07' }), aDrill()])).toEqual([
      [
        ['Restore drills'],
        ['When, and of which snapshot', 'Records', 'Fields', 'Seconds', 'Differences'],
        ['2026-10-01 05:07 · S-202610010200-1a2b3c4d', 170_000, 1_712_334, 190, 0],
        [`Everything came back as it was saved. Checksum ${'ab'.repeat(32)}`],
      ],
    ]);
  });

  it('say in capitals that one failed, and whether the snapshot could be read', () => {
    const [rows] = tablesOf([aDrill({ ok: false, differing: 3 }), aDrill({ ok: false, problem: 'snapshot-damaged' })]);
    expect(rows?.filter(([text]) => String(text).startsWith('FAILED'))).toEqual([
      ['FAILED: not everything came back. See Review.'],
      ['FAILED: the snapshot could not be read. See Review.'],
    ]);
  });

  it('say that there was none, and nothing where drills are not known', () => {
    expect(tablesOf([])).toEqual([[['Restore drills'], ['No restore drill was made this month.']]]);
    expect(tablesOf(undefined)).toEqual([]);
  });
});
