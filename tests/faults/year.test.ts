import type { Host, TimerLine } from '../../local/host';
import { call, registerHost, requestId } from '../integration/support/register';
import { faultsIn, reportMonths, rowsOf, systemOf } from './support/registerState';
import { auditFaults } from './support/requests';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;

/** Twelve customers with a talk each, and the automation, on 31 August 2026 at noon in Shanghai. */
function smallRegister(): Host {
  const host = registerHost({ now: Date.parse('2026-08-31T12:00:00+08:00') });
  for (let index = 0; index < 12; index += 1) {
    const fields = { name: `Customer ${String(index)}`, phone: `138001380${String(index).padStart(2, '0')}` };
    const saved = call(host, 'apiSaveCustomer', { requestId: requestId(), fields });
    const { id } = (saved as unknown as { customer: { id: string } }).customer;
    const talk = { at: `2026-0${String(1 + (index % 8))}-10 10:00`, channel: 'phone', summary: 'called' };
    call(host, 'apiLogInteraction', { requestId: requestId(), customerId: id, fields: talk });
  }
  call(host, 'apiInstallAutomation', { requestId: requestId() });
  return host;
}

/** Day of the month and hour on the register's wall. */
function wall(host: Host): { readonly day: number; readonly hour: number; readonly ms: number } {
  const ms = host.now + SHANGHAI_MS;
  return { day: new Date(ms).getUTCDate(), hour: new Date(ms).getUTCHours(), ms };
}

/** The next hour in which the timer is let run: every hour from a month's last days to its second, else those of daily jobs. */
function nextHour(host: Host): number {
  const { day, hour } = wall(host);
  const floor = host.now - (host.now % HOUR_MS);
  const everyHour = day <= 1 || day >= 30;
  if (everyHour || hour === 1 || hour === 2) return floor + HOUR_MS;
  const until = hour < 1 ? 1 - hour : 25 - hour;
  return floor + until * HOUR_MS;
}

/** Passes the hours up to a moment; `around` may do something before and after each hour that is let run. */
function passHours(host: Host, until: number, around: (host: Host, run: () => readonly TimerLine[]) => void): void {
  while (host.now < until) {
    const next = nextHour(host);
    if (next - host.now > HOUR_MS) host.skipTo(next);
    else around(host, () => host.advanceTo(Math.min(next, until)));
  }
}

/** Days between the first and the last snapshot on which none was taken or more than one. */
function daysWrong(host: Host): readonly string[] {
  const taken = rowsOf(host, 'snapshots')
    .filter((row) => row['reason'] === 'daily')
    .map((row) => String(row['at']).slice(0, 10));
  const last = wall(host).ms;
  const wrong: string[] = [];
  for (let ms = Date.parse('2026-08-31T00:00:00Z'); ms < last - 4 * HOUR_MS; ms += DAY_MS) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const count = taken.filter((each) => each === day).length;
    if (count !== 1) wrong.push(`${day}: ${String(count)} snapshots`);
  }
  return wrong;
}

function monthsFrom(first: string, count: number): readonly string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7));
}

describe('thirteen months on the clock', () => {
  it('every hour around the turn of each month, on other days the hours of the daily jobs: 13 reports, a snapshot a day, no error', () => {
    const host = smallRegister();
    const lines: TimerLine[] = [];
    passHours(host, Date.parse('2027-09-01T12:00:00+08:00'), (_, run) => lines.push(...run()));
    expect(lines.filter((line) => !line.ok || JSON.stringify(line.jobs).includes('"ok":false'))).toEqual([]);
    expect(reportMonths(host)).toEqual(monthsFrom('2026-08', 13));
    expect(daysWrong(host)).toEqual([]);
    expect(faultsIn(host)).toEqual([]);
    expect(auditFaults(host)).toEqual([]);
    expect(new Set(rowsOf(host, 'snapshots').map((row) => row['vaultId'])).size).toBe(14);
    process.stdout.write(`thirteen months: ${String(lines.length)} executions\n`);
  });

  it('two months in which every due job is killed at another call each day, and fifty other calls too: reports and snapshots once', () => {
    const host = smallRegister();
    const chance = seeded(20_261_121);
    let killed = 0;
    let others = 0;
    let nth = 0;
    passHours(host, Date.parse('2026-11-01T12:00:00+08:00'), (_, run) => {
      const { day, hour } = wall(host);
      const due = hour === 1 || hour === 2 || (day === 1 && hour === 3);
      if (due) nth += 1;
      const other = !due && others < 50 && chance() < 0.35;
      const at = due ? 1 + (nth % 24) : 1 + Math.floor(chance() * 12);
      host.setFaults(due || other ? [{ call: at, when: chance() < 0.5 ? 'before' : 'after', kind: 'kill' }] : []);
      const dead = run().filter((line) => line.error?.includes('killed on purpose')).length;
      host.setFaults([]);
      killed += dead;
      if (other) others += dead;
      if (dead > 0) expect(faultsIn(host)).toEqual([]);
    });
    process.stdout.write(`two months: ${String(killed)} executions killed, ${String(others)} of them with no job due\n`);
    expect(others).toBe(50);
    expect(reportMonths(host)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(daysWrong(host)).toEqual([]);
    expect(systemOf(host).get('progress')).toBe('');
    expect(faultsIn(host)).toEqual([]);
    expect(auditFaults(host)).toEqual([]);
    expect(rowsOf(host, 'audit').filter((row) => row['action'] === 'report')).toHaveLength(3);
  });
});

/** The same numbers between 0 and 1 in every run (a linear congruence, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
