import type { EnteredCell } from './enteredCell';
import type { LocaleFacts } from './locale';
import { serialOfDay } from './serialDay';

/**
 * Reads a date, a time or both as typed, or gives undefined. The order of day and month is the locale's; year first is
 * read everywhere. The format that comes with it repeats how it was typed (`1-2` becomes 46024 with a date format:
 * measured by a third party, 2026-09-06). Not documented, and read as a date here because a text that turns into a date
 * is the worse case: dates without a year (this year), months without a day (its first), dots between figures in the
 * locales that use them, years of two figures (30 to 99 are 19xx).
 */
export function parseEnteredDate(text: string, locale: LocaleFacts, thisYear: number): EnteredCell | undefined {
  const trimmed = text.trim();
  const time = /^(.*?)(?:^|[ T])(\d{1,3}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?: ?([AaPp][Mm]))?$/.exec(trimmed);
  const clock = time === null ? undefined : readClock(time);
  if (time !== null && clock === undefined) return undefined;
  const dayText = (time === null ? trimmed : (time[1] ?? '')).trim();
  if (dayText === '') {
    return clock && { value: clock.fraction, numberFormat: { type: 'TIME', pattern: clock.pattern } };
  }
  const day = readDay(dayText, locale, thisYear);
  if (day === undefined) return undefined;
  if (clock === undefined) return { value: day.serial, numberFormat: { type: 'DATE', pattern: day.pattern } };
  if (clock.fraction >= 1) return undefined;
  const pattern = `${day.pattern} ${clock.pattern}`;
  return { value: day.serial + clock.fraction, numberFormat: { type: 'DATE_TIME', pattern } };
}

interface ReadDay {
  readonly serial: number;
  readonly pattern: string;
}

/** 24 hours and more are a duration. */
function readClock(time: RegExpExecArray): { readonly fraction: number; readonly pattern: string } | undefined {
  const [hours, minutes, seconds] = [Number(time[2]), Number(time[3]), Number(time[4] ?? 0) + Number(time[5] ?? 0)];
  const half = time[6]?.toLowerCase();
  if (minutes > 59 || seconds >= 60 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const shifted = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const hour = hours >= 24 ? '[h]' : time[2]?.startsWith('0') === true ? 'hh' : 'h';
  const pattern = `${hour}:mm${time[4] === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}`;
  return { fraction: (shifted * 3600 + minutes * 60 + seconds) / 86_400, pattern };
}

function readDay(text: string, locale: LocaleFacts, thisYear: number): ReadDay | undefined {
  return inHan(text, locale, thisYear) ?? inFigures(text, locale, thisYear) ?? inWords(text, thisYear);
}

/** 2024年1月3日, 2024年1月, 1月3日. */
function inHan(text: string, locale: LocaleFacts, thisYear: number): ReadDay | undefined {
  if (!locale.hanDates) return undefined;
  const parts = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text);
  if (parts === null || (parts[1] === undefined && parts[3] === undefined)) return undefined;
  const pattern = `${parts[1] === undefined ? '' : 'yyyy"年"'}m"月"${parts[3] === undefined ? '' : 'd"日"'}`;
  return dayFrom(readYear(parts[1], thisYear), Number(parts[2]), Number(parts[3] ?? 1), pattern);
}

function inFigures(text: string, locale: LocaleFacts, thisYear: number): ReadDay | undefined {
  const parts = /^(\d{1,4})([-/. ]|\. )(\d{1,4})(?:\2(\d{1,4})\.?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, first = '', mark = '', second = '', third] = parts;
  if (mark.startsWith('.') && !locale.dottedDates) return undefined;
  // Figures with a space between them are text to Google (support pages show `5 0 0`).
  if (mark === ' ') return undefined;
  const figures = third === undefined ? [first, second] : [first, second, third];
  const order = orderOf(figures, locale);
  if (order === undefined) return undefined;
  const of = (name: 'y' | 'm' | 'd') => (order.includes(name) ? figures[order.indexOf(name)] : undefined);
  const pattern = [...order].map((name, i) => patternOf(name, figures[i] ?? '')).join(mark);
  return dayFrom(readYear(of('y'), thisYear), Number(of('m') ?? 1), Number(of('d') ?? 1), pattern);
}

/** Which of year, month and day stand where; undefined where the figures are none of them. */
function orderOf(figures: readonly string[], locale: LocaleFacts): string | undefined {
  const long = figures.map((one) => one.length > 2);
  if (figures.some((one) => one.length === 3)) return undefined;
  if (figures.length === 2) {
    if (long[0] === true && long[1] === true) return undefined;
    if (long[0] === true) return 'ym';
    if (long[1] === true) return 'my';
    return locale.order === 'dmy' ? 'dm' : 'md';
  }
  if (long[1] === true || (long[0] === true && long[2] === true)) return undefined;
  if (long[0] === true) return 'ymd';
  if (long[2] === true) return locale.order === 'dmy' ? 'dmy' : 'mdy';
  return locale.order;
}

function patternOf(name: string, figure: string): string {
  if (name === 'y') return figure.length === 4 ? 'yyyy' : 'yy';
  return figure.startsWith('0') ? name.repeat(2) : name;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_FIRST = new RegExp(`^${MONTH_WORD}\\.?[ -](\\d{1,2})(?:,? ?[ -]?(\\d{4}))?$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]${MONTH_WORD}\\.?(?:,?[ -](\\d{4}|\\d{2}))?$`, 'i');
const MONTH_AND_YEAR = new RegExp(`^${MONTH_WORD}\\.?,?[ -](\\d{4})$`, 'i');

/** English month names, read whatever the locale. */
function inWords(text: string, thisYear: number): ReadDay | undefined {
  const month = (word: string | undefined) => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
  const alone = MONTH_AND_YEAR.exec(text);
  if (alone) return dayFrom(Number(alone[2]), month(alone[1]), 1, 'mmmm yyyy');
  const first = MONTH_FIRST.exec(text);
  if (first) {
    const pattern = first[3] === undefined ? 'mmm d' : 'mmm d, yyyy';
    return dayFrom(readYear(first[3], thisYear), month(first[1]), Number(first[2]), pattern);
  }
  const second = DAY_FIRST.exec(text);
  if (!second) return undefined;
  const pattern = second[3] === undefined ? 'd mmm' : 'd mmm yyyy';
  return dayFrom(readYear(second[3], thisYear), month(second[2]), Number(second[1]), pattern);
}

function readYear(figures: string | undefined, thisYear: number): number {
  if (figures === undefined) return thisYear;
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year + (year < 30 ? 2000 : 1900);
}

function dayFrom(year: number, month: number, day: number, pattern: string): ReadDay | undefined {
  const serial = serialOfDay({ year, month, day });
  return serial === undefined ? undefined : { serial, pattern };
}
