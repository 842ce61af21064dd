import { letterBit, type Alphabet } from './alphabet';

/** Parts name and company among the units. */
export const BREAK = '\n';

const LETTER = /[a-z]/;

/** Whether a word may be pinyin at all. */
export function mayBePinyin(word: string): boolean {
  return LETTER.test(word);
}

/**
 * How far the word reaches into the units from `at`: the index behind the last unit that it touches, or -1. Each unit is
 * taken as itself, by a whole reading, or by its first letter (zh, ch and sh count as one); of the last unit, any beginning
 * of a reading will do: `wxm`, `wangxm`, `wangxiaom` and `王xm` all reach to the end of 王小明. With `to`, only a way that
 * ends there counts.
 */
export function reach(units: string, at: number, word: string, alphabet: Alphabet, to?: number): number {
  let taken: readonly number[] = [0];
  for (let unit = at; taken.length > 0 && unit < units.length; unit += 1) {
    const char = units.charAt(unit);
    if (char === BREAK) return -1;
    const next = stepsOver(char, alphabet.readings(char), word, taken);
    if (next.includes(word.length) && (to === undefined || to === unit + 1)) return unit + 1;
    taken = next.filter((length) => length < word.length);
  }
  return -1;
}

/** How much of the word may be taken behind this unit, for each way of having taken some before it. */
function stepsOver(
  char: string,
  readings: readonly string[],
  word: string,
  taken: readonly number[],
): readonly number[] {
  const next: number[] = [];
  const add = (length: number): void => {
    if (!next.includes(length)) next.push(length);
  };
  for (const from of taken) {
    if (word.startsWith(char, from)) add(from + 1);
    for (const reading of readings) {
      const same = sameLetters(reading, word, from);
      if (same === 0) continue;
      add(from + 1);
      if (same === reading.length || from + same === word.length) add(from + same);
      if (same > 1 && reading.charAt(1) === 'h') add(from + 2);
    }
  }
  return next;
}

function sameLetters(reading: string, word: string, from: number): number {
  let same = 0;
  while (same < reading.length && reading.charCodeAt(same) === word.charCodeAt(from + same)) same += 1;
  return same;
}

/** The first place from `from` on where the word reaches into the units; null where there is none. */
export function findReach(
  units: string,
  word: string,
  alphabet: Alphabet,
  from = 0,
): { readonly at: number; readonly end: number } | null {
  const first = letterBit(word);
  for (let at = from; at < units.length; at += 1) {
    const starts =
      first === 0 ? units.charAt(at) === word.charAt(0) : (alphabet.letters(units.charCodeAt(at)) & first) !== 0;
    if (!starts) continue;
    const end = reach(units, at, word, alphabet);
    if (end !== -1) return { at, end };
  }
  return null;
}
