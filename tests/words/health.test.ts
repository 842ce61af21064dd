import { jobTable } from '../../src/app/jobs/jobTable';
import { jobRhythms } from '../../src/core/health/rhythm';
import { finding, type HealthCode, type HealthFacts } from '../../src/core/health/finding';
import { healthEn } from '../../src/words/health.en';
import { findingWords, healthWordsFor } from '../../src/words/healthWords';

/** Facts that every wording can use some of. */
const facts: HealthFacts = {
  by: 'ann@shop.example',
  role: 'entry',
  hours: 5,
  minutes: 12,
  idleDays: 3,
  step: 'snapshot',
  handler: 'onHour',
  job: 'snapshot',
  error: 'vault-unreachable',
  count: 2,
  since: '2026-11-20 09:00',
  missed: 3,
  last: '2027-01-01 03:00',
  at: '2026-11-20 09:00',
  seq: 41,
  row: 42,
  days: 9,
  entries: 1200,
  snapshot: '2026-11-20-abc',
  differences: 1,
  records: 12_345,
  seconds: 7,
  vault: 'v1',
  who: 'bob@shop.example',
  refused: 12,
  waits: 4,
  code: 'unexpected TypeError',
  edits: 30,
  left: 80,
  cells: 1_234_567,
  percent: 12,
  largest: 'Audit',
  share: 60,
  day: '2027-02-03',
  rows: 160_000,
  segments: 2,
};
const codes = Object.keys(healthEn.findings) as HealthCode[];

describe.each(['en', 'zh'] as const)('the words of findings in %s', (language) => {
  const words = healthWordsFor(language);
  const say = (code: HealthCode, given: HealthFacts): string =>
    findingWords(finding('wrong', code, given), words, (error) => `<${error}>`).text;

  it.each(codes)('say %s in a sentence, with facts and without', (code) => {
    for (const text of [say(code, facts), say(code, {})]) {
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      if (code !== 'damage' && code !== 'mail-unsent' && code !== 'job-failing') expect(text).toMatch(/[.。]$/);
    }
  });

  it('put names to jobs, roles, handlers and errors', () => {
    expect(say('job-late', facts)).toContain(words.jobs.snapshot);
    expect(say('automation-demoted', facts)).toContain(words.roles.entry);
    expect(say('trigger-missing', facts)).toContain(words.handlers.onHour);
    expect(say('job-failing', facts)).toContain('<vault-unreachable>');
    expect(say('job-late', { job: 'a job of a later release', hours: 3 })).toContain('a job of a later release');
  });

  it('have a sentence for every remedy but none', () => {
    for (const [code, text] of Object.entries(words.remedies)) expect(text === '').toBe(code === '');
  });
});

it('one of a thing is said as one', () => {
  const { findings } = healthEn;
  expect(findings['automation-silent']({ hours: 1, by: 'x' })).toContain('for 1 hour.');
  expect(findings['snapshot-old']({ at: 'x', hours: 49 })).toContain('2 days ago');
  expect(findings['cells-steady']({ cells: 1_234_567, percent: 12 })).toContain('1,234,567 of 10 million');
});

it('every job of the table has a rhythm by which it is judged, and a name in both languages', () => {
  const names = jobTable.map(({ name }) => name);
  expect(names.filter((name) => !(name in jobRhythms))).toEqual([]);
  for (const language of ['en', 'zh'] as const) {
    const words: Readonly<Record<string, string>> = healthWordsFor(language).jobs;
    expect(names.filter((name) => words[name] === undefined)).toEqual([]);
  }
});
