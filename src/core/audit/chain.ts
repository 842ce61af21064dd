import type { AuditEntry } from './entry';
import { sha256Hex } from './sha256';

/** Where the chain stands: the last entry's number and hash. An empty chain is at 0 and ''. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type EntryDraft = Omit<AuditEntry, 'seq' | 'salt' | 'payloadDigest' | 'hash' | 'part'>;

/** Payload characters in one entry; a cell holds 50,000. */
const PAYLOAD_LIMIT = 45_000;

/**
 * Chains entries behind a head. The hash covers the payload's digest, not the payload, and the digest is salted: erasing
 * payload and salt later leaves the chain whole and gives nothing to guess at. `seed` is fresh randomness of this action.
 */
export function chainEntries(
  head: AuditHead,
  drafts: readonly EntryDraft[],
  seed: string,
): { readonly entries: readonly AuditEntry[]; readonly head: AuditHead } {
  const entries: AuditEntry[] = [];
  let { seq, hash } = head;
  for (const draft of drafts) {
    const parts = partsOf(draft.payload);
    parts.forEach((payload, index) => {
      seq += 1;
      const salt = sha256Hex(`${seed}:${String(seq)}`).slice(0, 24);
      const part = parts.length === 1 ? '' : `${String(index + 1)}/${String(parts.length)}`;
      const open = { ...draft, seq, part, payload, salt, payloadDigest: payloadDigest(salt, payload) };
      hash = entryHash(hash, open);
      entries.push({ ...open, hash });
    });
  }
  return { entries, head: { seq, hash } };
}

function partsOf(payload: string): readonly string[] {
  if (payload.length <= PAYLOAD_LIMIT) return [payload];
  const parts: string[] = [];
  let at = 0;
  while (at < payload.length) {
    let end = Math.min(at + PAYLOAD_LIMIT, payload.length);
    // A surrogate pair must not be torn: half of one does not survive UTF-8.
    if (end < payload.length && isHighSurrogate(payload.charCodeAt(end - 1))) end -= 1;
    parts.push(payload.slice(at, end));
    at = end;
  }
  return parts;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

export function payloadDigest(salt: string, payload: string): string {
  return sha256Hex(`${salt}\n${payload}`);
}

/** What an entry's hash must be behind `previous`. */
export function entryHash(previous: string, entry: Omit<AuditEntry, 'hash' | 'payload' | 'salt'>): string {
  return sha256Hex(
    JSON.stringify([
      previous,
      entry.seq,
      entry.at,
      entry.actor,
      entry.origin,
      entry.action,
      entry.table,
      entry.recordId,
      entry.part,
      entry.requestId,
      entry.payloadDigest,
    ]),
  );
}

export type ChainFault =
  'entry-missing' | 'entry-repeated' | 'entry-inserted' | 'payload-changed' | 'entry-changed' | 'head-differs';

export interface ChainBreak {
  readonly seq: number;
  /** Index in the list that was checked, or -1 for its end. */
  readonly index: number;
  readonly why: ChainFault;
}

/** Where a chain begins that nothing lies before. */
export const CHAIN_START: AuditHead = { seq: 0, hash: '' };

/** Breaks that are named of one chain: what is behind them mostly follows from them. */
const MOST_BREAKS = 20;

/**
 * Checks entries in the order of their numbers, and the head behind them. `from` is the entry that they are chained behind: any
 * point of the trail, its beginning if absent. Null where all holds, else the first break.
 */
export function verifyChain(
  entries: readonly AuditEntry[],
  head: AuditHead,
  from: AuditHead = CHAIN_START,
): ChainBreak | null {
  return chainBreaks(entries, head, from)[0] ?? null;
}

/**
 * All places at which a chain does not hold, the first twenty: what was changed, is missing, stands there twice or was put in.
 * An entry whose number cannot be read stands behind the entry above it.
 */
export function chainBreaks(
  entries: readonly AuditEntry[],
  head: AuditHead,
  from: AuditHead = CHAIN_START,
): readonly ChainBreak[] {
  const breaks: ChainBreak[] = [];
  let previous = from.hash;
  let expected = from.seq + 1;
  for (const { entry, index } of inOrder(entries, from)) {
    if (breaks.length >= MOST_BREAKS) return breaks;
    const why =
      entry.seq >= head.seq + 1 && previous === head.hash ? 'entry-inserted' : faultOf(entry, expected, previous);
    if (why !== null)
      breaks.push({ seq: Number.isFinite(entry.seq) ? Math.min(entry.seq, expected) : expected, index, why });
    // What was put in is no part of the chain: it goes on behind the entry before it.
    if (why === 'entry-repeated' || why === 'entry-inserted') continue;
    previous = entry.hash;
    expected = Math.max(expected, Number.isFinite(entry.seq) ? entry.seq : expected) + 1;
  }
  const isAtHead = head.seq === expected - 1 && head.hash === previous;
  return isAtHead ? breaks : [...breaks, { seq: expected, index: -1, why: 'head-differs' }];
}

function inOrder(
  entries: readonly AuditEntry[],
  from: AuditHead,
): readonly { readonly entry: AuditEntry; readonly index: number }[] {
  let above = from.seq;
  return entries
    .map((entry, index) => {
      above = Number.isFinite(entry.seq) ? entry.seq : above + 0.5;
      return { entry, index, place: above };
    })
    .sort((a, b) => a.place - b.place);
}

/** The first entry that stands below a later one: rows of the tab were sorted, or one was moved. Null where none does. */
export function firstOutOfOrder(
  entries: readonly Pick<AuditEntry, 'seq'>[],
): { readonly seq: number; readonly index: number } | null {
  let above = 0;
  for (const [index, { seq }] of entries.entries()) {
    if (seq < above) return { seq, index };
    if (Number.isFinite(seq)) above = seq;
  }
  return null;
}

function faultOf(entry: AuditEntry, expected: number, previous: string): ChainFault | null {
  if (entry.seq > expected) return 'entry-missing';
  if (entry.seq < expected) return 'entry-repeated';
  const erased = entry.payload === '' && entry.salt === '';
  if (!erased && payloadDigest(entry.salt, entry.payload) !== entry.payloadDigest) return 'payload-changed';
  return entryHash(previous, entry) === entry.hash ? null : 'entry-changed';
}
