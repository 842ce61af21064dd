import type { CivilDate } from '../values/civilDate';
import { addDays } from '../values/civilDate';
import { ownerMark, type SearchEntry } from './entry';

/** What a list of customers is narrowed down by; all that is given has to fit. */
export interface SearchFilter {
  /** E-mail address of a member, or the text that stands as owner. */
  readonly owner?: string | undefined;
  readonly stage?: string | undefined;
  readonly tag?: string | undefined;
  readonly stale?: true | undefined;
  readonly next?: NextContact | undefined;
  readonly starred?: true | undefined;
  /** Only archived customers. Absent: they are found behind the others, and only by a text. */
  readonly archived?: true | undefined;
}

/** Next contact before today; within seven days or before; none planned. */
export type NextContact = (typeof nextContacts)[number];
export const nextContacts = ['overdue', 'week', 'none'] as const;

const WEEK = 7;

/** The test that a filter stands for. */
export function passes(
  filter: SearchFilter,
  today: CivilDate,
  starred: ReadonlySet<string>,
): (entry: SearchEntry) => boolean {
  const owner = filter.owner === undefined ? undefined : ownerMark(filter.owner);
  const until = addDays(today, WEEK);
  const due = ({ nextContactOn: next }: SearchEntry): boolean => {
    if (filter.next === 'none') return next === '';
    return next !== '' && (filter.next === 'overdue' ? next < today : next <= until);
  };
  return (entry) =>
    (owner === undefined || entry.owner === owner) &&
    (filter.stage === undefined || entry.stage === filter.stage) &&
    (filter.tag === undefined || entry.tags.includes(filter.tag)) &&
    (filter.stale === undefined || entry.stale) &&
    (filter.next === undefined || due(entry)) &&
    (filter.starred === undefined || starred.has(entry.id)) &&
    (filter.archived === undefined || entry.archived === true);
}

/** Whether two filters narrow down by the same. */
export function sameFilter(a: SearchFilter, b: SearchFilter): boolean {
  const sorted = (filter: SearchFilter): string => JSON.stringify(Object.entries(filter).sort());
  return sorted(a) === sorted(b);
}

export function isEmptyFilter(filter: SearchFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** A filter out of what was stored; what is none of it is left out. */
export function readFilter(stored: unknown): SearchFilter {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  const text = (key: string): object =>
    typeof given[key] === 'string' && given[key] !== '' ? { [key]: given[key] } : {};
  const yes = (key: string): object => (given[key] === true ? { [key]: true } : {});
  const next = nextContacts.find((one) => one === given['next']);
  return {
    ...text('owner'),
    ...text('stage'),
    ...text('tag'),
    ...yes('stale'),
    ...yes('starred'),
    ...yes('archived'),
    ...(next === undefined ? {} : { next }),
  };
}
