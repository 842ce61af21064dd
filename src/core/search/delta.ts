import { encodeGroups, type CharacterGroup } from './alphabet';
import { bucketDigest, bucketsOf, type Bucket } from './buckets';
import { encodeColumns, type EntryColumns } from './columns';
import { digestText } from './digestText';
import type { SearchEntry } from './entry';
import { encodeRows } from './rows';

/** Raised when the form of the index changes: a page that has another one is given everything. */
export const INDEX_VERSION = 2;

/** What a page has of the index. */
export interface IndexState {
  readonly version: number;
  /** Digests of its buckets by number. */
  readonly buckets: Readonly<Record<string, string>>;
  /** Digest of the rows of all its entries. */
  readonly rows: string;
}

/** What a page lacks, or a portion of it. */
export interface IndexDelta {
  readonly version: number;
  /** Buckets that come anew with this delta; one without entries is gone. */
  readonly buckets: readonly number[];
  readonly columns: EntryColumns;
  /** The characters in these buckets, with their traditional forms and readings. */
  readonly alphabet: string;
  /** Rows of all entries in the order of the index; null where they stand as the page has them, or more is to come. */
  readonly rows: string | null;
  /** Another portion is to be asked for, with the state that includes this one. */
  readonly more: boolean;
}

/** Entries in one portion. What google.script.run carries at most is not documented; 25,000 entries are about 1.5 MB. */
export const PORTION = 25_000;

/**
 * What a page with that state lacks of the register as it stands now. The server keeps nothing between two calls: the state
 * tells what the page has, so a portion is only a delta that stops early, and whatever changed in between comes with the next.
 */
export function indexDelta(
  entries: readonly SearchEntry[],
  have: IndexState | undefined,
  groupsFor: (texts: Iterable<string>) => readonly CharacterGroup[],
  portion: number = PORTION,
): IndexDelta {
  const known = have?.version === INDEX_VERSION ? have : undefined;
  const buckets = bucketsOf(entries);
  const lacking = [...changed(buckets, known), ...gone(buckets, known)];
  const { sent, more } = cut(lacking, portion);
  const wired = sent.flatMap((bucket) => bucket.entries);
  const rows = encodeRows(buckets.flatMap((bucket) => bucket.entries.map((entry) => entry.row)));
  return {
    version: INDEX_VERSION,
    buckets: sent.map((bucket) => bucket.number),
    columns: encodeColumns(wired),
    alphabet: encodeGroups(groupsFor(wired.flatMap(({ name, company, tags }) => [name, company, ...tags]))),
    rows: more || known?.rows === digestText(rows) ? null : rows,
    more,
  };
}

function changed(buckets: readonly Bucket[], have: IndexState | undefined): readonly Bucket[] {
  return buckets.filter(({ number, entries }) => have?.buckets[String(number)] !== bucketDigest(entries));
}

function gone(buckets: readonly Bucket[], have: IndexState | undefined): readonly Bucket[] {
  const standing = new Set(buckets.map((bucket) => String(bucket.number)));
  return Object.keys(have?.buckets ?? {})
    .filter((number) => !standing.has(number))
    .map((number) => ({ number: Number(number), entries: [] }));
}

/** At least one bucket, so that portions come to an end. */
function cut(
  buckets: readonly Bucket[],
  portion: number,
): { readonly sent: readonly Bucket[]; readonly more: boolean } {
  let count = 0;
  const sent = buckets.filter((bucket, at) => {
    count += bucket.entries.length;
    return at === 0 || count <= portion;
  });
  return { sent, more: sent.length < buckets.length };
}
