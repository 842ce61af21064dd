import { payloadIn } from '../../core/audit/payload';
import type { Segment } from '../../core/audit/segment';
import { wholeLines } from '../../core/audit/wholeLines';
import type { Deps, View } from '../ports';
import { entriesOn } from './auditEntries';
import { indexCells, segmentsKey } from './segmentIndex';

/** Last number given to each id prefix. */
export type Counters = Readonly<Record<string, number>>;

/** What the Audit tab tells of entries that lie in vaults, where System has lost it. */
export interface TrailAgain {
  readonly cells: Readonly<Record<string, string>>;
  /** As they stood when entries were moved last: their ids may be told nowhere else. */
  readonly counters: Counters;
  readonly view: View;
}

/**
 * The index of segments, as the newest entry about a move holds it: it is never among those that are moved. Nothing where System
 * has it still, or nothing was ever moved. `view` has the audit columns seq and action; one read more where there is such an entry.
 */
export function trailAgain(deps: Deps, view: View): TrailAgain {
  const told = view.records('audit').flatMap(({ row, fields }) => (fields['action'] === 'segment' ? [row] : []));
  const nothing = { cells: {}, counters: {}, view };
  const has = (view.system.get(segmentsKey) ?? '') !== '';
  if (told.length === 0 || has) return nothing;
  const full = deps.store.reread(view, { audit: { rows: told } });
  const moved = payloadIn([...wholeLines(entriesOn(full, told))].pop()?.payload ?? '');
  return {
    cells: indexCells((moved?.['index'] ?? []) as readonly Segment[]),
    counters: (payloadIn((moved?.['counters'] ?? '') as string) ?? {}) as Counters,
    view: full,
  };
}
