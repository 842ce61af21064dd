import { healthTables } from '../../../src/core/reports/healthTables';
import type { ReportHealth } from '../../../src/core/reports/report';
import type { ReportContext } from '../../../src/core/reports/groupBlock';
import { reportsEn } from '../../../src/words/reports.en';
import { reportsZh } from '../../../src/words/reports.zh';

/** Texts of the block's rows. */
function texts(health: ReportHealth | undefined, words = reportsEn): readonly (readonly unknown[])[] {
  const report = (health === undefined ? {} : { health }) as ReportContext['report'];
  const labels = {} as ReportContext['labels'];
  return healthTables({ report, words, labels }).flatMap(({ cells }) =>
    cells.map((row) => row.map((cell) => (cell !== null && 'text' in cell ? cell.text : cell))),
  );
}

describe('the health of the register in its report', () => {
  it('is what needs somebody, each with what to do, and the room that is left', () => {
    const lines = [
      { text: 'The job “snapshot” is 3 days late.', remedy: 'Run the jobs now.' },
      { text: 'It is so.', remedy: '' },
    ];
    expect(texts({ at: '2026-12-01 04:20', lines, room: '18 % used.' })).toEqual([
      ['How the register itself fares, as of 2026-12-01 04:20'],
      ['The job “snapshot” is 3 days late.'],
      ['Run the jobs now.'],
      ['It is so.'],
      ['18 % used.'],
    ]);
  });

  it('is one line where nothing is amiss, in either language', () => {
    const fine = { at: '2026-12-01 04:20', lines: [], room: '' };
    expect(texts(fine)[1]).toEqual(['Jobs, snapshots, audit trail and vaults are as they should be.']);
    expect(texts(fine, reportsZh)[1]).toEqual(['任务、快照、日志链和保险库均正常。']);
  });

  it('is left out where it was not looked at', () => {
    expect(texts(undefined)).toEqual([]);
  });
});
