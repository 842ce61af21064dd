import type { KindName } from './value';

/**
 * Text that a spreadsheet program would run when it reads it from a .csv file or a paste: it begins with = + - @, in any
 * width, or with a tab or line end before them (owasp.org/www-community/attacks/CSV_Injection). In the register such text
 * stays as it is, stored as a string, where it is harmless; export and Review ask here before they hand it on.
 */
export function startsLikeFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  // A lone sign ("-" for "none") runs nowhere.
  return /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣﹦﹫][^]/.test(text);
}

/** Kinds whose standard forms may begin with a sign and are read as the number that they are. */
const SIGNED_KINDS: ReadonlySet<KindName> = new Set([
  'phone',
  'landline',
  'money',
  'number',
  'quantity',
  'integer',
  'percent',
  'score',
]);

/** Whether a value of this kind would be live elsewhere: `+86 …` of a phone and `-5` of a number are not. */
export function formulaRisk(kind: KindName, text: string): boolean {
  if (!startsLikeFormula(text)) return false;
  return !(SIGNED_KINDS.has(kind) && /^[+-][\d(.][\d\s().,;x+%¥$€£-]*$/.test(text));
}
