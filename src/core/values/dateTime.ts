import { dayFromSerial, isCivilDate, serialFromDay, type CivilDate } from './civilDate';

/** A minute in the register's calendar, `YYYY-MM-DD HH:mm`: wall-clock time, no zone. */
export type CivilDateTime = string & { readonly __brand: 'CivilDateTime' };

const MINUTES_PER_DAY = 1440;

/** Whether the text is a minute that exists, in standard form. */
export function isCivilDateTime(text: unknown): text is CivilDateTime {
  if (typeof text !== 'string' || text.length !== 16 || text[10] !== ' ') return false;
  return isCivilDate(text.slice(0, 10)) && /^([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(11));
}

/** The minute made of a day and an hour 0–23 and minute 0–59, or null where there is none. */
export function civilDateTime(day: CivilDate, hour: number, minute: number): CivilDateTime | null {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return null;
  if (!Number.isInteger(minute) || minute < 0 || minute > 59) return null;
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as CivilDateTime;
}

export function dayOf(at: CivilDateTime): CivilDate {
  return at.slice(0, 10) as CivilDate;
}

/** The serial number of a minute: days since 1899-12-30 with the time as a fraction of a day. */
export function serialFromDateTime(at: CivilDateTime): number {
  const minutes = +at.slice(11, 13) * 60 + +at.slice(14, 16);
  return serialFromDay(dayOf(at)) + minutes / MINUTES_PER_DAY;
}

/**
 * The minute of a serial number, or null outside the years 1900–2199. Seconds are dropped; half a second is forgiven
 * first, since a fraction of a day is rarely exact in binary (10:30 may come back as 10:29:59.9997).
 */
export function dateTimeFromSerial(serial: number): CivilDateTime | null {
  if (!Number.isFinite(serial)) return null;
  const minutes = Math.floor(serial * MINUTES_PER_DAY + 0.5 / 60);
  const day = dayFromSerial(Math.floor(minutes / MINUTES_PER_DAY));
  if (day === null) return null;
  const rest = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return civilDateTime(day, Math.floor(rest / 60), rest % 60);
}
