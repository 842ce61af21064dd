import { letterBit, type Alphabet } from './alphabet';

/** Parts name and company among the units. */
export const BREAK = '\n';

/** Letters of a word that are followed: ways of taking them are bits of one number. What comes behind is not looked at. */
const FOLLOWED = 30;

/**
 * How far the word reaches into the units from `at`: the index behind the last unit that it touches, or -1. Each unit is
 * taken as itself, by a whole reading, or by its first letter (zh, ch and sh count as one); of the last unit, any beginning
 * of a reading will do: `wxm`, `wangxm`, `wangxiaom` and `王xm` all reach to the end of 王小明. With `to`, only a way that
 * ends there counts.
 */
export function reach(units: string, at: number, word: string, alphabet: Alphabet, to?: number): number {
  const done = 1 << Math.min(word.length, FOLLOWED);
  // Bit n: there is a way of having taken n letters.
  let taken = 1;
  for (let unit = at; taken !== 0 && unit < units.length; unit += 1) {
    const char = units.charAt(unit);
    if (char === BREAK) return -1;
    const next = stepOver(char, alphabet.readings(char), word, taken);
    if (next >= done && (to === undefined || to === unit + 1)) return unit + 1;
    taken = next & (done - 1);
  }
  return -1;
}

/** How much of the word may be taken behind this unit, for each way of having taken some before it. */
function stepOver(char: string, readings: readonly string[], word: string, taken: number): number {
  let next = 0;
  for (let from = 0; taken >> from !== 0; from += 1) {
    if (((taken >> from) & 1) === 0) continue;
    if (word.startsWith(char, from)) next |= 2 << from;
    for (const reading of readings) {
      const same = sameLetters(reading, word, from);
      if (same === 0) continue;
      next |= 2 << from;
      if (same === reading.length || from + same >= Math.min(word.length, FOLLOWED)) next |= bit(from + same);
      if (same > 1 && reading.charAt(1) === 'h') next |= bit(from + 2);
    }
  }
  return next;
}

function bit(length: number): number {
  return 1 << Math.min(length, FOLLOWED);
}

function sameLetters(reading: string, word: string, from: number): number {
  let same = 0;
  while (same < reading.length && reading.charCodeAt(same) === word.charCodeAt(from + same)) same += 1;
  return same;
}

/** Whether the word may begin with the unit at `at`: asked of every unit, so it costs next to nothing. */
export function mayBeginAt(units: string, at: number, word: string, alphabet: Alphabet): boolean {
  const first = letterBit(word);
  if (first === 0) return units.charAt(at) === word.charAt(0);
  return at < units.length && (alphabet.letters(units.charCodeAt(at)) & first) !== 0;
}

/** The first place from `from` on where the word reaches into the units; null where there is none. */
export function findReach(
  units: string,
  word: string,
  alphabet: Alphabet,
  from = 0,
): { readonly at: number; readonly end: number } | null {
  for (let at = from; at < units.length; at += 1) {
    if (!mayBeginAt(units, at, word, alphabet)) continue;
    const end = reach(units, at, word, alphabet);
    if (end !== -1) return { at, end };
  }
  return null;
}
