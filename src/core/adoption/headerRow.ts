import { cleanLine } from '../values/unicode';
import { isBlank, isBlankRow, lookOf, textOf } from './cells';
import { namesOf } from './fieldNames';
import { labelKey, withoutBrackets } from './labelKey';
import { isDescriptionRow, isTotalRow } from './rowSorts';
import type { SourceCell, SourceGrid } from './types';

type Cells = readonly (SourceCell | null)[];

/** Where a list's header stands: 0-based rows of the grid. */
export interface HeaderPlace {
  /** The row of group labels, if there is one. */
  readonly group: number | null;
  readonly detail: number;
}

/** Headers further down than this are not looked for: titles are few. */
const SEARCH_ROWS = 40;
const LABEL_LENGTH = 60;
/** Columns of sums by year or month. */
const YEAR_OR_MONTH = /^((19|20)\d{2}年?|(1[0-2]|[1-9])月|(19|20)\d{2}[-/.年](1[0-2]|0?[1-9])月?)$/;

/** Finds the header, or null where no row can be one. */
export function findHeader(grid: SourceGrid): HeaderPlace | null {
  const rows = grid.map((cells, at) => ({ at, cells })).filter(({ cells }) => !isBlankRow(cells));
  const widest = Math.max(0, ...rows.slice(0, SEARCH_ROWS * 2).map(({ cells }) => filled(cells)));
  let best = { place: -1, score: 0 };
  rows.slice(0, SEARCH_ROWS).forEach(({ cells }, place) => {
    const score = headerScore(cells, widest, place + 1 < rows.length);
    if (score > best.score) best = { place, score };
  });
  const found = rows[best.place];
  if (found === undefined || isCard(rows.slice(best.place).map(({ cells }) => cells))) return null;
  return withGroup(found.at, rows[best.place - 1], rows[best.place + 1], grid);
}

/** A card of one customer has its labels down the first column, not along a row. */
function isCard(rows: readonly Cells[]): boolean {
  const [first = []] = rows;
  if (rows.length < 2 || knownLabels(first) > 1 || filled(first) < 2) return false;
  const labelled = rows.filter((cells) => knownLabels(cells.slice(0, 1)) === 1);
  return labelled.length >= 2 && labelled.length * 2 > rows.length;
}

/** How much a row looks like a header; 0 for one that cannot be. Known labels weigh most, then how full it is. */
function headerScore(cells: Cells, widest: number, hasMore: boolean): number {
  const count = filled(cells);
  const known = knownLabels(cells);
  if (count === 0 || !allLabels(cells) || isTotalRow(cells)) return 0;
  if (isDescriptionRow(cells) && known * 2 < count) return 0;
  if (known === 0 && (count < 2 || count * 2 < widest || !hasMore)) return 0;
  // One known word in a wide row is more often a value ("公司", "电话") or a title than a header.
  if (known === 1 && count === 1 && widest > 2) return 0;
  return known * 4 + count / widest;
}

/** Looks for the second header row: group labels above the row found, or details below it. */
function withGroup(
  at: number,
  above: { at: number; cells: Cells } | undefined,
  below: { at: number; cells: Cells } | undefined,
  grid: SourceGrid,
): HeaderPlace {
  const header = grid[at] ?? [];
  if (below?.at === at + 1 && isDetailOf(header, below.cells)) return { group: at, detail: below.at };
  if (above?.at === at - 1 && isGroupOf(above.cells, header)) return { group: above.at, detail: at };
  return { group: null, detail: at };
}

/** A row of details fills columns that the header left blank after a group label, and holds nothing but labels. */
function isDetailOf(header: Cells, below: Cells): boolean {
  if (!allLabels(below) || isDescriptionRow(below) || isTotalRow(below)) return false;
  const count = filled(below);
  const inGaps = below.filter((cell, at) => !isBlank(cell) && isBlank(header[at])).length;
  return count >= 2 && inGaps > 0 && knownLabels(below) * 2 >= count;
}

/** Group labels are short, at least two, fewer than the details, and leave gaps; "制表人：张三" is no group. */
function isGroupOf(above: Cells, header: Cells): boolean {
  const count = filled(above);
  if (count < 2 || count >= filled(header) || !allLabels(above)) return false;
  return above.every((cell) => !/[:：]|\d{4}/.test(textOf(cell)));
}

function filled(cells: Cells): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

/** Whether every cell may be a label. Numbers and months may be, where most of the row is words that are known. */
function allLabels(cells: Cells): boolean {
  let counted = 0;
  for (const cell of cells) {
    const text = cleanLine(textOf(cell));
    if (text === '' || cell === null) continue;
    if (typeof cell.value === 'boolean' || text.length > LABEL_LENGTH) return false;
    if (YEAR_OR_MONTH.test(text)) continue;
    const look = lookOf(cell.value, text);
    if (look === 'number' || look === 'date') counted += 1;
    else if (look !== 'text') return false;
  }
  return counted === 0 || knownLabels(cells) > counted + 1;
}

function knownLabels(cells: Cells): number {
  return cells.filter((cell) => {
    const text = textOf(cell);
    return text !== '' && (namesOf(labelKey(text)).length > 0 || namesOf(labelKey(withoutBrackets(text))).length > 0);
  }).length;
}
