import type { EnteredCell } from './enteredCell';
import type { LocaleFacts } from './locale';

/** Every symbol that is read as money: whatever the locale, for a text that turns into a number is the worse case. */
const CURRENCY = /^(R\$|CHF|zł|[$€£¥￥₩₹₽])/;
const CURRENCY_AFTER = /\s?(R\$|CHF|zł|[$€£¥￥₩₹₽])$/;

/**
 * Reads a number as typed, or gives undefined. Grouping must be in threes; a percent sign, a currency symbol, brackets
 * for a negative and an exponent are read, and each brings its format along (USER_ENTERED: `$100.15` becomes 100.15 with
 * a currency format, developers.google.com/workspace/sheets/api ValueInputOption). Leading zeros are dropped, and so is
 * what exceeds 15 digits: a number in a cell is a double. Fractions such as `1/2` are dates, not numbers.
 */
export function parseEnteredNumber(text: string, locale: LocaleFacts): EnteredCell | undefined {
  let rest = text.trim();
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = (bracketed[1] ?? '').trim();
  }
  const sign = /^[+-]\s?/.exec(rest);
  if (sign) {
    if (bracketed) return undefined;
    negative = sign[0].startsWith('-');
    rest = rest.slice(sign[0].length);
  }
  const symbol = CURRENCY.exec(rest)?.[1] ?? CURRENCY_AFTER.exec(rest)?.[1];
  rest = rest.replace(CURRENCY, '').replace(CURRENCY_AFTER, '').trim();
  const percent = symbol === undefined && /\s?%$/.test(rest);
  if (percent) rest = rest.replace(/\s?%$/, '');
  const figures = readFigures(rest, locale);
  if (figures === undefined) return undefined;
  const value = Number((figures.value * (negative ? -1 : 1)).toPrecision(15));
  const pattern = figures.decimals > 0 ? '0.00' : '0';
  if (percent)
    return { value: Number((value / 100).toPrecision(15)), numberFormat: { type: 'PERCENT', pattern: `${pattern}%` } };
  if (symbol !== undefined) {
    return { value, numberFormat: { type: 'CURRENCY', pattern: `"${symbol}"#,##${pattern}` } };
  }
  if (figures.exponent) return { value, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  if (figures.grouped) return { value, numberFormat: { type: 'NUMBER', pattern: `#,##${pattern}` } };
  return { value };
}

interface Figures {
  readonly value: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly exponent: boolean;
}

function readFigures(text: string, locale: LocaleFacts): Figures | undefined {
  const { decimal } = locale;
  const mark = decimal === '.' ? '\\.' : ',';
  const group =
    locale.group === ' ' ? '[ \\u00a0\\u202f]' : locale.group === '’' ? "['’]" : locale.group === '.' ? '\\.' : ',';
  const shape = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${mark}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`);
  const parts = shape.exec(text);
  const [, whole = '', fraction = '', exponent] = parts ?? [];
  if (parts === null || (whole === '' && fraction === '')) return undefined;
  const value = Number(
    `${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent === undefined ? '' : `e${exponent}`}`,
  );
  if (!Number.isFinite(value)) return undefined;
  return { value, decimals: fraction.length, grouped: /\D/.test(whole), exponent: exponent !== undefined };
}
