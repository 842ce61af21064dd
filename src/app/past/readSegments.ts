import type { AuditEntry } from '../../core/audit/entry';
import type { Segment } from '../../core/audit/segment';
import { segmentEntries } from '../../core/audit/segmentText';
import { sha256Hex } from '../../core/audit/sha256';
import { RegisterError } from '../../core/registerError';
import type { Deps } from '../ports';

export interface ReadSegment {
  readonly segment: Segment;
  readonly entries: readonly AuditEntry[];
}

/** Why a segment could not be read. */
export interface ClosedSegment extends Segment {
  readonly why: 'vault-unreachable' | 'segment-missing' | 'segment-damaged';
}

export interface SegmentsRead {
  readonly segments: readonly ReadSegment[];
  readonly closed: readonly ClosedSegment[];
}

/** The entries of segments, each proven by the hash of its text. One read for each vault. */
export function readSegments(deps: Deps, wanted: readonly Segment[]): SegmentsRead {
  const vaults = [...new Set(wanted.map((segment) => segment.vault))];
  const read = vaults.map((vault) =>
    readVault(
      deps,
      vault,
      wanted.filter((segment) => segment.vault === vault),
    ),
  );
  return {
    segments: read.flatMap((each) => each.segments).sort((a, b) => a.segment.from - b.segment.from),
    closed: read.flatMap((each) => each.closed).sort((a, b) => a.from - b.from),
  };
}

function readVault(deps: Deps, vault: string, wanted: readonly Segment[]): SegmentsRead {
  const texts = textsIn(deps, vault, wanted);
  if (texts === null) return { segments: [], closed: wanted.map((each) => ({ ...each, why: 'vault-unreachable' })) };
  const segments: ReadSegment[] = [];
  const closed: ClosedSegment[] = [];
  for (const segment of wanted) {
    const text = texts.get(segmentName(segment));
    const entries = text === undefined ? null : provenEntries(segment, text);
    if (entries !== null) segments.push({ segment, entries });
    else closed.push({ ...segment, why: text === undefined ? 'segment-missing' : 'segment-damaged' });
  }
  return { segments, closed };
}

/** By which its rows in the vault are known. */
export function segmentName({ from, to }: Pick<Segment, 'from' | 'to'>): string {
  return `audit ${String(from)}-${String(to)}`;
}

/** Null where the text is not the one that was stored, or its chain does not end as the register knows. */
export function provenEntries(segment: Pick<Segment, 'text' | 'after'>, text: string): readonly AuditEntry[] | null {
  if (sha256Hex(text) !== segment.text) return null;
  const entries = segmentEntries(text);
  return entries?.[entries.length - 1]?.hash === segment.after ? entries : null;
}

/** Null where the vault cannot be opened: deleted, or never shared with this person. */
function textsIn(deps: Deps, vault: string, wanted: readonly Segment[]): ReadonlyMap<string, string> | null {
  const named = wanted.map((segment) => ({ name: segmentName(segment), rows: segment.rows }));
  try {
    return deps.segments.read(vault, named);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'vault-unreachable') return null;
    throw error;
  }
}
