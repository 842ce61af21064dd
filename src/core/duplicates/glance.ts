import { pinyinOf } from '../values/pinyin';
import type { CellScalar } from '../values/value';
import { isVariant, soundsAlike } from './names';
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
  const reached = reachAlike(candidate);
  const company = companyPieces(candidate);
  return (other) =>
    (birth !== '' && birth === other.birth) ||
    namesAlike(name, other.name) ||
    reached(other) ||
    company.some((piece) => other.name.joined.includes(piece));
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
  if (long.startsWith(short) || isVariant(short, long)) return true;
  return long.length - short.length <= 2 && editDistance(a, b) <= (long.length >= 5 ? 2 : 1);
}

/** Whether another customer may be reached in nearly the same way; each kind is held against its own kind. */
function reachAlike({ fields }: Profile): Glance {
  const phones = [...pieces(fields['phone']), ...pieces(fields['landline'])];
  const emails = pieces(fields['email']);
  const accounts = pieces(fields['socialHandle']);
  const codes = pieces(fields['creditCode']);
  return ({ fields: other }) =>
    (phones.length > 0 &&
      (holds(phones, other['phone'], phonesAlike) || holds(phones, other['landline'], phonesAlike))) ||
    (emails.length > 0 && holds(emails, other['email'], emailsAlike)) ||
    (accounts.length > 0 && holds(accounts, other['socialHandle'], (a, b) => a === b)) ||
    (codes.length > 0 && holds(codes, other['creditCode'], (a, b) => editDistance(a, b) <= 1));
}

function pieces(value: CellScalar | undefined): readonly string[] {
  const text = textOf(value).slice(0, 500).toLowerCase();
  return text.split('; ').filter((piece) => piece.length >= 5);
}

/** Cells with several values are looked at closely: there are few. */
function holds(
  mine: readonly string[],
  theirs: CellScalar | undefined,
  alike: (a: string, b: string) => boolean,
): boolean {
  if (typeof theirs !== 'string' || theirs === '') return false;
  if (theirs.includes('; ')) return true;
  const one = theirs.slice(0, 500).toLowerCase();
  return mine.some((text) => text === one || alike(text, one));
}

/** One digit off or two swapped; an extension more or less is for the closer look. */
function phonesAlike(a: string, b: string): boolean {
  return a.includes('x') || b.includes('x')
    ? a.slice(0, 9) === b.slice(0, 9)
    : Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 2;
}

function emailsAlike(a: string, b: string): boolean {
  const mailbox = a.slice(0, a.indexOf('@') + 1);
  return (
    (mailbox.length > 4 && b.startsWith(mailbox)) || (Math.abs(a.length - b.length) <= 4 && editDistance(a, b) <= 4)
  );
}

/** Characters of a company's name that stand together: one such piece in common is worth a closer look. */
function companyPieces(candidate: Profile): readonly string[] {
  const { self, workplace } = closer(candidate);
  const { core } = self.core === '' ? workplace : self;
  const length = /^[\0-\u024f]*$/.test(core) ? 4 : 2;
  if (core.length <= length) return core === '' ? [] : [core];
  return Array.from({ length: core.length - length + 1 }, (_, at) => core.slice(at, at + length));
}
