import type { HealthJob, HealthLine, HealthReply } from '../../../src/contract/replies';
import { finding, worstLevel, type HealthFinding } from '../../../src/core/health/finding';
import { jobRhythms } from '../../../src/core/health/rhythm';
import type { Language } from '../../../src/core/schema/settings';
import { messageForError, wordsFor } from '../../../src/words';
import { findingWords, healthWordsFor } from '../../../src/words/healthWords';
import { ME } from '../../browser/support/openReply';

const fine: readonly HealthFinding[] = [
  finding('fine', 'automation-runs', { by: ME, minutes: 25 }),
  finding('fine', 'jobs-run', { count: 13 }),
  finding('fine', 'snapshot-fresh', { at: '2026-11-21 02:25', hours: 8 }),
  finding('fine', 'chain-holds', { at: '2026-11-21 03:25', entries: 48_211 }),
  finding('fine', 'drill-passed', { at: '2026-11-01 05:25', records: 12_604, seconds: 41 }),
  finding('fine', 'vault-shared', { count: 3 }),
  finding('fine', 'cells-growing', { cells: 1_840_000, percent: 18, day: '2029-03-14', days: 844 }),
];

const amiss: readonly HealthFinding[] = [
  finding('wrong', 'automation-stranger', { by: 'old.owner@example.com' }, 'takeOver'),
  finding(
    'wrong',
    'job-failing',
    { job: 'snapshot', error: 'vault-unreachable', count: 4, since: '2026-11-19 02:25' },
    'readError',
  ),
  finding('wrong', 'chain-broken', { seq: 4_117, row: 4_118, at: '2026-11-21 03:25' }, 'chain'),
  finding(
    'wrong',
    'vault-open',
    { vault: '1qIFCiU4O1EAU3lwj5FYINzMSF8dO0ueKqXfU7G064Iu', who: 'someone.with.a.long.name@another-company.example' },
    'unshare',
  ),
  finding('soon', 'snapshot-old', { at: '2026-11-19 02:25', hours: 56 }, 'snapshot'),
  finding(
    'soon',
    'cells-filling',
    { cells: 8_620_000, percent: 86, day: '2027-01-30', days: 70, largest: 'Audit', share: 61 },
    'makeRoom',
  ),
];

/** A register in good health, or one in which much is amiss. */
export function sampleHealth(language: Language, sort: 'fine' | 'amiss'): HealthReply {
  const findings = sort === 'fine' ? fine : [...amiss, ...fine.slice(4)];
  return {
    level: worstLevel(findings),
    at: '2026-11-21 10:15',
    findings: findings.map((each) => worded(language, each)),
    jobs: jobsOf(language, sort),
    triggers: { by: ME, member: true, role: 'owner', heardMinutes: 25, missing: [] },
    locks: { waits: 14, refused: 1, longestSeconds: 20 },
    errors: sort === 'fine' ? [] : [{ day: '2026-11-20', code: 'vault-unreachable', count: 3 }],
    quotas: { triggerMinutes: 11, editMinutes: 8, triggerLimit: 90, mailsLeft: 96 },
    cells: { used: 1_840_000, limit: 10_000_000, percent: 18, perDay: 9_670, fullOn: '2029-03-14', largest: 'Audit' },
    chain: { at: '2026-11-21 03:25', entries: 48_211, broken: null },
    drill: null,
    snapshots: { last: '2026-11-21 02:25', everyHours: 24 },
    vaults: [
      { vault: '1qIFCiU4O1EAU3lwj5FYINzMSF8dO0ueKqXfU7G064Iu', reachable: true, owner: ME, canOpen: [ME] },
      { vault: '1zzFCiU4O1EAU3lwj5FYINzMSF8dO0ueKqXfU7G064Iu', reachable: sort === 'fine', owner: '', canOpen: null },
    ],
    mayOpen: [ME],
  };
}

/** A finding as the server words it. */
export function worded(language: Language, each: HealthFinding): HealthLine {
  const words = wordsFor(language);
  const said = findingWords(each, healthWordsFor(language), () => messageForError('vault-unreachable', {}, words));
  return { code: each.code, level: each.level, facts: each.facts, action: each.remedy, ...said };
}

function jobsOf(language: Language, sort: 'fine' | 'amiss'): readonly HealthJob[] {
  const titles: Readonly<Record<string, string>> = healthWordsFor(language).jobs;
  return Object.entries(jobRhythms).map(([name, every]) => ({
    name,
    title: titles[name] ?? name,
    every: every ?? '',
    last: name === 'resume' ? '' : '2026-11-21 03:25',
    lateHours: sort === 'amiss' && name === 'staleFlags' ? 50 : 0,
    missed: sort === 'amiss' && name === 'staleFlags' ? 2 : 0,
    failing:
      sort === 'amiss' && name === 'snapshot'
        ? { code: 'vault-unreachable', text: '', since: '2026-11-19 02:25', count: 4 }
        : null,
  }));
}
