import { civilDate, daysInMonth, FIRST_YEAR, LAST_YEAR, type CivilDate } from './civilDate';
import { ok, refuse, type Parsed, type ParseContext } from './value';

/** Years ahead that a two-digit year may mean: records name next year, hardly later ones. */
const AHEAD = 1;
/** Up to so many years ahead, the century before is as likely (a birth date against a contract's end): refused. */
const DOUBTFUL_AHEAD = 20;

/** The day, or why there is none: a year outside 1900–2199 or a day that the month does not have. */
export function dayFrom(year: number, month: number, day: number, text: string): Parsed<CivilDate> {
  const found = civilDate(year, month, day);
  if (found !== null) return ok(found);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse('date-out-of-range', { text, first: FIRST_YEAR, last: LAST_YEAR });
  const days = month >= 1 && month <= 12 ? daysInMonth(year, month) : 0;
  return refuse('date-impossible', { text, year, month, day, days });
}

/**
 * The years that the two digits of '24' may mean, most likely first. Up to next year they are of this century, more than
 * twenty years ahead of the last one; in between both are possible.
 */
export function yearsOf(digits: string, ctx: ParseContext): readonly number[] {
  const thisYear = Number(ctx.today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const year = century + Number(digits);
  if (year <= thisYear + AHEAD) return [year];
  return year <= thisYear + DOUBTFUL_AHEAD ? [year - 100, year] : [year - 100];
}

/** A day of a year given in two or four digits; refused where the century is open. */
export function dayOfYear(
  year: string,
  month: number,
  day: number,
  text: string,
  ctx: ParseContext,
): Parsed<CivilDate> {
  if (year.length === 4) return dayFrom(Number(year), month, day, text);
  if (year.length !== 2) return refuse('date-unreadable', { text });
  const [likely, other] = yearsOf(year, ctx);
  const first = dayFrom(likely ?? 0, month, day, text);
  if (other === undefined || !first.ok) return first;
  const second = civilDate(other, month, day);
  return second === null ? first : doubtful(text, first.value, second);
}

/** Three numbers with one mark between them. Which is the year and which the month is told by length, size and setting. */
export function dayFromThree(
  parts: readonly [string, string, string],
  mark: string,
  text: string,
  ctx: ParseContext,
): Parsed<CivilDate> {
  const [a, b, c] = parts;
  if (a.length > 2)
    return c.length > 2 ? refuse('date-unreadable', { text }) : dayOfYear(a, Number(b), Number(c), text, ctx);
  if (c.length === 4) return yearLast(a, b, c, text, ctx);
  if (c.length > 2) return refuse('date-unreadable', { text });
  return allShort(a, b, c, mark, text, ctx);
}

function yearLast(a: string, b: string, year: string, text: string, ctx: ParseContext): Parsed<CivilDate> {
  const dayFirst = dayOfYear(year, Number(b), Number(a), text, ctx);
  const monthFirst = dayOfYear(year, Number(a), Number(b), text, ctx);
  if (!dayFirst.ok) return monthFirst.ok || Number(b) > 12 ? monthFirst : dayFirst;
  if (!monthFirst.ok || monthFirst.value === dayFirst.value) return dayFirst;
  if (ctx.dayOrder === 'ymd-only') return doubtful(text, dayFirst.value, monthFirst.value);
  return ctx.dayOrder === 'dmy' ? dayFirst : monthFirst;
}

/**
 * 24-3-1. A one-digit number is never a year. The setting decides where its own reading is a day; `ymd-only` gives way
 * where another reading is possible, unless the first number is above 12 and the mark is not '/' (25/12/24 is
 * European as often as it is Chinese).
 */
function allShort(a: string, b: string, c: string, mark: string, text: string, ctx: ParseContext): Parsed<CivilDate> {
  const never = refuse('date-unreadable', { text });
  const yearFirst = a.length === 2 ? dayOfYear(a, Number(b), Number(c), text, ctx) : never;
  const dayFirst = c.length === 2 ? dayOfYear(c, Number(b), Number(a), text, ctx) : never;
  const monthFirst = c.length === 2 ? dayOfYear(c, Number(a), Number(b), text, ctx) : never;
  const own = ctx.dayOrder === 'dmy' ? dayFirst : ctx.dayOrder === 'mdy' ? monthFirst : yearFirst;
  const setting = ctx.dayOrder !== 'ymd-only' || (Number(a) > 12 && mark !== '/');
  // 24-03-01 has the look of a year first, whatever the setting.
  const isoLike = ctx.dayOrder === 'dmy' && mark === '-' && Number(a) > 12 && isOpen(yearFirst);
  if (setting && isOpen(own) && !isoLike) return own;
  const readings = [yearFirst, dayFirst, monthFirst];
  const open = readings.find((one) => !one.ok && one.issue.code === 'date-doubtful');
  const days = [...new Set(readings.flatMap((one) => (one.ok ? [one.value] : [])))];
  const [first, second] = days;
  if (first === undefined) return open ?? (yearFirst === never ? dayFirst : yearFirst);
  if (second !== undefined) return doubtful(text, first, second);
  return open ?? ok(first);
}

/** A day, or a day of which only the century is open: either way this reading stands. */
function isOpen(reading: Parsed<CivilDate>): boolean {
  return reading.ok || reading.issue.code === 'date-doubtful';
}

export function doubtful(text: string, first: CivilDate, second: CivilDate): Parsed<never> {
  return refuse('date-doubtful', { text, first, second });
}
