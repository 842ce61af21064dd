/** Fields of a customer that can be read out of a text. */
export type TextField =
  | 'name'
  | 'company'
  | 'title'
  | 'gender'
  | 'phone'
  | 'landline'
  | 'email'
  | 'socialHandle'
  | 'address'
  | 'province'
  | 'city'
  | 'district'
  | 'postcode'
  | 'creditCode'
  | 'kind'
  | 'notes';

/** A piece of the text, by positions; `end` is behind its last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece that a field took. Several pieces of one field are put together later, in the order of the text. */
export interface Found extends Span {
  readonly field: TextField;
  readonly confidence: number;
  /** What is read of the piece, where that is not the piece itself. */
  readonly as?: string;
}

const FREE = 0;
const TAKEN = 1;
const BLOCKED = 2;

/** A text while it is being read: what each character was used for, so that none is used twice. */
export interface Reading {
  /** As it was pasted. */
  readonly text: string;
  /** The same length, character for character: full width made plain, odd spaces made plain, line ends made \n. */
  readonly plain: string;
  readonly found: Found[];
  isFree(span: Span): boolean;
  /** Gives a free piece to a field, with the label before it, which is used up as well. False where it is not free. */
  take(found: Found, label?: Span): boolean;
  /** Keeps a piece from being read as anything: a fax number, a web address. It is left over all the same. */
  block(span: Span): void;
  /** Runs of characters that nothing took or blocked, without line ends. */
  freeRuns(): readonly Span[];
  /** Runs that no field took, blocked ones among them. */
  leftRuns(): readonly Span[];
}

/** Begins to read a text. */
export function startReading(text: string): Reading {
  const plain = plainText(text);
  const used = new Uint8Array(text.length);
  const found: Found[] = [];
  const isFree = ({ start, end }: Span): boolean => {
    for (let at = start; at < end; at += 1) if (used[at] !== FREE) return false;
    return end > start;
  };
  return {
    text,
    plain,
    found,
    isFree,
    take(one, label) {
      if (!isFree(one)) return false;
      used.fill(TAKEN, one.start, one.end);
      if (label !== undefined && isFree(label)) used.fill(TAKEN, label.start, label.end);
      found.push(one);
      return true;
    },
    block({ start, end }) {
      for (let at = start; at < end; at += 1) if (used[at] === FREE) used[at] = BLOCKED;
    },
    freeRuns: () => runs(plain, (at) => used[at] === FREE),
    leftRuns: () => runs(plain, (at) => used[at] !== TAKEN),
  };
}

function runs(plain: string, counts: (at: number) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (let at = 0; at <= plain.length; at += 1) {
    const inside = at < plain.length && plain.charAt(at) !== '\n' && counts(at);
    if (inside && start === -1) start = at;
    if (!inside && start !== -1) {
      spans.push({ start, end: at });
      start = -1;
    }
  }
  return spans;
}

const LINE_END = /[\r\u0085\u2028\u2029\v\f]/g;
/** Spaces of every script, and marks that cannot be seen: contacts copied from a phone come wrapped in them. */
const BLANK =
  /[\u00a0\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u2800\u3000\u3164\uffa0\ufeff\u00ad\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;

function plainText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(BLANK, ' ')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASH, '-');
}

/** The piece without blanks at its ends. */
export function trimmed(plain: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(plain, from)) from += 1;
  while (to > from && isBlank(plain, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isBlank(plain: string, at: number): boolean {
  const character = plain.charAt(at);
  return character === ' ' || character === '\t';
}

/** Every place where a global pattern fits; the engine's own `matchAll` is younger than the language that we count on. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    all.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return all;
}
