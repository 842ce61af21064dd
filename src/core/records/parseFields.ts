import type { FieldValues } from '../changeSet';
import type { Issue } from '../issue';
import type { FieldDef, TabKey } from '../schema/field';
import type { Schema } from '../schema/schema';
import { dayOrderOf, type Language, type Settings } from '../schema/settings';
import type { CivilDate } from '../values/civilDate';
import { kinds } from '../values/kinds';
import { isAskedFor } from './asked';
import type { CellScalar, Member, Option, ParseContext } from '../values/value';

/** What reading entered values depends on; one for form, cell, paste, adoption and sweep. */
export interface EntryContext {
  readonly schema: Schema;
  readonly settings: Settings;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  readonly members: readonly Member[];
  readonly today: CivilDate;
  readonly language: Language;
}

export interface ParsedFields {
  readonly values: FieldValues;
  readonly issues: readonly Issue[];
  /** Values whose standard form differs from what was given, by field. */
  readonly normalised: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}

/** The context of one field's parser. */
export function parseContext(field: FieldDef, context: EntryContext): ParseContext {
  return {
    dayOrder: dayOrderOf(context.settings),
    country: context.settings.text.country,
    currency: context.settings.text.currency,
    today: context.today,
    language: context.language,
    members: context.members,
    ...(field.list === undefined ? {} : { options: context.lists[field.list] ?? [] }),
    ...(field.kind === 'tags' ? { options: [] } : {}),
    ...(field.range === undefined ? {} : { range: field.range }),
  };
}

/**
 * Reads what was entered for some fields of a record: the one validator. Unknown and computed fields are refused by name;
 * a value that cannot be read is an issue and has no entry in `values`. Does not look for missing fields.
 */
export function parseFields(table: TabKey, given: FieldValues, context: EntryContext): ParsedFields {
  const values: Record<string, CellScalar> = {};
  const issues: Issue[] = [];
  const normalised: Record<string, { from: string; to: string }> = {};
  for (const [key, input] of Object.entries(given)) {
    const field = context.schema.field(table, key);
    if (field === undefined) issues.push({ code: 'field-unknown', field: key, facts: { key } });
    else if (field.computed === true) issues.push({ code: 'field-computed', field: key, facts: { key } });
    else {
      const ctx = parseContext(field, context);
      const parsed = kinds[field.kind].parse(input, ctx);
      if (!parsed.ok) issues.push({ ...parsed.issue, field: key });
      else {
        values[key] = parsed.value;
        if (changedForm(input, parsed.value)) normalised[key] = { from: String(input), to: String(parsed.value) };
      }
    }
  }
  return { values, issues, normalised };
}

function changedForm(input: CellScalar, value: CellScalar): boolean {
  return input !== null && input !== '' && value !== null && String(input) !== String(value);
}

/**
 * Required fields that a record would lack; computed ones are the register's own business, and a field whose condition does
 * not hold is not asked for. `all` are the fields of the table: a condition may be about any.
 */
export function missingFields(
  table: TabKey,
  fields: FieldValues,
  required: readonly FieldDef[],
  all: readonly FieldDef[] = required,
): readonly Issue[] {
  return required
    .filter(
      (field) => field.computed !== true && (fields[field.key] ?? null) === null && isAskedFor(field, fields, all),
    )
    .map((field) => ({ code: 'required-missing' as const, field: field.key, facts: { table } }));
}
