/**
 * Why two customers may be one. Facts, all of them optional: `shown` a masked value of the customer that was found,
 * `field` the field on which it stands there, `letters` the single-character edits between two names.
 */
export type DuplicateReasonCode =
  | 'same-phone' // { field, shown }
  | 'same-email' // { field, shown }
  | 'same-account' // { field, shown }
  | 'same-credit-code' // { field, shown }
  | 'phone-similar' // { field, shown }
  | 'email-similar' // { field, shown }
  | 'credit-code-similar' // { field, shown }
  | 'same-name'
  | 'name-swapped'
  | 'name-similar' // { letters }
  | 'name-sounds-alike'
  | 'name-in-part'
  | 'same-company'
  | 'company-similar'
  | 'company-branch' // another branch, or the head office, of the same company
  | 'employer' // the customer that was found is the company this person works for
  | 'same-birth-date'
  | 'birth-date-similar'
  | 'same-address'
  | 'address-similar'
  | 'same-postcode'
  | 'same-city';

export interface DuplicateReason {
  readonly code: DuplicateReasonCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What one comparison says: bits for (or, negative, against) one customer, and why. */
export interface Evidence {
  readonly bits: number;
  readonly reasons: readonly DuplicateReason[];
}

export const NOTHING: Evidence = { bits: 0, reasons: [] };

export function because(code: DuplicateReasonCode, facts: DuplicateReason['facts'] = {}): readonly DuplicateReason[] {
  return [{ code, facts }];
}

/** The stronger of two readings of the same thing. */
export function better(a: Evidence, b: Evidence): Evidence {
  return b.bits > a.bits ? b : a;
}
