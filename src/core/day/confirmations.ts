import type { FieldValues } from '../changeSet';
import { dayOf } from '../customers/planTotals';
import type { FieldDef } from '../schema/field';
import type { CivilDate } from '../values/civilDate';
import type { CellScalar } from '../values/value';
import { ageOf, monthsBetween } from '../verification/verification';

/** A value that somebody should confirm again. */
export interface Confirmation {
  readonly field: string;
  readonly value: CellScalar;
  /** Day of the last confirmation; '' where there never was one. */
  readonly on: string;
  readonly by: string;
  /** Whole months since then; without a confirmation since the customer was entered. */
  readonly months: number;
}

/**
 * Values of a customer whose last confirmation is `limitMonths` old, in the order of the form. Fields that are always asked
 * for count from the day on which the record was made where nobody ever confirmed them, or where they were changed since.
 * None where the limit is 0.
 */
export function confirmationsDue(
  fields: FieldValues,
  verifiable: readonly FieldDef[],
  today: CivilDate,
  limitMonths: number,
): readonly Confirmation[] {
  if (limitMonths === 0) return [];
  const made = dayOf(fields['createdAt']);
  return verifiable.flatMap(({ key, verifiable: when }) => {
    const value = fields[key] ?? '';
    if (value === '') return [];
    const age = ageOf(fields, key, today);
    if (age === null && (when !== 'ask' || made === '')) return [];
    const months = age?.months ?? monthsBetween(made as CivilDate, today);
    return months < limitMonths ? [] : [{ field: key, value, on: age?.on ?? '', by: age?.by ?? '', months }];
  });
}
