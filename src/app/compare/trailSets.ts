import { entryHead, type EntryHead, type HistoryLine } from '../../core/audit/entry';
import { effectiveTimes } from '../../core/history/effectiveTimes';
import { setsAt, type SetsThen } from '../../core/history/setsAt';
import { RegisterError } from '../../core/registerError';
import { isTabKey } from '../../core/schema/tables';
import { sameEntries } from '../past/auditEntries';
import { latestBefore, movedEntries } from '../past/olderLines';
import { segmentsOf } from '../past/segmentIndex';
import type { Deps, View } from '../ports';
import { recordSets } from '../snapshots/recordSets';

/**
 * The register at some moments ('YYYY-MM-DD HH:mm'), from what stands and what the trail says was done since. One read of the
 * entries behind the earliest, and one for each vault that has to be opened for them. Throws `trail-moved` where a person may
 * not open it, and `StaleViewError` where rows of the trail moved between the two reads.
 */
export function setsFromTrail(deps: Deps, view: View, ats: readonly string[]): readonly SetsThen[] {
  const since = ats.reduce((first, at) => (at < first ? at : first));
  const lines = linesBehind(deps, view, since);
  const current = recordSets(view);
  const entered = (table: string, field: string): boolean =>
    isTabKey(table) && view.schema.field(table, field)?.computed !== true;
  return ats.map((at) => setsAt(current, lines, at, entered));
}

/** Entries that count from later than a moment on, each with that time. */
function linesBehind(deps: Deps, view: View, since: string): readonly HistoryLine[] {
  const segments = segmentsOf(view);
  const needed = segments.find(({ latest }) => latest > since);
  const begun = segments.filter(({ to }) => needed === undefined || to < needed.from).pop()?.latest ?? '';
  const moved = needed === undefined ? [] : older(deps, view, needed.from);
  const heads = view
    .records('audit')
    .map(({ row, fields }) => ({ row, head: entryHead(fields) }))
    .sort((a, b) => a.head.seq - b.head.seq);
  const all: readonly Pick<EntryHead, 'seq' | 'at'>[] = [...moved, ...heads.map(({ head }) => head)];
  const times = effectiveTimes(
    all.map(({ at }) => at),
    begun,
  );
  const timeOf = new Map(all.map(({ seq }, index) => [seq, times[index] ?? '']));
  const standing = heads.filter(({ head }) => (timeOf.get(head.seq) ?? '') > since && isTabKey(head.table));
  const read = readRows(
    deps,
    view,
    standing.map(({ row, head }) => ({ row, seq: head.seq })),
  );
  return [...moved, ...read].map((line) => ({ ...line, at: timeOf.get(line.seq) ?? line.at }));
}

function older(deps: Deps, view: View, from: number): readonly HistoryLine[] {
  try {
    return movedEntries(deps, view, from);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'vault-unreachable')
      throw new RegisterError('trail-moved', { since: latestBefore(view) });
    throw error;
  }
}

function readRows(
  deps: Deps,
  view: View,
  wanted: readonly { readonly row: number; readonly seq: number }[],
): readonly HistoryLine[] {
  if (wanted.length === 0) return [];
  return sameEntries(deps.store.reread(view, { audit: { rows: wanted.map(({ row }) => row) } }), wanted);
}
