import fc from 'fast-check';
import { finding, type HealthFinding } from '../../../src/core/health/finding';
import { newsOf, readTold, type Told } from '../../../src/core/health/told';
import { addDays, type CivilDate } from '../../../src/core/values/civilDate';

const DAY = '2026-11-21' as CivilDate;
const silent = finding('wrong', 'automation-silent', { by: 'ann@x.example', hours: 5 }, 'takeOver');
const broken = finding('wrong', 'chain-broken', { seq: 4, row: 5, at: '' }, 'chain');

/** What is mailed on each of so many days. */
function mails(days: readonly (readonly HealthFinding[])[]): readonly (readonly string[])[] {
  let told: Told = {};
  return days.map((findings, index) => {
    const { news, after } = newsOf(findings, told, addDays(DAY, index));
    told = readTold(JSON.parse(JSON.stringify(after)));
    return news.map(({ code }) => code);
  });
}

describe('what owners are told of', () => {
  it('is what turned wrong, not again the day after, also where it got worse', () => {
    const worse = { ...silent, facts: { ...silent.facts, hours: 29 } };
    expect(mails([[silent], [worse], [worse, broken], [worse, broken]])).toEqual([
      ['automation-silent'],
      [],
      ['chain-broken'],
      [],
    ]);
  });

  it('is of each job and each vault by itself', () => {
    const late = (job: string): HealthFinding => finding('wrong', 'job-late', { job, hours: 40, missed: 2 }, 'runNow');
    expect(mails([[late('snapshot')], [late('snapshot'), late('report')]])).toEqual([['job-late'], ['job-late']]);
  });

  it('is not what only needs a look', () => {
    expect(mails([[finding('soon', 'drill-missing', { days: 50 }, 'drill')]])).toEqual([[]]);
  });

  it('is said again once a month while it stays so', () => {
    const days = mails(Array.from({ length: 65 }, () => [silent]));
    expect(days.flatMap((news, day) => (news.length > 0 ? [day] : []))).toEqual([0, 30, 60]);
  });

  it('is not said again where it comes and goes within a week, and is news after one that was quiet', () => {
    const days = [[silent], [], [silent], ...Array.from({ length: 7 }, () => []), [silent]];
    expect(mails(days).map((news) => news.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('is said once whatever the order of days in which it is wrong, as long as no week passes without', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (pattern) => {
        const days = mails([[silent], ...pattern.map((wrong) => (wrong ? [silent] : []))]);
        expect(days.flat()).toHaveLength(1);
      }),
    );
  });

  it('is said again where the cell that kept it was damaged, or written by a clock that was ahead', () => {
    expect(newsOf([silent], readTold('nonsense'), DAY).news).toHaveLength(1);
    const ahead = newsOf([silent], {}, addDays(DAY, 400)).after;
    expect(newsOf([silent], ahead, DAY).news).toHaveLength(1);
  });
});
