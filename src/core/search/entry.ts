import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';
import { isCivilDate } from '../values/civilDate';
import { digestText } from './digestText';

/** What the search knows of one customer: enough to find and to recognise, no full phone and no e-mail address. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  /** The last four digits of each phone. */
  readonly tails: readonly string[];
  readonly tags: readonly string[];
  /** Who looks after the customer, as `ownerMark` gives it. */
  readonly owner: string;
  readonly stage: string;
  readonly stale: boolean;
  /** A day, or '' where none is planned. */
  readonly nextContactOn: string;
  /** Row on the sheet when it was last read: a hint. */
  readonly row: number;
  /** Stands in Archive. */
  readonly archived?: true;
}

/** Columns of a customer that an entry is made of. */
export const entryFields = [
  'id',
  'name',
  'company',
  'phone',
  'landline',
  'tags',
  'owner',
  'stage',
  'stale',
  'nextContactOn',
] as const;

/** The same of an archived customer. */
export const archivedEntryFields = [...entryFields, 'archivedAt'] as const;

const TAIL = 4;
/** A shorter number would be shown whole, or nearly. */
const SHORTEST_NUMBER = 7;

/** The entry of a customer. Its texts are on one line each: tabs and line ends part them on the way to the page. */
export function entryOf(fields: FieldValues, row: number): SearchEntry {
  const next = fields['nextContactOn'];
  return {
    id: lineOf(fields['id']),
    name: lineOf(fields['name']),
    company: lineOf(fields['company']),
    tails: [...new Set([...tailsOf(fields['phone']), ...tailsOf(fields['landline'])])],
    tags: tagsOf(fields['tags']),
    owner: ownerMark(lineOf(fields['owner'])),
    stage: lineOf(fields['stage']),
    stale: fields['stale'] === true,
    nextContactOn: isCivilDate(next) ? next : '',
    row,
    ...((fields['archivedAt'] ?? null) === null ? {} : { archived: true }),
  };
}

/** A member stands in the index as a short digest of the e-mail address, which a page compares with those it knows. */
export function ownerMark(owner: string): string {
  return owner.includes('@') ? `@${digestText(owner.toLowerCase())}` : owner;
}

/** The digits of each number of a cell, without its extension. */
export function phoneNumbers(value: CellScalar | undefined): readonly string[] {
  return String(value ?? '')
    .split(/[;,，；、|/\n]/)
    .map((number) => number.replace(/(?:x|ext|转).*$/i, '').replace(/\D/g, ''))
    .filter((digits) => digits !== '');
}

export function tagsOf(value: CellScalar | undefined): readonly string[] {
  const tags = String(value ?? '').split(/[;；,，、|\n]/);
  return [...new Set(tags.map(lineOf).filter((tag) => tag !== ''))];
}

function tailsOf(value: CellScalar | undefined): readonly string[] {
  return phoneNumbers(value).flatMap((digits) => (digits.length < SHORTEST_NUMBER ? [] : [digits.slice(-TAIL)]));
}

function lineOf(value: CellScalar | undefined): string {
  return String(value ?? '')
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')
    .trim();
}
