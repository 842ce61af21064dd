import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed, type ParseContext } from './value';

/** A postcode as text. In China six digits; elsewhere the shapes below, in capitals. */
export const postcode: Kind = {
  name: 'postcode',
  cell: 'text',
  parse: parsePostcode,
  format: (value) => (value === null ? '' : String(value)),
};

/** Digits of the postcodes of countries where a number in a cell still shows whether a leading zero was lost. */
const DIGITS: Readonly<Record<string, number>> = {
  CN: 6,
  SG: 6,
  IN: 6,
  US: 5,
  DE: 5,
  FR: 5,
  IT: 5,
  ES: 5,
  MX: 5,
  KR: 5,
  MY: 5,
  TH: 5,
  AU: 4,
  NZ: 4,
  CH: 4,
  AT: 4,
  BE: 4,
};

/** Digits (with the dash or space of Japan, the US, Brazil, Poland, Sweden), and the shapes with letters of GB, CA, NL, IE, AR and others. */
const FOREIGN = [
  /^(?:[A-Z]{1,2}-)?\d{3,10}$/,
  /^\d{2,5}[ -]\d{2,5}$/,
  /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
  /^\d{4} ?[A-Z]{2}$/,
  /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/,
  /^[A-Z]\d{4}[A-Z]{3}$/,
  /^[A-Z]{2,3} ?\d{3,5}$/,
];

/** No country's six digits begin with 00; who has none to tell types zeros. */
const SIX_DIGITS = /^(?!00)\d{6}$/;

/** Six digits are taken anywhere; in China anything shorter or longer of digits alone lost a zero or is no postcode. */
function parsePostcode(input: CellScalar, ctx: ParseContext): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value)
    .toUpperCase()
    .replace(/^(?:邮编|邮政编码|POSTCODE|ZIP)\s*:?\s*/, '');
  if (text === '') return cleanCode(read.value) === '' ? ok(null) : refuse('postcode-invalid', { text: read.value });
  const digits = text.replace(/\s/g, '');
  if (SIX_DIGITS.test(digits)) return ok(digits);
  const home = ctx.country === 'CN' || typeof input === 'number';
  // 5180OO would pass for a Dutch one.
  if (home && /^\d{6}$/.test(digits.replace(/O/g, '0'))) return refuse('postcode-invalid', { text });
  if (home && /^\d+$/.test(digits) && digits.length !== DIGITS[ctx.country])
    return refuse('postcode-digits', { text, digits: digits.length });
  return FOREIGN.some((shape) => shape.test(text)) ? ok(text) : refuse('postcode-invalid', { text });
}
