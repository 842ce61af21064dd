import type { AuditLine } from '../../core/audit/entry';
import type { Segment } from '../../core/audit/segment';
import { RegisterError } from '../../core/registerError';
import { readSegments } from '../past/readSegments';
import { segmentsOf } from '../past/segmentIndex';
import type { Deps, View } from '../ports';

/** Entries with their payloads that were moved to vaults, from a number on and before the lines that are there. */
export function olderSince(deps: Deps, view: View, lines: readonly AuditLine[], seq: number): readonly AuditLine[] {
  const first = firstOf(lines);
  if (seq >= first) return [];
  const wanted = segmentsOf(view).filter(({ from, to }) => to >= seq - 1 && from < first);
  return linesIn(deps, wanted).filter((line) => line.seq < first);
}

/** The segments of the trail that lie before the lines, the newest first: for a list that goes back piece by piece. */
export function segmentsBefore(view: View, lines: readonly AuditLine[]): readonly Segment[] {
  const first = firstOf(lines);
  return segmentsOf(view)
    .filter(({ from }) => from < first)
    .reverse();
}

/** Throws `vault-unreachable` where one cannot be opened, and what else is wrong with one by its name. */
export function linesIn(deps: Deps, segments: readonly Segment[]): readonly AuditLine[] {
  if (segments.length === 0) return [];
  const read = readSegments(deps, segments);
  const [closed] = read.closed;
  // Half of an action must not be taken back: without its entries there is no telling what it did.
  if (closed !== undefined) throw new RegisterError('vault-unreachable', { vaultId: closed.vault });
  return read.segments.flatMap(({ entries }) => entries);
}

function firstOf(lines: readonly AuditLine[]): number {
  return lines.reduce((least, { seq }) => Math.min(least, seq), Infinity);
}
