import type { Host, TimerLine } from '../../local/host';
import { call, registerHost, requestId } from '../integration/support/register';
import { itInSoak } from './support/itInSoak';
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
    // Names and numbers in a row look like one customer.
    const saved = call(host, 'apiSaveCustomer', { requestId: requestId(), fields, acceptDuplicates: true });
    const { id } = (saved as unknown as { customer: { id: string } }).customer;
    const talk = { at: `2026-0${String(1 + (index % 8))}-10 10:00`, channel: 'phone', summary: 'called' };
    call(host, 'apiLogInteraction', { requestId: requestId(), customerId: id, fields: talk });
  }
  call(host, 'apiInstallAutomation', { requestId: requestId() });
  return host;
}

/** Days since 1970, day of the month and hour on the register's wall. */
interface Wall {
  readonly date: number;
  readonly day: number;
  readonly hour: number;
}

function wallAt(ms: number): Wall {
  const wall = ms + SHANGHAI_MS;
  return { date: Math.floor(wall / DAY_MS), day: new Date(wall).getUTCDate(), hour: new Date(wall).getUTCHours() };
}

/** The hours of the first morning of a month in which something is due: snapshot, flags, report, drill. */
function isTurnOfMonth(ms: number): boolean {
  const { day, hour } = wallAt(ms);
  return day === 1 && hour >= 2 && hour < 6;
}

/** Passes the hours up to a moment. The timer stands still in those that are not chosen; `run` lets the others run. */
function passHours(
  host: Host,
  until: number,
  chosen: (at: number) => boolean,
  run: (at: number, hour: () => readonly TimerLine[]) => void,
): void {
  for (let at = host.now - (host.now % HOUR_MS) + HOUR_MS; at <= until; at += HOUR_MS) {
    if (!chosen(at)) continue;
    host.skipTo(at);
    run(at, () => host.advanceTo(at + HOUR_MS - 1000));
  }
  host.skipTo(until);
}

/**
 * Days from the first one on, by which three o'clock has passed, on which no daily snapshot was taken or more than one: by the
 * trail, since the older ones are thinned out. `ran` says on which days the timer ran at all.
 */
function daysWrong(host: Host, first: string, ran: (date: number) => boolean = () => true): readonly string[] {
  const taken = rowsOf(host, 'audit')
    .filter((row) => row['action'] === 'snapshot' && String(row['payload']).includes('"reason":"daily"'))
    .map((row) => String(row['at']).slice(0, 10));
  const last = host.now + SHANGHAI_MS;
  const wrong: string[] = [];
  for (let ms = Date.parse(first); ms < last - 4 * HOUR_MS; ms += DAY_MS) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const count = taken.filter((each) => each === day).length;
    if (count !== (ran(Math.floor(ms / DAY_MS)) ? 1 : 0)) wrong.push(`${day}: ${String(count)} snapshots`);
  }
  return wrong;
}

function monthsFrom(first: string, count: number): readonly string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}

describe('thirteen months on the clock', () => {
  it('every hour of three days and the first morning of each month, one hour a day for three weeks, then one a fortnight: 13 reports, a snapshot on each of those days, no error', () => {
    const host = smallRegister();
    const begun = wallAt(host.now).date;
    const lines: TimerLine[] = [];
    const isAwake = (date: number): boolean => date < begun + 21 || date % 14 === 0;
    const chosen = (at: number): boolean => {
      const { date, hour } = wallAt(at);
      return date < begun + 3 || (hour === 3 && isAwake(date)) || isTurnOfMonth(at);
    };
    const dayOf = (date: number): number => wallAt(date * DAY_MS - SHANGHAI_MS).day;
    const ran = (date: number): boolean => isAwake(date) || dayOf(date) === 1;
    passHours(host, Date.parse('2027-09-01T12:00:00+08:00'), chosen, (_, hour) => lines.push(...hour()));
    process.stdout.write(`thirteen months: ${String(lines.length)} executions\n`);
    expect(lines.filter((line) => !line.ok || JSON.stringify(line.jobs).includes('"ok":false'))).toEqual([]);
    expect(reportMonths(host)).toEqual(monthsFrom('2026-08', 13));
    expect(daysWrong(host, '2026-08-31', ran)).toEqual([]);
    expect(faultsIn(host)).toEqual([]);
    expect(auditFaults(host)).toEqual([]);
    expect(new Set(rowsOf(host, 'snapshots').map((row) => row['vaultId'])).size).toBe(14);
  });

  itInSoak(
    'a month in which each due hour is killed at another call, and twenty idle hours at a seeded one: reports and snapshots once',
    () => {
      const host = smallRegister();
      const chance = seeded(20_261_121);
      const killed = { due: 0, idle: 0 };
      let nth = 0;
      // Two o'clock: snapshot. Three: flags. Four: the report on the first of a month, else what was killed is run again.
      const isDue = (at: number): boolean =>
        [2, 3].includes(wallAt(at).hour) || (wallAt(at).day === 1 && wallAt(at).hour === 4);
      const isIdle = (at: number): boolean => wallAt(at).hour === 7 + (wallAt(at).date % 12);
      const chosen = (at: number): boolean =>
        isDue(at) || isIdle(at) || wallAt(at).hour === (wallAt(at).day === 1 ? 5 : 4);
      passHours(host, Date.parse('2026-10-01T12:00:00+08:00'), chosen, (at, hour) => {
        const kind = isDue(at) ? 'due' : isIdle(at) && killed.idle < 20 ? 'idle' : null;
        if (kind === 'due') nth = 1 + (nth % 24);
        const call = kind === 'due' ? nth : 1 + Math.floor(chance() * 11);
        host.setFaults(kind === null ? [] : [{ call, when: chance() < 0.5 ? 'before' : 'after', kind: 'kill' }]);
        const dead = hour().filter((line) => line.error === 'killed on purpose').length;
        host.setFaults([]);
        if (kind !== null) killed[kind] += dead;
        if (dead > 0) expect(faultsIn(host)).toEqual([]);
      });
      process.stdout.write(`a month: ${String(killed.due)} due executions killed, ${String(killed.idle)} idle ones\n`);
      expect(killed.idle).toBe(20);
      expect(killed.due).toBeGreaterThan(50);
      expect(reportMonths(host)).toEqual(['2026-08', '2026-09']);
      expect(daysWrong(host, '2026-09-01')).toEqual([]);
      expect(systemOf(host).get('progress')).toBe('');
      expect(faultsIn(host)).toEqual([]);
      expect(auditFaults(host)).toEqual([]);
      expect(rowsOf(host, 'audit').filter((row) => row['action'] === 'report')).toHaveLength(2);
    },
  );
});

/** The same numbers between 0 and 1 in every run (a linear congruence, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
