import type { HistoryLine } from '../../core/audit/recordHistory';
import { mayTellOf, type Segment } from '../../core/audit/segment';
import { effectiveTimes } from '../../core/history/effectiveTimes';
import { stepsOf } from '../../core/history/steps';
import type { Deps, View } from '../ports';
import { readSegments } from './readSegments';
import { segmentsOf } from './segmentIndex';

/** What lies in vaults of a record's history. */
export interface OlderLines {
  readonly lines: readonly HistoryLine[];
  /** Segments that may tell of it and cannot be read: the vault is closed to this person, or they are damaged. */
  readonly closed: readonly Segment[];
}

/** The time from which the last entry counts that is not in the Audit tab any more; '' for none. */
export function latestBefore(view: View): string {
  const segments = segmentsOf(view);
  return segments[segments.length - 1]?.latest ?? '';
}

/**
 * What was moved to vaults of a record's history, where the lines of the Audit tab do not begin with its first version. One
 * read for each vault; none where nothing was moved, or nothing that may be about it.
 */
export function olderLines(deps: Deps, view: View, id: string, lines: readonly HistoryLine[]): OlderLines {
  if (beginsWithCreation(lines, id)) return { lines: [], closed: [] };
  const segments = segmentsOf(view).filter((segment) => mayTellOf(segment, id));
  if (segments.length === 0) return { lines: [], closed: [] };
  const read = readSegments(deps, segments);
  const found = read.segments.flatMap(({ segment, entries }) => {
    const times = effectiveTimes(
      entries.map((entry) => entry.at),
      previousLatest(view, segment),
    );
    return entries.flatMap((entry, index) =>
      entry.recordId === id ? [{ ...entry, at: times[index] ?? entry.at } satisfies HistoryLine] : [],
    );
  });
  return { lines: found, closed: read.closed };
}

/** Whether the lines tell the whole life: they begin with a creation that is the first version. */
function beginsWithCreation(lines: readonly HistoryLine[], id: string): boolean {
  const [first] = stepsOf(lines, id);
  return first?.op === 'create' && first.version <= 1;
}

function previousLatest(view: View, segment: Segment): string {
  return segmentsOf(view).find((each) => each.to === segment.from - 1)?.latest ?? '';
}
