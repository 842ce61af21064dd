import { cleanLine } from '../values/unicode';
import type { CellScalar } from '../values/value';
import type { SourceCell } from './types';

/** Most texts show in their first characters that they are not blank; cleaning every cell to find that out takes seconds. */
const PLAINLY_VISIBLE = /[!-~\u4e00-\u9fff]/;

/** The text a person sees in a cell; '' for one that is blank or holds only white space and invisible marks. */
export function textOf(cell: SourceCell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = cell.text === '' && cell.value !== null ? String(cell.value) : cell.text;
  return PLAINLY_VISIBLE.test(text) || cleanLine(text) !== '' ? text : '';
}

export function isBlank(cell: SourceCell | null | undefined): boolean {
  return textOf(cell) === '';
}

/** Whether nobody wrote in this row. Boxes that were never ticked (FALSE down to the end of the tab) are not writing. */
export function isBlankRow(cells: readonly (SourceCell | null)[]): boolean {
  return cells.every((cell) => isBlank(cell) || cell?.value === false);
}

/** 'A' for 1, 'AA' for 27. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const ADDRESS = '[^\\s@<>;,，；、/]+@[^\\s@<>;,，；、/]+\\.[a-z0-9\\u4e00-\\u9fff-]{2,}';
const EMAIL = new RegExp(`^([^@<>]*<)?${ADDRESS}>?([;,，；、/\\s]+([^@<>]*<)?${ADDRESS}>?)*$`, 'i');
const DATE =
  /^((19|20)\d{2}([-/.年]\d{1,2}([-/.月]\d{1,2}日?)?.*|(0[1-9]|1[0-2])([0-2]\d|3[01]))|\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})( .*)?)$/;
const MOBILE = /^(\+?0{0,2}86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/;
const MONEY =
  /^[-(]?\s*([¥￥$€£]|CNY|RMB|USD|EUR|GBP)?\s*-?\d{1,3}([,\s]?\d{3})*(\.\d{1,4})?\s*(元|万元?|美元|CNY|RMB|USD|EUR)?\)?$/i;
const CREDIT_CODE = /^(?=.*[A-Z])[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$|^91\d{16}$/;

/** What a text looks like: a guess for finding headers and columns, never for reading values. */
export type Look = 'email' | 'mobile' | 'phone' | 'creditCode' | 'date' | 'money' | 'number' | 'text';

export function lookOf(value: CellScalar, shown: string): Look {
  const text = cleanLine(shown.normalize('NFKC'));
  if (EMAIL.test(text)) return 'email';
  const digits = text.replace(/\D/g, '').length;
  if (MOBILE.test(text) || (typeof value === 'number' && MOBILE.test(String(value)))) return 'mobile';
  if (CREDIT_CODE.test(text.toUpperCase())) return 'creditCode';
  if (DATE.test(text)) return 'date';
  if (isPhoneLike(text, digits)) return 'phone';
  if (typeof value === 'number' || /^[-+]?\d+([.,]\d+)*%?$/.test(text))
    return /[¥￥$€£元]/.test(text) ? 'money' : 'number';
  if (digits > 0 && MONEY.test(text)) return 'money';
  return 'text';
}

/** Marks that only phone numbers have, around at least seven digits; plain digits alone are only a number. */
function isPhoneLike(text: string, digits: number): boolean {
  if (digits < 7 || digits > 18) return false;
  if (/^\+[\d\s().-]+((ext\.?|x|#|转)\s*\d+)?$/i.test(text)) return true;
  if (/^\(?0\d{2,3}\)?[-\s]\d{7,8}([-\s]*(转|x|ext\.?|-)?\s*\d{1,6})?$/i.test(text)) return true;
  if (/^0\d{9,11}$/.test(text)) return true;
  return /^\(?\d{2,4}\)?[-\s.]\d{3,4}[-\s.]\d{4}(\s*(x|ext\.?)\s*\d+)?$/i.test(text);
}
