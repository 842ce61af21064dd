const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNIT_FORMS: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千' };

/** Characters of which numbers written in Chinese are made, for use inside a character class. */
export const CHINESE_NUMERALS = '〇零○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億廿卅';

/**
 * A whole number written in Chinese: 三十一, 二〇二四, 一万二千五百, 廿一. Null where it is none, and where it is cut short
 * as in speech (一千二 = 1,200): what stands there might as well be 1,002 with a 零 forgotten.
 */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/萬/g, '万').replace(/億/g, '亿').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (plain === '') return null;
  const digits = positional(plain);
  if (digits !== null) return digits;
  const [hundredMillions, belowOne] = cutAt(plain, '亿');
  const [tenThousands, rest] = cutAt(belowOne, '万');
  const [a, b, c] = [section(hundredMillions), section(tenThousands), section(rest)] as const;
  if (a === null || b === null || c === null) return null;
  const spokenShort = /[万亿][一二三四五六七八九壹贰叁肆伍陆柒捌玖两]$/.test(plain);
  return spokenShort ? null : a * 100_000_000 + b * 10_000 + c;
}

/** 二〇二四: digits one after the other, no units; at least one. */
function positional(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Before and after a unit; a unit with nothing before it stays, and is refused as no number. */
function cutAt(text: string, unit: string): readonly [string, string] {
  const at = text.indexOf(unit);
  if (at === -1) return ['', text];
  return [at === 0 ? unit : text.slice(0, at), text.slice(at + 1)];
}

const SECTION = /^(?:([1-9])千)?(?:0?([1-9])百)?(?:(0?)([1-9]?)十)?(?:(0?)([1-9]))?$/;

/** A number below 10,000 with units in falling order; '' is 0. A last digit right after 百 or 千 is speech: refused. */
function section(text: string): number | null {
  const plain = [...text].map((character) => DIGITS[character] ?? UNIT_FORMS[character] ?? character).join('');
  const match = SECTION.exec(plain);
  if (match === null) return null;
  const [, thousands = '', hundreds = '', , tens, zero = '', ones = ''] = match;
  const short = ones !== '' && zero === '' && tens === undefined && (hundreds !== '' || thousands !== '');
  if (short) return null;
  const tensValue = tens === undefined ? 0 : tens === '' ? 1 : Number(tens);
  return Number(thousands) * 1000 + Number(hundreds) * 100 + tensValue * 10 + Number(ones);
}
