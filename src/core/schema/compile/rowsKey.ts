import type { FieldRow, OptionRow } from './types';

/**
 * A short key of rows as they stand: other texts or another order give another one. It only tells whether rows are to be
 * compiled again, so that it need not withstand anyone (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, twice).
 */
export function rowsKey(rows: readonly (FieldRow | OptionRow)[]): string {
  const text = JSON.stringify(rows.map(({ row: _, ...cells }) => Object.values(cells)));
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x1000193)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
