import fc from 'fast-check';
import { believable, hoursBetween, lateness, type Rhythm } from '../../../src/core/health/rhythm';
import { dateTimeFromSerial, type CivilDateTime } from '../../../src/core/values/dateTime';

const at = (text: string): CivilDateTime => text as CivilDateTime;
const NOW = at('2026-11-21 10:00');

/** A time so many minutes before NOW. */
const before = (minutes: number): CivilDateTime => {
  const time = dateTimeFromSerial(46_347 + 10 / 24 - minutes / 1440);
  if (time === null) throw new Error('out of range');
  return time;
};
const rhythms = fc.constantFrom<Exclude<Rhythm, null>>('hour', 'day', 'week', 'month');
const HOURS = { hour: 1, day: 24, week: 168, month: 744 } as const;

describe('lateness', () => {
  it.each([
    ['hour', '2026-11-21 07:01', 0, 0],
    ['hour', '2026-11-21 06:30', 2, 3],
    ['day', '2026-11-20 02:00', 0, 0],
    ['day', '2026-11-18 10:00', 48, 3],
    ['month', '2026-10-19 10:00', 0, 0],
    ['month', '2026-09-01 10:00', 1200, 2],
  ] as const)(
    'of a job of every %s that last ran at %s is %i hours, %i rounds missed',
    (every, last, hours, missed) => {
      expect(lateness(last, NOW, every, '')).toEqual({ hours, missed, ahead: false });
    },
  );

  it('of a job that never ran counts from the set-up, and is none where that is unknown', () => {
    expect(lateness('', NOW, 'day', '2026-11-19 10:00')).toMatchObject({ hours: 24, missed: 2 });
    expect(lateness('', NOW, 'day', '')).toMatchObject({ hours: 0, missed: 0 });
  });

  it('of a job without a rhythm is none, and a time that is none of the calendar says nothing', () => {
    expect(lateness('2020-01-01 00:00', NOW, null, '').hours).toBe(0);
    expect(lateness('yesterday', NOW, 'day', '2020-01-01 00:00')).toMatchObject({ hours: 0, ahead: false });
  });

  it('never shrinks as time goes by, and is none within a round', () => {
    fc.assert(
      fc.property(rhythms, fc.nat(200_000), fc.nat(200_000), (every, minutes, more) => {
        const [late, later] = [minutes, minutes + more].map((passed) => lateness(before(passed), NOW, every, ''));
        expect(later?.hours).toBeGreaterThanOrEqual(late?.hours ?? 0);
        expect(later?.missed).toBeGreaterThanOrEqual(late?.missed ?? 0);
        if (minutes <= HOURS[every] * 60) expect(late).toEqual({ hours: 0, missed: 0, ahead: false });
      }),
    );
  });

  it('of a job that is late misses at least one round, and the hours lie between the rounds missed', () => {
    fc.assert(
      fc.property(rhythms, fc.nat(400_000), (every, minutes) => {
        const { hours, missed } = lateness(before(minutes), NOW, every, '');
        if (hours === 0) return;
        expect(missed).toBeGreaterThanOrEqual(1);
        expect(hours).toBe(Math.floor(minutes / 60 - HOURS[every]));
      }),
    );
  });
});

describe('a time that lies ahead', () => {
  it('is one by more than the two hours that a wall clock may go back in autumn', () => {
    expect(lateness('2026-11-21 11:59', NOW, 'day', '')).toMatchObject({ ahead: false });
    expect(lateness('2026-11-21 12:01', NOW, 'day', '')).toMatchObject({ ahead: true, hours: 0 });
    expect(believable('2026-11-21 12:01', NOW)).toBe('');
    expect(believable('2026-11-21 11:59', NOW)).toBe('2026-11-21 11:59');
  });
});

it('hours between two times are whole minutes, negative ahead, and null for what is no time', () => {
  expect(hoursBetween('2026-11-20 09:30', NOW)).toBe(24.5);
  expect(hoursBetween('2026-11-21 10:45', NOW)).toBe(-0.75);
  expect(hoursBetween('', NOW)).toBeNull();
});
