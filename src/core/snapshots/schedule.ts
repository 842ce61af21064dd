import { addDays, daysBetween, serialFromDay, weekday, type CivilDate } from '../values/civilDate';
import { dayOf, serialFromDateTime, type CivilDateTime } from '../values/dateTime';
import type { Rung } from './reasons';

/** When snapshots are taken: `hour` 0–23 for all but the hourly ones, `weekday` 1 (Monday) to 7 for the weekly ones. */
export interface Schedule {
  readonly every: Rung;
  readonly hour: number;
  readonly weekday: number;
}

/**
 * Whether a snapshot is to be taken now: none was taken since the schedule last struck. However many times were missed, one is
 * taken: the register of those times is gone, today's is there.
 */
export function scheduleDue(lastTakenAt: CivilDateTime | null, now: CivilDateTime, schedule: Schedule): boolean {
  return lastTakenAt === null || lastTakenAt < lastStrike(now, schedule);
}

/** The last time at or before `now` at which the schedule struck; the monthly one strikes on the first. */
export function lastStrike(now: CivilDateTime, { every, hour, weekday: wanted }: Schedule): CivilDateTime {
  if (every === 'hourly') return `${now.slice(0, 13)}:00` as CivilDateTime;
  const time = `${String(hour).padStart(2, '0')}:00`;
  const last = now.slice(11) >= time ? dayOf(now) : addDays(dayOf(now), -1);
  if (every === 'daily') return `${last} ${time}` as CivilDateTime;
  if (every === 'monthly') return `${last.slice(0, 7)}-01 ${time}` as CivilDateTime;
  return `${addDays(last, -((weekday(last) - (wanted % 7) + 7) % 7))} ${time}` as CivilDateTime;
}

/** The same for what is done once a day, from `hour` (0–23) on. */
export function snapshotDue(lastTakenAt: CivilDateTime | null, now: CivilDateTime, hour: number): boolean {
  return scheduleDue(lastTakenAt, now, { every: 'daily', hour, weekday: 1 });
}

/** The part of the snapshot index that the choice looks at. */
export interface IndexedSnapshot {
  readonly at: CivilDateTime;
}

export interface NearestSnapshot<T> {
  readonly entry: T;
  /** Calendar days between the snapshot's day and the day asked for, either way. */
  readonly distanceDays: number;
}

/**
 * The snapshot nearest to the end of a day, or null where there is none. One taken at 02:00 of the day after is nearer
 * than one taken at 02:00 of the day itself. Of two that are equally near, the earlier.
 */
export function nearestSnapshot<T extends IndexedSnapshot>(
  index: readonly T[],
  day: CivilDate,
): NearestSnapshot<T> | null {
  const end = serialFromDay(day) + 1;
  const distance = (entry: T): number => Math.abs(serialFromDateTime(entry.at) - end);
  let best: T | null = null;
  for (const entry of index) {
    const nearer = best === null ? -1 : distance(entry) - distance(best);
    if (best === null || nearer < 0 || (nearer === 0 && entry.at < best.at)) best = entry;
  }
  return best === null ? null : { entry: best, distanceDays: Math.abs(daysBetween(dayOf(best.at), day)) };
}
