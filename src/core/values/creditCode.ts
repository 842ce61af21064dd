import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed } from './value';

// GB 32100-2015: 17 characters and a check character, over digits and letters without I O S V Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// The first character names the authority that registers; none is 0, with which people fill in what they do not know.
const SHAPE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

const LABEL = /^(?:(?:统一社会)?信用代码|税号|USCC)\s*:?\s*(?=\S)/;

/**
 * A business registration number: the unified social credit code of 18 characters with its check character, or the
 * 15-digit registration number that it replaced (still on old papers), with the check digit of GB/T 17710.
 */
export const creditCode: Kind = {
  name: 'creditCode',
  cell: 'text',
  parse: parseCreditCode,
  format: (value) => (value === null ? '' : String(value)),
  keys: (value) => (typeof value === 'string' ? [value] : []),
};

function parseCreditCode(input: CellScalar): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value).toUpperCase().replace(LABEL, '');
  const code = text.replace(/[\s.-]/g, '');
  if (code === '') return text === '' ? ok(null) : refuse('credit-code-shape', { text });
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return refuse('digits-lost', { text });
  if (/^\d{15}$/.test(code)) return registrationNumber(text, code);
  if (!SHAPE.test(code)) return refuse('credit-code-shape', { text, length: code.length });
  const expected = creditCodeCheck(code.slice(0, 17));
  return code.endsWith(expected) ? ok(code) : refuse('credit-code-check', { text });
}

/** The 18th character of a unified social credit code, from the first 17. */
export function creditCodeCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** ISO 7064 MOD 11,10, as GB/T 17710 prescribes for the 15th digit. */
function registrationNumber(text: string, code: string): Parsed<string> {
  let state = 10;
  for (const digit of code.slice(0, 14)) {
    const sum = (state + Number(digit)) % 10;
    state = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  const expected = (11 - state) % 10;
  return code.endsWith(String(expected)) ? ok(code) : refuse('credit-code-check', { text });
}
