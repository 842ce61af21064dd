import type { ComparedSide } from '../../contract/compare';
import { RegisterError } from '../../core/registerError';
import type { RecordSets } from '../../core/snapshots/snapshot';
import { nearestSnapshot } from '../../core/snapshots/schedule';
import { isCivilDate } from '../../core/values/civilDate';
import type { Deps, View } from '../ports';
import { readSnapshots } from '../snapshots/readSnapshot';
import { recordSets } from '../snapshots/recordSets';
import { indexedSnapshot, snapshotIndex, type IndexedSnapshot } from '../snapshots/snapshotIndex';

/** One moment of the register: a snapshot, or with no `entry` as it stands. */
export interface Moment {
  readonly side: ComparedSide;
  readonly entry: IndexedSnapshot | null;
}

/**
 * What is meant by 'now', a snapshot's id or a day. A day stands for the snapshot nearest to its end, and says how many days
 * that is off; from today on it stands for the register as it is. Throws `snapshot-not-found`.
 */
export function momentOf(view: View, asked: string, now: string): Moment {
  if (meansNow(asked, now)) return asItStands(asked, now);
  if (!isCivilDate(asked))
    return { side: sideOf(asked, indexedSnapshot(view, asked), 0), entry: indexedSnapshot(view, asked) };
  const nearest = nearestSnapshot(snapshotIndex(view), asked);
  if (nearest === null) throw new RegisterError('snapshot-not-found', { snapshotId: asked });
  return { side: sideOf(asked, nearest.entry, nearest.distanceDays), entry: nearest.entry };
}

/** Whether the register as it stands is meant, whose records have to be read then. */
export function meansNow(asked: string, now: string): boolean {
  return asked === 'now' || (isCivilDate(asked) && asked >= now.slice(0, 10));
}

function asItStands(asked: string, now: string): Moment {
  return { side: { asked, snapshotId: '', at: now, name: '', distanceDays: 0 }, entry: null };
}

function sideOf(asked: string, entry: IndexedSnapshot, distanceDays: number): ComparedSide {
  return { asked, snapshotId: entry.id, at: entry.at, name: entry.name, distanceDays };
}

/** The records of both moments. What stands now is taken from the view, which has to be of all records where it is wanted. */
export function setsOf(deps: Deps, view: View, moments: readonly [Moment, Moment]): readonly [RecordSets, RecordSets] {
  const entries = moments.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const read = new Map(readSnapshots(deps, view, entries).map((sets, at) => [entries[at]?.id ?? '', sets]));
  const set = ({ entry }: Moment): RecordSets => (entry === null ? recordSets(view) : (read.get(entry.id) ?? {}));
  return [set(moments[0]), set(moments[1])];
}
