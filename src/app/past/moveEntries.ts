import { chainBreaks, type AuditHead } from '../../core/audit/chain';
import type { AuditEntry } from '../../core/audit/entry';
import { entriesToMove, stretches, type KeepRule } from '../../core/audit/planSegments';
import { idSpans, type Segment } from '../../core/audit/segment';
import { segmentText } from '../../core/audit/segmentText';
import { sha256Hex } from '../../core/audit/sha256';
import { effectiveTimes } from '../../core/history/effectiveTimes';
import { RegisterError } from '../../core/registerError';
import { numberSetting } from '../../core/schema/settings';
import { mustCommit } from '../act';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';
import { auditEntries, type PlacedEntry } from './auditEntries';
import { provenEntries, readSegments, segmentName } from './readSegments';
import { indexCells, segmentsOf } from './segmentIndex';
import { openTrailVault, type TrailVault } from './trailVault';

/**
 * Moves the oldest entries of the Audit tab into the vault: stored, read back and proven first, then taken out of the tab in the
 * one batch that puts them on record. An execution that dies in between leaves them where they are, and the next run finds what
 * is stored already. Gives what it did in a word. Throws `chain-broken` where the entries do not hold: what was tampered with
 * stays in sight. The caller holds the lock. One read where nothing is to be moved.
 */
export function moveOldEntries(deps: Deps): string {
  const view = deps.store.read({ audit: 'all' });
  const segments = segmentsOf(view);
  const head = headOf(segments);
  const entries = [...auditEntries(view)].sort((a, b) => a.seq - b.seq);
  const stays = entries.filter(({ seq }) => seq > head.seq);
  const again = provenTwice(
    deps,
    segments,
    entries.filter(({ seq }) => seq <= head.seq),
  );
  const moving = stays.slice(0, entriesToMove(stays, keepRule(view, deps.clock.now())));
  if (moving.length === 0 && again.length === 0) return 'nothing';
  mustHold(moving, head);
  const kept = moving.length === 0 ? null : keep(deps, view, segments, moving);
  write(deps, kept?.view ?? view, { kept, segments, rows: [...again, ...moving].map(({ row }) => row), moving });
  return `moved ${String(moving.length)}`;
}

function headOf(segments: readonly Segment[]): AuditHead {
  const last = segments[segments.length - 1];
  return last === undefined ? { seq: 0, hash: '' } : { seq: last.to, hash: last.after };
}

/** What stays: so many rows, and so many months; of both, what keeps less. */
function keepRule({ settings }: View, now: string): KeepRule {
  const months = numberSetting(settings, 'audit.months');
  return { rows: numberSetting(settings, 'audit.rows'), before: months === 0 ? '' : monthsBefore(now, months) };
}

function monthsBefore(now: string, months: number): string {
  const count = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}${now.slice(7)}`;
}

function mustHold(entries: readonly PlacedEntry[], from: AuditHead): void {
  const last = entries[entries.length - 1];
  if (last === undefined) return;
  const [broken] = chainBreaks(entries, { seq: last.seq, hash: last.hash }, from);
  if (broken === undefined) return;
  throw new RegisterError('chain-broken', { seq: broken.seq, row: entries[broken.index]?.row ?? 0 });
}

/** Entries that stand in the tab although a segment has them: somebody sorted it at the instant in which rows were taken out. */
function provenTwice(deps: Deps, segments: readonly Segment[], left: readonly PlacedEntry[]): readonly PlacedEntry[] {
  if (left.length === 0) return [];
  const wanted = segments.filter(({ from, to }) => left.some(({ seq }) => from <= seq && seq <= to));
  const stored = readSegments(deps, wanted).segments.flatMap(({ entries }) => entries);
  const hashes = new Map(stored.map(({ seq, hash }) => [seq, hash]));
  return left.filter(({ seq, hash }) => hashes.get(seq) === hash);
}

interface Kept {
  readonly segments: readonly Segment[];
  readonly vault: TrailVault;
  readonly view: View;
}

/** The entries as segments in the vault, each read back and proven. */
function keep(deps: Deps, view: View, before: readonly Segment[], moving: readonly PlacedEntry[]): Kept {
  let vault = openTrailVault(deps, view);
  let head = headOf(before);
  let latest = before[before.length - 1]?.latest ?? '';
  const segments: Segment[] = [];
  for (const entries of stretches(moving)) {
    const stored = store(deps, vault.id, entries, head);
    latest =
      effectiveTimes(
        entries.map(({ at }) => at),
        latest,
      )[entries.length - 1] ?? latest;
    segments.push({ ...stored.segment, latest });
    head = headOf([stored.segment]);
    vault = { ...vault, characters: vault.characters + stored.characters };
  }
  return { segments, vault, view: vault.view };
}

function store(
  deps: Deps,
  vault: string,
  entries: readonly AuditEntry[],
  before: AuditHead,
): { readonly segment: Segment; readonly characters: number } {
  const last = entries[entries.length - 1];
  const text = segmentText(entries, before);
  const open = { from: before.seq + 1, to: last?.seq ?? 0, before: before.hash, after: last?.hash ?? '' };
  const name = segmentName(open);
  const { rows, characters } = deps.segments.store(vault, name, text);
  const segment: Segment = {
    ...open,
    vault,
    rows,
    text: sha256Hex(text),
    latest: '',
    ids: idSpans(entries.map(({ recordId }) => recordId)),
  };
  const back = deps.segments.read(vault, [{ name, rows }]).get(name);
  if (back === undefined || provenEntries(segment, back) === null) {
    throw new RegisterError('segment-damaged', { from: segment.from, to: segment.to, vaultId: vault });
  }
  return { segment, characters };
}

interface Move {
  readonly kept: Kept | null;
  readonly segments: readonly Segment[];
  readonly rows: readonly number[];
  readonly moving: readonly PlacedEntry[];
}

/** The rows go, the index comes, in one batch; the entry that tells of it lets set-up find the segments again. */
function write(deps: Deps, view: View, { kept, segments, rows, moving }: Move): void {
  const all = [...segments, ...(kept?.segments ?? [])];
  const payload = {
    from: moving[0]?.seq ?? 0,
    to: moving[moving.length - 1]?.seq ?? 0,
    rows: rows.length,
    vaults: [...new Set(all.map(({ vault }) => vault))],
    counters: view.system.get(systemKeys.counters) ?? '',
    index: all,
  };
  mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'segment',
      origin: 'job',
      changes: [],
      entries: [{ action: 'segment', table: 'audit', recordId: '', payload }],
      dropped: [{ table: 'audit', rows, keyField: 'seq' }],
    },
    {
      requestId: deps.uuid(),
      system: { ...indexCells(all), ...(kept === null ? {} : kept.vault.cell(kept.vault.characters)) },
      operation: 'segment',
    },
  );
}
