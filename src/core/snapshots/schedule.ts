import { addDays, daysBetween, serialFromDay, type CivilDate } from '../values/civilDate';
import { dayOf, serialFromDateTime, type CivilDateTime } from '../values/dateTime';

/**
 * Whether a snapshot is to be taken now: none was taken since the last time that the clock struck `hour` (0–23). However
 * many days were missed, one is taken: the register of those days is gone, today's is there.
 */
export function snapshotDue(lastTakenAt: CivilDateTime | null, now: CivilDateTime, hour: number): boolean {
  const time = `${String(hour).padStart(2, '0')}:00`;
  const struckToday = now >= `${dayOf(now)} ${time}`;
  const struckOn = struckToday ? dayOf(now) : addDays(dayOf(now), -1);
  return lastTakenAt === null || lastTakenAt < `${struckOn} ${time}`;
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
