import { entryHead, type AuditEntry, type EntryHead, type HistoryLine } from '../../core/audit/entry';
import { mayTellOf, type Segment } from '../../core/audit/segment';
import { effectiveTimes } from '../../core/history/effectiveTimes';
import { stepsOf } from '../../core/history/steps';
import { RegisterError } from '../../core/registerError';
import type { Deps, View } from '../ports';
import type { ClosedSegment, SegmentsRead } from './readSegments';
import { segmentsOf } from './segmentIndex';

/** Most registers have no segments: their reader loads when it is needed. */
const reader = () => require('./readSegments') as typeof import('./readSegments');

/** What lies in vaults of records' history. */
export interface OlderLines {
  readonly lines: readonly HistoryLine[];
  /** Segments that may tell of them and cannot be read: the vault is closed to this person, or they are damaged. */
  readonly closed: readonly ClosedSegment[];
}

const nothing: OlderLines = { lines: [], closed: [] };

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
  const [first] = stepsOf(lines, id);
  return first?.op === 'create' && first.version <= 1 ? nothing : olderLinesOf(deps, view, new Set([id]));
}

/** What was moved to vaults of some records' history. One read for each vault that may tell of them. */
export function olderLinesOf(deps: Deps, view: View, ids: ReadonlySet<string>): OlderLines {
  if (ids.size === 0) return nothing;
  const all = segmentsOf(view);
  const segments = all.filter((segment) => [...ids].some((id) => mayTellOf(segment, id)));
  if (segments.length === 0) return nothing;
  const read = reader().readSegments(deps, segments);
  const lines = read.segments.flatMap(({ segment, entries }) => timed(entries, latestUpTo(all, segment.from - 1)));
  return { lines: lines.filter(({ recordId }) => ids.has(recordId)), closed: read.closed };
}

/** Entries with the times from which they count. */
function timed(entries: readonly AuditEntry[], begun: string): readonly AuditEntry[] {
  const times = effectiveTimes(
    entries.map((entry) => entry.at),
    begun,
  );
  return entries.map((entry, index) => ({ ...entry, at: times[index] ?? entry.at }));
}

function latestUpTo(segments: readonly Segment[], seq: number): string {
  return segments.find(({ to }) => to === seq)?.latest ?? '';
}

/**
 * Entries of the trail from a number on that are in no row of the Audit tab any more; none where that one is. For what must not
 * go on without them: throws where a segment cannot be read, `vault-unreachable` or `segment-damaged`.
 */
export function movedEntries(deps: Deps, view: View, from = 0): readonly AuditEntry[] {
  const segments = segmentsOf(view).filter(({ to }) => to >= from);
  if (segments.length === 0) return [];
  const read = reader().readSegments(deps, segments);
  mustBeRead(read);
  return read.segments.flatMap(({ entries }) => entries).filter(({ seq }) => seq >= from);
}

function mustBeRead({ closed: [first] }: SegmentsRead): void {
  if (first === undefined) return;
  const { from, to, vault, why } = first;
  if (why === 'vault-unreachable') throw new RegisterError('vault-unreachable', { vaultId: vault });
  throw new RegisterError('segment-damaged', { from, to, vaultId: vault });
}

/** What all entries of the trail tell, as far as `view` has read the tab, those in vaults among them. Throws as `movedEntries` does. */
export function wholeTrail(deps: Deps, view: View): readonly EntryHead[] {
  return [...movedEntries(deps, view), ...view.records('audit').map(({ fields }) => entryHead(fields))];
}
