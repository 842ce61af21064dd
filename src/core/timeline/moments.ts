import type { FieldValues } from '../changeSet';
import { dayOf } from '../customers/planTotals';

/** Sorts of things that happened with a customer, each with the field that says when. */
export const momentFields = {
  interactions: 'at',
  purchases: 'on',
  cases: 'openedAt',
  feedback: 'at',
} as const;
export type TimelineSort = keyof typeof momentFields;
export const timelineSorts = Object.keys(momentFields) as readonly TimelineSort[];

/** When it happened: 'YYYY-MM-DD' or with the time behind it; '' where the cell holds no day, which sorts before all days. */
export function momentOf(sort: TimelineSort, fields: FieldValues): string {
  const value = fields[momentFields[sort]];
  return dayOf(value) === '' ? '' : String(value);
}

/** One sort of a customer's records as far as it was loaded: newest first, and how many there are in all. */
export interface LoadedSort {
  readonly sort: TimelineSort;
  readonly moments: readonly string[];
  readonly total: number;
}

/**
 * The moment down to which a list of several sorts is complete: behind it, records of a sort that was not loaded to its end
 * would be missing between others. '' where everything is there.
 */
export function completeDownTo(loaded: readonly LoadedSort[]): string {
  return loaded.reduce((cut, { moments, total }) => {
    if (moments.length >= total) return cut;
    const last = moments.reduce((a, b) => (a < b ? a : b), moments[0] ?? '');
    return last > cut ? last : cut;
  }, '');
}
