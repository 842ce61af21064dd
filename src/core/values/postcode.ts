import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed, type ParseContext } from './value';

/** A postcode as text. In China six digits; elsewhere letters, digits, space and dash, in capitals, at most 12. */
export const postcode: Kind = {
  name: 'postcode',
  cell: 'text',
  parse: parsePostcode,
  format: (value) => (value === null ? '' : String(value)),
};

/** Six digits are taken anywhere. Other shapes are foreign; five digits in China are a number that lost its zero. */
function parsePostcode(input: CellScalar, ctx: ParseContext): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value)
    .toUpperCase()
    .replace(/^(?:邮编|邮政编码|POSTCODE|ZIP)\s*:?\s*/, '');
  if (text === '') return ok(null);
  const digits = text.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return ok(digits);
  if (ctx.country === 'CN' && /^\d{1,5}$/.test(digits)) return refuse('postcode-digits', { text });
  if (typeof input === 'number') return refuse('postcode-digits', { text });
  if (!/^[A-Z\d][A-Z\d -]{1,10}[A-Z\d]$/.test(text) || !/\d/.test(text)) return refuse('postcode-invalid', { text });
  return /^\d{7,}$/.test(digits) && ctx.country === 'CN' ? refuse('postcode-digits', { text }) : ok(text);
}
