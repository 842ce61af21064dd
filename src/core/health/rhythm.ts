import { isCivilDateTime, serialFromDateTime, type CivilDateTime } from '../values/dateTime';

/** How often a job is to run; null: whenever there is something for it to do. */
export type Rhythm = 'hour' | 'day' | 'week' | 'month' | null;

/** Hours of one round, and how many more may pass before anybody calls it late: a run may wait for the lock or for its hour. */
const ROUND: Readonly<Record<Exclude<Rhythm, null>, { readonly hours: number; readonly grace: number }>> = {
  hour: { hours: 1, grace: 2 },
  day: { hours: 24, grace: 12 },
  week: { hours: 168, grace: 48 },
  month: { hours: 744, grace: 72 },
};

/** A wall clock goes back an hour in autumn; what lies further ahead was not written by a clock that was right. */
const AHEAD_HOURS = 2;

export interface Lateness {
  /** Whole hours past the moment at which the next run was due; 0 where it is not late. */
  readonly hours: number;
  /** Rounds in which it did not run. */
  readonly missed: number;
  /** Whether it is remembered as run in the future. */
  readonly ahead: boolean;
}

const onTime: Lateness = { hours: 0, missed: 0, ahead: false };

/**
 * How late a job is by its own rhythm. `last`: wall-clock time of the last run that succeeded, '' before the first; then
 * `since` counts, the time from which it could have run ('' : unknown, and then it is not called late).
 */
export function lateness(last: string, now: CivilDateTime, rhythm: Rhythm, since: string): Lateness {
  if (isAhead(last, now)) return { ...onTime, ahead: true };
  if (rhythm === null) return onTime;
  const from = last === '' ? since : last;
  const { hours, grace } = ROUND[rhythm];
  const passed = hoursBetween(from, now);
  if (passed === null || passed <= hours + grace) return onTime;
  return { hours: Math.floor(passed - hours), missed: Math.floor(passed / hours), ahead: false };
}

/** Whether a time lies so far ahead that the clock must have been wrong when it was written, or was put back since. */
export function isAhead(at: string, now: CivilDateTime): boolean {
  const passed = hoursBetween(at, now);
  return passed !== null && passed < -AHEAD_HOURS;
}

/** The time that a job is to go by: one that lies in the future counts as none, so that the job goes on. */
export function believable(last: string, now: CivilDateTime): string {
  return isAhead(last, now) ? '' : last;
}

/** Hours from one wall-clock time to another, negative if it lies ahead; null where the first is none. */
export function hoursBetween(at: string, now: CivilDateTime): number | null {
  if (!isCivilDateTime(at)) return null;
  // Minutes are whole; a serial number's fraction seldom is.
  return Math.round((serialFromDateTime(now) - serialFromDateTime(at)) * 1440) / 60;
}

/** The rhythm of each job by name. Those with null run when something waits for them, or as the settings say. */
export const jobRhythms: Readonly<Record<string, Rhythm>> = {
  resume: null,
  fields: null,
  sweep: 'hour',
  vanished: 'day',
  snapshot: null,
  staleFlags: 'day',
  completeness: 'day',
  report: 'month',
  prune: 'day',
  vaultShare: 'day',
  importRows: 'day',
  chain: 'day',
  segments: 'day',
  drill: 'month',
  archive: null,
  health: 'day',
};

/** Hours of one round. */
export function roundHours(every: Exclude<Rhythm, null>): number {
  return ROUND[every].hours;
}
