import type { Segment } from '../../core/audit/segment';
import type { Deps, StoredRecord, View } from '../ports';
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

interface Moved {
  readonly index?: readonly Segment[];
  readonly counters?: string;
}

/**
 * The index of segments, as the newest entry about a move holds it: it is never among those that are moved. Nothing where System
 * has it still, or nothing was ever moved. `view` has the audit columns seq and action; one read more where there is such an entry.
 */
export function trailAgain(deps: Deps, view: View): TrailAgain {
  const told = view
    .records('audit')
    .filter(({ fields }) => fields['action'] === 'segment')
    .sort((a, b) => Number(a.fields['seq'] ?? 0) - Number(b.fields['seq'] ?? 0));
  const nothing = { cells: {}, counters: {}, view };
  const has = (view.system.get(segmentsKey) ?? '') !== '';
  if (told.length === 0 || has) return nothing;
  const rows = told.map(({ row }) => row);
  const full = deps.store.reread(view, { audit: { rows } });
  const moved = lastMove(told.flatMap(({ row }) => full.records('audit').find((each) => each.row === row) ?? []));
  return {
    cells: indexCells(moved.index ?? []),
    counters: (parsed(moved.counters ?? '') ?? {}) as Counters,
    view: full,
  };
}

/** The newest entry, of which a long one stands in several parts. */
function lastMove(records: readonly StoredRecord[]): Moved {
  let text = '';
  for (const { fields } of records) {
    const part = String(fields['part'] ?? '');
    const payload = String(fields['payload'] ?? '');
    text = part === '' || part.startsWith('1/') ? payload : text + payload;
  }
  return parsed(text) ?? {};
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text === '' ? 'null' : text) as object | null;
  } catch (error) {
    // Damaged by hand: it tells of none.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
