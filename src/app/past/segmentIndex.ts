import type { Segment } from '../../core/audit/segment';
import { RegisterError } from '../../core/registerError';
import type { View } from '../ports';

/** The System cells that hold the index: `segments`, `segments.1` … */
export const segmentsKey = 'segments';

/** Segments in one System cell: about 350 characters each, and a cell holds 50,000. */
const PER_CELL = 100;

function cellKey(page: number): string {
  return page === 0 ? segmentsKey : `${segmentsKey}.${String(page)}`;
}

/** The segments of the trail, oldest first. Throws `system-damaged` where their index cannot be read. */
export function segmentsOf(view: Pick<View, 'system'>): readonly Segment[] {
  const segments: Segment[] = [];
  for (let page = 0; ; page += 1) {
    const text = view.system.get(cellKey(page)) ?? '';
    if (text === '') return segments;
    segments.push(...parsed(text, cellKey(page)));
  }
}

function parsed(text: string, key: string): readonly Segment[] {
  try {
    const { list } = JSON.parse(text) as { readonly list?: readonly Segment[] };
    if (list !== undefined) return list;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new RegisterError('system-damaged', { key });
}

/** The System cells of an index, in as few cells as it takes; `upTo`: the last entry that is in a segment. */
export function indexCells(segments: readonly Segment[]): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  const upTo = segments[segments.length - 1]?.to ?? 0;
  for (let page = 0; page * PER_CELL < segments.length; page += 1) {
    const list = segments.slice(page * PER_CELL, (page + 1) * PER_CELL);
    cells[cellKey(page)] = JSON.stringify({ list, upTo });
  }
  return cells;
}
