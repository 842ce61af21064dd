import type { FieldValues } from '../changeSet';
import { dayOf } from '../customers/planTotals';
import { daysBetween, type CivilDate } from '../values/civilDate';

/** A planned contact whose day has come. */
export interface DueContact {
  readonly on: CivilDate;
  /** Days since then; 0 today. */
  readonly days: number;
}

/**
 * The next contact of a customer, if its day has come and nobody was in touch on that day or since: who was has done what
 * was planned, though the plan still stands in its cell. A text that is no day is Review's business.
 */
export function dueContact(fields: FieldValues, today: CivilDate): DueContact | null {
  const on = dayOf(fields['nextContactOn']);
  if (on === '' || on > today || dayOf(fields['lastContactOn']) >= on) return null;
  return { on: on as CivilDate, days: daysBetween(on as CivilDate, today) };
}
