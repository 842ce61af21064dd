import type { CellScalar } from '../values/value';
import { cellOf, setCell } from './cellOf';
import { compareText } from './compareText';
import type { SnapshotRecord } from './snapshot';

/** One digit a cell where a column has few different values. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A line of a block of format 2: a column of the records, in their order. */
interface ColumnLine {
  /** Key of the field; or, in its place, the header of a column of the team's own. */
  readonly field?: string;
  readonly own?: string;
  /** Absent: the cells are the ids. A text: one digit a cell, the place in `list`. */
  readonly cells?: string | readonly CellScalar[];
  /** The different values, null for an empty cell: `cells` are places in it. */
  readonly list?: readonly CellScalar[];
  /** The places of the records that have a cell; the others are empty. */
  readonly at?: readonly number[];
}

/**
 * The text of a block: a line with the ids, then one for each column that holds anything, in the order of `fields`, then
 * fields that the schema does not know, then the team's own by header. Each column stands in the shortest of its forms.
 */
export function columnsText(records: readonly SnapshotRecord[], fields: readonly string[]): string {
  const known = new Set(fields);
  const unknown = new Set<string>();
  const own = new Set<string>();
  for (const record of records) {
    for (const key of Object.keys(record.fields)) if (!known.has(key)) unknown.add(key);
    for (const key of Object.keys(record.own ?? {})) own.add(key);
  }
  const ids = records.map((record) => record.id);
  const lines = [JSON.stringify({ ids })];
  for (const key of [...fields, ...[...unknown].sort(compareText)]) {
    const cells = records.map((record) => cellOf(record.fields, key));
    const same = key === 'id' && cells.every((cell, at) => cell === ids[at]);
    const column = same ? '' : columnOf(cells);
    if (column !== null) lines.push(`{"field":${JSON.stringify(key)}${column}}`);
  }
  for (const key of [...own].sort(compareText)) {
    const column = columnOf(records.map((record) => cellOf(record.own ?? {}, key)));
    if (column !== null) lines.push(`{"own":${JSON.stringify(key)}${column}}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The members that hold a column's cells; null where all are empty. Of forms of one length the first. */
function columnOf(cells: readonly CellScalar[]): string | null {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return null;
  const forms = [`,"cells":${JSON.stringify(cells)}`];
  if (filled.length < cells.length) {
    const at = cells.flatMap((cell, place) => (cell === null ? [] : [place]));
    forms.push(`,"at":${JSON.stringify(at)},"cells":${JSON.stringify(filled)}`);
  }
  const listed = listOf(cells);
  if (listed !== null) forms.push(listed);
  return forms.reduce((best, form) => (form.length < best.length ? form : best));
}

/** The column as places in a list of its values; null where nearly every cell holds another. */
function listOf(cells: readonly CellScalar[]): string | null {
  const places = new Map<CellScalar, number>();
  for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size);
  if (places.size > cells.length * 0.8) return null;
  const chosen = cells.map((cell) => places.get(cell) ?? 0);
  const short = places.size <= DIGITS.length;
  const text = short ? chosen.map((place) => DIGITS.charAt(place)).join('') : chosen;
  return `,"list":${JSON.stringify([...places.keys()])},"cells":${JSON.stringify(text)}`;
}

/** The records of a block of format 2, each with every field of its table. Throws `SyntaxError` where it is none. */
export function recordsOfColumns(text: string, fields: readonly string[]): readonly SnapshotRecord[] {
  const [first = '{}', ...lines] = text.split('\n').filter((line) => line !== '');
  const { ids = [] } = JSON.parse(first) as { readonly ids?: readonly string[] };
  const made = ids.map((id) => ({ id, fields: emptyFields(fields), own: new Map<string, CellScalar>() }));
  for (const line of lines) {
    const column = JSON.parse(line) as ColumnLine;
    const { field, own } = column;
    cellsOf(column, ids).forEach((cell, at) => {
      const record = made[at];
      if (record === undefined || cell === null) return;
      if (field !== undefined) setCell(record.fields, field, cell);
      else if (own !== undefined) record.own.set(own, cell);
    });
  }
  // From entries: a header may be called `__proto__`.
  return made.map(({ id, fields: cells, own }) =>
    own.size === 0 ? { id, fields: cells } : { id, fields: cells, own: Object.fromEntries(own) },
  );
}

function emptyFields(fields: readonly string[]): Record<string, CellScalar> {
  const cells: Record<string, CellScalar> = {};
  for (const key of fields) setCell(cells, key, null);
  return cells;
}

function cellsOf({ cells, list, at }: ColumnLine, ids: readonly string[]): readonly CellScalar[] {
  if (cells === undefined) return ids;
  if (list !== undefined) {
    const places = typeof cells === 'string' ? Array.from(cells, (digit) => DIGITS.indexOf(digit)) : cells;
    return places.map((place) => list[Number(place)] ?? null);
  }
  if (typeof cells === 'string') throw new SyntaxError('digits without a list');
  if (at === undefined) return cells;
  const all: CellScalar[] = ids.map(() => null);
  at.forEach((place, index) => {
    all[place] = cells[index] ?? null;
  });
  return all;
}
