import { addDays, addToMonth, firstDayOf, lastDayOf, type CivilDate, type CivilMonth } from '../values/civilDate';

/** The days that a report compares: those of its month and those of the month before. Bounds are included. */
export interface Period {
  readonly month: CivilMonth;
  readonly monthBefore: CivilMonth;
  readonly now: Span;
  readonly before: Span;
}

export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** First day on which a purchase or an interaction makes a customer active at the end of the month. */
  readonly activeFrom: CivilDate;
}

export function periodOf(month: CivilMonth, activeDays: number): Period {
  const monthBefore = addToMonth(month, -1);
  return { month, monthBefore, now: spanOf(month, activeDays), before: spanOf(monthBefore, activeDays) };
}

function spanOf(month: CivilMonth, activeDays: number): Span {
  const last = lastDayOf(month);
  return { first: firstDayOf(month), last, activeFrom: addDays(last, 1 - activeDays) };
}

export function within(day: CivilDate, span: Span): boolean {
  return day >= span.first && day <= span.last;
}

export function makesActive(day: CivilDate, span: Span): boolean {
  return day >= span.activeFrom && day <= span.last;
}
