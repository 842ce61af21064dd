import { plainNumber, type WiredEntry } from './columns';
import { digestText } from './digestText';
import type { SearchEntry } from './entry';

/** Customers whose numbers are neighbours share a bucket: what a page has and lacks is told bucket by bucket. */
const BUCKET_SIZE = 64;
/** Ids that are none in standard form. */
const OTHERS = -1;

export interface Bucket {
  readonly number: number;
  readonly entries: readonly SearchEntry[];
}

export function bucketNumber(id: string): number {
  const number = plainNumber(id);
  return number === null ? OTHERS : Math.floor(number / BUCKET_SIZE);
}

/** Buckets in ascending order, the entries of each by id. Of several rows with one id the first stands for all. */
export function bucketsOf(entries: readonly SearchEntry[]): readonly Bucket[] {
  const seen = new Set<string>();
  const buckets = new Map<number, SearchEntry[]>();
  for (const entry of entries) {
    if (entry.id === '' || seen.has(entry.id)) continue;
    seen.add(entry.id);
    const number = bucketNumber(entry.id);
    const bucket = buckets.get(number);
    if (bucket === undefined) buckets.set(number, [entry]);
    else bucket.push(entry);
  }
  return [...buckets].sort(([a], [b]) => a - b).map(([number, list]) => ({ number, entries: list.sort(byId) }));
}

export function bucketDigest(entries: readonly WiredEntry[]): string {
  return digestText(entries.map(entryText).join('\u0001'));
}

function entryText(entry: WiredEntry): string {
  const { id, name, company, tails, tags, owner, stage, stale, archived, nextContactOn } = entry;
  const marks = `${String(stale)}${archived === true ? ' archived' : ''}`;
  const texts = [id, name, company, tails.join(','), tags.join('\u0002'), owner, stage, marks, nextContactOn];
  return texts.join('\u0000');
}

/** Ids of six digits come before longer ones; both then by their digits. */
function byId(a: SearchEntry, b: SearchEntry): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
