import { dayFromSerial, isCivilDate, type CivilDate } from './civilDate';
import { readDate } from './dateText';
import { civilDateTime, dateTimeFromSerial, isCivilDateTime, type CivilDateTime } from './dateTime';
import { ok, refuse, type CellScalar, type Kind, type Parsed, type ParseContext } from './value';

/** A day. A time of day that stands beside it is read over; the original text stays in the audit entry. */
export const date: Kind = {
  name: 'date',
  cell: 'date',
  parse: (input, ctx) => parseWith(input, dayOfSerial, (text) => dayOfText(text, ctx)),
  format: (value) => (value === null ? '' : String(value)),
};

/** A minute as written, without zone; a day alone stands for its first minute. */
export const dateTime: Kind = {
  name: 'dateTime',
  cell: 'dateTime',
  parse: (input, ctx) => parseWith(input, minuteOfSerial, (text) => minuteOfText(text, ctx)),
  format: (value) => (value === null ? '' : String(value)),
};

function parseWith(
  input: CellScalar,
  fromSerial: (serial: number) => string | null,
  fromText: (text: string) => Parsed<string>,
): Parsed<CellScalar> {
  if (typeof input === 'boolean') return refuse('boolean-unexpected', { text: input ? 'TRUE' : 'FALSE' });
  if (typeof input === 'number') return parseNumber(input, fromSerial, fromText);
  if (input === null || !/[^\s\u200b\u200e\u200f\u2060\ufeff]/.test(input)) return ok(null);
  return fromText(input);
}

/** Sheets and Excel count the days before March 1900 differently (Excel has a 29 February 1900). */
const FIRST_SHARED_SERIAL = 61;

/**
 * A number is a serial, but for two that people type: 20240301, and a lone year: 2024 would be a day in July 1905, and
 * 2024.3 a moment of it.
 */
function parseNumber(
  input: number,
  fromSerial: (serial: number) => string | null,
  fromText: (text: string) => Parsed<string>,
): Parsed<string> {
  const text = String(input);
  if (isYear(input)) return refuse('date-partial', { text });
  if (Number.isInteger(input) && /^\d{6}$|^\d{8}$/.test(text) && fromSerial(input) === null) return fromText(text);
  const found = standsForDay(input) ? fromSerial(input) : null;
  return found === null ? refuse('date-unreadable', { text }) : ok(found);
}

function isYear(input: number): boolean {
  return input >= 1900 && input < 2200 && (String(input).split('.')[1]?.length ?? 0) <= 2;
}

/**
 * Whether a number in a cell of days is taken for the serial of one. Those that are not (the first weeks of 1900, and 1905
 * to 1906, whose serials look like years) stand in cells as text, so that every day is read back as it was written.
 */
export function standsForDay(serial: number): boolean {
  return serial >= FIRST_SHARED_SERIAL && !isYear(serial);
}

function dayOfSerial(serial: number): CivilDate | null {
  return dayFromSerial(serial);
}

function minuteOfSerial(serial: number): CivilDateTime | null {
  return dateTimeFromSerial(serial);
}

function dayOfText(text: string, ctx: ParseContext): Parsed<CivilDate> {
  if (isCivilDate(text)) return ok(text);
  const read = readDate(text, ctx);
  return read.ok ? ok(read.value.day) : read;
}

function minuteOfText(text: string, ctx: ParseContext): Parsed<CivilDateTime> {
  if (isCivilDateTime(text)) return ok(text);
  const read = readDate(text, ctx);
  if (!read.ok) return read;
  const { day, time } = read.value;
  const at = civilDateTime(day, time?.hour ?? 0, time?.minute ?? 0);
  return at === null ? refuse('time-unreadable', { text }) : ok(at);
}
