import { CHINESE_NUMERALS } from './chineseNumber';
import { currencyOf } from './currency';
import { moneyText, plainDecimal, roundDecimal } from './decimal';
import { readNumberText } from './numberText';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed, type ParseContext } from './value';

/** An amount, at most two decimals, and the currency that stands with it, or null where none does. */
export interface Money {
  readonly amount: number;
  readonly currency: string | null;
}

/** Cents above this would not all be exact in a double. */
const LIMIT = 1e13;
const WORDS = `[^\\d\\s()+\\-.,'kKwW${CHINESE_NUMERALS}]`;
const BEFORE = new RegExp(`^([(+-]?) ?(${WORDS}(?:[^\\d()+-]*?${WORDS})?) ?([+-]?)(?=[ (+\\-.\\d${CHINESE_NUMERALS}])`);
const AFTER = new RegExp(`(?<=[\\d.kKwW${CHINESE_NUMERALS}-]) ?(${WORDS}(?:[^\\d()]*${WORDS})?\\.?)(\\)?)$`);

/** An amount of the register's own currency; the currency of a purchase stands in a field of its own. */
export const money: Kind = {
  name: 'money',
  cell: 'money',
  parse: (input, ctx) => {
    const read = readMoney(input, ctx);
    if (!read.ok) return read;
    if (read.value === null) return ok(null);
    const told = read.value.currency;
    if (told !== null && told !== ctx.currency) {
      return refuse('money-currency-differs', { text: String(input), currency: told, expected: ctx.currency });
    }
    return ok(read.value.amount);
  },
  format: (value) => (typeof value === 'number' ? moneyText(value) : value === null ? '' : String(value)),
};

/** Amount and currency of a text or number; null where it is empty. Halves of a cent are rounded away from zero. */
export function readMoney(input: CellScalar, ctx: ParseContext): Parsed<Money | null> {
  if (typeof input === 'boolean') return refuse('boolean-unexpected', { text: input ? 'TRUE' : 'FALSE' });
  if (typeof input === 'number') return amountOf(plainDecimal(input), null, String(input));
  const text = input === null ? '' : cleanCode(input);
  if (text === '') return ok(null);
  const { body, currency } = takeCurrency(text, ctx.currency);
  if (currency === undefined) return refuse('money-unreadable', { text });
  const reading = readNumberText(body, 'doubtful');
  if (reading === null) return refuse('money-unreadable', { text });
  if ('first' in reading) return refuse('money-doubtful', { text, first: reading.first, second: reading.second });
  return amountOf(reading.decimal, currency, text);
}

function amountOf(decimal: string, currency: string | null, text: string): Parsed<Money> {
  const amount = Number(roundDecimal(decimal, 2));
  if (!Number.isFinite(amount)) return refuse('money-unreadable', { text });
  if (Math.abs(amount) >= LIMIT) return refuse('number-out-of-range', { text, min: -LIMIT, max: LIMIT });
  return ok({ amount: amount === 0 ? 0 : amount, currency });
}

/** Takes currency words off both ends; `undefined` where a word is no currency or the two disagree. */
function takeCurrency(
  text: string,
  own: string,
): { readonly body: string; readonly currency: string | null | undefined } {
  const found: (string | null)[] = [];
  let body = text.replace(BEFORE, (_all, open: string, word: string, sign: string) => {
    found.push(...wordCurrencies(word, own));
    return open + sign;
  });
  body = body.replace(AFTER, (_all, word: string, close: string) => {
    found.push(...wordCurrencies(word, own));
    return close;
  });
  const [first = null] = found;
  const agreed = found.every((one) => one !== null && one === first);
  return { body, currency: agreed ? first : undefined };
}

/** `人民币¥`, `RMB ￥`: two words side by side may both be meant. */
function wordCurrencies(word: string, own: string): readonly (string | null)[] {
  const whole = currencyOf(word.trim().replace(/[整正]$/, ''), own);
  if (whole !== null) return [whole];
  const parts = /^(.+?) ?:? ?([¥$€£元])$/.exec(word.trim().replace(/:$/, ''));
  if (parts !== null) return [currencyOf(parts[1] ?? '', own), currencyOf(parts[2] ?? '', own)];
  return [currencyOf(word.trim().replace(/:$/, ''), own)];
}
