import {
  lastStrike,
  nearestSnapshot,
  scheduleDue,
  snapshotDue,
  type Schedule,
} from '../../../src/core/snapshots/schedule';
import type { CivilDate } from '../../../src/core/values/civilDate';
import type { CivilDateTime } from '../../../src/core/values/dateTime';

const at = (text: string): CivilDateTime => text as CivilDateTime;
const day = (text: string): CivilDate => text as CivilDate;

describe('snapshotDue', () => {
  it('is due from the hour on, once a day', () => {
    expect(snapshotDue(at('2026-10-30 02:01'), at('2026-10-31 01:59'), 2)).toBe(false);
    expect(snapshotDue(at('2026-10-30 02:01'), at('2026-10-31 02:00'), 2)).toBe(true);
    expect(snapshotDue(at('2026-10-31 02:00'), at('2026-10-31 02:00'), 2)).toBe(false);
    expect(snapshotDue(at('2026-10-31 02:00'), at('2026-10-31 23:59'), 2)).toBe(false);
  });

  it('is due at once where there was none yet, and where the last time was missed', () => {
    expect(snapshotDue(null, at('2026-10-31 00:10'), 2)).toBe(true);
    expect(snapshotDue(at('2026-10-28 02:10'), at('2026-10-31 00:10'), 2)).toBe(true);
  });

  it('is due at midnight when the hour is 0', () => {
    expect(snapshotDue(at('2026-10-30 00:05'), at('2026-10-31 00:00'), 0)).toBe(true);
  });
});

describe('a schedule', () => {
  const struck = (now: string, over: Partial<Schedule>): string =>
    lastStrike(at(now), { every: 'daily', hour: 2, weekday: 1, ...over });

  it('strikes every hour, every day, on its weekday or on the first, from its hour on', () => {
    // 22 November 2026 is a Sunday.
    expect(struck('2026-11-22 10:59', { every: 'hourly' })).toBe('2026-11-22 10:00');
    expect(struck('2026-11-22 01:59', { every: 'daily' })).toBe('2026-11-21 02:00');
    expect(struck('2026-11-22 10:00', { every: 'weekly', weekday: 7 })).toBe('2026-11-22 02:00');
    expect(struck('2026-11-22 01:00', { every: 'weekly', weekday: 7 })).toBe('2026-11-15 02:00');
    expect(struck('2026-11-22 10:00', { every: 'weekly', weekday: 1 })).toBe('2026-11-16 02:00');
    expect(struck('2026-11-01 01:59', { every: 'monthly' })).toBe('2026-10-01 02:00');
    expect(struck('2026-11-01 02:00', { every: 'monthly' })).toBe('2026-11-01 02:00');
  });

  it('that missed weeks is due once', () => {
    const weekly: Schedule = { every: 'weekly', hour: 2, weekday: 1 };
    expect(scheduleDue(at('2026-10-05 02:00'), at('2026-11-22 10:00'), weekly)).toBe(true);
    expect(scheduleDue(at('2026-11-22 10:00'), at('2026-11-22 11:00'), weekly)).toBe(false);
    expect(scheduleDue(at('2026-11-22 10:00'), at('2026-11-23 02:00'), weekly)).toBe(true);
  });

  it('that is due every hour is due once an hour, and at once where there was none', () => {
    const hourly: Schedule = { every: 'hourly', hour: 2, weekday: 1 };
    expect(scheduleDue(at('2026-11-22 10:05'), at('2026-11-22 10:59'), hourly)).toBe(false);
    expect(scheduleDue(at('2026-11-22 10:05'), at('2026-11-22 11:00'), hourly)).toBe(true);
    expect(scheduleDue(null, at('2026-11-22 11:00'), hourly)).toBe(true);
  });
});

describe('nearestSnapshot', () => {
  const index = ['2026-10-30 02:00', '2026-10-31 02:00', '2026-11-01 02:00', '2026-11-05 02:00'].map((text) => ({
    at: at(text),
  }));

  it('takes the one nearest to the end of the day: two hours after it rather than 22 hours before', () => {
    expect(nearestSnapshot(index, day('2026-10-31'))).toEqual({ entry: { at: '2026-11-01 02:00' }, distanceDays: 1 });
    expect(nearestSnapshot(index.slice(0, 2), day('2026-10-31'))).toEqual({
      entry: { at: '2026-10-31 02:00' },
      distanceDays: 0,
    });
  });

  it('finds one before and one after, whatever the order of the index', () => {
    expect(nearestSnapshot(index, day('2026-09-30'))).toMatchObject({ distanceDays: 30 });
    expect(nearestSnapshot([...index].reverse(), day('2026-12-31'))).toEqual({
      entry: { at: '2026-11-05 02:00' },
      distanceDays: 56,
    });
  });

  it('takes the earlier of two that are equally near', () => {
    const two = [{ at: at('2026-11-01 06:00') }, { at: at('2026-10-31 18:00') }];
    expect(nearestSnapshot(two, day('2026-10-31'))).toEqual({ entry: two[1], distanceDays: 0 });
  });

  it('finds nothing in an empty index', () => {
    expect(nearestSnapshot([], day('2026-10-31'))).toBeNull();
  });
});
