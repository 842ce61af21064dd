import { addDays, weekday } from '../values/civilDate';
import { dayOf, type CivilDateTime } from '../values/dateTime';
import { FROM_FILE, isPrecaution } from './reasons';

/** How many snapshots are kept of each kind: one an hour, day, week and month, and days for those before risky actions. */
export interface LadderPolicy {
  readonly hourly: number;
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
  readonly beforeDays: number;
  /** A register under legal hold loses nothing. */
  readonly hold: boolean;
}

/** The part of the index that the ladder looks at. */
export interface LadderEntry {
  readonly id: string;
  readonly at: CivilDateTime;
  readonly name: string;
  readonly reason: string;
  /** Under legal hold. */
  readonly held: boolean;
  /** Whether its last drill found it good. */
  readonly drilled: boolean;
}

/**
 * The snapshots that may go, oldest first. Of each of the last so many hours, days, weeks and months that have any, the newest
 * stays; gaps cost nothing, since times without a snapshot are not counted. Named and held ones stay, the newest one, and the
 * last that a drill found good. Nothing goes where an entry lies in the future: then the clock was put back, and what is old
 * cannot be told.
 */
export function mayGo(
  entries: readonly LadderEntry[],
  now: CivilDateTime,
  policy: LadderPolicy,
): readonly LadderEntry[] {
  const newestFirst = [...entries].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  const [newest] = newestFirst;
  if (policy.hold || newest === undefined || newest.at > now) return [];
  const stays = new Set<LadderEntry>([newest]);
  const drilled = newestFirst.find((entry) => entry.drilled);
  if (drilled !== undefined) stays.add(drilled);
  for (const entry of newestFirst) if (entry.held || entry.name !== '') stays.add(entry);
  // One from a file stands for no hour and no day: the ladder's own of that time must not go in its favour.
  const taken = newestFirst.filter(({ reason }) => !isPrecaution(reason) && reason !== FROM_FILE);
  for (const [count, bucketOf] of rungsOf(policy)) climb(taken, count, bucketOf, stays);
  const oldest = `${addDays(dayOf(now), -policy.beforeDays)} ${now.slice(11)}`;
  for (const entry of newestFirst) if (isDeliberate(entry.reason) && entry.at >= oldest) stays.add(entry);
  return newestFirst.filter((entry) => !stays.has(entry)).reverse();
}

/** Taken before a risky action, or by a person, who means to find it again although it was given no name. */
function isDeliberate(reason: string): boolean {
  return reason === 'by-hand' || isPrecaution(reason);
}

type BucketOf = (at: CivilDateTime) => string;

function rungsOf({ hourly, daily, weekly, monthly }: LadderPolicy): readonly (readonly [number, BucketOf])[] {
  return [
    [hourly, (at) => at.slice(0, 13)],
    [daily, (at) => at.slice(0, 10)],
    [weekly, weekOf],
    [monthly, (at) => at.slice(0, 7)],
  ];
}

/** The Monday of the week. */
function weekOf(at: CivilDateTime): string {
  const day = dayOf(at);
  return addDays(day, -((weekday(day) + 6) % 7));
}

function climb(taken: readonly LadderEntry[], count: number, bucketOf: BucketOf, stays: Set<LadderEntry>): void {
  const seen = new Set<string>();
  for (const entry of taken) {
    const bucket = bucketOf(entry.at);
    if (seen.has(bucket)) continue;
    if (seen.size >= count) return;
    seen.add(bucket);
    stays.add(entry);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
