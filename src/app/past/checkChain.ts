import type { FieldValues } from '../../core/changeSet';
import { mustCommit } from '../act';
import type { Deps } from '../ports';
import { reviewKey, reviewRow } from '../review';
import { segmentsOf } from './segmentIndex';
import { verifyTrail, type TrailBreak, type TrailCheck } from './verifyTrail';

/** Segments that are read through in one night, in turn. */
const PER_NIGHT = 5;

/** What the nightly check leaves in System. */
export interface ChainNote {
  readonly entries: number;
  /** The first break; null where all holds. */
  readonly broken: TrailBreak | null;
  readonly breaks: number;
  /** Segments that were read, and those that could not be opened. */
  readonly segments: TrailCheck['segments'];
  /** The segment from which the next night goes on. */
  readonly turn: number;
}

/**
 * Checks the Audit tab, and a few segments in turn. What does not hold gets a line in Review, once. The caller holds the lock.
 * One read, one for each vault of those segments, and one write where something is amiss.
 */
export function checkChain(deps: Deps, before: Partial<ChainNote>): ChainNote {
  const view = deps.store.read({ audit: 'all', review: { fields: ['key', 'status'] } });
  const segments = segmentsOf(view);
  const start = (before.turn ?? 0) % Math.max(1, segments.length);
  const due = new Set(
    Array.from(
      { length: Math.min(PER_NIGHT, segments.length) },
      (_, step) => segments[(start + step) % segments.length]?.from,
    ),
  );
  const check = verifyTrail(deps, view, 1, ({ from }) => due.has(from));
  const standing = new Set(
    view
      .records('review')
      .filter(({ fields }) => fields['status'] === 'open' || fields['status'] === 'kept')
      .map(({ fields }) => String(fields['key'] ?? '')),
  );
  const rows = check.breaks
    .map((each) => lineOf(each, deps.clock.now()))
    .filter(({ key }) => !standing.has(String(key)));
  if (rows.length > 0) {
    mustCommit(
      deps,
      view,
      { kind: 'computed', action: 'chain', origin: 'job', changes: [], added: [{ table: 'review', rows }] },
      { requestId: deps.uuid(), operation: 'chain' },
    );
  }
  return {
    entries: check.entries,
    broken: check.breaks[0] ?? null,
    breaks: check.breaks.length,
    segments: check.segments,
    turn: start + due.size,
  };
}

/** A line of Review: known by the number of the entry, so that it is told once. */
function lineOf({ seq, row, why, to = 0 }: TrailBreak, at: string): FieldValues {
  const recordId = `no.${String(seq)}`;
  const issue = { code: 'chain-broken' as const, facts: { seq, row, why, to } };
  const finding = { table: 'audit' as const, recordId, field: '', text: why, owner: '', at, issue };
  return { ...reviewRow(finding), key: reviewKey(finding) };
}
