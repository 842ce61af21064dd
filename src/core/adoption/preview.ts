import { cleanLine } from '../values/unicode';
import type { CellScalar } from '../values/value';
import { textOf } from './cells';
import { fieldContext, kindOf } from './readCell';
import { targetDef } from './fieldNames';
import { planRows, sharedKeys, type PreparedAdoption } from './planAdoption';
import type {
  AdoptionContext,
  AdoptionPreview,
  ColumnPreview,
  ColumnSample,
  HeldRow,
  MappedColumn,
  PlannedRecord,
  PlannedRow,
  ShapeRow,
  TakenRow,
} from './types';

/** What a person sees before anything is written: at most `n` samples a column, held rows, groups and owners. */
export function preview(prepared: PreparedAdoption, n: number): AdoptionPreview {
  const { shape, mapping } = prepared;
  const plan = planRows(prepared, 0, shape.rows.length);
  const heldRows = plan.rows.filter((row): row is HeldRow => row.outcome === 'held');
  const sources = new Map(shape.rows.map((row) => [row.row, row]));
  return {
    sort: mapping.sort,
    titles: shape.titles,
    read: plan.read,
    taken: plan.taken,
    already: plan.already,
    held: plan.held,
    columns: mapping.columns.map((column) => columnPreview(column, plan.rows, sources, prepared, n)),
    heldRows: heldRows.slice(0, n),
    heldCodes: countBy(heldRows.flatMap(({ codes }) => codes)),
    issues: plan.issues,
    duplicatesSuspected: plan.duplicatesSuspected,
    shared: sharedKeys(prepared).slice(0, n),
    unknownOwners: unknownOwners(plan.rows, n),
  };
}

function columnPreview(
  column: MappedColumn,
  rows: readonly PlannedRow[],
  sources: ReadonlyMap<number, ShapeRow>,
  { shape, ctx }: PreparedAdoption,
  n: number,
): ColumnPreview {
  const { customerNumber: _, ...shown } = column;
  const filled = shape.columns.find(({ column: at }) => at === column.column)?.filled ?? 0;
  const show = shower(column, ctx);
  const found = rows.flatMap((row): readonly ColumnSample[] => {
    const before = textOf(sources.get(row.row)?.cells[column.column - 1]);
    return row.outcome !== 'taken' || before === '' ? [] : sampleOf(column, row, before, show);
  });
  const unreadable = found.filter(({ issue }) => issue !== undefined);
  const normalised = found.filter(({ before, after, issue }) => issue === undefined && before !== after);
  const same = found.filter(({ before, after, issue }) => issue === undefined && before === after);
  const half = Math.ceil(n / 2);
  const samples = [...distinct(unreadable).slice(0, half), ...distinct(normalised), ...distinct(same)].slice(0, n);
  return { ...shown, filled, normalised: normalised.length, unreadable: unreadable.length, samples };
}

type Show = (value: CellScalar) => string;

/** Shows values of a column as the register will; each value once, since showing 10,000 phone numbers takes a second. */
function shower({ target }: MappedColumn, ctx: AdoptionContext): Show {
  const def = target === 'own' ? undefined : targetDef(target.table, target.field, ctx.ownFields);
  if (def === undefined) return (value) => (value === null ? '' : String(value));
  const [kind, parse] = [kindOf(def), fieldContext(def, ctx)];
  const known = new Map<CellScalar, string>();
  return (value) => {
    const shown = known.get(value) ?? kind.format(value, parse);
    known.set(value, shown);
    return shown;
  };
}

/** One cell before and after; none where the row leaves the field to the customer it belongs to. */
function sampleOf(column: MappedColumn, row: TakenRow, before: string, show: Show): readonly ColumnSample[] {
  const { target, ownTable, ownLabel } = column;
  const record = recordOf(row, target === 'own' ? ownTable : target.table);
  if (record === undefined) return [];
  if (target === 'own') {
    return [{ row: row.row, before, after: String(record.own[ownLabel] ?? record.original[ownLabel] ?? '') }];
  }
  const value = record.fields[target.field] ?? null;
  const issue = record.issues.find(({ field, code }) => field === target.field && code !== 'duplicate-suspected');
  const after = issue !== undefined && value === before ? before : show(value);
  return [issue === undefined ? { row: row.row, before, after } : { row: row.row, before, after, issue }];
}

function recordOf(row: TakenRow, table: 'customers' | 'purchases' | 'contacts'): PlannedRecord | undefined {
  if (table === 'customers') return row.customer;
  return table === 'contacts' ? row.contact : row.purchase;
}

function distinct(samples: readonly ColumnSample[]): readonly ColumnSample[] {
  const seen = new Set<string>();
  return samples.filter(({ before }) => {
    const isNew = !seen.has(before);
    seen.add(before);
    return isNew;
  });
}

function unknownOwners(rows: readonly PlannedRow[], n: number): AdoptionPreview['unknownOwners'] {
  const customers = rows.flatMap((row) =>
    row.outcome === 'taken' && row.customer !== undefined ? [row.customer] : [],
  );
  const texts = customers
    .filter(({ issues }) => issues.some(({ code, field }) => code === 'member-unknown' && field === 'owner'))
    .map(({ original, fields }) => cleanLine(original['owner'] ?? String(fields['owner'] ?? '')));
  return Object.entries(countBy(texts))
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, n);
}

function countBy(texts: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries(counts);
}
