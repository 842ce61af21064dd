import type { CivilDate } from './civilDate';
import { dayOfYear, doubtful } from './dateNumbers';
import { isFiller, monthNamed } from './dateWords';
import { refuse, type Parsed, type ParseContext } from './value';

/**
 * A date with its month in words: `1 March 2024`, `Mar 1, 2024`, `1-Mar-24`. Any word that is neither
 * month nor filler makes the text unreadable.
 */
export function dayFromWords(bare: string, text: string, ctx: ParseContext): Parsed<CivilDate> {
  const numbers: string[] = [];
  const months: number[] = [];
  for (const token of tokensOf(bare)) {
    if (/^\d+$/.test(token)) {
      numbers.push(token);
      continue;
    }
    const month = monthNamed(token);
    if (month !== null) months.push(month);
    else if (!isFiller(token)) return refuse('date-unreadable', { text });
  }
  const [month] = months;
  if (month === undefined || months.length > 1) return refuse('date-unreadable', { text });
  const [first, second] = numbers;
  if (second === undefined)
    return refuse(numbers.length === 0 || isDayOrYear(first) ? 'date-partial' : 'date-unreadable', { text });
  if (first === undefined || numbers.length > 2) return refuse('date-unreadable', { text });
  return dayAndYear(first, second, month, text, ctx);
}

function isDayOrYear(number: string | undefined): boolean {
  return number !== undefined && /^(?:\d{1,2}|\d{4})$/.test(number);
}

/** The longer number is the year; of two short ones the last (1-Mar-24), unless the first can be no day (99-Mar-1). */
function dayAndYear(first: string, second: string, month: number, text: string, ctx: ParseContext): Parsed<CivilDate> {
  if (first.length > 2) return dayOfYear(second.length > 2 ? '' : first, month, Number(second), text, ctx);
  if (second.length > 2) return dayOfYear(second, month, Number(first), text, ctx);
  const yearLast = dayOfYear(second, month, Number(first), text, ctx);
  if (first.length < 2) return yearLast;
  const yearFirst = dayOfYear(first, month, Number(second), text, ctx);
  if (Number(first) > 31) return yearFirst;
  const open = ctx.dayOrder === 'ymd-only' && Number(first) > 12 && yearLast.ok && yearFirst.ok;
  return open ? doubtful(text, yearLast.value, yearFirst.value) : yearLast;
}

function tokensOf(text: string): readonly string[] {
  const joined = text.replace(/(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f])/g, '');
  return joined.match(/\d+|[\p{L}\p{M}'’]+/gu) ?? [];
}
