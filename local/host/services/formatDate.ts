import { ScriptError } from '../engine/scriptError';

/** The wall clock of an instant in a zone. `millisecond` needs no zone. */
interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offsetMinutes: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Any zone that the host knows by its IANA name; Java's own fallback to GMT would hide a mistake, so it is refused. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    throw new ScriptError(`Invalid argument: timeZone (${zone})`);
  }
  formats.set(zone, made);
  return made;
}

/** `GMT+8`, `GMT-03:30`: minutes east of Greenwich; undefined for a named zone. */
function fixedOffset(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^GMT([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function wallClock(ms: number, zone: string): WallClock {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return { ...wallClock(ms + fixed * 60_000, 'UTC'), offsetMinutes: fixed };
  const parts: Record<string, string> = {};
  for (const part of formatFor(zone).formatToParts(ms)) parts[part.type] = part.value;
  const part = (name: string): number => Number(parts[name]);
  const wallMs = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const millisecond = ((ms % 1000) + 1000) % 1000;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond,
    offsetMinutes: Math.round((wallMs - (ms - millisecond)) / 60_000),
  };
}

/** One letter of a pattern, `count` times in a row; undefined for a letter that is not emulated. */
function field(letter: string, count: number, at: WallClock): string | undefined {
  const digits = (value: number): string => String(value).padStart(count, '0');
  switch (letter) {
    case 'y':
      return count === 2 ? String(at.year % 100).padStart(2, '0') : digits(at.year);
    case 'M':
      return count >= 3 ? shortOrLong(MONTHS[at.month - 1], count) : digits(at.month);
    case 'd':
      return digits(at.day);
    case 'H':
      return digits(at.hour);
    case 'k':
      return digits(at.hour === 0 ? 24 : at.hour);
    case 'K':
      return digits(at.hour % 12);
    case 'h':
      return digits(at.hour % 12 === 0 ? 12 : at.hour % 12);
    case 'm':
      return digits(at.minute);
    case 's':
      return digits(at.second);
    case 'S':
      return digits(at.millisecond);
    case 'a':
      return at.hour < 12 ? 'AM' : 'PM';
    case 'E':
      return shortOrLong(DAYS[weekday(at)], count);
    case 'u':
      return digits(weekday(at) === 0 ? 7 : weekday(at));
    case 'D':
      return digits(Math.round((Date.UTC(at.year, at.month - 1, at.day) - Date.UTC(at.year, 0, 0)) / 86_400_000));
    case 'Z':
      return offset(at.offsetMinutes, '');
    case 'X':
      return at.offsetMinutes === 0
        ? 'Z'
        : count === 1
          ? offset(at.offsetMinutes, '').slice(0, 3)
          : offset(at.offsetMinutes, count === 3 ? ':' : '');
    case 'z':
      return at.offsetMinutes === 0 ? 'GMT' : `GMT${offset(at.offsetMinutes, ':')}`;
    default:
      return undefined;
  }
}

function shortOrLong(name: string | undefined, count: number): string {
  return count >= 4 ? (name ?? '') : (name ?? '').slice(0, 3);
}

function weekday(at: WallClock): number {
  return new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay();
}

function offset(minutes: number, separator: string): string {
  const absolute = Math.abs(minutes);
  const hours = String(Math.floor(absolute / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${separator}${String(absolute % 60).padStart(2, '0')}`;
}

/**
 * Utilities.formatDate: a Java SimpleDateFormat pattern in the given zone, names in English
 * (reference/utilities/utilities#formatDate; docs.oracle.com java.text.SimpleDateFormat: letters, quotes, '' for a quote).
 */
export function formatDate(ms: number, zone: string, pattern: string): string {
  if (!Number.isFinite(ms)) throw new ScriptError('Invalid argument: date');
  const at = wallClock(Math.floor(ms), zone);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|'/g, (whole: string, quoted?: string, letter?: string) => {
    if (whole === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const text = letter === undefined ? undefined : field(letter, whole.length, at);
    if (text === undefined) throw new ScriptError(`Illegal pattern character '${whole.charAt(0)}'`);
    return text;
  });
}
