import { letterBits, type Alphabet } from './alphabet';
import type { SearchEntry } from './entry';
import { foldText, unitsOf } from './fold';
import type { QueryWord, SearchQuery } from './query';
import { BREAK, findReach, mayBeginAt, reach } from './reach';

/** An entry made ready to be searched. */
export interface Candidate {
  readonly entry: SearchEntry;
  /** Everything that is found by being written, folded, each field on a line. */
  readonly text: string;
  readonly name: string;
  /** Letters, digits and characters of name and company, and the id without its dashes. */
  readonly units: string;
  readonly nameUnits: number;
  /** Whether a character is among them, so that pinyin may find it. */
  readonly chinese: boolean;
  /** Letters a–z, as bits, with which a unit may begin or that stand in the text; and all that may be typed for either. */
  readonly starts: number;
  readonly spelled: number;
  /** Digits of phones, numbers parted by spaces: the tails, or whole numbers on the server. */
  readonly digits: string;
}

/** What only the server has of a customer. */
export interface Undisclosed {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

export function candidateOf(entry: SearchEntry, alphabet: Alphabet, undisclosed?: Undisclosed): Candidate {
  const [name = '', company = '', ...rest] = [
    entry.name,
    entry.company,
    entry.id,
    ...entry.tags,
    ...(undisclosed?.texts ?? []),
  ].map((text) => foldText(text, alphabet));
  const nameUnits = unitsOf(name);
  const text = [name, company, ...rest].join('\n');
  const units = [nameUnits, unitsOf(company), unitsOf(rest[0] ?? '')].join(BREAK);
  return {
    entry,
    text,
    name,
    units,
    nameUnits: nameUnits.length,
    ...lettersOf(text, units, alphabet),
    chinese: /[\u3007\u3400-\u9fff]/.test(units),
    digits: (undisclosed?.numbers ?? entry.tails).join(' '),
  };
}

function lettersOf(text: string, units: string, alphabet: Alphabet): Pick<Candidate, 'starts' | 'spelled'> {
  const written = letterBits(text);
  let [starts, spelled] = [written, written];
  for (let at = 0; at < units.length; at += 1) {
    const code = units.charCodeAt(at);
    starts |= alphabet.letters(code);
    spelled |= alphabet.spelled(code);
  }
  return { starts, spelled };
}

/** How well a customer fits: the whole text is the name or id, the name begins with it, another field does, or it is within. */
export type Rank = 0 | 1 | 2 | 3;
export const RANKS = 4;

/** Null where not every word is found. */
export function rankOf(candidate: Candidate, query: SearchQuery, alphabet: Alphabet): Rank | null {
  const byPhone = query.phone !== '' && candidate.digits.includes(query.phone);
  if (!byPhone && !query.words.every((word) => holds(candidate, word, alphabet))) return null;
  if (isWhole(candidate, query, alphabet)) return 0;
  const first = query.words[0];
  if (first === undefined) return 3;
  if (beginsAt(candidate, 0, first, alphabet)) return 1;
  if (byPhone || beginsAt(candidate, candidate.nameUnits + 1, first, alphabet)) return 2;
  return candidate.text.includes(`\n${first.text}`) ? 2 : 3;
}

function holds(candidate: Candidate, word: QueryWord, alphabet: Alphabet): boolean {
  // Most customers lack one of the letters: they are done with here.
  if ((candidate.spelled & word.letters) !== word.letters) return false;
  if (word.text.length === 1 && word.letters !== 0) return (candidate.starts & word.letters) !== 0;
  if (candidate.text.includes(word.text)) return true;
  if (word.digits !== '' && candidate.digits.includes(word.digits)) return true;
  if (word.units === '') return false;
  if (candidate.units.includes(word.units)) return true;
  return candidate.chinese && word.letters !== 0 && findReach(candidate.units, word.units, alphabet) !== null;
}

function isWhole({ name, units, nameUnits, entry }: Candidate, query: SearchQuery, alphabet: Alphabet): boolean {
  if (query.whole === '') return false;
  if (name === query.whole) return true;
  const { wholeUnits } = query;
  if (entry.id.length === query.whole.length && entry.id.toLowerCase() === query.whole) return true;
  // Each unit takes a letter at least.
  if (nameUnits === 0 || nameUnits > wholeUnits.length || !mayBeginAt(units, 0, wholeUnits, alphabet)) return false;
  return reach(units, 0, wholeUnits, alphabet, nameUnits) !== -1;
}

function beginsAt({ units }: Candidate, at: number, word: QueryWord, alphabet: Alphabet): boolean {
  if (word.units === '' || !mayBeginAt(units, at, word.units, alphabet)) return false;
  return word.units.length === 1 || reach(units, at, word.units, alphabet) !== -1;
}
