import type { Language } from '../schema/settings';
import { cleanLine } from '../values/unicode';
import { columnLetter, isBlank, isBlankRow, textOf } from './cells';
import { findHeader, type HeaderPlace } from './headerRow';
import { labelKey } from './labelKey';
import { rowSorts } from './rowSorts';
import type { ListShape, ShapeColumn, ShapeProblem, ShapeRow, SourceCell, SourceGrid } from './types';

type Cells = readonly (SourceCell | null)[];

/**
 * Finds the list in a tab: titles, header of one or two rows, columns, and what each row below is. Does not decide what a
 * column means. `language` is that of labels made up for columns that have data but no header.
 */
export function shapeOf(grid: SourceGrid, language: Language): ListShape | ShapeProblem {
  if (grid.every(isBlankRow)) return 'list-empty';
  const place = findHeader(grid);
  if (place === null) return 'list-no-header';
  const rows = rowsBelow(grid, place);
  if (rows.length === 0) return 'list-empty';
  const first = place.group ?? place.detail;
  return {
    titles: grid
      .slice(0, first)
      .filter((cells) => !isBlankRow(cells))
      .map(titleText),
    headerRows: place.group === null ? [place.detail + 1] : [place.group + 1, place.detail + 1],
    columns: columnsOf(grid, place, rows, language),
    rows,
    read: rows.length,
  };
}

function titleText(cells: Cells): string {
  return cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
}

function rowsBelow(grid: SourceGrid, place: HeaderPlace): readonly ShapeRow[] {
  const below = grid
    .map((cells, at) => ({ cells, at }))
    .filter(({ cells, at }) => at > place.detail && !isBlankRow(cells));
  const headers = [grid[place.detail] ?? [], ...(place.group === null ? [] : [grid[place.group] ?? []])];
  const sorts = rowSorts(
    below.map(({ cells }) => cells),
    headers,
    below[0]?.at === place.detail + 1,
  );
  return below.map(({ cells, at }, index) => ({ row: at + 1, sort: sorts[index] ?? 'data', cells }));
}

function columnsOf(
  grid: SourceGrid,
  place: HeaderPlace,
  rows: readonly ShapeRow[],
  language: Language,
): readonly ShapeColumn[] {
  const headers = headerParts(grid, place);
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  const taken = new Set<string>();
  const columns: ShapeColumn[] = [];
  for (let at = 0; at < width; at += 1) {
    const parts = headers[at] ?? [];
    const used = rows.filter(({ cells }) => !isBlank(cells[at]));
    if (parts.length === 0 && used.length === 0) continue;
    const letter = columnLetter(at + 1);
    const named = parts.length > 0;
    const label = distinct(named ? parts.join(' / ') : madeUpLabel(letter, language), taken);
    const filled = used.filter(({ sort }) => sort === 'data').length;
    columns.push({ column: at + 1, letter, label, parts, named, filled });
  }
  return columns;
}

/** The label texts of each column: its group, if it has one, and its own. A merged group reaches over the blanks after it. */
function headerParts(grid: SourceGrid, place: HeaderPlace): readonly (readonly string[])[] {
  const detail = (grid[place.detail] ?? []).map((cell) => cleanLine(textOf(cell)));
  if (place.group === null) return detail.map((text) => (text === '' ? [] : [text]));
  const groups = (grid[place.group] ?? []).map((cell) => cleanLine(textOf(cell)));
  const parts: string[][] = [];
  let carried = '';
  for (let at = 0; at < Math.max(detail.length, groups.length); at += 1) {
    const own = detail[at] ?? '';
    const group = groups[at] ?? '';
    // A label that fills both header rows has nothing below it, and is no group of what comes after.
    if (group !== '') carried = own === '' ? '' : group;
    const above = group === '' && own !== '' ? carried : group;
    parts.push([above, own].filter((text, index, both) => text !== '' && both.indexOf(text) === index));
  }
  return parts;
}

function madeUpLabel(letter: string, language: Language): string {
  return language === 'zh' ? `${letter} 列` : `Column ${letter}`;
}

/** The label, or the label with the smallest number that makes it differ from those before: '备注 (2)'. */
function distinct(label: string, taken: Set<string>): string {
  const key = (text: string): string => labelKey(text) || text;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? label : `${label} (${String(count)})`;
    if (taken.has(key(candidate))) continue;
    taken.add(key(candidate));
    return candidate;
  }
}
