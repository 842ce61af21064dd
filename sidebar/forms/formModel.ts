import type { OpenReply } from '../../src/contract/replies';
import type { FieldValues } from '../../src/core/changeSet';
import type { FieldDef } from '../../src/core/schema/field';
import type { CellScalar } from '../../src/core/values/value';
import { shownValue } from './standardForm';

/** What stands in the inputs: texts, option keys and members' e-mails, by field; '' is empty. */
export type Typed = Readonly<Record<string, string>>;

/** Kinds whose input holds the value itself rather than what a person would read. */
const BY_KEY = ['option', 'member', 'flag'];

/** Fields that a form asks for: those that a person may enter, without the id of the customer it hangs on. */
export function formFields(all: readonly FieldDef[]): readonly FieldDef[] {
  return all.filter((field) => field.computed !== true && field.hidden !== true && field.key !== 'customerId');
}

/** The inputs' texts for a record. */
export function typedFrom(record: FieldValues, fields: readonly FieldDef[], open: OpenReply): Typed {
  return Object.fromEntries(fields.map((field) => [field.key, inputText(field, record[field.key], open)]));
}

export function inputText(field: FieldDef, value: CellScalar | undefined, open: OpenReply): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'flag') return value === true ? 'yes' : value === false ? 'no' : String(value);
  return BY_KEY.includes(field.kind) ? String(value) : shownValue(field, value, open);
}

/** Keys of the fields whose input differs from what it was filled with. */
export function changedKeys(typed: Typed, before: Typed): readonly string[] {
  return Object.keys(typed).filter((key) => (typed[key] ?? '').trim() !== (before[key] ?? '').trim());
}

/** What is sent: the changed fields as they were typed, null where they were emptied. */
export function fieldsToSend(typed: Typed, keys: readonly string[]): FieldValues {
  return Object.fromEntries(
    keys.map((key) => {
      const text = typed[key] ?? '';
      return [key, text.trim() === '' ? null : text];
    }),
  );
}

/** Required fields that are empty. */
export function missingKeys(fields: readonly FieldDef[], typed: Typed): readonly string[] {
  return fields.filter((field) => field.required === true && (typed[field.key] ?? '').trim() === '').map((f) => f.key);
}

/** Fields of a customer that most teams fill in, in the order in which one tells them. */
const FIRST = ['name', 'kind', 'company', 'phone', 'email', 'owner', 'stage', 'source', 'nextContactOn', 'notes'];

/** Splits the fields into those that are always shown (common and required ones) and those behind "More fields". */
export function grouped(fields: readonly FieldDef[]): {
  readonly first: readonly FieldDef[];
  readonly more: readonly FieldDef[];
} {
  const common = FIRST.flatMap((key) => fields.filter((field) => field.key === key));
  const needed = fields.filter((field) => field.required === true && !common.includes(field));
  const first = [...common, ...needed];
  return { first, more: fields.filter((field) => !first.includes(field)) };
}
