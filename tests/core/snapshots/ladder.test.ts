import fc from 'fast-check';
import { mayGo, type LadderEntry, type LadderPolicy } from '../../../src/core/snapshots/ladder';
import { precautions, rungs } from '../../../src/core/snapshots/reasons';
import { addDays, type CivilDate } from '../../../src/core/values/civilDate';
import type { CivilDateTime } from '../../../src/core/values/dateTime';

const at = (text: string): CivilDateTime => text as CivilDateTime;
const NOW = at('2026-11-22 10:30');
const POLICY: LadderPolicy = { hourly: 48, daily: 30, weekly: 12, monthly: 24, beforeDays: 30, hold: false };

let made = 0;
const entry = (time: string, over: Partial<LadderEntry> = {}): LadderEntry => ({
  id: `S-${String((made += 1))}`,
  at: at(time),
  name: '',
  reason: 'daily',
  held: false,
  drilled: false,
  ...over,
});
const day = (daysAgo: number): string => addDays('2026-11-22' as CivilDate, -daysAgo);
/** One at two in the morning of each of the last days. */
const daily = (days: number): LadderEntry[] => Array.from({ length: days }, (_, ago) => entry(`${day(ago)} 02:00`));
const gone = (entries: readonly LadderEntry[], policy: Partial<LadderPolicy> = {}): readonly string[] =>
  mayGo(entries, NOW, { ...POLICY, ...policy }).map((each) => each.at.slice(0, 10));

describe('the ladder of daily snapshots', () => {
  it('keeps the last 48 of two years, and behind them the last of each week and month as far as the rungs reach', () => {
    const entries = daily(730);
    const left = new Set(entries.map((each) => each.at.slice(0, 10)));
    for (const each of gone(entries)) left.delete(each);
    // 48 nights for the hourly rung, which sees one each; five more Sundays up to twelve weeks; month ends up to 24 months.
    expect([...left].filter((each) => each >= day(47))).toHaveLength(48);
    expect([...left].filter((each) => each < day(47) && each > '2026-09-01')).toEqual([
      '2026-10-04',
      '2026-09-30',
      '2026-09-27',
      '2026-09-20',
      '2026-09-13',
      '2026-09-06',
    ]);
    expect([...left].filter((each) => each <= '2026-08-31').map((each) => each.slice(5))).toHaveLength(21);
    expect(left).toContain('2025-02-28');
    expect(left).toContain('2024-12-31');
    expect(left).not.toContain('2024-11-30');
  });

  it('keeps one that a person took within the hour of a later one, named or not, for 30 days', () => {
    const byHand = entry('2026-11-22 09:10', { reason: 'by-hand' });
    const old = entry('2026-10-20 09:10', { reason: 'by-hand' });
    const later = [entry('2026-11-22 09:59', { reason: 'hourly' }), entry('2026-10-20 09:59', { reason: 'hourly' })];
    expect(mayGo([byHand, old, ...later], NOW, POLICY)).toEqual([old]);
  });

  it('keeps what a gap left: times without a snapshot are not counted', () => {
    const entries = [entry('2024-01-31 02:00'), entry('2024-02-29 02:00'), entry(`${day(0)} 02:00`)];
    expect(gone(entries, { hourly: 0, daily: 0, weekly: 0, monthly: 3 })).toEqual([]);
    expect(gone(entries, { hourly: 0, daily: 0, weekly: 0, monthly: 2 })).toEqual(['2024-01-31']);
  });

  it('counts a week from Monday, and keeps its newest', () => {
    const entries = ['2026-11-08', '2026-11-09', '2026-11-15', '2026-11-16'].map((each) => entry(`${each} 02:00`));
    const kept = { hourly: 0, daily: 0, weekly: 2, monthly: 0 };
    expect(gone(entries, kept)).toEqual(['2026-11-08', '2026-11-09']);
  });
});

describe('what never goes', () => {
  const none = { hourly: 0, daily: 0, weekly: 0, monthly: 0, beforeDays: 0 };

  it('is the newest, one with a name, one under hold, and the last that a drill found good', () => {
    const entries = [
      entry('2020-01-01 02:00', { name: 'before the fair' }),
      entry('2020-01-02 02:00', { held: true }),
      entry('2020-01-03 02:00', { drilled: true }),
      entry('2020-01-04 02:00', { drilled: true }),
      entry('2020-01-05 02:00'),
      entry('2020-01-06 02:00'),
    ];
    expect(gone(entries, none)).toEqual(['2020-01-03', '2020-01-05']);
  });

  it('is anything of a register under legal hold', () => {
    expect(gone(daily(400), { ...none, hold: true })).toEqual([]);
  });

  it('is anything where the clock was put back behind a snapshot', () => {
    expect(gone([...daily(400), entry('2026-11-22 10:31')], none)).toEqual([]);
    expect(gone([...daily(400), entry('2026-11-22 10:30')], none)).toHaveLength(400);
  });
});

it('keeps a snapshot before a risky action for its days, and lets it stand in for no other', () => {
  const before = (ago: number): LadderEntry => entry(`${day(ago)} 11:00`, { reason: 'before-undo' });
  const entries = [before(31), before(29), before(3), entry(`${day(3)} 02:00`), entry(`${day(0)} 02:00`)];
  expect(gone(entries, { hourly: 0, daily: 2, weekly: 0, monthly: 0 })).toEqual([day(31)]);
});

describe('any index', () => {
  const anEntry = fc
    .record({
      ago: fc.integer({ min: -3, max: 900 }),
      hour: fc.integer({ min: 0, max: 23 }),
      name: fc.constantFrom('', '', '', 'kept'),
      reason: fc.constantFrom(...rungs, ...precautions, 'by-hand'),
      held: fc.boolean(),
      drilled: fc.boolean(),
    })
    .map(({ ago, hour, ...rest }) => entry(`${day(ago)} ${String(hour).padStart(2, '0')}:15`, rest));
  const aCount = fc.nat({ max: 5 });
  const aPolicy = fc.record({
    hourly: aCount,
    daily: aCount,
    weekly: aCount,
    monthly: aCount,
    beforeDays: fc.nat({ max: 40 }),
    hold: fc.constant(false),
  });

  it('keeps what must stay, loses no month that a rung reaches, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 40 }), aPolicy, (entries, policy) => {
        const going = new Set(mayGo(entries, NOW, policy));
        const left = entries.filter((each) => !going.has(each));
        if (entries.some((each) => each.at > NOW)) expect(going.size).toBe(0);
        for (const each of going) {
          expect(each.held || each.name !== '').toBe(false);
          expect(left.some((other) => other.at >= each.at)).toBe(true);
          expect(!each.drilled || left.some((other) => other.drilled && other.at >= each.at)).toBe(true);
        }
        const months = (all: readonly LadderEntry[]): readonly string[] =>
          [...new Set(all.filter((one) => !one.reason.startsWith('before')).map((one) => one.at.slice(0, 7)))].sort();
        for (const month of [...months(entries)].reverse().slice(0, policy.monthly))
          expect(months(left)).toContain(month);
        expect(mayGo(left, NOW, policy)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
