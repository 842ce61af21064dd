import type { OpenReply } from '../../src/contract/replies';
import type { FieldValues } from '../../src/core/changeSet';
import type { FieldDef } from '../../src/core/schema/field';
import type { CellScalar } from '../../src/core/values/value';
import { phonePreview } from './phonePreview';
import { shownValue } from './shownValue';

/** What stands in the inputs: texts, option keys and members' e-mails, by field; '' is empty. */
export type Typed = Readonly<Record<string, string>>;

/** Kinds whose input holds the value itself rather than what a person would read. */
const BY_KEY = ['option', 'member', 'flag'];

/** Fields that a form asks for: those that a person may enter, without the id of the customer it hangs on. */
export function formFields(all: readonly FieldDef[]): readonly FieldDef[] {
  return all.filter(
    (field) => field.computed !== true && field.hidden !== true && field.form !== 'never' && field.key !== 'customerId',
  );
}

/**
 * Keys of the fields that are not shown because their condition does not hold, or because the field that they wait for is
 * itself not shown. What is typed in them stays, and is not sent.
 */
export function hiddenKeys(fields: readonly FieldDef[], typed: Typed): ReadonlySet<string> {
  const hidden = new Set<string>();
  // Each round can hide what waits for a field that the round before has hidden.
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const { key, condition } of fields) {
      if (condition === undefined) continue;
      const said = typed[condition.field] ?? '';
      const isFlag = said === '' && fields.some((field) => field.key === condition.field && field.kind === 'flag');
      if (hidden.has(condition.field) || !condition.in.includes(isFlag ? 'no' : said)) hidden.add(key);
    }
  }
  return hidden;
}

/** The inputs' texts for a record. */
export function typedFrom(record: FieldValues, fields: readonly FieldDef[], open: OpenReply): Typed {
  return Object.fromEntries(fields.map((field) => [field.key, inputText(field, record[field.key], open)]));
}

export function inputText(field: FieldDef, value: CellScalar | undefined, open: OpenReply): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'flag') return value === true ? 'yes' : value === false ? 'no' : String(value);
  // A number that was kept as it was typed stays as it is.
  const isNumber = field.kind === 'phone' || field.kind === 'landline';
  if (isNumber && /^\+[\d+x; ]+$/.test(String(value)))
    return phonePreview(String(value), open.country) ?? String(value);
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

/**
 * Splits the fields into those that are shown at once and those behind "More fields". Where the team chose, its order
 * stands; else common and required fields come first.
 */
export function grouped(fields: readonly FieldDef[]): {
  readonly first: readonly FieldDef[];
  readonly more: readonly FieldDef[];
} {
  const isFirst = (field: FieldDef): boolean =>
    field.form === undefined ? field.required === true || FIRST.includes(field.key) : field.form === 'first';
  const chosen = fields.filter(isFirst);
  const isOurs = fields.every((field) => field.form === undefined);
  const common = FIRST.flatMap((key) => chosen.filter((field) => field.key === key));
  const first = isOurs ? [...common, ...chosen.filter((field) => !common.includes(field))] : chosen;
  return { first, more: fields.filter((field) => !first.includes(field)) };
}

/** Fields that stand under one heading; '' for those without one. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FieldDef[];
}

/** The fields by heading, headings in the order in which they are first met, those without one before all. */
export function byGroup(fields: readonly FieldDef[]): readonly FieldGroup[] {
  const groups = new Map<string, FieldDef[]>([['', []]]);
  for (const field of fields) {
    const title = field.group ?? '';
    groups.set(title, [...(groups.get(title) ?? []), field]);
  }
  return [...groups].map(([title, list]) => ({ title, fields: list })).filter((group) => group.fields.length > 0);
}
