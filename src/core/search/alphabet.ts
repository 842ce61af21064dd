/** What the search knows about characters: their simplified form, and how Chinese ones are read. */
export interface Alphabet {
  /** Code of the simplified form of a character; its own where it has none. */
  simple(code: number): number;
  /** Readings of a simplified character, as they are typed; none where it has none. */
  readings(char: string): readonly string[];
  /** The letters a–z with which a reading of the character begins, or itself: one bit each, a the lowest. */
  letters(code: number): number;
  /** The letters a–z of which its readings are made, or itself. */
  spelled(code: number): number;
}

const none: readonly string[] = [];
const KNOWN = 0x4000_0000;

/** An alphabet that asks each character once. */
export function alphabetOf(simple: (char: string) => string, readings: (char: string) => readonly string[]): Alphabet {
  const bits = new Int32Array(0x10000);
  const all = new Int32Array(0x10000);
  const plain = new Uint16Array(0x10000);
  const read = new Map<string, readonly string[]>();
  const readingsOf = (char: string): readonly string[] => {
    const known = read.get(char);
    if (known !== undefined) return known;
    const found = char < '\u3007' ? none : readings(char);
    read.set(char, found);
    return found;
  };
  return {
    simple(code) {
      const known = plain[code] ?? 0;
      if (known !== 0) return known;
      const found = simple(String.fromCharCode(code)).charCodeAt(0);
      plain[code] = found;
      return found;
    },
    readings: readingsOf,
    letters(code) {
      const known = bits[code] ?? KNOWN;
      if (known !== 0) return known;
      const char = String.fromCharCode(code);
      const found = [char, ...readingsOf(char)].reduce((sum, reading) => sum | letterBit(reading), KNOWN);
      bits[code] = found;
      return found;
    },
    spelled(code) {
      const known = all[code] ?? KNOWN;
      if (known !== 0) return known;
      const char = String.fromCharCode(code);
      const found = [char, ...readingsOf(char)].reduce((sum, reading) => sum | letterBits(reading), KNOWN);
      all[code] = found;
      return found;
    },
  };
}

/** The bit of the letter with which the text begins; 0 where it begins with none. */
export function letterBit(text: string): number {
  const letter = text.charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

/** The bits of all letters a–z of the text. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** One simplified character with the traditional ones that stand for it and its readings. */
export interface CharacterGroup {
  readonly char: string;
  readonly variants: string;
  readonly readings: readonly string[];
}

/** Groups as one text: `王wang 单單dan,shan,chan`. */
export function encodeGroups(groups: readonly CharacterGroup[]): string {
  return groups.map(({ char, variants, readings }) => char + variants + readings.join(',')).join(' ');
}

export function decodeGroups(text: string): readonly CharacterGroup[] {
  return text.split(' ').flatMap((group) => {
    const [, char = '', variants = '', readings = ''] = /^([^a-z,])([^a-z,]*)([a-z,]*)$/.exec(group) ?? [];
    return char === '' ? [] : [{ char, variants, readings: readings === '' ? none : readings.split(',') }];
  });
}

/** The alphabet that groups make up: all that a page knows, sent along with the names in which the characters stand. */
export function groupedAlphabet(groups: Iterable<CharacterGroup>): Alphabet {
  const simple = new Map<string, string>();
  const readings = new Map<string, readonly string[]>();
  for (const group of groups) {
    readings.set(group.char, group.readings);
    for (const variant of group.variants) simple.set(variant, group.char);
  }
  return alphabetOf(
    (char) => simple.get(char) ?? char,
    (char) => readings.get(char) ?? none,
  );
}
