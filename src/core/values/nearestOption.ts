import { distance } from 'fastest-levenshtein';
import { matchText } from './unicode';
import type { Option } from './value';

/** Texts that are longer were not meant for a list of options. */
const LONGEST = 40;

/**
 * The entry of a list whose label or synonym differs from a text by a slip of the hand: one letter in four or five, two in
 * eight and more. Undefined where none does, or two entries are equally near. Retired ones are not suggested.
 */
export function nearestOption(text: string, options: readonly Option[]): Option | undefined {
  const typed = matchText(text);
  if (typed.length < 2 || typed.length > LONGEST) return undefined;
  const reach = typed.length >= 8 ? 2 : 1;
  let best: { readonly option: Option; readonly away: number } | undefined;
  let isShared = false;
  for (const option of options) {
    if (option.retired === true) continue;
    const names = [option.key, option.labels.en, option.labels.zh, ...option.synonyms].map(matchText);
    const away = Math.min(...names.filter((name) => name.length >= 2).map((name) => slip(typed, name)));
    if (away > reach) continue;
    isShared = best !== undefined && best.away === away;
    if (best === undefined || away < best.away) best = { option, away };
  }
  return isShared ? undefined : best?.option;
}

/** Of words of two or three letters, another letter makes another word: only a letter too many or too few is a slip. */
function slip(typed: string, name: string): number {
  const away = distance(typed, name);
  return Math.min(typed.length, name.length) <= 3 && typed.length === name.length ? Infinity : away;
}
