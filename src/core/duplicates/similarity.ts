import { distance } from 'fastest-levenshtein';

/** Single-character edits that turn one text into the other (Levenshtein), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  return a === b ? 0 : distance(a, b);
}

/** Whether the texts differ by one swap of neighbours and by nothing else: 13800138000 and 13800183000. */
export function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at += 1;
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}

/** Winkler's scale for a shared beginning, and the letters of it that count. */
const PREFIX_SCALE = 0.1;
const PREFIX_LENGTH = 4;

/**
 * Jaro–Winkler similarity, 0 to 1: letters that both have near the same place, less half a letter for each two out of
 * order, and a credit for a shared beginning (Winkler 1990, "String comparator metrics"). Good for short names, where one
 * edit weighs much.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < PREFIX_LENGTH && prefix < a.length && a.charAt(prefix) === b.charAt(prefix)) prefix += 1;
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  let fromA = '';
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken.has(other) || a.charAt(at) !== b.charAt(other)) continue;
      taken.add(other);
      fromA += a.charAt(at);
      break;
    }
  }
  const count = fromA.length;
  if (count === 0) return 0;
  const fromB = [...taken].sort((one, two) => one - two).map((at) => b.charAt(at));
  const moved = fromB.filter((letter, at) => letter !== fromA.charAt(at)).length / 2;
  return (count / a.length + count / b.length + (count - moved) / count) / 3;
}
