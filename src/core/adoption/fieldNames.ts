import { contactFields, purchaseFields } from '../schema/childFields';
import { customerFields } from '../schema/customerFields';
import type { FieldDef } from '../schema/field';
import { labelKey } from './labelKey';
import { moreNames, numberNames, partNames } from './labelTable';
import type { AdoptedTable, NamePart, OwnFields } from './types';

/** A field that a label may mean. */
export interface FieldName {
  readonly table: AdoptedTable;
  readonly field: string;
  readonly part?: NamePart;
  /** The field's own label rather than another name of it. */
  readonly own: boolean;
}

const fieldsOf: Readonly<Record<AdoptedTable, readonly FieldDef[]>> = {
  customers: customerFields,
  purchases: purchaseFields,
  contacts: contactFields,
};

/** Computed fields that a list may still fill in: what happened before the register knows the customer. */
const FILLED_ONCE = new Set(['lastContactOn']);

let index: ReadonlyMap<string, readonly FieldName[]> | null = null;

/** Every field that a label names, by `labelKey`; own labels before other names. */
export function namesOf(key: string): readonly FieldName[] {
  index ??= buildIndex();
  return index.get(key) ?? [];
}

function buildIndex(): ReadonlyMap<string, readonly FieldName[]> {
  const found = new Map<string, FieldName[]>();
  const add = (label: string, name: FieldName): void => {
    const key = labelKey(label);
    const names = found.get(key) ?? [];
    const same = names.some(
      (other) => other.table === name.table && other.field === name.field && other.part === name.part,
    );
    if (key !== '' && !same) found.set(key, [...names, name]);
  };
  for (const table of ['customers', 'purchases', 'contacts'] as const) {
    for (const def of fieldsOf[table].filter((field) => isTarget(table, field))) {
      for (const label of [def.en, def.zh]) add(label, { table, field: def.key, own: true });
      for (const label of def.also ?? []) add(label, { table, field: def.key, own: false });
    }
  }
  for (const [part, labels] of partNames) {
    for (const label of labels.split('|')) add(label, { table: 'customers', field: 'name', part, own: false });
  }
  for (const [table, field, labels] of moreNames) {
    for (const label of labels.split('|')) add(label, { table, field, own: false });
  }
  for (const label of numberNames.split('|')) add(label, { table: 'customers', field: 'id', own: false });
  return found;
}

/**
 * Whether a column may go there. `customers.id` is found here so that the team's own numbers are known, but it is never a
 * target: the register gives its own ids. Contacts of a list stand beside their customer and need no reference.
 */
function isTarget(table: AdoptedTable, field: FieldDef): boolean {
  if (table === 'customers' && field.key === 'id') return true;
  if (table === 'contacts') return ['name', 'title', 'phone', 'email', 'role'].includes(field.key);
  return field.computed !== true || FILLED_ONCE.has(field.key);
}

/** The definition of a field that a list may fill, or undefined. */
export function targetDef(table: AdoptedTable, field: string, ownFields: OwnFields = {}): FieldDef | undefined {
  const own = ownFields[table]?.find((candidate) => candidate.key === field);
  if (own !== undefined) return own;
  const def = fieldsOf[table].find((candidate) => candidate.key === field);
  if (def === undefined || field === 'id' || !isTarget(table, def)) return undefined;
  return def;
}

/** Whether a label is one that the register's own columns of that table carry, in either language, or a field's key. */
export function isRegisterLabel(table: AdoptedTable, label: string, ownFields: OwnFields = {}): boolean {
  const key = labelKey(label);
  return [...fieldsOf[table], ...(ownFields[table] ?? [])].some(
    (def) => def.key === label || labelKey(def.en) === key || labelKey(def.zh) === key,
  );
}

/** Fields of the team's own that a label names. */
export function ownNamesOf(label: string, ownFields: OwnFields): readonly FieldName[] {
  const key = labelKey(label);
  return (Object.entries(ownFields) as [AdoptedTable, readonly FieldDef[]][]).flatMap(([table, fields]) =>
    fields
      .filter((def) => def.key === label || labelKey(def.en) === key || labelKey(def.zh) === key)
      .map((def) => ({ table, field: def.key, own: true })),
  );
}
