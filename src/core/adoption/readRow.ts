import type { FieldValues, OwnCells } from '../changeSet';
import type { Issue } from '../issue';
import type { CellScalar } from '../values/value';
import { textOf } from './cells';
import type { ColumnPlan, FieldColumn } from './columnPlan';
import { joinName } from './nameParts';
import { readCell, readOwnCell, type FieldReading } from './readCell';
import { readWays, type WayCell, type WayField } from './readWays';
import type { AdoptedTable, NamePart, PlannedRecord, SourceCell } from './types';

type Cells = readonly (SourceCell | null)[];

/** What the cells of a row say about one record, before defaults and references. */
export interface RecordReading {
  readonly fields: Record<string, CellScalar>;
  readonly original: Record<string, string>;
  readonly own: Record<string, CellScalar>;
  readonly issues: Issue[];
}

const WAY_FIELDS: readonly string[] = ['phone', 'landline', 'email', 'socialHandle'] satisfies readonly WayField[];

/** Reads every cell of a row that belongs to one table. Every text ends as a value, an original or an own cell. */
export function readRecord(plan: ColumnPlan, cells: Cells, table: AdoptedTable): RecordReading {
  const reading = emptyReading();
  const columns = plan.fields.filter((column) => column.table === table);
  const ways: WayCell[] = [];
  const parts: Partial<Record<NamePart, SourceCell | null>> = {};
  for (const column of columns) {
    const cell = cells[column.at];
    if (textOf(cell) === '' || cell === null || cell === undefined) continue;
    if (column.part !== null) parts[column.part] = cell;
    else if (WAY_FIELDS.includes(column.def.key)) ways.push(wayCell(column, cell));
    else put(reading, column.def.key, column.read(cell));
  }
  const first = columns.find(({ def }) => WAY_FIELDS.includes(def.key));
  if (first !== undefined) {
    for (const [field, read] of Object.entries(readWays(ways, first.ctx))) put(reading, field, read);
  }
  putName(reading, columns, parts);
  putOwn(reading, plan, cells, table);
  return reading;
}

function wayCell({ def, header }: FieldColumn, cell: SourceCell): WayCell {
  return { field: def.key as WayField, cell: { value: cell.value, text: textOf(cell) }, header };
}

export function emptyReading(): RecordReading {
  return { fields: {}, original: {}, own: {}, issues: [] };
}

/** Adds what a cell says to a record. */
export function put(reading: RecordReading, field: string, read: FieldReading): void {
  if (read.value !== null) reading.fields[field] = read.value;
  if (read.original !== null) define(reading.original, field, read.original);
  if (read.issue !== null) reading.issues.push({ ...read.issue, field });
}

/** Own labels are a team's own words, `__proto__` among them: plain assignment would lose that one. */
export function define<T>(target: Record<string, T>, key: string, value: T): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function putName(
  reading: RecordReading,
  columns: readonly FieldColumn[],
  parts: Readonly<Partial<Record<NamePart, SourceCell | null>>>,
): void {
  const column = columns.find(({ part }) => part !== null);
  const joined = joinName(parts);
  if (column === undefined || joined === null) return;
  const read = readCell(column.kind, joined, column.ctx);
  const texts = [parts.family, parts.middle, parts.given].map((cell) => textOf(cell)).filter((text) => text !== '');
  const whole = typeof read.value === 'string' ? read.value : '';
  const kept = texts.every((text) => whole.includes(text)) || read.issue !== null;
  put(reading, column.def.key, { ...read, original: kept && read.issue === null ? null : texts.join(' | ') });
}

function putOwn(reading: RecordReading, plan: ColumnPlan, cells: Cells, table: AdoptedTable): void {
  for (const { at, label } of plan.own.filter((column) => column.table === table)) {
    const cell = cells[at];
    if (cell === null || cell === undefined || textOf(cell) === '') continue;
    const value = readOwnCell(cell);
    define(reading.own, label, value);
    // A number that shows rounded or as an amount: both its looks and its digits are kept.
    if (typeof cell.value === 'number' && typeof value === 'string')
      define(reading.original, label, String(cell.value));
  }
}

export function isEmpty(reading: RecordReading): boolean {
  return Object.keys(reading.fields).length === 0 && Object.keys(reading.original).length === 0;
}

export function plannedRecord(reading: RecordReading): PlannedRecord {
  const fields: FieldValues = reading.fields;
  const own: OwnCells = reading.own;
  return { fields, original: reading.original, own, issues: reading.issues };
}
