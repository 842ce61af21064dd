/**
 * Text that a spreadsheet program would run when it reads it from a .csv file or a paste: it begins with = + - @, in any
 * width, or with a tab or line end before them (owasp.org/www-community/attacks/CSV_Injection). In the register such text
 * stays as it is, stored as a string, where it is harmless; the export of a .csv asks here before it hands it on.
 */
export function startsLikeFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  // A lone sign ("-" for "none") runs nowhere.
  return /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣﹦﹫][^]/.test(text);
}
