import type { Alphabet } from './alphabet';

/** What most names are made of: nothing of it changes but its case. */
const PLAIN = /^[ -~\u4e00-\u9fff]*$/;
const MARKS = /[\u0300-\u036f]/g;
const ODD_SPACE = /^ | $| {2}|[^\S ]/;
const BARE = /^[a-z0-9\u4e00-\u9fff]*$/;

/** A text as it is compared: case, width, accents, 繁/简 and repeated spaces do not matter. */
export function foldText(text: string, alphabet: Alphabet): string {
  const usual = PLAIN.test(text) ? text : text.normalize('NFKD').replace(MARKS, '').normalize('NFKC');
  const folded = simplified(usual.toLowerCase(), alphabet);
  return ODD_SPACE.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
}

/** A folded text without what stands between letters, digits and characters: `o'brien & co` is `obrienco`. */
export function unitsOf(folded: string): string {
  return BARE.test(folded) ? folded : folded.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

const FIRST_CHARACTER = 0x3400;
const LAST_CHARACTER = 0x9fff;

/** Twenty thousand names are folded before a page can search: only what changes is made anew. */
function simplified(text: string, alphabet: Alphabet): string {
  let done = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_CHARACTER || code > LAST_CHARACTER) continue;
    const simple = alphabet.simple(code);
    if (simple === code) continue;
    done += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : done + text.slice(from);
}
