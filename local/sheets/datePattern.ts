import { dayOfSerial } from './serialDay';

/** Whether a pattern shows a date or a time: it has letters of one outside of quotes, and no figures of a number. */
export function isDatePattern(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s+\.0+/gi, ''));
}

/**
 * A serial number by a pattern of the guide on date formats: `yyyy`, `mm`, `dddd`, `hh`, `ss`, `AM/PM`, `[h]`; an `m`
 * beside hours or seconds means minutes. Names of months and days are English, or Chinese for zh and ja.
 */
export function formatSerial(serial: number, pattern: string, locale: string): string {
  const tokens =
    pattern.match(/"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|y+|m+|d+|h+|s+|\.0+|am\/pm|a\/p|[^]/gi) ?? [];
  const half = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  const ticks = Math.round((serial - Math.floor(serial)) * 86_400_000);
  // Rounding may reach midnight: then it is the next day.
  const whole = Math.floor(serial) + (ticks >= 86_400_000 ? 1 : 0);
  const moment = { ...dayOfSerial(whole), ms: ticks % 86_400_000, total: serial };
  return tokens
    .map((token, i) =>
      /^m{1,2}$/i.test(token) && isMinutes(tokens, i) ? minutes(moment, token) : part(moment, token, half, locale),
    )
    .join('');
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly ms: number;
  readonly total: number;
}

function isMinutes(tokens: readonly string[], at: number): boolean {
  const isPart = (token: string) => /^(y+|m+|d+|h+|s+|\[h+\])$/i.test(token);
  const before = tokens.slice(0, at).reverse().find(isPart);
  const after = tokens.slice(at + 1).find(isPart);
  return /^\[?h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

const pad = (value: number, token: string): string =>
  String(value).padStart(token.replace(/[[\]]/g, '').length >= 2 ? 2 : 1, '0');

const minutes = (moment: Moment, token: string): string => pad(Math.floor(moment.ms / 60_000) % 60, token);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const HAN_DAYS = '日一二三四五六';

function part(moment: Moment, token: string, half: boolean, locale: string): string {
  const han = /^(zh|ja)/.test(locale);
  const hour = Math.floor(moment.ms / 3_600_000);
  switch (token.toLowerCase()) {
    case 'yyyy':
    case 'yyy':
      return String(moment.year).padStart(4, '0');
    case 'yy':
    case 'y':
      return String(moment.year % 100).padStart(2, '0');
    case 'mmmm':
      return han ? `${moment.month}月` : (MONTHS[moment.month - 1] ?? '');
    case 'mmm':
      return han ? `${moment.month}月` : (MONTHS[moment.month - 1] ?? '').slice(0, 3);
    case 'mm':
    case 'm':
      return pad(moment.month, token);
    case 'dddd':
      return han ? `星期${HAN_DAYS[moment.weekday] ?? ''}` : (DAYS[moment.weekday] ?? '');
    case 'ddd':
      return han ? `周${HAN_DAYS[moment.weekday] ?? ''}` : (DAYS[moment.weekday] ?? '').slice(0, 3);
    case 'dd':
    case 'd':
      return pad(moment.day, token);
    case 'hh':
    case 'h':
      return pad(half ? hour % 12 || 12 : hour, token);
    case '[h]':
    case '[hh]':
      return pad(Math.floor(Math.round(moment.total * 86_400) / 3600), token);
    case 'ss':
    case 's':
      return pad(Math.floor(moment.ms / 1000) % 60, token);
    case 'am/pm':
      return hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return hour < 12 ? 'A' : 'P';
    default:
      return other(moment, token);
  }
}

function other(moment: Moment, token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (/^\.0+$/.test(token)) return ((moment.ms % 1000) / 1000).toFixed(token.length - 1).slice(1);
  return token.startsWith('[') ? '' : token;
}
