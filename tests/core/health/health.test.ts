import { registerHealth, type RegisterFacts } from '../../../src/core/health/health';
import { worstLevel } from '../../../src/core/health/finding';
import { noRuns } from '../../../src/core/health/runState';
import type { CivilDate } from '../../../src/core/values/civilDate';
import type { CivilDateTime } from '../../../src/core/values/dateTime';

const NOW = '2026-11-21 10:00' as CivilDateTime;
const NOW_MS = 1_795_000_000_000;
const DAY = 86_400_000;
const ANN = 'ann@shop.example';
const BOB = 'bob@shop.example';

const base: RegisterFacts = {
  automation: {
    by: ANN,
    actor: ANN,
    people: [
      { email: ANN, name: 'Ann', role: 'owner', aliases: [] },
      { email: 'wang@shop.example', name: '王芳', role: 'entry', aliases: [] },
    ],
    now: NOW,
    nowMs: NOW_MS,
    sweptAt: '2026-11-21 09:20',
    run: { ...noRuns, by: ANN, began: NOW_MS - 1_000_000, ended: NOW_MS - 990_000 },
    editMs: [0, 0],
    idleDays: 0,
  },
  missingTriggers: [],
  jobs: {
    now: NOW,
    nowMs: NOW_MS,
    last: new Map([
      ['sweep', '2026-11-21 09:20'],
      ['chain', '2026-11-21 03:00'],
      ['vanished', '2026-11-21 00:20'],
      ['staleFlags', '2026-11-21 03:20'],
      ['completeness', '2026-11-21 03:20'],
      ['report', '2026-11-01 04:20'],
      ['drill', '2026-11-02 05:20'],
      ['health', '2026-11-21 04:20'],
    ]),
    rhythms: { snapshot: 'day' },
    run: noRuns,
    since: '2026-11-20 00:00',
  },
  proofs: {
    now: NOW,
    chain: { at: '2026-11-21 03:00', entries: 900, broken: null },
    drill: { at: '2026-11-02 05:20', ok: true, snapshot: 's', records: 300, seconds: 12, differences: 0 },
    snapshotAt: '2026-11-21 02:20',
    snapshotEvery: 24,
    since: '2026-01-01 00:00',
  },
  load: { nowMs: NOW_MS, locks: {}, errors: {}, triggerMs: 0, editMs: 0, mailsLeft: 90, unsent: '' },
  tabs: [{ title: 'Customers', rows: 1_000, columns: 40 }],
  samples: [],
  today: '2026-11-21' as CivilDate,
  vaults: [{ vault: 'v1', reachable: true, owner: ANN, canOpen: [ANN] }],
  audit: { rows: 900, segments: 0, entries: 0 },
  holds: 0,
  damage: [],
};

/** Codes that are not fine, the worst first. */
const amiss = (over: Partial<RegisterFacts>): readonly string[] =>
  registerHealth({ ...base, ...over }).findings.flatMap(({ level, code }) =>
    level === 'fine' ? [] : [`${level} ${code}`],
  );
const proofs = (over: Partial<RegisterFacts['proofs']>): readonly string[] =>
  amiss({ proofs: { ...base.proofs, ...over } });
const load = (over: Partial<RegisterFacts['load']>): readonly string[] => amiss({ load: { ...base.load, ...over } });
const today = String(Math.floor(NOW_MS / DAY));

describe('the health of a register', () => {
  it('is fine where all is as it should be, and says so of each thing that was looked at', () => {
    const { findings } = registerHealth(base);
    expect(worstLevel(findings)).toBe('fine');
    expect(findings.map(({ code }) => code)).toEqual([
      'automation-runs',
      'jobs-run',
      'snapshot-fresh',
      'chain-holds',
      'drill-passed',
      'vault-shared',
      'locks-fine',
      'errors-few',
      'time-fine',
      'mail-left',
      'cells-steady',
      'audit-size',
      'whole',
    ]);
  });

  it.each([
    [{ at: '2026-11-21 03:00', entries: 9, broken: { seq: 4, row: 5 } }, ['wrong chain-broken']],
    [{ at: '2026-11-10 03:00', entries: 9, broken: null }, ['soon chain-unchecked']],
    [null, ['soon chain-unchecked']],
  ])('looks at the chain: %j', (chain, found) => {
    expect(proofs({ chain })).toEqual(found);
  });

  it.each([
    ['2026-11-21 02:00', []],
    ['2026-11-19 02:00', ['soon snapshot-old']],
    ['2026-11-10 02:00', ['wrong snapshot-old']],
    ['', ['wrong snapshot-none']],
  ])('looks at the age of the last snapshot, of %s', (snapshotAt, found) => {
    expect(proofs({ snapshotAt })).toEqual(found);
  });

  it('does not ask a register of one day for a snapshot, a drill or a check of the chain', () => {
    expect(proofs({ snapshotAt: '', drill: null, chain: null, since: '2026-11-20 09:00' })).toEqual([]);
  });

  it.each([
    [{ ...base.proofs.drill, ok: false, differences: 3 }, ['wrong drill-failed']],
    [{ ...base.proofs.drill, at: '2026-08-02 05:20' }, ['soon drill-missing']],
    [null, ['soon drill-missing']],
  ])('looks at the last drill: %j', (drill, found) => {
    expect(proofs({ drill: drill as RegisterFacts['proofs']['drill'] })).toEqual(found);
  });

  it.each([
    [{ reachable: false, owner: '', canOpen: null }, ['wrong vault-unreachable']],
    [{ reachable: true, owner: ANN, canOpen: [ANN, BOB] }, ['wrong vault-open']],
    [{ reachable: true, owner: BOB, canOpen: [BOB, ANN] }, ['wrong vault-owner']],
    [{ reachable: true, owner: '', canOpen: null }, []],
  ])('looks at who can open the vault: %j', (standing, found) => {
    expect(amiss({ vaults: [{ vault: 'v1', ...standing }] })).toEqual(found);
  });

  it('names who may restore and cannot open the vault, in any case of the address', () => {
    const people = [
      ...base.automation.people,
      { email: 'Bob@Shop.example', name: '', role: 'owner', aliases: [] } as const,
    ];
    const seen = (canOpen: readonly string[]): readonly string[] =>
      amiss({
        automation: { ...base.automation, people },
        vaults: [{ vault: 'v1', reachable: true, owner: ANN, canOpen }],
      });
    expect(seen([ANN])).toEqual(['soon vault-closed']);
    expect(seen([ANN, BOB])).toEqual([]);
  });

  it('counts saves that were turned away, unexpected errors, time and mail', () => {
    expect(load({ locks: { [today]: { refused: 12, waits: 3, longest: 20_000 } } })).toEqual(['soon locks-refused']);
    expect(load({ errors: { [today]: { 'unexpected TypeError': 2, 'row-moved': 9 } } })).toEqual([
      'soon errors-unexpected',
    ]);
    expect(load({ errors: { [today]: { 'row-moved': 9 } } })).toEqual([]);
    expect(load({ triggerMs: 50 * 60_000, editMs: 40 * 60_000 })).toEqual(['soon time-short']);
    expect(load({ mailsLeft: 0 })).toEqual(['soon mail-out']);
    expect(load({ mailsLeft: null })).toEqual([]);
    expect(load({ unsent: 'mail-refused' })).toEqual(['soon mail-unsent']);
  });

  it('says of jobs which failed, since when and how often, and which are late', () => {
    const failing = { code: 'vault-unreachable', at: NOW_MS, since: NOW_MS - 2 * DAY, count: 2 };
    const run = { ...noRuns, failures: { snapshot: failing } };
    const last = new Map([...base.jobs.last, ['staleFlags', '2026-11-18 03:20']]);
    const { findings } = registerHealth({ ...base, jobs: { ...base.jobs, run, last } });
    expect(findings.filter(({ level }) => level === 'wrong')).toMatchObject([
      {
        code: 'job-failing',
        facts: { job: 'snapshot', error: 'vault-unreachable', count: 2, since: '2026-11-19 10:00' },
      },
      { code: 'job-late', facts: { job: 'staleFlags', hours: 54, missed: 3 } },
    ]);
  });

  it('does not call a job late in the first two hours of an automation: it is about to make up for it', () => {
    const last = new Map([...base.jobs.last, ['staleFlags', '']]);
    const jobs = { ...base.jobs, last, since: '2026-01-01 00:00' };
    const at = (hoursAgo: number): Partial<RegisterFacts> => {
      const run = { ...noRuns, by: ANN, installed: NOW_MS - hoursAgo * 3_600_000, began: NOW_MS, ended: NOW_MS };
      return {
        jobs: { ...jobs, last: new Map([...last, ['snapshot', '2026-11-21 02:20']]) },
        automation: { ...base.automation, run },
      };
    };
    expect(amiss(at(1))).toEqual([]);
    expect(amiss(at(3)).filter((each) => each.endsWith('job-late')).length).toBeGreaterThan(0);
  });

  it('blames the automation alone where it does not run: jobs are late by then, all of them', () => {
    const last = new Map([...base.jobs.last].map(([name]) => [name, '2026-11-10 03:20']));
    const automation = { ...base.automation, sweptAt: '2026-11-10 03:20', run: noRuns };
    expect(amiss({ automation, jobs: { ...base.jobs, last } })).toEqual(['wrong automation-silent']);
  });

  it('puts what is wrong first: lost columns, a trigger of one’s own that is gone', () => {
    const damage = [
      { code: 'column-missing', facts: { tab: 'customers', field: 'name' } },
      { code: 'column-new', facts: { tab: 'snapshots', field: 'hold' } },
    ];
    expect(amiss({ damage, missingTriggers: ['onSheetEdit'] })).toEqual([
      'wrong damage',
      'wrong trigger-missing',
      'soon damage',
    ]);
  });

  it('says when the spreadsheet is full at this pace', () => {
    const tabs = [{ title: 'Audit', rows: 500_000, columns: 14 }];
    const samples = Array.from({ length: 11 }, (_, day) => {
      return [`2026-11-${String(10 + day)}` as CivilDate, 6_890_000 + 10_000 * day] as const;
    });
    const { findings, room } = registerHealth({ ...base, tabs, samples });
    expect(room).toMatchObject({ cells: 7_000_000, percent: 70, perDay: 10_000, fullOn: '2027-09-17' });
    expect(findings.find(({ code }) => code === 'cells-growing')).toMatchObject({ facts: { days: 300 } });
    expect(amiss({ tabs: [{ title: 'Audit', rows: 930_000, columns: 10 }] })).toEqual(['wrong cells-full']);
    expect(registerHealth({ ...base, tabs: null }).room).toBeNull();
  });
});
