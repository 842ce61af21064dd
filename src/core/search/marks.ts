import type { Alphabet } from './alphabet';
import { foldText, unitsOf } from './fold';
import type { SearchQuery } from './query';
import { findReach } from './reach';

/** A part of a text: whether it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The text in parts, with those marked by which the words of a query are found in it, also as pinyin. */
export function markedParts(text: string, { words }: SearchQuery, alphabet: Alphabet): readonly TextPart[] {
  const { units, places } = placedUnits(text, alphabet);
  const marked = new Set<number>();
  for (const word of words) {
    const exact = word.units === '' ? -1 : units.indexOf(word.units);
    const found =
      exact !== -1
        ? { at: exact, end: exact + word.units.length }
        : word.letters !== 0
          ? findReach(units, word.units, alphabet)
          : null;
    if (found !== null) for (let at = found.at; at < found.end; at += 1) marked.add(places[at] ?? -1);
  }
  return partsOf(text, marked);
}

/** The units of a text, each with its place in it. */
function placedUnits(text: string, alphabet: Alphabet): { readonly units: string; readonly places: readonly number[] } {
  let units = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const folded = unitsOf(foldText(text.charAt(at), alphabet));
    units += folded;
    for (let more = 0; more < folded.length; more += 1) places.push(at);
  }
  return { units, places };
}

function partsOf(text: string, marked: ReadonlySet<number>): readonly TextPart[] {
  const parts: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts[parts.length - 1];
    if (last?.marked === marked.has(at)) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), marked: marked.has(at) });
  }
  return parts;
}
