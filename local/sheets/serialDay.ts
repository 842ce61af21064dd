// Dates in cells are serial numbers: days since 1899-12-30, the time as the fraction; 1900 is a common year
// (developers.google.com/workspace/sheets/api/guides/formats). A serial has no time zone: it is what the wall clock says.

const EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day, or undefined where there is no such day. */
export function serialOfDay({ year, month, day }: CalendarDay): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1 || year > 9999) return undefined;
  return date.getTime() / DAY_MS + EPOCH_DAYS;
}

/** The day of a serial number; its fraction does not matter. */
export function dayOfSerial(serial: number): CalendarDay & { readonly weekday: number } {
  const date = new Date((Math.floor(serial) - EPOCH_DAYS) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}
