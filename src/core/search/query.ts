import { letterBits, type Alphabet } from './alphabet';
import { foldText, unitsOf } from './fold';

/** What is looked for: every word has to be found. */
export interface SearchQuery {
  readonly words: readonly QueryWord[];
  /** The words with a space between each. */
  readonly whole: string;
  readonly wholeUnits: string;
  /** Digits of a phone number, where the whole text looks like one; else ''. */
  readonly phone: string;
}

export interface QueryWord {
  readonly text: string;
  readonly units: string;
  /** Its letters a–z, as bits; 0: it is no pinyin. */
  readonly letters: number;
  /** Digits, where the word looks like part of a phone number. */
  readonly digits: string;
}

/** Fewer digits are found in nearly every number. */
const FEWEST_DIGITS = 3;
/** From here on a number may carry the 0 or 00 that is dialled before it. */
const DIALLED = 7;

const PHONE = /^\+?[\d\s()./-]+$/;

export function parseQuery(text: string, alphabet: Alphabet): SearchQuery {
  const whole = foldText(text, alphabet);
  const words = whole
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, units: unitsOf(word), letters: letterBits(word), digits: phoneDigits(word) }));
  return { words, whole, wholeUnits: unitsOf(whole), phone: words.length === 0 ? '' : phoneDigits(whole) };
}

/**
 * The digits by which a phone is found among numbers in international form: `021 8888 8888` stands there as 862188888888,
 * `+44 (0)20 …` as 4420…. '' where the text is no phone.
 */
function phoneDigits(text: string): string {
  if (!PHONE.test(text)) return '';
  const digits = text.replace('(0)', '').replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return '';
  return digits.length < DIALLED ? digits : digits.replace(/^0+/, '');
}

/** More digits than the index has of a phone, or an e-mail address: only the server can find those. */
export function needsServer(text: string): boolean {
  const digits = text.replace(/[^\d\uff10-\uff19]/g, '').length;
  return text.includes('@') || text.includes('＠') || (digits > 4 && PHONE.test(text.normalize('NFKC').trim()));
}
