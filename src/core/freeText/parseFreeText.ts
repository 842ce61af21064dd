import { splitAddress } from '../values/address';
import { kinds } from '../values/kinds';
import { postcode } from '../values/postcode';
import { toSimplified } from '../values/simplified';
import type { KindName, ParseContext } from '../values/value';
import { hasEastAsian } from '../values/unicode';
import { cityAt } from './cities';
import { readCodes } from './codes';
import { TEXT_LIMIT } from './limit';
import { readIntroduction, readLabelled } from './labelledText';
import { startReading, trimmed, type Found, type Reading, type Span, type TextField } from './reading';
import { sortSegments } from './sortSegments';

/** One value found in a text: in standard form, how sure it is (0 to 1), and the piece it was read from. */
export interface Guess {
  readonly value: string;
  readonly confidence: number;
  /** Pieces of the text, joined by line ends where there are several. */
  readonly from: string;
}

export type Guesses = Readonly<Partial<Record<TextField, Guess>>>;

const KIND_OF: Readonly<Partial<Record<TextField, KindName>>> = {
  name: 'customerName',
  company: 'companyName',
  title: 'text',
  phone: 'phone',
  landline: 'landline',
  email: 'email',
  socialHandle: 'socialHandle',
  address: 'address',
  postcode: 'postcode',
  creditCode: 'creditCode',
};

/**
 * Reads a business card, a signature or a message into values of a customer, in the standard form of their kinds. Every
 * character is used for one field at most; region fields are read inside the address. What no field took is the guess for
 * `notes`, line by line, so that nothing that was pasted is lost. Never throws; does not look at the register.
 */
export function parseFreeText(text: string, ctx: ParseContext): Guesses {
  const reading = startReading(text.slice(0, TEXT_LIMIT));
  readCodes(reading, ctx);
  readLabelled(reading);
  readIntroduction(reading);
  sortSegments(reading);
  readPostcode(reading, ctx);
  const guesses: Partial<Record<TextField, Guess>> = {};
  const lost: Span[] = [];
  for (const field of Object.keys(KIND_OF) as TextField[]) {
    const pieces = reading.found.filter((found) => found.field === field).sort((a, b) => a.start - b.start);
    if (pieces.length === 0) continue;
    const guess = guessOf(reading, field, pieces, ctx);
    if (guess === null) lost.push(...pieces);
    else guesses[field] = guess;
  }
  const gender = reading.found.find(({ field }) => field === 'gender');
  if (gender?.as !== undefined) guesses.gender = { ...plainGuess(reading, gender), value: gender.as };
  Object.assign(guesses, regionGuesses(guesses.address), firmAsName(guesses));
  if (guesses.kind !== undefined) delete guesses.company;
  const notes = notesGuess(reading, lost);
  if (notes !== null) guesses.notes = notes;
  return guesses;
}

function guessOf(reading: Reading, field: TextField, pieces: readonly Found[], ctx: ParseContext): Guess | null {
  const texts = pieces.map((piece) => piece.as ?? reading.text.slice(piece.start, piece.end));
  const joined = field === 'address' ? joinAddress(texts) : texts.join('; ');
  const parsed = kinds[KIND_OF[field] ?? 'text'].parse(joined.replace(/\s+/g, ' '), ctx);
  if (!parsed.ok || typeof parsed.value !== 'string') return null;
  return {
    value: parsed.value,
    confidence: rounded(Math.min(...pieces.map(({ confidence }) => confidence))),
    from: pieces.map(({ start, end }) => reading.text.slice(start, end)).join('\n'),
  };
}

function joinAddress(texts: readonly string[]): string {
  return texts.reduce((whole, text) => {
    const glued = hasEastAsian(whole.slice(-1)) && hasEastAsian(text.slice(0, 1));
    return whole + (glued ? '' : hasEastAsian(whole) ? ' ' : ', ') + text;
  });
}

function plainGuess(reading: Reading, { start, end, confidence }: Found): Guess {
  const from = reading.text.slice(start, end);
  return { value: from.trim(), confidence: rounded(confidence), from };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** Six digits beside a Chinese address that nothing else took. */
function readPostcode(reading: Reading, ctx: ParseContext): void {
  if (reading.found.some(({ field }) => field === 'postcode')) return;
  const address = reading.found.find(({ field }) => field === 'address');
  if (address === undefined || !hasEastAsian(reading.text.slice(address.start, address.end))) return;
  for (const run of reading.freeRuns()) {
    const match = /(?<!\d)\d{6}(?!\d)/.exec(reading.plain.slice(run.start, run.end));
    if (match === null) continue;
    const start = run.start + match.index;
    const span = { start, end: start + 6 };
    if (!postcode.parse(match[0], ctx).ok) continue;
    reading.take({ ...span, field: 'postcode', confidence: 0.7 });
    return;
  }
}

/** Province, city and district as the address tells them; a city says its province. */
function regionGuesses(address: Guess | undefined): Guesses {
  if (address === undefined) return {};
  const plain = toSimplified(address.value).replace(/^(?:中华人民共和国|中国)\s*/, '');
  const found = cityAt(plain);
  const whole = found === null ? plain : `${found.province}${found.city}${plain.slice(found.length)}`;
  const parts = splitAddress(whole);
  if (parts === null) return {};
  const told: Partial<Record<TextField, Guess>> = {};
  for (const field of ['province', 'city', 'district'] as const) {
    const value = parts[field];
    if (value === '') continue;
    // A region that the address implies has the address itself as its source.
    const inside = address.from.split('\n').find((piece) => piece.includes(value));
    told[field] = { value, confidence: address.confidence, from: inside === undefined ? address.from : value };
  }
  return told;
}

/** Without a person the firm is the customer. */
function firmAsName({ name, company }: Guesses): Guesses {
  if (name !== undefined || company === undefined) return {};
  const confidence = Math.min(company.confidence, 0.8);
  return { name: { ...company, confidence }, kind: { value: 'company', confidence, from: company.from } };
}

/** Marks that stand between values mean nothing without them. */
const ENDS = /^[\s,，;；:：|/、。·•*()（）<>"“”.-]+|[\s,，;；:：|/、·•*(（<>"“-]+$/g;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What is left, line by line. */
function notesGuess(reading: Reading, lost: readonly Span[]): Guess | null {
  const pieces = [...reading.leftRuns(), ...lost].sort((a, b) => a.start - b.start);
  const lines: string[] = [];
  const from: string[] = [];
  let lastEnd = 0;
  for (const piece of pieces) {
    const { start, end } = trimmed(reading.plain, piece);
    const text = reading.text.slice(start, end).replace(ENDS, '');
    if (!SAYS_SOMETHING.test(text)) continue;
    const isSameLine = lines.length > 0 && !reading.plain.slice(lastEnd, start).includes('\n');
    if (isSameLine) lines.push(`${lines.pop() ?? ''} ${text}`);
    else lines.push(text);
    from.push(text);
    lastEnd = end;
  }
  const parsed = kinds.longText.parse(lines.join('\n'), {
    dayOrder: 'ymd-only',
    country: 'CN',
    currency: 'CNY',
  } as ParseContext);
  if (!parsed.ok || typeof parsed.value !== 'string') return null;
  return { value: parsed.value, confidence: 0.5, from: from.join('\n') };
}
