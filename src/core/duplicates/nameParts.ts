import { splitChineseName } from '../values/chineseName';
import { withoutTitles } from '../values/personName';
import { toSimplified } from '../values/simplified';
import { matchText } from '../values/unicode';

/** A name as it is compared: words without case, accents, punctuation, titles and 繁/简, in the order in which they stand. */
export interface NameParts {
  readonly words: readonly string[];
  /** The words without spaces between them. */
  readonly joined: string;
  /** Words are a Chinese surname and a given name. */
  readonly chinese: boolean;
}

const NO_NAME: NameParts = { words: [], joined: '', chinese: false };

/** Words of a name that count; a longer text is no name. */
const MOST_WORDS = 6;
/** Letters of a word that count: what is longer was pasted by mistake, and distances cost its square. */
const MOST_LETTERS = 60;

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Reads a person's name for comparing. Never throws, whatever the text. */
export function nameParts(name: string): NameParts {
  if (name === '') return NO_NAME;
  if (CHINESE.test(name)) return chineseParts(toSimplified(name));
  const lower = name.toLowerCase();
  if (PLAIN.test(lower) && !STARTS_WITH_TITLE.test(lower)) return partsOf(lower.split(' '));
  const words = withoutTitles(name.slice(0, MOST_WORDS * MOST_LETTERS))
    .split(/[\s,.;，、]+/)
    .map((word) => toSimplified(matchText(word)))
    .filter((word) => word !== '');
  return words.length === 1 ? chineseParts(words[0] ?? '') : partsOf(words);
}

/** Two or three characters that do not end like a title: most names of a Chinese register, told without more ado. */
const CHINESE = /^[\u4e00-\u9fff]{1,2}[^\0-\u4dff\ua000-\uffff生士姐太人傅板志总總董工理任长長师師授员員监監]$/;

function chineseParts(name: string): NameParts {
  const split = splitChineseName(name);
  if (split === null || split.given === '') return partsOf([name]);
  return { words: [split.surname, split.given], joined: name, chinese: true };
}

const STARTS_WITH_TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|mme|herr|frau|m|sr|sra) /;

function partsOf(all: readonly string[]): NameParts {
  const words = all.slice(0, MOST_WORDS).map((word) => word.slice(0, MOST_LETTERS));
  return { words, joined: words.join(''), chinese: false };
}
