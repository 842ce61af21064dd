import { createHash } from 'node:crypto';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { AdoptionContext, Known, ListShape, SourceCell, SourceGrid } from '../../../src/core/adoption/types';
import { shapeOf } from '../../../src/core/adoption/shapeOf';
import type { CivilDate } from '../../../src/core/values/civilDate';
import type { CellScalar } from '../../../src/core/values/value';

/** A cell that shows what it holds, or `[value, text]` where the two differ. */
export type Cell = CellScalar | readonly [value: CellScalar, text: string];

/** A tab as people write one down: '' and null are blank cells. */
export function grid(...rows: readonly (readonly Cell[])[]): SourceGrid {
  return rows.map((cells) => cells.map(sourceCell));
}

function sourceCell(cell: Cell): SourceCell | null {
  if (cell === null || cell === '') return null;
  if (Array.isArray(cell)) {
    const [value, text] = cell as readonly [CellScalar, string];
    return { value, text };
  }
  const value = cell as CellScalar;
  return { value, text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
}

/** The shape of a tab that is known to hold a list. */
export function shaped(...rows: readonly (readonly Cell[])[]): ListShape {
  const shape = shapeOf(grid(...rows), 'en');
  if (typeof shape === 'string') throw new Error(shape);
  return shape;
}

export function context(over: Partial<AdoptionContext> = {}): AdoptionContext {
  return {
    parse: { dayOrder: 'ymd-only', country: 'CN', today: '2026-11-21' as CivilDate, currency: 'CNY' },
    lists: defaultLists,
    members: [
      { email: 'li.na@example.com', name: '李娜', aliases: ['Li Na', '小李'] },
      { email: 'tom@example.com', name: 'Tom Baker', aliases: [] },
    ],
    ownerMap: {},
    defaults: { owner: 'boss@example.com', stage: 'lead', kind: 'person' },
    language: 'en',
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
    ...over,
  };
}

export const nothingKnown: Known = { identities: new Set(), customers: [] };
