const MS_PER_DAY = 86_400_000;

/** Day 0 of a Google spreadsheet is 1899-12-30 (developers.google.com/sheets/api/guides/formats). */
const GOOGLE_EPOCH = Date.UTC(1899, 11, 30);

/** Day 1 of Excel's 1900 system is 1900-01-01; its day 60, 1900-02-29, never was. From day 61 both agree. */
const EXCEL_1900_EPOCH = Date.UTC(1899, 11, 31);
const EXCEL_1904_EPOCH = Date.UTC(1904, 0, 1);

/** Serial number as Google counts days: the same day whichever system the file used. Rounded to a millisecond. */
export function serialOf(date: Date): number {
  return (date.getTime() - GOOGLE_EPOCH) / MS_PER_DAY;
}

/** The same serial number as a moment in UTC, for those that want a Date. */
export function dateOfSerial(serial: number): Date {
  return new Date(GOOGLE_EPOCH + Math.round(serial * MS_PER_DAY));
}

/** A time of day or a duration: the fraction that stood in the file, counted from its own day 0. */
export function serialWithoutDay(date: Date, is1904: boolean): number {
  return (date.getTime() - (is1904 ? EXCEL_1904_EPOCH : EXCEL_1900_EPOCH)) / MS_PER_DAY;
}

/**
 * Whether a number format shows a day, not only a time (`h:mm`) or a duration (`[h]:mm`). Quoted and escaped letters,
 * colours and locales (`[$-804]`) do not count.
 */
export function showsDay(format: string): boolean {
  const pattern = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  return /[yd]/.test(pattern) || (/m/.test(pattern) && !/[hs]/.test(pattern));
}
