import type { FieldValues } from '../changeSet';
import type { FieldDef } from '../schema/field';
import { isCivilDate, type CivilDate } from '../values/civilDate';
import type { CellScalar } from '../values/value';

/** That a person confirmed one value: on which day, who, how ('phone', 'visit' or a text of their own). */
export interface Verification {
  readonly on: CivilDate;
  readonly by: string;
  readonly how: string;
  /** `valueKey` of the value that was confirmed: the stamp counts only while it fits. */
  readonly key: string;
}

/** Stamps of one record by field key. */
export type Stamps = Readonly<Record<string, Verification>>;

/** Where the stamps of a record stand, as JSON. */
export const VERIFIED = 'verified';

/** The stamps in a cell, whether their values still stand or not; none where the cell was damaged by hand. */
export function readStamps(cell: CellScalar | undefined): Stamps {
  if (typeof cell !== 'string' || cell === '') return {};
  const stamps = parsed(cell);
  return Object.fromEntries(
    Object.entries(stamps).filter((entry): entry is [string, Verification] => isStamp(entry[1])),
  );
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isStamp(value: unknown): value is Verification {
  const stamp = (value ?? {}) as Partial<Record<keyof Verification, unknown>>;
  return isCivilDate(stamp.on) && [stamp.by, stamp.how, stamp.key].every((text) => typeof text === 'string');
}

/** The stamp of a field whose value is still the one that was confirmed; null where there is none. */
export function stampOf(fields: FieldValues, field: string): Verification | null {
  return standing(readStamps(fields[VERIFIED]), fields, field);
}

/** Stamps that still count: a value that was changed since is unconfirmed again. */
export function standingStamps(fields: FieldValues): Stamps {
  const stamps = readStamps(fields[VERIFIED]);
  return Object.fromEntries(
    Object.keys(stamps).flatMap((field) => {
      const stamp = standing(stamps, fields, field);
      return stamp === null ? [] : [[field, stamp] as const];
    }),
  );
}

function standing(stamps: Stamps, fields: FieldValues, field: string): Verification | null {
  const stamp = Object.prototype.hasOwnProperty.call(stamps, field) ? stamps[field] : undefined;
  return stamp !== undefined && stamp.key === valueKey(field, fields[field]) ? stamp : null;
}

/**
 * What confirming a field changes in its record: its stamp, and the latest day of all stamps that count. Stamps of values
 * that were changed since fall away. Throws nothing; that the field may be confirmed and is not empty is the caller's matter.
 */
export function stampsAfter(
  fields: FieldValues,
  field: string,
  stamp: Omit<Verification, 'key'>,
): { readonly verified: string; readonly lastVerifiedOn: CivilDate } {
  const stamps: Stamps = { ...standingStamps(fields), [field]: { ...stamp, key: valueKey(field, fields[field]) } };
  const days = Object.values(stamps).map(({ on }) => on);
  return { verified: JSON.stringify(stamps), lastVerifiedOn: days.reduce((a, b) => (a > b ? a : b)) };
}

/** When and by whom a field was last confirmed, and how many whole months ago that is; null where it never was. */
export function ageOf(
  fields: FieldValues,
  field: string,
  today: CivilDate,
): (Verification & { readonly months: number }) | null {
  const stamp = stampOf(fields, field);
  return stamp === null ? null : { ...stamp, months: monthsBetween(stamp.on, today) };
}

/** Whole months from a day to a later one: 12 on the same day of the next year; 0 where the day is not before. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  const months = (+to.slice(0, 4) - +from.slice(0, 4)) * 12 + (+to.slice(5, 7) - +from.slice(5, 7));
  return Math.max(0, to.slice(8) < from.slice(8) ? months - 1 : months);
}

/** Fields that a person may confirm. */
export function verifiableFields(fields: readonly FieldDef[]): readonly FieldDef[] {
  return fields.filter((field) => field.verifiable !== undefined);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Eight hex digits by which a value is recognised. Not a secret and none is needed: the value stands in the same row. The
 * hash is FNV-1a with 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv), over UTF-16 units: thousands a millisecond,
 * in the pages as well.
 */
export function valueKey(field: string, value: CellScalar | undefined): string {
  const text = `${field}=${String(value ?? '')}`;
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
