import type { FieldValues } from '../changeSet';
import type { FieldDef } from '../schema/field';

/**
 * Whether a record is asked for the field at all: its condition holds, and so does that of the field which it waits for, and so
 * on. A flag that says nothing says no. A condition on a field that is gone, or that comes back to itself, never holds.
 */
export function isAskedFor(
  field: FieldDef,
  values: FieldValues,
  all: readonly FieldDef[],
  passed: readonly string[] = [],
): boolean {
  const { key, condition } = field;
  if (condition === undefined) return true;
  const on = all.find((one) => one.key === condition.field);
  if (on === undefined || passed.includes(key)) return false;
  const value = values[condition.field] ?? null;
  const said = on.kind === 'flag' ? (value === true ? 'yes' : 'no') : String(value ?? '');
  return condition.in.includes(said) && isAskedFor(on, values, all, [...passed, key]);
}
