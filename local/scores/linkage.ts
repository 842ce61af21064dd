import type { FieldValues } from '../../src/core/changeSet';
import { kinds } from '../../src/core/values/kinds';
import type { KindName } from '../../src/core/values/value';
import { aContext, recordsOf } from './context';

/** A record of a published set as somebody would enter it, with the entity that it truly is. */
export interface EnteredRecord {
  readonly id: string;
  readonly entity: string;
  /** The record that the others of its entity were made from, where the set says so. */
  readonly isOriginal: boolean;
  readonly fields: FieldValues;
}

type Texts = Readonly<Record<string, string>>;

/**
 * Australians of febrl: the two lines of the address are one, the suburb is the city. What the form would refuse (a day that
 * is none, a postcode of letters) is left out, as a person would leave it out. Neither `rec_id` nor `soc_sec_id` is a field.
 */
export function febrlRecords(csv: string): readonly EnteredRecord[] {
  return trimmed(csv).map((row) => {
    const [, entity = '', sort = ''] = (row['rec_id'] ?? '').split('-');
    const birth = row['date_of_birth'] ?? '';
    return {
      id: row['rec_id'] ?? '',
      entity,
      isOriginal: sort === 'org',
      fields: asEntered({
        name: ['customerName', joined(' ', row['given_name'], row['surname'])],
        birthDate: ['date', `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`],
        address: ['address', joined(', ', joined(' ', row['street_number'], row['address_1']), row['address_2'])],
        city: ['region', row['suburb'] ?? ''],
        province: ['region', row['state'] ?? ''],
        postcode: ['postcode', row['postcode'] ?? ''],
      }),
    };
  });
}

/** Britons of splink's fake_1000, of whom a third has no given name, no surname, no city or no e-mail. */
export function fakeRecords(csv: string): readonly EnteredRecord[] {
  return trimmed(csv).map((row) => ({
    id: `fake-${row['unique_id'] ?? ''}`,
    entity: row['cluster'] ?? '',
    isOriginal: false,
    fields: asEntered({
      name: ['customerName', joined(' ', row['first_name'], row['surname'])],
      birthDate: ['date', row['dob'] ?? ''],
      city: ['region', row['city'] ?? ''],
      email: ['email', row['email'] ?? ''],
    }),
  }));
}

function trimmed(csv: string): readonly Texts[] {
  return recordsOf(csv).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key.trim(), value.trim()])),
  );
}

function joined(gap: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(gap);
}

function asEntered(texts: Readonly<Record<string, readonly [KindName, string]>>): FieldValues {
  const context = aContext({ country: 'AU' });
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, [kind, text]]) => {
      const parsed = kinds[kind].parse(text, context);
      return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : [];
    }),
  );
}
