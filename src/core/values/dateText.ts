import { CHINESE_NUMERALS, chineseNumber } from './chineseNumber';
import { weekday, type CivilDate } from './civilDate';
import { dayFrom, dayFromThree, dayOfYear, doubtful } from './dateNumbers';
import { dayFromWords } from './dateByWords';
import { weekdayNamed } from './dateWords';
import { takeTime, type TimeOfDay } from './timeText';
import { cleanCode } from './unicode';
import { ok, refuse, type Parsed, type ParseContext } from './value';

/** What a text says: the day as written, and the time of day where it tells one. */
export interface DateRead {
  readonly day: CivilDate;
  readonly time: TimeOfDay | null;
}

const RELATIVE =
  /今天|昨天|前天|明天|后天|今日|昨日|明日|上周|下周|本周|上个?月|下个?月|本月|去年|今年|明年|前年|刚刚|最近|\b(?:today|yesterday|tomorrow|now|last|next|ago|this (?:week|month|year)|recently)\b/;
const LUNAR = /农历|農曆|阴历|陰曆|旧历|正月|腊月|臘月|初[一二三四五六七八九十]|闰/;
const WEEKDAY_ZH =
  /[(（[]?\s*(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])\s*[)）\]]?|[([]([月火水木金土日])(?:曜日?)?[)\]]|([月火水木金土日])曜日/;
const CJK_NUMBER = new RegExp(`[${CHINESE_NUMERALS}]+(?=\\s*[年月日号號点點时時分])`, 'g');

/** Reads a day, and a time where there is one, from text in any common spelling. Refuses whatever has two readings. */
export function readDate(input: string, ctx: ParseContext): Parsed<DateRead> {
  const text = cleanCode(input);
  const lower = plainDigits(text.toLowerCase());
  if (LUNAR.test(lower)) return refuse('date-unreadable', { text });
  const { rest: dated, weekdays } = takeWeekday(lower);
  const arabic = dated.replace(CJK_NUMBER, (run) => String(chineseNumber(run) ?? run));
  const { rest, time } = takeTime(arabic);
  if (time === 'unreadable') return refuse('time-unreadable', { text });
  const bare = trimMarks(rest);
  const read = readDay(bare, text, ctx);
  if (!read.ok)
    return RELATIVE.test(lower) && read.issue.code === 'date-unreadable' ? refuse('date-relative', { text }) : read;
  if (weekdays.some((one) => one !== weekday(read.value))) {
    return refuse('date-weekday-differs', { text, day: read.value });
  }
  return ok({ day: read.value, time });
}

function readDay(bare: string, text: string, ctx: ParseContext): Parsed<CivilDate> {
  return readChinese(bare, text, ctx) ?? readNumeric(bare, text, ctx) ?? dayFromWords(bare, text, ctx);
}

const YEAR_MONTH_DAY = /^(\d{2}|\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/;
const REPUBLIC =
  /^(?:中华民国|中華民國|民国|民國)\s*(\d{1,3}|元)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号號]?$/;
const PARTIAL_ZH =
  /^(?:\d{2,4}\s*年(?:\s*\d{1,2}\s*月份?)?|\d{1,2}\s*月份?|\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?|\d{1,2}\s*[日号號])$/;

function readChinese(bare: string, text: string, ctx: ParseContext): Parsed<CivilDate> | null {
  const plain = bare.replace(/^(?:公元|西元|公历|公曆)\s*/, '');
  const full = YEAR_MONTH_DAY.exec(plain);
  if (full !== null) return dayOfYear(full[1] ?? '', Number(full[2]), Number(full[3]), text, ctx);
  const republic = REPUBLIC.exec(plain);
  if (republic !== null) {
    // Year 1 of the Republic of China is 1912.
    const year = republic[1] === '元' ? 1912 : Number(republic[1]) + 1911;
    return dayFrom(year, Number(republic[2]), Number(republic[3]), text);
  }
  return PARTIAL_ZH.test(plain) ? refuse('date-partial', { text }) : null;
}

const THREE = /^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;
const PARTIAL = /^(?:\d{4}|\d{4}\s?[-/.]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{4}|\d{1,2}\s?[-/.]\s?\d{1,2}\.?)$/;

function readNumeric(bare: string, text: string, ctx: ParseContext): Parsed<CivilDate> | null {
  const three = THREE.exec(bare);
  if (three !== null) {
    const [, a = '', mark = '', b = '', c = ''] = three;
    return dayFromThree([a, b, c], mark, text, ctx);
  }
  if (/^\d{8}$/.test(bare)) return eightDigits(bare, text);
  if (/^\d{6}$/.test(bare)) return sixDigits(bare, text, ctx);
  return PARTIAL.test(bare) ? refuse('date-partial', { text }) : null;
}

/** 20240301; 01032024 is refused, since nobody writes it so where the year may come first. */
function eightDigits(digits: string, text: string): Parsed<CivilDate> {
  if (!/^(?:19|2[01])/.test(digits)) return refuse('date-unreadable', { text });
  return dayFrom(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)), text);
}

/** 202403 is a month; 240301 may begin with the year or the day, and so is doubtful. */
function sixDigits(digits: string, text: string, ctx: ParseContext): Parsed<CivilDate> {
  const yearFirst = dayOfYear(digits.slice(0, 2), Number(digits.slice(2, 4)), Number(digits.slice(4)), text, ctx);
  const dayFirst = dayOfYear(digits.slice(4), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)), text, ctx);
  const month = Number(digits.slice(4));
  if (/^(?:19|20)/.test(digits) && month >= 1 && month <= 12) return refuse('date-partial', { text });
  if (!yearFirst.ok) return yearFirst.issue.code === 'date-doubtful' ? yearFirst : refuse('date-unreadable', { text });
  return dayFirst.ok ? doubtful(text, yearFirst.value, dayFirst.value) : refuse('date-unreadable', { text });
}

/** Days of the week, in brackets or not: 星期五, (日), Fri, Freitag. */
function takeWeekday(text: string): { readonly rest: string; readonly weekdays: readonly number[] } {
  const weekdays: number[] = [];
  const chinese = text.replace(WEEKDAY_ZH, (_all, zh?: string, bracketed?: string, plain?: string) => {
    const name = zh?.replace('天', '日') ?? bracketed ?? plain ?? '';
    weekdays.push((zh === undefined ? '日月火水木金土' : '日一二三四五六').indexOf(name));
    return ' ';
  });
  const rest = chinese.replace(/[([]?([\p{L}\p{M}’]+)\.?[)\]]?/gu, (all, word: string) => {
    const named = weekdayNamed(word);
    if (named === null) return all;
    weekdays.push(named);
    return ' ';
  });
  return { rest, weekdays };
}

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** Digits of Arabic, Persian, Devanagari, Bengali and Thai as 0–9. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (DIGIT_ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

/** What a time leaves behind: `2024-3-1 ,` · `24.03.2019. u` · `- 2024-3-1`. */
function trimMarks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\d.年月日号號])\s+(?:at|on|u|um|kl|в|о)\.?\s*$/, '')
    .replace(/^[\s,;@-]+|[\s,;@-]+$/g, '');
}
