import type { ComparedSide } from '../../contract/compare';
import type { SetsThen } from '../../core/history/setsAt';
import { RegisterError } from '../../core/registerError';
import type { RecordSets } from '../../core/snapshots/snapshot';
import { nearestSnapshot } from '../../core/snapshots/schedule';
import { isCivilDate } from '../../core/values/civilDate';
import { isCivilDateTime } from '../../core/values/dateTime';
import type { Deps, View } from '../ports';
import { readSnapshots } from '../snapshots/readSnapshot';
import { recordSets } from '../snapshots/recordSets';
import { indexedSnapshot, snapshotIndex, type IndexedSnapshot } from '../snapshots/snapshotIndex';

/** Most comparisons are of snapshots: the way through the trail loads when it is gone. */
const trail = () => require('./trailSets') as typeof import('./trailSets');

/** One moment of the register: a snapshot, or with no `entry` as it stands or, with `side.trail`, as the trail tells. */
export interface Moment {
  readonly side: ComparedSide;
  readonly entry: IndexedSnapshot | null;
}

/** Which way a moment is found: as the register stands, in a snapshot, or back along the audit trail. */
export type Way = 'now' | 'snapshot' | 'trail';

/**
 * How what was asked is found. A minute is in no snapshot: the trail tells of it; of all else where `isClosed`, for who may not
 * open the vault. From now on it is the register as it stands.
 */
export function wayTo(asked: string, now: string, isClosed: boolean): Way {
  if (asked === 'now' || (isCivilDate(asked) && asked >= now.slice(0, 10))) return 'now';
  if (isCivilDateTime(asked)) return asked >= now ? 'now' : 'trail';
  return isClosed ? 'trail' : 'snapshot';
}

/**
 * What is meant by 'now', a snapshot's id, a day or a minute. A day stands for the snapshot nearest to its end, and says how
 * many days that is off; along the trail it stands for its last minute. Throws `snapshot-not-found`.
 */
export function momentOf(view: View, asked: string, way: Way, now: string): Moment {
  if (way === 'now') return { side: { ...none, asked, at: now }, entry: null };
  if (way === 'trail') return alongTrail(view, asked);
  if (!isCivilDate(asked)) {
    const entry = indexedSnapshot(view, asked);
    return { side: sideOf(asked, entry, 0), entry };
  }
  const nearest = nearestSnapshot(snapshotIndex(view), asked);
  if (nearest === null) throw new RegisterError('snapshot-not-found', { snapshotId: asked });
  return { side: sideOf(asked, nearest.entry, nearest.distanceDays), entry: nearest.entry };
}

const none = { snapshotId: '', name: '', distanceDays: 0 };

/** A snapshot that cannot be opened stands for the minute at which it was taken. */
function alongTrail(view: View, asked: string): Moment {
  const at = isCivilDate(asked) ? `${asked} 23:59` : isCivilDateTime(asked) ? asked : indexedSnapshot(view, asked).at;
  return { side: { ...none, asked, at, trail: true }, entry: null };
}

function sideOf(asked: string, entry: IndexedSnapshot, distanceDays: number): ComparedSide {
  return { asked, snapshotId: entry.id, at: entry.at, name: entry.name, distanceDays };
}

/**
 * The records of both moments. What stands now is taken from the view, which has to be of all records where it is wanted, with
 * the heads of the trail where that is gone back along.
 */
export function setsOf(
  deps: Deps,
  view: View,
  moments: readonly [Moment, Moment],
): { readonly sets: readonly [RecordSets, RecordSets]; readonly unsure: number } {
  const entries = moments.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const read = new Map(readSnapshots(deps, view, entries).map((sets, at) => [entries[at]?.id ?? '', sets]));
  const past = pastOf(deps, view, moments);
  const isMixed = entries.length > 0 && past.size > 0;
  const set = ({ entry, side }: Moment): RecordSets => {
    if (entry !== null) return withoutOwn(read.get(entry.id) ?? {}, isMixed);
    return side.trail === true ? withoutOwn(past.get(side.at)?.sets ?? {}, isMixed) : recordSets(view);
  };
  const unsure = [...past.values()].reduce((most, then) => Math.max(most, then.unsure), 0);
  return { sets: [set(moments[0]), set(moments[1])], unsure };
}

/** The trail does not tell what stood in the team's own columns: beside a snapshot, which does, they would all differ. */
function withoutOwn(sets: RecordSets, isMixed: boolean): RecordSets {
  if (!isMixed) return sets;
  return Object.fromEntries(
    Object.entries(sets).map(([table, { fields, records }]) => [
      table,
      { fields, records: records.map(({ id, fields: values }) => ({ id, fields: values })) },
    ]),
  );
}

function pastOf(deps: Deps, view: View, moments: readonly Moment[]): ReadonlyMap<string, SetsThen> {
  const ats = moments.flatMap(({ side }) => (side.trail === true ? [side.at] : []));
  if (ats.length === 0) return new Map();
  const sets = trail().setsFromTrail(deps, view, ats);
  return new Map(sets.map((then, index) => [ats[index] ?? '', then]));
}
