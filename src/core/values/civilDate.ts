/**
 * A day in the register's calendar, `YYYY-MM-DD`, years 1900–2199. No clock, no zone: those end at the edge.
 * In a cell a day stands as a serial number: whole days since 1899-12-30
 * (developers.google.com/workspace/sheets/api/guides/formats: "lotus 1-2-3" epoch of December 30th 1899).
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** A month, `YYYY-MM`. */
export type CivilMonth = string & { readonly __brand: 'CivilMonth' };

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day made of year, month 1–12 and day of month, or null where the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year)}-${two(month)}-${two(day)}` as CivilDate;
}

/** Whether the text is a day that exists, in standard form. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return civilDate(yearOf(text), +text.slice(5, 7), +text.slice(8, 10)) !== null;
}

/** Days in a month 1–12 of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return serialFromDay(to) - serialFromDay(from);
}

/** The day `days` later (earlier if negative). May leave 1900–2199; callers stay inside by their own bounds. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return fromUtc(utcMidnight(day) + days * MS_PER_DAY);
}

/** The month `months` later (earlier if negative). */
export function addToMonth(month: CivilMonth, months: number): CivilMonth {
  const index = yearOf(month) * 12 + (+month.slice(5, 7) - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((((index % 12) + 12) % 12) + 1)}` as CivilMonth;
}

export function monthOf(day: CivilDate): CivilMonth {
  return day.slice(0, 7) as CivilMonth;
}

export function isCivilMonth(text: unknown): text is CivilMonth {
  return typeof text === 'string' && isCivilDate(`${text}-01`);
}

export function firstDayOf(month: CivilMonth): CivilDate {
  return `${month}-01` as CivilDate;
}

export function lastDayOf(month: CivilMonth): CivilDate {
  return `${month}-${two(daysInMonth(yearOf(month), +month.slice(5, 7)))}` as CivilDate;
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(day: CivilDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(utcMidnight(day)).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** The serial number under which a day stands in a cell. */
export function serialFromDay(day: CivilDate): number {
  return Math.round((utcMidnight(day) - EPOCH) / MS_PER_DAY);
}

/** The same days stand in a register again and again; a `Date` for each cell was half the cost of reading one. */
const daysBySerial = new Map<number, CivilDate | null>();

/** The day of a serial number (a time of day in it is dropped), or null outside the years 1900–2199. */
export function dayFromSerial(serial: number): CivilDate | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const known = daysBySerial.get(whole);
  if (known !== undefined) return known;
  const day = fromUtc(EPOCH + whole * MS_PER_DAY);
  const valid = isCivilDate(day) ? day : null;
  daysBySerial.set(whole, valid);
  return valid;
}

function fromUtc(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10) as CivilDate;
}

function utcMidnight(day: CivilDate): number {
  return Date.UTC(yearOf(day), +day.slice(5, 7) - 1, +day.slice(8, 10));
}

function yearOf(text: string): number {
  return +text.slice(0, 4);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
