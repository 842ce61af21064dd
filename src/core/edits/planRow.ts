import type { CellNotes, FieldValues } from '../changeSet';
import type { Issue } from '../issue';
import { isAskedFor } from '../records/asked';
import { parseContext, type EntryContext } from '../records/parseFields';
import type { FieldDef } from '../schema/field';
import type { LiveTable } from '../schema/tables';
import { kinds } from '../values/kinds';
import type { CellScalar } from '../values/value';

/** A cell as a person left it: what it shows as a value, the formula behind it, the note on it. */
export interface RowCell {
  readonly value: CellScalar;
  readonly formula: string | null;
  readonly note: string;
}

/** A row that was changed by hand. Values are record values; `known` is what history last knew, null where it does not. */
export interface ChangedRow {
  readonly table: LiveTable;
  readonly cells: Readonly<Record<string, RowCell>>;
  readonly known: FieldValues | null;
  /** Fields that certainly were touched, whatever they hold now (the cell of a single-cell edit). */
  readonly touched?: readonly string[];
  /** Fields whose cell is written whatever it holds: they are of another kind now, whose cells hold something else. */
  readonly rewrite?: readonly string[];
}

/** What becomes of the row: which values it holds from now on, what was put into standard form, what is doubtful. */
export interface RowPlan {
  /** All entered fields as they are to stand. */
  readonly values: FieldValues;
  /** Fields that differ from what was known. */
  readonly changed: readonly string[];
  /** Fields whose cell has to be written: standard form, or a formula that becomes text. */
  readonly rewritten: readonly string[];
  readonly original: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  readonly notes: CellNotes;
}

/** Says whether a note has a paragraph of ours. */
export type HasOurParagraph = (note: string) => boolean;

/**
 * Reads a row that people typed or pasted into, by the same parsers as every other way in: good values go into standard form,
 * doubtful ones keep their text and get an issue with a note. A live formula in a column of text becomes its own text; in
 * other columns it becomes the value that it showed. Fields that nobody touched are left alone.
 */
export function planRow(row: ChangedRow, context: EntryContext, hasOurs: HasOurParagraph, resolve: Resolve): RowPlan {
  const plan = { values: {}, changed: [], rewritten: [], original: {}, issues: [], notes: {} } as Mutable;
  for (const field of context.schema.entered(row.table)) {
    const cell = row.cells[field.key] ?? { value: null, formula: null, note: '' };
    const before = row.known?.[field.key] ?? null;
    const untouched = row.known !== null && cell.formula === null && cell.value === before;
    if (untouched && row.touched?.includes(field.key) !== true) plan.values[field.key] = cell.value;
    else readCell(plan, field, cell, before, context, hasOurs, resolve);
    if (row.rewrite?.includes(field.key) === true && isGood(plan, field.key)) plan.rewritten.push(field.key);
  }
  return withoutUnasked(plan, row.table, context);
}

/** A required field whose condition does not hold in this row may stay empty. */
function withoutUnasked(plan: Mutable, table: LiveTable, { schema }: EntryContext): RowPlan {
  const all = schema.fields(table);
  const unasked = all.filter(
    (field) => field.condition !== undefined && field.required === true && !isAskedFor(field, plan.values, all),
  );
  if (unasked.length === 0) return plan;
  const isNeedless = ({ code, field }: Issue): boolean =>
    code === 'required-missing' && unasked.some(({ key }) => key === field);
  const needless = plan.issues.filter(isNeedless).map(({ field }) => field);
  const notes = Object.fromEntries(Object.entries(plan.notes).filter(([key]) => !needless.includes(key)));
  return { ...plan, issues: plan.issues.filter((issue) => !isNeedless(issue)), notes };
}

/** Turns what a child row says of its customer into an id: an id, a phone or a name that is unique. */
export type Resolve = (
  text: string,
) => { readonly ok: true; readonly id: string } | { readonly ok: false; readonly issue: Pick<Issue, 'code' | 'facts'> };

/** A value in standard form whose cell is not written yet. */
function isGood({ values, issues, rewritten }: Mutable, key: string): boolean {
  return (values[key] ?? null) !== null && !rewritten.includes(key) && !issues.some(({ field }) => field === key);
}

interface Mutable {
  values: Record<string, CellScalar>;
  changed: string[];
  rewritten: string[];
  original: Record<string, string>;
  issues: Issue[];
  notes: Record<string, CellNotes[string]>;
}

function readCell(
  plan: Mutable,
  field: FieldDef,
  cell: RowCell,
  before: CellScalar,
  context: EntryContext,
  hasOurs: HasOurParagraph,
  resolve: Resolve,
): void {
  const read = readValue(field, cell, context, resolve);
  plan.values[field.key] = read.value;
  if (read.value !== before) plan.changed.push(field.key);
  if (read.value !== cell.value || cell.formula !== null) {
    plan.rewritten.push(field.key);
    const text = cell.formula ?? String(cell.value ?? '');
    if (text !== '' && text !== String(read.value ?? '')) plan.original[field.key] = text;
  }
  if (read.issue !== null) {
    plan.issues.push({ ...read.issue, field: field.key });
    plan.notes[field.key] = { issue: read.issue, existing: cell.note };
  } else if (hasOurs(cell.note)) plan.notes[field.key] = { issue: null, existing: cell.note };
}

interface ReadValue {
  readonly value: CellScalar;
  readonly issue: Pick<Issue, 'code' | 'facts'> | null;
}

function readValue(field: FieldDef, cell: RowCell, context: EntryContext, resolve: Resolve): ReadValue {
  const isText = kinds[field.kind].cell === 'text';
  if (cell.formula !== null && isText) {
    return {
      value: cell.formula,
      issue: { code: 'formula-kept-as-text', facts: { text: cell.formula.slice(0, 200) } },
    };
  }
  if (field.key === 'customerId') return readReference(cell.value, resolve);
  const parsed = kinds[field.kind].parse(cell.value, parseContext(field, context));
  if (parsed.ok) {
    const missing = parsed.value === null && field.required === true;
    return { value: parsed.value, issue: missing ? { code: 'required-missing' } : null };
  }
  // A formula whose result cannot be read keeps its own text: what it was is not lost with its result.
  return { value: cell.formula ?? cell.value, issue: parsed.issue };
}

function readReference(value: CellScalar, resolve: Resolve): ReadValue {
  if (value === null || value === '') return { value: null, issue: { code: 'required-missing' } };
  const found = resolve(String(value));
  return found.ok ? { value: found.id, issue: null } : { value, issue: found.issue };
}
