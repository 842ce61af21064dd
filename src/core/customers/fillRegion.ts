import type { FieldValues } from '../changeSet';
import { splitAddress } from '../values/address';
import { toSimplified } from '../values/simplified';
import type { CellScalar } from '../values/value';

/**
 * Province, city and district that an address tells, for fields that are still empty. The address itself stays whole; what a
 * person entered is never replaced, and nothing is put below an entry that the address contradicts. Empty where the address
 * does not say.
 */
export function regionOf(fields: FieldValues): FieldValues {
  const address = fields['address'];
  const split = typeof address === 'string' ? splitAddress(address) : null;
  if (split === null) return {};
  const told: Record<string, CellScalar> = {};
  for (const key of ['province', 'city', 'district'] as const) {
    const entered = fields[key] ?? '';
    if (split[key] === '') continue;
    if (entered === '') told[key] = split[key];
    else if (!sameRegion(String(entered), split[key])) break;
  }
  return told;
}

/** 浙江 and 浙江省 are the same place. */
function sameRegion(a: string, b: string): boolean {
  const [one, other] = [toSimplified(a), toSimplified(b)];
  return one.startsWith(other) || other.startsWith(one);
}
