import type { FieldValues } from '../changeSet';
import { splitAddress } from '../values/address';
import type { CellScalar } from '../values/value';

/**
 * Province, city and district that an address tells, for fields that are still empty. The address itself stays whole; what a
 * person entered is never replaced. Empty where the address does not say.
 */
export function regionOf(fields: FieldValues): FieldValues {
  const address = fields['address'];
  const split = typeof address === 'string' ? splitAddress(address) : null;
  if (split === null) return {};
  const told: Record<string, CellScalar> = {};
  for (const key of ['province', 'city', 'district'] as const) {
    if (split[key] !== '' && (fields[key] ?? null) === null) told[key] = split[key];
  }
  return told;
}
