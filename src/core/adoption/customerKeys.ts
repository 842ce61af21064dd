import { kinds } from '../values/kinds';
import { cleanLine } from '../values/unicode';
import type { CellScalar } from '../values/value';

/** Fields by which two customers are suspected to be one. */
export const SHARED_FIELDS = ['phone', 'email', 'creditCode', 'socialHandle'] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

/** Under what a customer can be found again. */
export interface CustomerKeys {
  readonly names: readonly string[];
  readonly shared: Readonly<Record<SharedField, readonly string[]>>;
  readonly landlines: readonly string[];
  /** The team's own customer numbers. */
  readonly numbers: readonly string[];
}

/** The matching keys of a customer's fields; text that was never read (a refused phone) gives none. */
export function keysOf(fields: Readonly<Record<string, CellScalar>>, numbers: readonly string[]): CustomerKeys {
  const keys = (
    kind: 'customerName' | 'phone' | 'landline' | 'email' | 'creditCode' | 'socialHandle',
    value?: CellScalar,
  ): readonly string[] => (value === undefined || value === null ? [] : (kinds[kind].keys?.(value) ?? []));
  return {
    names: keys('customerName', fields['name']),
    shared: {
      phone: keys('phone', fields['phone']),
      email: keys('email', fields['email']),
      creditCode: keys('creditCode', fields['creditCode']),
      socialHandle: keys('socialHandle', fields['socialHandle']),
    },
    landlines: keys('landline', fields['landline']),
    numbers: numbers.map(numberKey).filter((key) => key !== ''),
  };
}

/** A customer number as it is compared: `'00123`, `00123` and full-width digits are one, `123` is another. */
export function numberKey(number: string): string {
  return cleanLine(number.normalize('NFKC')).replace(/^'/, '').toLowerCase();
}

/**
 * Whether two sets of keys mean one customer: the same number of the team's own; or a shared phone, e-mail, registration
 * number or landline under names that do not contradict each other; or the same name where neither says more.
 */
export function sameCustomer(a: CustomerKeys, b: CustomerKeys): boolean {
  if (overlap(a.numbers, b.numbers)) return true;
  if (a.numbers.length > 0 && b.numbers.length > 0) return false;
  const sameName = overlap(a.names, b.names);
  if (a.names.length > 0 && b.names.length > 0 && !sameName) return false;
  if (SHARED_FIELDS.some((field) => overlap(a.shared[field], b.shared[field]))) return true;
  return sameName && (overlap(a.landlines, b.landlines) || isBareName(a) || isBareName(b));
}

/** Nothing but a name. */
function isBareName({ shared, landlines, numbers }: CustomerKeys): boolean {
  return numbers.length === 0 && landlines.length === 0 && SHARED_FIELDS.every((field) => shared[field].length === 0);
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

/** Every key of a customer, each marked with what it is: two customers that may be one share at least one of them. */
export function handlesOf({ names, shared, landlines, numbers }: CustomerKeys): readonly string[] {
  const marked = (mark: string, keys: readonly string[]): readonly string[] => keys.map((key) => `${mark}:${key}`);
  return [
    ...marked('number', numbers),
    ...SHARED_FIELDS.flatMap((field) => marked(field, shared[field])),
    ...marked('landline', landlines),
    ...marked('name', names),
  ];
}
