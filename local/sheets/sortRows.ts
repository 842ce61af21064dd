import type { Box } from './apiTypes';
import type { Draft } from './draft';
import { refused } from './errors';
import { boxOf, overlaps } from './gridRange';
import type { Cell, DeveloperMetadata, Sheet } from './model';

export interface SortSpec {
  /** The tab's own column index, not an offset into the range (measured 2026-09-06). */
  readonly dimensionIndex?: number;
  readonly sortOrder?: string;
}

/**
 * Sorts the rows of a box. Ascending: numbers, texts, booleans (FALSE before TRUE), errors; blanks come last in either
 * direction (live probes of a third party, 2026-09). Cells move with all they hold. Row metadata moves with the values:
 * so measured for a block, and assumed for blocks narrower than the tab, where nothing is known. Formulas keep their
 * text. Row heights and hidden rows stay where they are.
 */
export function sortRows(draft: Draft, sheet: Sheet, box: Box, specs: readonly SortSpec[], locale: string): void {
  if (specs.length === 0) throw refused('At least one sort spec must be specified.');
  if (sheet.merges.some((merge) => overlaps(boxOf(sheet, merge), box))) {
    throw refused("You can't sort a range with vertical merges.");
  }
  const own = draft.own(sheet);
  const collator = new Intl.Collator(locale.replace('_', '-'), { numeric: false });
  const lines: Line[] = [];
  for (let at = box.startRow; at < box.endRow; at += 1) {
    const row = own.rows[at];
    lines.push({
      cells: row?.cells.slice(box.startColumn, box.endColumn) ?? [],
      metadata: row?.metadata,
    });
  }
  lines.sort((a, b) => {
    for (const spec of specs) {
      const column = (spec.dimensionIndex ?? 0) - box.startColumn;
      const order = compareCells(a.cells[column], b.cells[column], spec.sortOrder === 'DESCENDING', collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, i) => putLine(draft, own, box, box.startRow + i, line));
}

interface Line {
  readonly cells: readonly (Cell | undefined)[];
  readonly metadata: readonly DeveloperMetadata[] | undefined;
}

function putLine(draft: Draft, own: Sheet, box: Box, at: number, line: Line): void {
  if (own.rows[at] === undefined && line.metadata === undefined && line.cells.every((cell) => cell === undefined))
    return;
  const row = draft.row(own, at);
  if (line.metadata === undefined) delete row.metadata;
  else row.metadata = line.metadata;
  const width = Math.max(line.cells.length, Math.min(row.cells.length, box.endColumn) - box.startColumn);
  while (row.cells.length < box.startColumn + width) row.cells.push(undefined);
  for (let i = 0; i < width; i += 1) row.cells[box.startColumn + i] = line.cells[i];
}

function compareCells(a: Cell | undefined, b: Cell | undefined, descending: boolean, collator: Intl.Collator): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA === BLANK || rankB === BLANK) return rankA === rankB ? 0 : rankA - rankB;
  const order = rankA !== rankB ? rankA - rankB : compareValues(a?.value, b?.value, collator);
  return descending ? -order : order;
}

const BLANK = 4;

function rank(cell: Cell | undefined): number {
  if (cell === undefined || (cell.value === undefined && cell.formula === undefined)) return BLANK;
  if (cell.error !== undefined) return 3;
  return typeof cell.value === 'number' ? 0 : typeof cell.value === 'boolean' ? 2 : 1;
}

function compareValues(a: Cell['value'], b: Cell['value'], collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}
