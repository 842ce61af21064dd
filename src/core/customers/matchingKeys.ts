import type { FieldValues } from '../changeSet';
import { tabDef } from '../schema/tables';
import { kinds } from '../values/kinds';

/** Exact keys of a customer, each with the field it comes from. Names match too loosely to be one. */
export function matchingKeys(fields: FieldValues): readonly { readonly field: string; readonly key: string }[] {
  return matchingFields.flatMap((field) => {
    const value = fields[field.key] ?? null;
    const keys = value === null ? [] : (kinds[field.kind].keys?.(value) ?? []);
    return keys.map((key) => ({ field: field.key, key: `${family(field.key)}:${key}` }));
  });
}

/** Fields whose keys are compared before saving. A number may stand as mobile with one and as landline with another. */
export const matchingFields = tabDef('customers').fields.filter(
  (field) => (field.matching === true && field.key !== 'name') || field.key === 'landline',
);

function family(field: string): string {
  return field === 'landline' ? 'phone' : field;
}

export interface KeyedRecord {
  readonly id: string;
  readonly fields: FieldValues;
}

/** Customers that share a key with the given fields, each with its own fields that have one; itself left out. */
export function sharesKeys<R extends KeyedRecord>(
  fields: FieldValues,
  records: readonly R[],
  exceptId: string | null,
): readonly { readonly record: R; readonly fields: readonly string[] }[] {
  const wanted = new Set(matchingKeys(fields).map(({ key }) => key));
  if (wanted.size === 0) return [];
  return records.flatMap((record) => {
    if (record.id === exceptId) return [];
    const shared = matchingKeys(record.fields).filter(({ key }) => wanted.has(key));
    return shared.length === 0 ? [] : [{ record, fields: [...new Set(shared.map(({ field }) => field))] }];
  });
}
