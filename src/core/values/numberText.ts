import { CHINESE_NUMERALS, chineseNumber } from './chineseNumber';
import { shiftDecimal } from './decimal';

/** A number as written: its plain decimal ('-1200.5'), or the two readings it may have, or null for none. */
export type NumberReading = { readonly decimal: string } | { readonly first: string; readonly second: string } | null;

/** How `1.200` reads: `point`: as 1.2, for quantities; `doubtful`: as 1.2 or 1,200, for money. */
export type ThreeDecimals = 'point' | 'doubtful';

const UNITS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  k: 3,
  万: 4,
  萬: 4,
  w: 4,
  十万: 5,
  百万: 6,
  百萬: 6,
  million: 6,
  mio: 6,
  mn: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  billion: 9,
  bn: 9,
  万亿: 12,
  萬億: 12,
};
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const WITH_UNIT = new RegExp(`^([\\d.,' ]*\\d) ?(${UNIT})`, 'i');
const ONLY_CHINESE = new RegExp(`^[${CHINESE_NUMERALS}]+$`);

/**
 * Reads a number without its currency or percent sign. Signs: -5, +5, 5-, (5). Grouping by comma, space, apostrophe or
 * point; a comma before one or two last digits is a decimal comma; 1,200 is grouping; 1.200 depends on `three`.
 * Units 万, 亿, 千, k … may follow, in falling order (3亿5000万). Chinese numerals are read when they stand alone.
 */
export function readNumberText(text: string, three: ThreeDecimals): NumberReading {
  const { sign, body } = takeSign(text.trim());
  if (body === null) return null;
  if (ONLY_CHINESE.test(body)) {
    const value = chineseNumber(body);
    return value === null ? null : { decimal: withSign(sign, String(value)) };
  }
  const reading = WITH_UNIT.test(body) ? readWithUnits(body) : readPlain(body, three);
  if (reading === null) return null;
  if ('decimal' in reading) return { decimal: withSign(sign, reading.decimal) };
  return { first: withSign(sign, reading.first), second: withSign(sign, reading.second) };
}

function takeSign(text: string): { readonly sign: string; readonly body: string | null } {
  const bracketed = /^\(([^()]*)\)$/.exec(text);
  const inner = bracketed?.[1]?.trim() ?? text;
  const match = /^([+-]?) ?([^+-]+?) ?(-?)$/.exec(inner);
  if (match === null) return { sign: '', body: null };
  const [, before = '', body = '', after = ''] = match;
  const signs = [bracketed === null ? '' : '-', before, after].filter((one) => one !== '');
  return signs.length > 1 ? { sign: '', body: null } : { sign: signs[0] === '-' ? '-' : '', body };
}

function withSign(sign: string, decimal: string): string {
  return /^0(?:\.0*)?$/.test(decimal) ? '0' : sign + decimal;
}

/** 1.2万, 3亿5000万, 1万2千500: each unit smaller than the one before; a bare rest must be smaller than the last unit. */
function readWithUnits(text: string): NumberReading {
  let rest = text;
  let total = '0';
  let lastPower = 100;
  for (let match = WITH_UNIT.exec(rest); match !== null; match = WITH_UNIT.exec(rest)) {
    const [all, digits = '', unit = ''] = match;
    const power = UNITS[unit.toLowerCase()] ?? 0;
    const plain = readPlain(digits, 'point');
    if (power >= lastPower || plain === null || !('decimal' in plain)) return null;
    if (total !== '0' && plain.decimal.includes('.')) return null;
    total = addDecimals(total, shiftDecimal(plain.decimal, power));
    lastPower = power;
    rest = rest.slice(all.length).trim();
  }
  if (rest === '') return { decimal: total };
  // 1万2 is said for 12,000 and may be typed for 10,002: not ours to decide.
  if (!/^\d+(?:\.\d{1,2})?$/.test(rest) || rest.length < lastPower) return null;
  return { decimal: addDecimals(total, rest) };
}

function addDecimals(a: string, b: string): string {
  const places = Math.max(decimals(a), decimals(b));
  const sum = Number(shiftDecimal(a, places)) + Number(shiftDecimal(b, places));
  return Number.isSafeInteger(sum) ? shiftDecimal(String(sum), -places) : 'NaN';
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function readPlain(text: string, three: ThreeDecimals): NumberReading {
  const joined = text.replace(/(\d)[ '](?=\d{3}(?!\d))/g, '$1');
  if (!/^\d[\d.,]*$|^\.\d+$/.test(joined)) return null;
  const points = joined.split('.').length - 1;
  const commas = joined.split(',').length - 1;
  if (commas === 0 && points <= 1) return readPoint(joined, three);
  if (points === 0 && commas === 1) return readComma(joined);
  if (points === 0) return grouped(joined, ',');
  if (commas === 0) return grouped(joined, '.');
  const decimalMark = joined.lastIndexOf('.') > joined.lastIndexOf(',') ? '.' : ',';
  return mixed(joined, decimalMark, decimalMark === '.' ? ',' : '.');
}

function readPoint(text: string, three: ThreeDecimals): NumberReading {
  const decimal = tidy(text);
  if (three === 'doubtful' && /^[1-9]\d{0,2}\.\d{3}$/.test(text))
    return { first: decimal, second: text.replace('.', '') };
  return text.endsWith('.') ? null : { decimal };
}

function readComma(text: string): NumberReading {
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return { decimal: text.replace(',', '') };
  if (/^\d+,\d{1,2}$/.test(text)) return { decimal: tidy(text.replace(',', '.')) };
  if (/^\d+,\d{3,}$/.test(text)) return { first: text.replace(',', ''), second: tidy(text.replace(',', '.')) };
  return null;
}

/** 1,200,000 — and 12,00,000, as in India. */
function grouped(text: string, mark: string): NumberReading {
  const groups = text.split(mark);
  const [first = '', ...others] = groups;
  const last = others[others.length - 1] ?? '';
  if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3) return null;
  const threes = others.every((group) => group.length === 3);
  const lakhs = mark === ',' && first.length <= 2 && others.slice(0, -1).every((group) => group.length === 2);
  return threes || lakhs ? { decimal: groups.join('') } : null;
}

function mixed(text: string, decimalMark: string, groupMark: string): NumberReading {
  const [whole = '', fraction = '', ...more] = text.split(decimalMark);
  if (more.length > 0 || fraction.includes(groupMark) || fraction === '') return null;
  const read = grouped(whole, groupMark);
  return read !== null && 'decimal' in read ? { decimal: tidy(`${read.decimal}.${fraction}`) } : null;
}

/** No leading zeros, no trailing zeros after the point. */
function tidy(text: string): string {
  return shiftDecimal(text, 0);
}
