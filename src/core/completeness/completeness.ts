import type { FieldValues } from '../changeSet';
import type { CompletenessRules, CountedField } from './rules';

export interface Completeness {
  /** From 0 to 1 in whole hundredths, rounded down: 1 means that nothing is missing. */
  readonly share: number;
  /** Fields that are empty and count, the heaviest first. */
  readonly missing: readonly { readonly field: string; readonly weight: number }[];
}

/**
 * How much of what the team wants to know of a customer is there. A field counts where it is asked of this customer (the
 * kind fits, the condition holds) and wherever it is filled; what stands in it is not judged: doubtful values are Review's
 * business. Filling a field never lowers the share.
 */
export function completenessOf(fields: FieldValues, rules: CompletenessRules): Completeness {
  let filled = 0;
  let all = 0;
  const missing: { field: string; weight: number }[] = [];
  for (const rule of rules) {
    const isFilled = isPresent(fields, rule.key);
    if (!isFilled && !isAsked(fields, rule)) continue;
    all += rule.weight;
    if (isFilled) filled += rule.weight;
    else missing.push({ field: rule.key, weight: rule.weight });
  }
  return { share: all === 0 ? 1 : hundredths(filled, all), missing };
}

/** Sums of fractions drift: a hair below a whole hundredth is that hundredth, but only what is whole is 1. */
function hundredths(filled: number, all: number): number {
  const share = Math.floor((filled / all) * 100 + 1e-9) / 100;
  return Math.min(1, share);
}

function isPresent(fields: FieldValues, key: string): boolean {
  return (fields[key] ?? '') !== '';
}

/** Of a customer whose kind is not known yet all is asked: the kind itself can only make the list shorter. */
function isAsked(fields: FieldValues, { only, conditions }: CountedField): boolean {
  const kind = fields['kind'] ?? '';
  if (kind !== '' && only.some((each) => each !== kind)) return false;
  return conditions.every((condition) => condition.in.includes(String(fields[condition.field] ?? '')));
}
