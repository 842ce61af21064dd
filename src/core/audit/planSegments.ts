import { actionsOf } from '../undo/actionsOf';
import type { AuditEntry } from './entry';

/** What stays in the Audit tab. */
export interface KeepRule {
  /** Rows that stay at most; 0 sets no limit. */
  readonly rows: number;
  /** Entries of before this minute ('YYYY-MM-DD HH:mm') need not stay; '' for none. */
  readonly before: string;
}

/** Entries that are moved at a time, at least: a segment costs the same however little it holds. */
const LEAST = 500;
/** The newest stay in any case: what is undone and looked up day by day. */
const NEWEST = 100;
/** Entries that one run moves: one batch takes their rows away. */
const MOST = 20_000;
/** What one segment holds: a few hundred kilobytes once it is packed, to be read in one go. */
const SEGMENT_ENTRIES = 4_000;
const SEGMENT_CHARACTERS = 4_000_000;

/**
 * How many of the oldest entries are to leave the tab: what is beyond its rows, or older than its months; none where it is not
 * worth a segment yet. Never a part of an action: what is listed and taken back as one stays together. `entries` are those of
 * the tab in the order of their numbers.
 */
export function entriesToMove(entries: readonly AuditEntry[], keep: KeepRule): number {
  const beyond = keep.rows === 0 ? 0 : entries.length - keep.rows;
  const aged = entries.findIndex(({ at }) => at >= keep.before);
  const old = keep.before === '' ? 0 : aged < 0 ? entries.length : aged;
  const wanted = Math.min(Math.max(beyond, old), entries.length - NEWEST);
  if (wanted < LEAST) return 0;
  return wholeActions(entries, Math.min(wanted, MOST));
}

/** The most of `wanted` that tears no action; where an action is too large for that, to the end of it. */
function wholeActions(entries: readonly AuditEntry[], wanted: number): number {
  const torn = tornCuts(entries);
  for (let cut = wanted; cut >= LEAST; cut -= 1) if (!torn.has(cut)) return cut;
  for (let cut = wanted + 1; cut <= entries.length - NEWEST; cut += 1) if (!torn.has(cut)) return cut;
  return 0;
}

/** Places at which a cut would leave a part of an action on either side. */
function tornCuts(entries: readonly AuditEntry[]): ReadonlySet<number> {
  const place = new Map(entries.map(({ seq }, index) => [seq, index]));
  const torn = new Set<number>();
  for (const { lines } of actionsOf(entries)) {
    const first = place.get(lines[0]?.seq ?? 0) ?? 0;
    const last = place.get(lines[lines.length - 1]?.seq ?? 0) ?? 0;
    for (let cut = first + 1; cut <= last; cut += 1) torn.add(cut);
  }
  return torn;
}

/** Entries cut into stretches, each to be one segment. */
export function stretches(entries: readonly AuditEntry[]): readonly (readonly AuditEntry[])[] {
  const cut: AuditEntry[][] = [];
  let characters = 0;
  for (const entry of entries) {
    const open = cut[cut.length - 1];
    const size = entry.payload.length + 200;
    if (open === undefined || open.length >= SEGMENT_ENTRIES || characters + size > SEGMENT_CHARACTERS) {
      cut.push([entry]);
      characters = size;
    } else {
      open.push(entry);
      characters += size;
    }
  }
  return cut;
}
