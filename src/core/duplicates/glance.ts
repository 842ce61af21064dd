import { pinyinOf } from '../values/pinyin';
import { soundsAlike } from './names';
import type { NameParts } from './nameParts';
import { closer, textOf, type Profile } from './profile';
import { editDistance } from './similarity';

/** Says at a glance whether a customer is worth a closer look; never no to one whom a closer look would suggest. */
export type Glance = (other: Profile) => boolean;

/**
 * Blocks in the sense of record linkage, made for one candidate: a look-alike name, the same birth date, or a way to be
 * reached that is nearly the same. Whoever has none of them cannot come near one half, however alike the address is.
 */
export function glanceFor(candidate: Profile): Glance {
  const { name, birth } = candidate;
  const reach = reachOf(candidate);
  const pieces = companyPieces(candidate);
  return (other) =>
    (birth !== '' && birth === other.birth) ||
    namesAlike(name, other.name) ||
    reach.some((text) => reachAlike(text, other)) ||
    pieces.some((piece) => other.name.joined.includes(piece));
}

function namesAlike(a: NameParts, b: NameParts): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false;
  if (a.chinese && b.chinese) return a.words.some((word, at) => charactersAlike(word, b.words[at] ?? ''));
  if (a.chinese || b.chinese) return romanisedAlike(a, b);
  return (
    a.words.some((word) => b.words.some((other) => wordsAlike(word, other))) ||
    (Math.abs(a.joined.length - b.joined.length) <= 2 && a.joined.length >= 7 && editDistance(a.joined, b.joined) <= 2)
  );
}

function charactersAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    if (a.charAt(at) !== b.charAt(at) && !soundsAlike(a.charAt(at), b.charAt(at))) return false;
  }
  return true;
}

/** The surname's sound stands at either end; the rest is compared at the closer look. */
function romanisedAlike(a: NameParts, b: NameParts): boolean {
  const [chinese, latin] = a.chinese ? [a, b] : [b, a];
  return pinyinOf(chinese.joined.charAt(0)).some(
    (sound) => latin.joined.startsWith(sound) || latin.words.some((word) => word.startsWith(sound)),
  );
}

function wordsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return short.length === 1 && long.startsWith(short);
  if (long.startsWith(short)) return true;
  return long.length - short.length <= 2 && editDistance(a, b) <= (long.length >= 5 ? 2 : 1);
}

const REACHED_BY = ['phone', 'landline', 'email', 'socialHandle', 'creditCode'] as const;

function reachOf({ fields }: Profile): readonly string[] {
  return textsOf(fields)
    .flatMap((text) => text.split('; '))
    .filter((text) => text.length >= 5);
}

function textsOf(fields: Profile['fields']): readonly string[] {
  return REACHED_BY.map((key) => textOf(fields[key]).slice(0, 500).toLowerCase()).filter((text) => text !== '');
}

/** Cells with several values are looked at closely: there are few. */
function reachAlike(text: string, { fields }: Profile): boolean {
  const at = text.indexOf('@');
  return REACHED_BY.some((key) => {
    const value = fields[key];
    if (typeof value !== 'string' || value === '') return false;
    const one = value.slice(0, 500).toLowerCase();
    return (
      one === text ||
      one.includes('; ') ||
      (at > 3 && one.startsWith(text.slice(0, at + 1))) ||
      (Math.abs(one.length - text.length) <= 4 && editDistance(one, text) <= 4)
    );
  });
}

/** Characters of a company's name that stand together: one such piece in common is worth a closer look. */
function companyPieces(candidate: Profile): readonly string[] {
  const { self, workplace } = closer(candidate);
  const { core } = self.core === '' ? workplace : self;
  const length = /^[\0-\u024f]*$/.test(core) ? 4 : 2;
  if (core.length <= length) return core === '' ? [] : [core];
  return Array.from({ length: core.length - length + 1 }, (_, at) => core.slice(at, at + length));
}
