import { civilDate, type CivilDate } from './civilDate';
import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed } from './value';

// GB 11643-1999: ISO 7064 MOD 11-2 over 17 digits.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** First two digits: the province-level divisions of GB/T 2260, residents' permits of Hong Kong, Macao and Taiwan (81–83), and 91. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

const LABEL = /^(?:(?:居民)?身份证(?:号码?)?|ID(?: NO\.?| NUMBER)?)\s*:?\s*(?=\S)/;

/** A resident's identity number of 18 characters; those of 15 digits have had no validity since 2013 and are refused. */
export const idNumber: Kind = {
  name: 'idNumber',
  cell: 'text',
  parse: parseIdNumber,
  format: (value) => (value === null ? '' : String(value)),
  keys: (value) => (typeof value === 'string' ? [value] : []),
};

function parseIdNumber(input: CellScalar): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value).toUpperCase().replace(LABEL, '');
  const code = text.replace(/[\s-]/g, '');
  if (code === '') return text === '' ? ok(null) : refuse('id-number-shape', { text });
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return refuse('digits-lost', { text });
  if (!/^\d{17}[\dX]$/.test(code) || !PROVINCES.test(code)) return refuse('id-number-shape', { text });
  if (birthDateOfIdNumber(code) === null) return refuse('id-number-date', { text });
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0);
  return code.endsWith(CHECKS.charAt(sum % 11)) ? ok(code) : refuse('id-number-check', { text });
}

/** The birth date inside an identity number, or null where it holds none that exists. */
export function birthDateOfIdNumber(code: string): CivilDate | null {
  return civilDate(Number(code.slice(6, 10)), Number(code.slice(10, 12)), Number(code.slice(12, 14)));
}
