import type { Host, TimerLine } from '../../local/host';
import { displayText, type Sheet } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import {
  addMember,
  auditOf,
  liveFormulas,
  metadataOf,
  rowsOf,
  rowWith,
  setSetting,
  systemOf,
  valueAt,
} from './support/sheet';

const HOUR = 3_600_000;
const DAY_SECONDS = 86_400;
const SECOND = 'second@example.com';

interface JobLine {
  readonly name: string;
  readonly outcome: string;
  readonly ok: boolean;
}

/** A register with its automation, at a moment that is told with its zone. */
function automated(now: string, timeZone = 'Asia/Shanghai'): Host {
  const host = registerHost({ now: Date.parse(now), timeZone });
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  return host;
}

function addCustomer(host: Host, fields: object): string {
  const { customer } = expectOk(
    host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }),
  ) as unknown as { customer: { id: string } };
  return customer.id;
}

/** Runs what is due, as an owner does by the menu. */
function runJobs(host: Host): readonly JobLine[] {
  const { jobs } = expectOk(host.callFunction('apiRunJobs', { requestId: requestId() })) as unknown as {
    jobs: JobLine[];
  };
  return jobs;
}

function advance(host: Host, hours: number): readonly TimerLine[] {
  const lines = host.advanceTo(host.now + hours * HOUR);
  expect(lines.filter((line) => !line.ok)).toEqual([]);
  return lines;
}

const jobsOf = (lines: readonly TimerLine[]): readonly JobLine[] => lines.flatMap((line) => line.jobs as JobLine[]);
const snapshots = (host: Host): readonly { readonly at: string; readonly reason: string }[] =>
  (expectOk(host.callFunction('apiListSnapshots', {})) as unknown as { snapshots: { at: string; reason: string }[] })
    .snapshots;
const reports = (host: Host): readonly Sheet[] =>
  host.register.sheets.filter((sheet) => metadataOf(sheet, 'report') !== undefined);
const monthsOf = (host: Host): readonly string[] =>
  reports(host)
    .map((sheet) => metadataOf(sheet, 'report') ?? '')
    .sort();

/** Everything that a report says, as one text. */
const textOf = (host: Host, sheet: Sheet | undefined): string =>
  (sheet?.rows ?? [])
    .map((row) => (row?.cells ?? []).map((cell) => displayText(host.register, cell)).join('\t'))
    .join('\n');

describe('installing the automation', () => {
  it('by two owners makes one timer and one edit trigger, and tells the second who has it', () => {
    const host = registerHost();
    addMember(host, SECOND, 'Owner');
    expect(call(host, 'apiInstallAutomation', { requestId: requestId() })).toMatchObject({
      installed: true,
      by: OWNER,
    });
    expect(call(host, 'apiInstallAutomation', { requestId: requestId() }, SECOND)).toMatchObject({
      installed: true,
      by: OWNER,
    });
    expect(host.triggers.map((trigger) => [trigger.handler, trigger.creator]).sort()).toEqual([
      ['onHour', OWNER],
      ['onSheetEdit', OWNER],
    ]);
    expect(call(host, 'apiOpen', {}, SECOND)).toMatchObject({ automation: { installed: true, by: OWNER } });
  });

  it('again puts back a trigger that is missing, and doubles none', () => {
    const host = registerHost();
    for (let time = 0; time < 3; time += 1) call(host, 'apiInstallAutomation', { requestId: requestId() });
    expect(host.triggers).toHaveLength(2);
  });

  it('passes on once the first has removed theirs, or is no member any more', () => {
    const host = registerHost();
    addMember(host, SECOND, 'Owner');
    call(host, 'apiInstallAutomation', { requestId: requestId() });
    expect(call(host, 'apiRemoveAutomation', { requestId: requestId() })).toMatchObject({ installed: false });
    expect(host.triggers).toEqual([]);
    expect(call(host, 'apiInstallAutomation', { requestId: requestId() }, SECOND)).toMatchObject({ by: SECOND });
    expect(host.triggers.map((trigger) => trigger.creator)).toEqual([SECOND, SECOND]);
  });

  it('lets only the timer of the person on record work, should two stand', () => {
    const host = registerHost();
    addMember(host, SECOND, 'Owner');
    call(host, 'apiInstallAutomation', { requestId: requestId() }, SECOND);
    const row = rowWith(host, 'people', 'email', SECOND).row;
    host.edit(`People!A${String(row)}`, 'gone@example.com');
    call(host, 'apiInstallAutomation', { requestId: requestId() });
    const lines = advance(host, 2);
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => (line.jobs as JobLine[]).length > 0)).toHaveLength(2);
    expect(auditOf(host).filter((entry) => entry.origin === 'job' && entry.actor === SECOND)).toEqual([]);
  });
});

describe('the hourly run', () => {
  it('with nothing due makes at most 2 calls', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    addCustomer(host, { name: 'Ann' });
    advance(host, 2);
    const [line] = advance(host, 1);
    expect((line?.calls.read ?? 9) + (line?.calls.write ?? 9)).toBeLessThanOrEqual(2);
  });

  it('leaves its work to the next hour where another run holds the lock', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    host.holdLock('document', 7_200);
    expect(jobsOf(advance(host, 1)).map((job) => job.outcome)).toEqual(['busy']);
    host.wait(7_200);
    expect(jobsOf(advance(host, 1)).every((job) => job.ok)).toBe(true);
  });
});

describe('snapshots', () => {
  it('are taken once a day at the hour of the settings, by the wall clock of the register', () => {
    const host = automated('2026-09-10T22:00:00+08:00');
    advance(host, 27);
    expect(
      snapshots(host)
        .map(({ at }) => at.slice(0, 13))
        .sort(),
    ).toEqual(['2026-09-10 22', '2026-09-11 02']);
  });

  it('follow the hour that Settings say', () => {
    const host = automated('2026-09-10T22:00:00+08:00');
    setSetting(host, 'hour.snapshot', '5');
    advance(host, 10);
    expect(
      snapshots(host)
        .map(({ at }) => at.slice(0, 13))
        .sort(),
    ).toEqual(['2026-09-10 22', '2026-09-11 05']);
  });

  it.each([
    ['the hour that spring leaves out', '2026-03-07T20:00:00-08:00', '2', ['2026-03-07 20', '2026-03-08 03']],
    ['the hour that autumn has twice', '2026-10-31T20:00:00-07:00', '1', ['2026-10-31 20', '2026-11-01 01']],
  ])('in America/Los_Angeles are one a day also at %s', (_, now, hour, taken) => {
    const host = automated(now, 'America/Los_Angeles');
    setSetting(host, 'hour.snapshot', hour);
    advance(host, 12);
    expect(
      snapshots(host)
        .map(({ at }) => at.slice(0, 13))
        .sort(),
    ).toEqual(taken);
  });
});

describe('stale flags', () => {
  it('come with reasons that do not change from day to day, and go when the customer is contacted', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    const id = addCustomer(host, { name: 'Ann', stage: 'lead' });
    const flag = (): unknown[] => ['stale', 'staleReasons'].map((field) => valueAt(host, 'customers', 2, field));
    host.wait(30 * DAY_SECONDS);
    runJobs(host);
    expect(flag()).toEqual([null, null]);
    host.wait(DAY_SECONDS);
    runJobs(host);
    const [stale, reasons] = flag();
    expect(stale).toBe(true);
    expect(reasons).toMatch(/2026-09-10.*30 days/);
    const stamp = [valueAt(host, 'customers', 2, 'version'), valueAt(host, 'customers', 2, 'digest')];
    host.wait(5 * DAY_SECONDS);
    const entries = auditOf(host).filter((entry) => entry.action.startsWith('stale')).length;
    runJobs(host);
    expect(flag()).toEqual([true, reasons]);
    expect([valueAt(host, 'customers', 2, 'version'), valueAt(host, 'customers', 2, 'digest')]).toEqual(stamp);
    expect(auditOf(host).filter((entry) => entry.action.startsWith('stale'))).toHaveLength(entries);
    expectOk(
      host.callFunction('apiLogInteraction', { requestId: requestId(), customerId: id, fields: { summary: 'talked' } }),
    );
    host.wait(DAY_SECONDS);
    runJobs(host);
    expect(flag()).toEqual([null, null]);
  });

  it.each([
    ['a limit of 5 days', '5', 6, true],
    ['a limit of 0: never', '0', 40, null],
  ])('keep to Settings: %s', (_, limit, days, flagged) => {
    const host = automated('2026-09-10T09:00:00+08:00');
    addCustomer(host, { name: 'Ann', stage: 'lead' });
    setSetting(host, 'stale.lead', limit);
    host.wait(days * DAY_SECONDS);
    runJobs(host);
    expect(valueAt(host, 'customers', 2, 'stale')).toBe(flagged);
  });

  it('name a next contact that has passed by more than a week', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    addCustomer(host, { name: 'Ann', stage: 'active', nextContactOn: '2026-09-12' });
    host.wait(10 * DAY_SECONDS);
    runJobs(host);
    expect(valueAt(host, 'customers', 2, 'staleReasons')).toContain('2026-09-12');
  });
});

describe('the monthly report', () => {
  it('is made on the first of the month after the hour of the settings, once, whatever number of times the job runs', () => {
    const host = automated('2026-09-30T22:00:00+08:00');
    addCustomer(host, { name: 'Ann' });
    advance(host, 5);
    expect(monthsOf(host)).toEqual([]);
    const jobs = jobsOf(advance(host, 3)).filter((job) => job.name === 'report');
    expect(jobs).toMatchObject([{ outcome: '2026-09', ok: true }]);
    for (let time = 0; time < 2; time += 1) runJobs(host);
    expect(monthsOf(host)).toEqual(['2026-09']);
    expect(reports(host)[0]?.title).toBe('Report 2026-09');
  });

  it.each([
    ['Asia/Shanghai', '2026-09-30T20:30:00Z', ['2026-09']],
    ['America/Los_Angeles', '2026-09-30T20:30:00Z', []],
    ['America/Los_Angeles', '2026-10-01T11:30:00Z', ['2026-09']],
  ])('in %s is due by the wall clock there, at %s', (zone, now, months) => {
    const host = automated('2026-09-29T12:00:00Z', zone);
    host.wait((Date.parse(now) - host.now) / 1000);
    runJobs(host);
    expect(monthsOf(host)).toEqual(months);
  });

  it('is not made again where a person renamed its tab', () => {
    const host = automated('2026-09-30T22:00:00+08:00');
    host.wait(8 * 3_600);
    runJobs(host);
    host.doByHand('rename tab Report 2026-09 to September');
    host.wait(2 * DAY_SECONDS);
    runJobs(host);
    expect(monthsOf(host)).toEqual(['2026-09']);
  });

  it('holds values and native charts, no formula, and the counts of the month', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    const id = addCustomer(host, { name: '=1+1', source: 'referral' });
    addCustomer(host, { name: 'Bob' });
    expectOk(
      host.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: id,
        fields: { item: '=2+2', category: '=3+3', quantity: 1, amount: 1234.5 },
      }),
    );
    expectOk(
      host.callFunction('apiLogInteraction', { requestId: requestId(), customerId: id, fields: { summary: 'talked' } }),
    );
    host.wait((Date.parse('2026-10-01T05:00:00+08:00') - host.now) / 1000);
    runJobs(host);
    const [sheet] = reports(host);
    expect(sheet?.charts.length).toBeGreaterThan(2);
    expect(liveFormulas(host)).toEqual([]);
    expect(textOf(host, sheet)).toContain('=3+3');
    expect(textOf(host, sheet)).toMatch(/1,?234\.5/);
    expect(sheet?.protectedRanges).toEqual([]);
  });

  it('stays as it was when the register changes afterwards', () => {
    const host = automated('2026-09-30T22:00:00+08:00');
    host.wait(8 * 3_600);
    runJobs(host);
    const before = textOf(host, reports(host)[0]);
    addCustomer(host, { name: 'Late' });
    host.wait(DAY_SECONDS);
    runJobs(host);
    expect(textOf(host, reports(host)[0])).toBe(before);
  });

  it('of months that were missed is caught up, with the day of the snapshot that its stocks come from', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    addCustomer(host, { name: 'Ann' });
    runJobs(host);
    host.wait(18 * DAY_SECONDS);
    addCustomer(host, { name: 'Bob' });
    runJobs(host);
    expect(
      snapshots(host)
        .map(({ at }) => at.slice(0, 10))
        .sort(),
    ).toEqual(['2026-09-10', '2026-09-28']);
    host.wait((Date.parse('2026-12-03T10:00:00+08:00') - host.now) / 1000);
    const jobs = runJobs(host).filter((job) => job.name === 'report');
    expect(jobs.map((job) => job.outcome)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(monthsOf(host)).toEqual(['2026-09', '2026-10', '2026-11']);
    const september = reports(host).find((sheet) => metadataOf(sheet, 'report') === '2026-09');
    expect(textOf(host, september)).toContain('2026-09-28');
    expect(systemOf(host).get('job.report')).toContain('2026-11');
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('is not made for months before the register was set up', () => {
    const host = automated('2026-09-10T09:00:00+08:00');
    runJobs(host);
    expect(monthsOf(host)).toEqual([]);
    expect(rowsOf(host, 'customers')).toEqual([]);
  });
});
