import { pinyinOf } from '../values/pinyin';
import type { NameParts } from './nameParts';
import { because, better, type DuplicateReasonCode, type Evidence } from './reason';
import { editDistance, jaroWinkler } from './similarity';
import { bits } from './weights';

const weights = bits.name;

/** How many customers of the register have this word in their name; of how many. */
export interface WordCounts {
  readonly customers: number;
  count(word: string): number;
}

/** Compares two persons' names, in bits: which words agree, how rarely they are met, and in which order they stand. */
export function compareNames(a: NameParts, b: NameParts, counts: WordCounts): Evidence {
  if (a.words.length === 0 || b.words.length === 0) return { bits: 0, reasons: [] };
  if (a.chinese !== b.chinese && (a.chinese || b.chinese)) return compareRomanised(a, b, counts);
  const matched = matchWords(a, b, counts);
  return better(matched, compareJoined(a, b, counts));
}

type Likeness = 'exact' | 'sound' | 'near' | 'initial' | 'part' | 'different';

interface Pair {
  readonly at: number;
  readonly other: number;
  readonly bits: number;
  readonly like: Likeness;
}

/** The best pairing of words: each word once, the most telling pair first. */
function matchWords(a: NameParts, b: NameParts, counts: WordCounts): Evidence {
  const open = a.words
    .flatMap((word, at) =>
      b.words.map((other, place) => pairOf(a, b, { at, other: place, word, otherWord: other }, counts)),
    )
    .filter((pair) => pair.like !== 'different')
    .sort((one, two) => two.bits - one.bits || onPlace(two) - onPlace(one) || one.at - two.at || one.other - two.other);
  const pairs: Pair[] = [];
  for (const pair of open) {
    if (pairs.every(({ at, other }) => at !== pair.at && other !== pair.other)) pairs.push(pair);
  }
  const restA = a.words.length - pairs.length;
  const restB = b.words.length - pairs.length;
  const differing = Math.min(restA, restB);
  const swapped = isSwapped(pairs);
  const total =
    sum(pairs.map((pair) => pair.bits)) +
    differing * differentBits(a, b, pairs) +
    (Math.max(restA, restB) - differing) * weights.leftOut +
    (swapped ? weights.swapped : 0);
  return { bits: total, reasons: reasonsOf({ a, b, pairs, differing, swapped }) };
}

const onPlace = (pair: Pair): number => (pair.at === pair.other ? 1 : 0);

function isSwapped(pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => pairs.some((two) => pair.at < two.at && pair.other > two.other));
}

/** Of a Chinese name, another surname says more than another given name. */
function differentBits(a: NameParts, b: NameParts, pairs: readonly Pair[]): number {
  const surnameLeft = a.chinese && b.chinese && !pairs.some(({ at, other }) => at === 0 || other === 0);
  return surnameLeft ? weights.differentSurname : weights.different;
}

interface Words {
  readonly at: number;
  readonly other: number;
  readonly word: string;
  readonly otherWord: string;
}

function pairOf(a: NameParts, b: NameParts, { at, other, word, otherWord }: Words, counts: WordCounts): Pair {
  const chinese = a.chinese && b.chinese;
  const like = chinese
    ? likenessOfCharacters(word, otherWord, at === 0 || other === 0)
    : likenessOfLetters(word, otherWord);
  if (like.as === 'different') return { at, other, bits: 0, like: 'different' };
  const rarest = Math.min(
    exactBits(word, counts, chinese && at === 0),
    exactBits(otherWord, counts, chinese && other === 0),
  );
  return { at, other, bits: Math.min(rarest, like.worth(rarest)), like: like.as };
}

/** What the same word in both names is worth: the rarer, the more. */
function exactBits(word: string, counts: WordCounts, isSurname: boolean): number {
  const unseen = weights.smoothing * (isSurname ? weights.unseenSurname : weights.unseen);
  const share = (counts.count(word) + unseen) / (counts.customers + weights.smoothing);
  return Math.min(weights.most, Math.max(0, Math.log2(weights.exactM / share)));
}

interface LikenessOfWords {
  readonly as: Likeness;
  /** Bits, given what the same word would be worth. */
  readonly worth: (exact: number) => number;
}

const EXACT: LikenessOfWords = { as: 'exact', worth: (exact) => exact };
const DIFFERENT: LikenessOfWords = { as: 'different', worth: () => 0 };
const worthOf = (as: Likeness, fixed: number): LikenessOfWords => ({
  as,
  // However common the word is: half a bit less than the same word.
  worth: (exact) => Math.min(fixed, exact - 0.5),
});
const INITIAL = worthOf('initial', weights.initial);
const BEGINNING = worthOf('near', weights.beginning);
const ONE_EDIT = worthOf('near', weights.oneEdit.long);
const ONE_EDIT_OF_FOUR = worthOf('near', weights.oneEdit.four);
const ONE_EDIT_OF_THREE = worthOf('near', weights.oneEdit.three);
const TWO_EDITS = worthOf('near', weights.twoEdits);
const SOUND: LikenessOfWords = { as: 'sound', worth: (exact) => Math.max(exact - weights.soundLoss, 0.5) };
const PART = worthOf('part', weights.inPart);

function likenessOfLetters(a: string, b: string): LikenessOfWords {
  if (a === b) return EXACT;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? INITIAL : DIFFERENT;
  if (short.length < 3) return DIFFERENT;
  const edits = long.length - short.length > 2 ? 3 : editDistance(a, b);
  if (edits === 1) return long.length >= 5 ? ONE_EDIT : long.length === 4 ? ONE_EDIT_OF_FOUR : ONE_EDIT_OF_THREE;
  if (edits === 2 && long.length >= 5) return TWO_EDITS;
  return long.startsWith(short) || isVariant(short, long) ? BEGINNING : DIFFERENT;
}

/** Another spelling that more than two edits lie between: Katherine and Kathryn. */
export function isVariant(short: string, long: string): boolean {
  const begins = short.charCodeAt(0) === long.charCodeAt(0) && short.charCodeAt(1) === long.charCodeAt(1);
  return begins && short.length >= 5 && jaroWinkler(short, long) >= VARIANT;
}

/** Judgement: below it stand names that merely begin alike. */
const VARIANT = 0.88;

/** Characters of a surname or of a given name: one in part only where it has two. */
function likenessOfCharacters(a: string, b: string, isSurname: boolean): LikenessOfWords {
  if (a === b) return EXACT;
  if (a.length !== b.length) return DIFFERENT;
  const pairs = Array.from(a, (character, at) => [character, b.charAt(at)] as const);
  const different = pairs.filter(([one, other]) => one !== other);
  if (different.every(([one, other]) => soundsAlike(one, other))) return SOUND;
  return !isSurname && different.length < pairs.length ? PART : DIFFERENT;
}

/** Whether two characters have a reading in common, tones aside. */
export function soundsAlike(a: string, b: string): boolean {
  const readings = pinyinOf(a);
  return readings.length > 0 && pinyinOf(b).some((reading) => readings.includes(reading));
}

/** The same letters with other spaces: "mary ann" and "maryann", "black well" and "blackwell". */
function compareJoined(a: NameParts, b: NameParts, counts: WordCounts): Evidence {
  if (a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at])) return NOT_JOINED;
  if (a.chinese || a.joined.length < 7 || Math.abs(a.joined.length - b.joined.length) > 2) return NOT_JOINED;
  const edits = editDistance(a.joined, b.joined);
  if (edits > (a.joined.length >= 10 ? 2 : 1)) return NOT_JOINED;
  const worth = Math.min(...[a, b].map((name) => sum(name.words.map((word) => exactBits(word, counts, false)))));
  const total = Math.min(worth - 1, 2 * weights.oneEdit.long) + (edits === 0 ? 0 : edits * weights.respaced);
  return { bits: total, reasons: because('name-similar', { letters: Math.max(1, edits) }) };
}

const NOT_JOINED: Evidence = { bits: Number.NEGATIVE_INFINITY, reasons: [] };

/** 王小明 and Wang Xiaoming, either word first: the same sounds in two scripts. */
function compareRomanised(a: NameParts, b: NameParts, counts: WordCounts): Evidence {
  const [chinese, latin] = a.chinese ? [a, b] : [b, a];
  const [surnames = [], givens = []] = chinese.words.map(soundsOf);
  const isSame = surnames.some((surname) =>
    givens.some((given) => latin.joined === surname + given || latin.joined === given + surname),
  );
  if (!isSame) return { bits: 2 * weights.different, reasons: [] };
  const worth = chinese.words.map((word, at) => exactBits(word, counts, at === 0));
  return { bits: Math.max(1, sum(worth) + weights.romanised), reasons: because('name-sounds-alike') };
}

/** Every way to say a word of one to three characters, without tones; none where a character is not known. */
function soundsOf(word: string): readonly string[] {
  return Array.from(word).reduce<readonly string[]>(
    (said, character) => said.flatMap((before) => pinyinOf(character).map((sound) => before + sound)),
    [''],
  );
}

interface Matched {
  readonly a: NameParts;
  readonly b: NameParts;
  readonly pairs: readonly Pair[];
  readonly differing: number;
  readonly swapped: boolean;
}

function reasonsOf({ a, b, pairs, differing, swapped }: Matched): Evidence['reasons'] {
  if (pairs.length === 0) return [];
  const all = differing === 0;
  const has = (like: Likeness): boolean => pairs.some((pair) => pair.like === like);
  if (all && a.words.length === b.words.length && pairs.every((pair) => pair.like === 'exact'))
    return because(swapped ? 'name-swapped' : 'same-name');
  const code: DuplicateReasonCode =
    !all || has('part') || has('initial')
      ? 'name-in-part'
      : has('near') || !has('sound')
        ? 'name-similar'
        : 'name-sounds-alike';
  if (code !== 'name-similar') return because(code);
  const letters = sum(pairs.map(({ at, other }) => editDistance(a.words[at] ?? '', b.words[other] ?? '')));
  return because(code, letters === 0 ? {} : { letters });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
