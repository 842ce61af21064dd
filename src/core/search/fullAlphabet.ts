import { lazily } from '../values/lazily';
import { pinyinOf } from '../values/pinyin';
import { toSimplified } from '../values/simplified';
import { alphabetOf, type Alphabet, type CharacterGroup } from './alphabet';

/** Every character that the tables know. For the server: the tables are too large for a page. */
export const fullAlphabet = lazily((): Alphabet => alphabetOf(toSimplified, typedReadings));

/** The characters of the texts, each with all that a page needs to find it. Other characters are left out. */
export function groupsFor(texts: Iterable<string>): readonly CharacterGroup[] {
  const chars = new Set<string>();
  for (const text of texts) {
    for (const char of text) if (char >= '\u3007' && char.length === 1) chars.add(toSimplified(char));
  }
  return [...chars].flatMap((char) => {
    const group = { char, variants: variants().get(char) ?? '', readings: typedReadings(char) };
    return group.variants === '' && group.readings.length === 0 ? [] : [group];
  });
}

/** ü is typed v, u or, as in passports, yu. */
function typedReadings(char: string): readonly string[] {
  const readings = pinyinOf(char);
  if (!readings.some((reading) => reading.includes('v'))) return readings;
  return readings.flatMap((reading) =>
    reading.includes('v') ? [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')] : [reading],
  );
}

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Simplified characters to the traditional ones that stand for them. */
const variants = lazily((): ReadonlyMap<string, string> => {
  let all = '';
  for (let code = FIRST; code <= LAST; code += 1) all += String.fromCharCode(code);
  const plain = toSimplified(all);
  const found = new Map<string, string>();
  for (let at = 0; at < all.length; at += 1) {
    const char = plain.charAt(at);
    if (char !== all.charAt(at)) found.set(char, (found.get(char) ?? '') + all.charAt(at));
  }
  return found;
});
