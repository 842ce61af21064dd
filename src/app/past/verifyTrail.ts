import { chainBreaks, firstOutOfOrder, type AuditHead, type ChainFault } from '../../core/audit/chain';
import type { Segment } from '../../core/audit/segment';
import { RegisterError } from '../../core/registerError';
import type { Deps, View } from '../ports';
import { auditHead } from '../systemState';
import { auditEntries, type PlacedEntry } from './auditEntries';
import { readSegments, type ClosedSegment } from './readSegments';
import { segmentsOf } from './segmentIndex';

/** A place at which the trail does not hold. */
export interface TrailBreak {
  readonly seq: number;
  /** In the Audit tab, 1-based; 0 where it is in no row of it. */
  readonly row: number;
  readonly why: ChainFault | ClosedSegment['why'] | 'segment-unchained';
  /** Of a segment: its last entry. */
  readonly to?: number;
}

export interface TrailCheck {
  /** Entries that were looked at, in segments and in the tab. */
  readonly entries: number;
  readonly breaks: readonly TrailBreak[];
  /** The first row that stands below a later entry: the tab was sorted. The chain holds all the same. */
  readonly moved: { readonly seq: number; readonly row: number } | null;
  readonly head: AuditHead;
  /** Segments that were read, and those that this person cannot open. */
  readonly segments: { readonly checked: number; readonly closed: number };
}

/**
 * Checks the trail against its chain from an entry on: the segments in vaults that lie behind it, and the Audit tab. `view` holds
 * the whole tab. `which` chooses the segments that are read; that the others are chained is known from the index. One read for
 * each vault. A segment that this person cannot open is counted, not blamed.
 */
export function verifyTrail(
  deps: Deps,
  view: View,
  from = 1,
  which: (segment: Segment) => boolean = () => true,
): TrailCheck {
  const head = auditHead(view);
  const segments = segmentsOf(view);
  const last = segments[segments.length - 1];
  const upTo = { seq: last?.to ?? 0, hash: last?.after ?? '' };
  const read = readSegments(
    deps,
    segments.filter((segment) => segment.to >= from && which(segment)),
  );
  const shut = read.closed.filter(({ why }) => why === 'vault-unreachable');
  const tab = tabCheck(auditEntries(view), head, upTo, from);
  const damaged = read.closed.filter(({ why }) => why !== 'vault-unreachable');
  return {
    entries: read.segments.reduce((sum, each) => sum + each.entries.length, 0) + tab.entries,
    breaks: [
      ...unchained(segments),
      ...damaged.map(({ from: seq, to, why }) => ({ seq, to, row: 0, why })),
      ...tab.breaks,
    ].sort((a, b) => a.seq - b.seq),
    moved: tab.moved,
    head,
    segments: { checked: read.segments.length, closed: shut.length },
  };
}

/** Segments whose beginning is not the end of the one before. */
function unchained(segments: readonly Segment[]): readonly TrailBreak[] {
  return segments.flatMap(({ from, to, before }, index) => {
    const previous = segments[index - 1];
    const fits = from === (previous?.to ?? 0) + 1 && before === (previous?.after ?? '');
    return fits ? [] : [{ seq: from, to, row: 0, why: 'segment-unchained' as const }];
  });
}

/** The entries of the tab from a number on, behind the entry before it, be that in the tab or the end of the segments. */
function tabCheck(
  entries: readonly PlacedEntry[],
  head: AuditHead,
  upTo: AuditHead,
  from: number,
): Pick<TrailCheck, 'breaks' | 'moved' | 'entries'> {
  if (from > head.seq + 1) throw new RegisterError('bad-request', { path: 'from' });
  const before = from - 1 > upTo.seq ? entries.find(({ seq }) => seq === from - 1) : undefined;
  const start = before === undefined ? upTo : { seq: before.seq, hash: before.hash };
  // An entry of the tab that a segment holds, too, was put in: it is no part of what follows.
  const checked = start === upTo ? entries : entries.filter(({ seq }) => !(seq <= start.seq));
  const order = firstOutOfOrder(checked);
  return {
    entries: checked.length,
    breaks: chainBreaks(checked, head, start).map(({ seq, index, why }) => ({
      seq,
      row: checked[index]?.row ?? 0,
      why,
    })),
    moved: order === null ? null : { seq: order.seq, row: checked[order.index]?.row ?? 0 },
  };
}
