import type { FieldValues } from '../changeSet';
import { hasLegalForm } from '../values/companyName';
import { dayDigits } from './birthDates';
import { companyParts, NO_COMPANY, type CompanyParts } from './companies';
import { contactKeys, type ContactKeys } from './contacts';
import { nameParts, type NameParts } from './nameParts';
import { placeParts, type PlaceParts } from './places';

/** What of a customer is compared: all of it is made of these fields, nothing else of the record is looked at. */
export const comparedFields = [
  'kind',
  'name',
  'company',
  'birthDate',
  'phone',
  'landline',
  'email',
  'socialHandle',
  'creditCode',
  'province',
  'city',
  'address',
  'postcode',
] as const;

/** A customer made ready to be compared at a glance; what takes longer is made when it is first asked for. */
export interface Profile {
  readonly id: string;
  readonly name: NameParts;
  readonly birth: string;
  readonly fields: FieldValues;
  /** Made by `closer` when it is first asked for: thousands of profiles never are. */
  made: CloserProfile | null;
}

export interface CloserProfile {
  /** The customer's own name where that is a company's. */
  readonly self: CompanyParts;
  readonly workplace: CompanyParts;
  readonly contacts: ContactKeys;
  place(): PlaceParts;
}

export function profileOf(id: string, fields: FieldValues): Profile {
  return { id, name: nameParts(textOf(fields['name'])), birth: dayDigits(fields['birthDate']), fields, made: null };
}

/** The rest of what is compared. */
export function closer(profile: Profile): CloserProfile {
  return (profile.made ??= closerProfile(profile.fields));
}

function closerProfile(fields: FieldValues): CloserProfile {
  const name = textOf(fields['name']);
  let place: PlaceParts | null = null;
  const isCompany = fields['kind'] === 'company' || hasLegalForm(name.slice(0, 300));
  return {
    self: isCompany ? companyParts(name) : NO_COMPANY,
    workplace: companyParts(textOf(fields['company'])),
    contacts: contactKeys(fields),
    place: () => (place ??= placeParts(fields)),
  };
}

/** A cell's text; numbers as they are written, anything else is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
