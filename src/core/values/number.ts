import { percentText, plainDecimal, shiftDecimal } from './decimal';
import { readNumberText } from './numberText';
import { cleanCode } from './unicode';
import {
  ok,
  refuse,
  type CellForm,
  type CellScalar,
  type Kind,
  type KindName,
  type Parsed,
  type ParseContext,
} from './value';

const MAX_DIGITS = 15;

/** Any number of at most 15 digits. `1.200` is 1.2 here: decimals are as common in measures as they are rare in prices. */
export const number: Kind = numberKind('number', 'number', () => null);

/** How many or how much: not below zero. */
export const quantity: Kind = numberKind('quantity', 'number', (value, text) =>
  value < 0 ? refuse('number-out-of-range', { text, min: 0, max: 1e15 }) : null,
);

/** A whole number. */
export const integer: Kind = numberKind('integer', 'integer', (value, text) => {
  if (!Number.isInteger(value)) return refuse('number-not-whole', { text });
  // 1.000 is written for a thousand as well.
  const doubtful = /^[1-9]\d{0,2}\.000$/.test(text.trim());
  return doubtful ? refuse('number-doubtful', { text, first: String(value), second: text.replace('.', '') }) : null;
});

/** A mark in `ctx.range`, 0 to 10 where none is given; `4分`, `4星`, `4 stars` and `4/5` (of the highest mark) are read. */
export const score: Kind = {
  ...numberKind('score', 'number', () => null),
  parse: (input, ctx) => {
    const range = ctx.range ?? { min: 0, max: 10 };
    const bare = typeof input === 'string' ? stripScore(cleanCode(input), range.max) : input;
    return parseNumber(bare, { ...ctx, range }, () => null);
  },
};

/** A share as a fraction: '10%' is 0.1. Cells hold fractions already; text needs its sign, since 0.5 may be either. */
export const percent: Kind = {
  name: 'percent',
  cell: 'percent',
  parse: parsePercent,
  format: (value) => (typeof value === 'number' ? percentText(value) : value === null ? '' : String(value)),
};

type Check = (value: number, text: string) => Parsed<never> | null;

function numberKind(name: KindName, cell: CellForm, check: Check): Kind {
  return {
    name,
    cell,
    parse: (input, ctx) => parseNumber(input, ctx, check),
    format: (value) => (typeof value === 'number' ? plainDecimal(value) : value === null ? '' : String(value)),
  };
}

function parseNumber(input: CellScalar, ctx: ParseContext, check: Check): Parsed<number | null> {
  const read = readScalar(input);
  if (!read.ok || read.value === null) return read;
  const value = read.value;
  const text = typeof input === 'string' ? cleanCode(input) : String(input);
  if (ctx.range !== undefined && (value < ctx.range.min || value > ctx.range.max)) {
    return refuse('number-out-of-range', { text, min: ctx.range.min, max: ctx.range.max });
  }
  return check(value, text) ?? ok(value);
}

function readScalar(input: CellScalar): Parsed<number | null> {
  if (typeof input === 'boolean') return refuse('boolean-unexpected', { text: input ? 'TRUE' : 'FALSE' });
  if (typeof input === 'number') return exact(input, String(input));
  const text = input === null ? '' : cleanCode(input);
  return text === '' ? ok(null) : readDecimal(text, text, 0, 'number-unreadable');
}

/** The number in `body`, its point moved by `places`. What a double cannot give back digit for digit is refused. */
function readDecimal(
  body: string,
  text: string,
  places: number,
  code: 'number-unreadable' | 'percent-unreadable',
): Parsed<number> {
  if (/^[+-]?\d+(?:\.\d+)?e\+?\d+$/i.test(body)) return refuse('digits-lost', { text });
  const reading = readNumberText(body, 'point');
  if (reading === null) return refuse(code, { text });
  if ('first' in reading) return refuse('number-doubtful', { text, first: reading.first, second: reading.second });
  const decimal = shiftDecimal(reading.decimal, places);
  const value = Number(decimal);
  if (plainDecimal(value) !== decimal) return refuse('number-too-precise', { text, digits: MAX_DIGITS });
  return exact(value, text);
}

function exact(value: number, text: string): Parsed<number> {
  if (!Number.isFinite(value)) return refuse('number-unreadable', { text });
  if (Math.abs(value) >= 1e15) return refuse('digits-lost', { text });
  return ok(value === 0 ? 0 : value);
}

function stripScore(text: string, max: number): string {
  const bare = text.replace(/ ?(?:分|颗星|星级?|stars?|points?|pts?\.?)$/i, '');
  const fraction = /^(.+?) ?(?:\/|out of) ?(\d+)$/i.exec(bare);
  return fraction !== null && Number(fraction[2]) === max ? (fraction[1] ?? bare) : bare;
}

function parsePercent(input: CellScalar): Parsed<number | null> {
  if (typeof input !== 'string') return readScalar(input);
  const text = cleanCode(input);
  if (text === '') return ok(null);
  if (text === '0') return ok(0);
  const body = /^(?:百分之(.+)|(.+?) ?%|(.+?) percent)$/i.exec(text);
  if (body === null) return refuse('percent-unreadable', { text });
  return readDecimal(body[1] ?? body[2] ?? body[3] ?? '', text, -2, 'percent-unreadable');
}
