import type { FieldDef } from '../../src/core/schema/field';
import { formFields } from '../forms/formModel';
import type { RecordSort } from './recordSort';

/** The fields with these keys, in the order of the keys. */
export function pick(fields: readonly FieldDef[], keys: readonly string[]): readonly FieldDef[] {
  return keys.flatMap((key) => fields.filter((field) => field.key === key));
}

/** Fields that are shown at once; a record that is changed shows what becomes of it, too. */
const FIRST: Readonly<Record<RecordSort, { readonly added: readonly string[]; readonly changed: readonly string[] }>> =
  {
    contacts: { added: ['name', 'phone', 'email', 'title', 'role', 'primary'], changed: [] },
    cases: { added: ['kind', 'summary', 'handler'], changed: ['status', 'resolution', 'satisfaction'] },
    feedback: { added: ['score', 'aspect', 'text', 'via'], changed: [] },
  };

/** Splits the fields of a record's form into those that are always shown (required ones among them) and the rest. */
export function childFields(
  sort: RecordSort,
  all: readonly FieldDef[],
  isNew: boolean,
): { readonly first: readonly FieldDef[]; readonly more: readonly FieldDef[] } {
  const fields = formFields(all);
  const { added, changed } = FIRST[sort];
  const common = pick(fields, isNew ? added : [...added, ...changed]);
  // What the register fills in by itself need not be asked for.
  const given = ['openedAt', 'at', 'status'];
  const needed = fields.filter(
    (field) => field.required === true && !common.includes(field) && !(isNew && given.includes(field.key)),
  );
  const first = [...common, ...needed];
  return { first, more: fields.filter((field) => !first.includes(field)) };
}
