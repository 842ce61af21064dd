/**
 * Characters first: the same text typed on any keyboard becomes the same text.
 *
 * Two strengths, on purpose. Free text (names, notes, addresses) is folded by *width* only, since NFKC would also turn
 * ① into 1, ℃ into °C, ㈱ into (株) and ½ into 1⁄2, and a note is not ours to rewrite. Structured kinds and matching keys
 * use full NFKC, since there only the meaning counts.
 */

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;
/** Spaces of every script, and letters that look like one (braille blank, Hangul filler). */
const SPACE = /[\t\u0020\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/g;
/** Invisible: controls, zero-width, soft hyphen, bidi marks and overrides, byte order mark, annotation marks. */

const INVISIBLE =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Tag characters are invisible carriers of text, except in the flags of England, Scotland and Wales. */
const TAG = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;
/** Joiners mean something inside an emoji and between letters of joining scripts; elsewhere they are only invisible. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|[\u0600-\u07ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}]|[\u0600-\u07ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af])/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

const WIDE = /[\u3000\uff01-\uffee]+/g;
/** As above without ，！？；：（）～, which are right in Chinese and Japanese prose. */
const WIDE_BUT_MARKS = /[\u3000\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d\uff5f-\uffee]+/g;
const EAST_ASIAN =
  /[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d]|[\ud840-\ud88f][\udc00-\udfff]/;

/** Whether the text holds Chinese or Japanese characters. */
export function hasEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/**
 * Folds full-width letters, digits and signs and half-width kana to their usual width. Chinese sentence marks (，；（）…)
 * stay as they are in a text that holds Chinese, where they are right, and are folded in one that does not.
 */
export function foldWidth(text: string): string {
  return text.replace(hasEastAsian(text) ? WIDE_BUT_MARKS : WIDE, (run) => usualWidth(run));
}

/**
 * NFKC turns half-width Hangul into parts that join into syllables, and ￣ into a space with a mark: here each stays one
 * letter, by the one-step mapping of UnicodeData.txt.
 */
function usualWidth(run: string): string {
  return run
    .replace(/[\uffa1-\uffbe]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xffa1 + 0x3131))
    .replace(/[\uffc2-\uffdc]/g, (letter) => {
      const at = letter.charCodeAt(0) - 0xffc2;
      return String.fromCharCode(0x314f + at - 2 * Math.floor(at / 8));
    })
    .replace(/[^\uffa0\uffe3\u3131-\u3163]+/g, (part) => part.normalize('NFKC'))
    .replace(/\uffa0/g, '\u3164')
    .replace(/\uffe3/g, '\u00af');
}

/** Free text on one line: invisible marks removed, width folded, composed (NFC), white space collapsed and trimmed. */
export function cleanLine(text: string): string {
  const visible = removeInvisible(text.replace(LINE_END, ' ').replace(SPACE, ' '));
  return foldWidth(visible).normalize('NFC').replace(SPACE, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Free text of several lines: as `cleanLine`, but line ends become \n and white space inside a line stays. */
export function cleanLines(text: string): string {
  const visible = removeInvisible(text.replace(LINE_END, '\n'));
  const lines = foldWidth(visible).normalize('NFC').split('\n');
  const kept = lines.map((line) => line.replace(SPACE, (space) => (space === '\t' ? space : ' ')).trimEnd());
  return kept.join('\n').trim();
}

/**
 * Digits that are marks beside a number, not part of it: superscripts, subscripts, fractions, circled and bracketed ones.
 * NFKC would make 1,200 of ¹,200 and 11⁄2 of 1½; they stay, and whoever meets them refuses the text.
 */
const NO_DIGITS =
  /([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]+)/;

/** Text of a structured kind: full NFKC, every dash and quote in its plain form, white space collapsed and trimmed. */
export function cleanCode(text: string): string {
  const folded = text.split(NO_DIGITS).map((part) => (NO_DIGITS.test(part) ? part : part.normalize('NFKC')));
  return removeInvisible(folded.join('').replace(LINE_END, '\n'))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(SPACE, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** What two spellings of one word share: NFKC, lower case, no accents, no punctuation, no white space. */
export function matchText(text: string): string {
  return removeInvisible(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replace(TAG, '').replace(STRAY_JOINER, '').replace(LONE_SURROGATE, '\ufffd');
}
