import type { Alphabet } from './alphabet';

const PLAIN = /^[ -~\u4e00-\u9fff]*$/;
const MARKS = /[\u0300-\u036f]/g;

/** A text as it is compared: case, width, accents, 繁/简 and repeated spaces do not matter. */
export function foldText(text: string, alphabet: Alphabet): string {
  const usual = PLAIN.test(text) ? text : text.normalize('NFKD').replace(MARKS, '').normalize('NFKC');
  return usual
    .toLowerCase()
    .replace(/[\u3400-\u9fff]/g, (char) => alphabet.simple(char))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A folded text without what stands between letters, digits and characters: `o'brien & co` is `obrienco`. */
export function unitsOf(folded: string): string {
  return folded.replace(/[^a-z0-9\u3005-\u3007\u3400-\u9fff]+/g, (gap) => gap.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, ''));
}
