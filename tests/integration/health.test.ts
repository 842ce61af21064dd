import type { Host } from '../../local/host';
import { addEmptySheet } from '../../local/sheets';
import type { HealthReply, OpenReply } from '../../src/contract/replies';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { addMember, auditOf, damageSystem, putCell, rowWith, systemOf, tabOf } from './support/sheet';

const HOUR = 3_600_000;
const SECOND = 'second@example.com';
const WANG = 'wang@example.com';

/** A register with three members whose first hourly run has been. */
function running(): Host {
  const host = registerHost();
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  addMember(host, SECOND, 'Owner');
  addMember(host, WANG, 'Entry');
  host.advanceTo(host.now + HOUR);
  return host;
}

const base = running();
const healthOf = (host: Host, as = OWNER): HealthReply => call(host, 'apiGetHealth', {}, as) as unknown as HealthReply;
const codesOf = (host: Host, as = OWNER): readonly string[] =>
  healthOf(host, as)
    .findings.filter(({ level }) => level !== 'fine')
    .map(({ code }) => code);
const troubleSeen = (host: Host, as: string): OpenReply['automation']['trouble'] =>
  (call(host, 'apiOpen', {}, as) as unknown as OpenReply).automation.trouble;
const install = (host: Host, as: string): object =>
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }, { as }));
const runJobs = (host: Host): readonly { readonly name: string; readonly outcome: string; readonly ok: boolean }[] =>
  (expectOk(host.callFunction('apiRunJobs', { requestId: requestId() })) as unknown as { jobs: [] }).jobs;
const handlersOf = (host: Host, creator: string): readonly string[] =>
  host.triggers
    .filter((trigger) => trigger.creator === creator)
    .map(({ handler }) => handler)
    .sort();

/** Takes a person out of People, as an owner does by hand. */
function leaves(host: Host, email: string): void {
  const { row } = rowWith(host, 'people', 'email', email);
  for (const field of ['email', 'name', 'role']) putCell(host, 'people', row, field, undefined);
}

describe('apiGetHealth', () => {
  it('finds nothing wrong with a register whose jobs run, in at most 3 calls to Google', () => {
    const host = base.copy();
    const report = host.callFunction('apiGetHealth', {});
    const health = expectOk(report) as unknown as HealthReply;
    expect(codesOf(host)).toEqual([]);
    expect(health.level).toBe('fine');
    expect(health.jobs.find((job) => job.name === 'sweep')).toMatchObject({ every: 'hour', lateHours: 0 });
    expect(health.triggers).toMatchObject({ by: OWNER, member: true, missing: [] });
    const grids = host.register.sheets.map((sheet) => sheet.rowCount * sheet.columnCount);
    expect(health.cells?.used).toBe(grids.reduce((sum, cells) => sum + cells, 0));
    expect(report.calls.read + report.calls.write).toBeLessThanOrEqual(3);
  });

  it('is for members alone', () => {
    expect(call(base.copy(), 'apiGetHealth', {}, 'nobody@example.com')).toMatchObject({
      error: { code: 'not-a-member' },
    });
  });

  it('answers also where a tab was deleted, and says so as the first thing', () => {
    const host = base.copy();
    const { register } = host;
    register.sheets.splice(register.sheets.indexOf(tabOf(host, 'purchases')), 1);
    const [first] = healthOf(host).findings;
    expect(first).toMatchObject({ code: 'damage', level: 'wrong', action: 'setUp' });
    expect(first?.text).toMatch(/Purchases/);
  });

  it('counts who was turned away by the lock, and how long', () => {
    const host = base.copy();
    host.holdLock('document', 600);
    for (let time = 0; time < 3; time += 1)
      call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann' } });
    expect(healthOf(host).locks).toEqual({ waits: 0, refused: 3, longestSeconds: 20 });
  });
});

describe('an hourly run that has gone silent', () => {
  it('is said to whoever opens the sidebar next, in either language, without another read', () => {
    const host = base.copy();
    host.stopTriggers(OWNER);
    host.advanceTo(host.now + 2 * HOUR);
    expect(troubleSeen(host, WANG)).toBeUndefined();
    host.advanceTo(host.now + 2 * HOUR);
    const report = host.callFunction('apiOpen', {}, { as: WANG, userLocale: 'zh_CN' });
    const { automation } = report.reply as OpenReply;
    expect(automation.trouble).toMatchObject({ code: 'automation-silent', level: 'wrong', action: 'takeOver' });
    expect(automation.trouble?.text).toMatch(/每小时任务已有 \d 小时没有动静/);
    expect(report.calls.read).toBeLessThanOrEqual(2);
  });

  it('is taken over by another owner, with an entry that names who had it and why', () => {
    const host = base.copy();
    host.stopTriggers(OWNER);
    expect(install(host, SECOND)).toMatchObject({ by: OWNER });
    host.skipTo(host.now + 5 * HOUR);
    expect(install(host, SECOND)).toMatchObject({ by: SECOND });
    expect(auditOf(host).at(-1)).toMatchObject({
      action: 'automation-installed',
      actor: SECOND,
      payload: { by: SECOND, former: OWNER, why: 'automation-silent' },
    });
    expect(troubleSeen(host, WANG)).toBeUndefined();
    host.advanceTo(host.now + HOUR);
    expect(codesOf(host)).toEqual([]);
  });

  it('gets new triggers when its own person installs it again: those that Google stopped are listed all the same', () => {
    const host = base.copy();
    host.skipTo(host.now + 5 * HOUR);
    const before = host.triggers.map(({ id }) => id);
    expect(healthOf(host).findings[0]).toMatchObject({ code: 'automation-silent', action: 'reinstall' });
    install(host, OWNER);
    expect(handlersOf(host, OWNER)).toEqual(['onHour', 'onSheetEdit']);
    expect(host.triggers.filter(({ id }) => before.includes(id))).toEqual([]);
  });

  it('is noticed also where other scripts of its person used up the day’s trigger time', () => {
    const host = base.copy();
    host.useTriggerTime(OWNER, 90);
    expect(host.advanceTo(host.now + 4 * HOUR).every(({ ok }) => !ok)).toBe(true);
    expect(troubleSeen(host, WANG)).toMatchObject({ code: 'automation-silent', level: 'wrong' });
  });
});

describe('an owner who left', () => {
  it('is named as the one whose automation runs on, and gives way to who takes it over: the former triggers rest', () => {
    const host = base.copy();
    leaves(host, OWNER);
    expect(troubleSeen(host, WANG)).toMatchObject({ code: 'automation-stranger', action: 'takeOver' });
    expect(codesOf(host, SECOND)).toEqual(expect.arrayContaining(['automation-stranger', 'vault-owner']));
    install(host, SECOND);
    expect(handlersOf(host, OWNER)).toEqual(['onHour', 'onSheetEdit']);
    const lines = host.advanceTo(host.now + HOUR);
    expect(lines.map((line) => (line.jobs as readonly unknown[]).length > 0).sort()).toEqual([false, true]);
    const { executions } = host.edit('Customers!C2', 'Ann', { as: WANG });
    const drained = executions.filter(({ handler }) => handler === 'onSheetEdit').map(({ reply }) => reply);
    expect(drained.filter((reply) => (reply as { drained: unknown }).drained !== null)).toHaveLength(1);
    expect(systemOf(host).get('automation')).toBe(SECOND);
  });

  it('is told to the other owners by mail, once', () => {
    const host = base.copy();
    leaves(host, OWNER);
    host.skipTo('2026-09-11T03:30:00+08:00');
    host.advanceTo(host.now + HOUR);
    const told = host.outbox;
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ to: [SECOND] });
    expect(told[0]?.body).toMatch(/owner@example\.com, who is not in the People tab any more/);
    host.skipTo('2026-09-12T03:30:00+08:00');
    host.advanceTo(host.now + HOUR);
    expect(host.outbox).toHaveLength(1);
  });
});

describe('jobs', () => {
  it('are not stopped by a last run that lies in the future: that is said, and they go on', () => {
    const host = base.copy();
    const wrong = JSON.stringify({ last: '2027-03-01 09:00' });
    for (const job of ['snapshot', 'vanished', 'staleFlags']) damageSystem(host, `job.${job}`, wrong);
    expect(codesOf(host)).toContain('job-ahead');
    host.skipTo('2026-09-11T03:30:00+08:00');
    const ran = runJobs(host).map(({ name }) => name);
    expect(ran).toEqual(expect.arrayContaining(['snapshot', 'vanished', 'staleFlags']));
    expect(codesOf(host)).not.toContain('job-ahead');
  });

  it('go on after the clock was put back by a year', () => {
    const host = base.copy();
    host.setClock('2025-09-10T03:10:00+08:00');
    const lines = host.advanceTo(host.now + 2 * HOUR);
    expect(lines.map((line) => line.ok)).toEqual([true, true]);
    expect(systemOf(host).get('job.sweep')).toMatch(/"last":"2025-09-10/);
    expect(troubleSeen(host, WANG)).toBeUndefined();
  });
});

describe('the room that is left', () => {
  it('is said to be used up in time, with the tab that takes most of it', () => {
    const host = base.copy();
    addEmptySheet(host.register, 'Huge list', 90_000, 100);
    expect(healthOf(host).findings[0]).toMatchObject({
      code: 'cells-full',
      level: 'wrong',
      facts: { largest: 'Huge list' },
    });
  });
});
