import type { FieldValues, OwnCells, RowNotes } from '../changeSet';
import type { Issue } from '../issue';
import { parseContext, type EntryContext } from '../records/parseFields';
import { isOwnKey } from '../schema/compile/keys';
import { sameLabel } from '../schema/compile/names';
import type { FieldDef } from '../schema/field';
import { kinds } from '../values/kinds';
import type { CellScalar } from '../values/value';
import type { FieldThen, Rest } from './rest';

/** The tab Customers as it is by now. */
export interface CustomersNow {
  /** Field keys that it has a column for. */
  readonly columns: ReadonlySet<string>;
  /** Headers of those columns. */
  readonly headers: ReadonlySet<string>;
  /** The fields in force, and what reading a value of theirs depends on. */
  readonly context: EntryContext;
}

/** What was left over, as it fits the tab by now. */
export interface RestNow {
  readonly fields: FieldValues;
  readonly own: OwnCells;
  readonly notes: RowNotes;
  /** Of fields that are of another kind by now: why the value cannot be read as that and stands as text; null where it can. */
  readonly issues: Readonly<Record<string, Pick<Issue, 'code' | 'facts'> | null>>;
  /** Texts of values that changed with the kind of their field, by field. */
  readonly original: Readonly<Record<string, string>>;
}

/**
 * Where what Archive has no column for belongs in Customers by now. A field of another kind reads its value anew, from what a
 * person saw in the cell, and keeps it as text where it cannot. A field whose key is gone is known by its label; where there is
 * none of that label either, the value goes into a column of the team's own, under that label. Nothing is left out.
 */
export function restInForce(rest: Rest, now: CustomersNow): RestNow {
  const fields: Record<string, CellScalar> = {};
  const own: Record<string, CellScalar> = { ...rest.own };
  const notes = { fields: {} as Record<string, string>, own: { ...rest.notes.own } };
  const issues: Record<string, Pick<Issue, 'code' | 'facts'> | null> = {};
  const original: Record<string, string> = {};
  for (const key of new Set([...Object.keys(rest.fields), ...Object.keys(rest.notes.fields)])) {
    const [value, note] = [rest.fields[key] ?? null, rest.notes.fields[key] ?? ''];
    const home = homeOf(key, rest, now);
    if (home === null) {
      const header = freeHeader(key, rest, now, own);
      if (value !== null) own[header] = shownValue(value, rest.was[key], now);
      if (note !== '') notes.own[header] = note;
      continue;
    }
    if (note !== '') notes.fields[home] = note;
    if (value === null) continue;
    const read = reread(value, rest.was[key], now.context.schema.field('customers', home), now);
    fields[home] = read.value;
    if (read.issue !== undefined) issues[home] = read.issue;
    if (read.value !== value) original[home] = String(shownValue(value, rest.was[key], now));
  }
  return { fields, own, notes, issues, original };
}

/** The key under which a value stands by now; null where no field is left for it. Built-in fields stay what they are. */
function homeOf(key: string, { fields, was }: Rest, { columns, context }: CustomersNow): string | null {
  if (columns.has(key) || !isOwnKey(key)) return key;
  const then = was[key];
  if (then === undefined) return null;
  const labels = [then.en, then.zh].map(sameLabel);
  const heir = context.schema
    .fields('customers')
    .find(
      (field) =>
        field.own === true &&
        columns.has(field.key) &&
        fields[field.key] === undefined &&
        [field.en, field.zh].some((label) => labels.includes(sameLabel(label))),
    );
  return heir?.key ?? null;
}

/** The header of the own column that takes a value whose field is gone: none that a field, or another such value, has. */
function freeHeader(key: string, { was }: Rest, { headers, context }: CustomersNow, own: OwnCells): string {
  const label = was[key]?.[context.language] ?? key;
  return headers.has(label) || own[label] !== undefined ? `${label} (${key})` : label;
}

interface Read {
  readonly value: CellScalar;
  /** Absent: it was not read anew. */
  readonly issue?: Pick<Issue, 'code' | 'facts'> | null;
}

/** Of a kind that is the same nothing is read anew: what a person kept as typed stays so. */
function reread(value: CellScalar, then: FieldThen | undefined, field: FieldDef | undefined, now: CustomersNow): Read {
  const isSame = then === undefined || (field?.kind === then.kind && field.list === then.list);
  if (field === undefined || isSame) return { value };
  const shown = shownValue(value, then, now);
  const parsed = kinds[field.kind].parse(shown, parseContext(field, now.context));
  return parsed.ok ? { value: parsed.value, issue: null } : { value: String(shown), issue: parsed.issue };
}

/** What stood in the cell: of an option its label, as far as its list is still there. */
function shownValue(value: CellScalar, then: FieldThen | undefined, { context }: CustomersNow): CellScalar {
  const option = (context.lists[then?.list ?? ''] ?? []).find(({ key }) => key === value);
  return option?.labels[context.language] ?? value;
}
