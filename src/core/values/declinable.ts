import type { KindName } from './value';

/**
 * Kinds whose standard form a person may decline: what is typed is a text of its own right. A day, an amount or an entry of
 * a list has no meaning outside its standard form.
 */
export const DECLINABLE: readonly KindName[] = [
  'personName',
  'companyName',
  'customerName',
  'phone',
  'landline',
  'email',
  'socialHandle',
  'text',
  'region',
  'address',
  'postcode',
];
