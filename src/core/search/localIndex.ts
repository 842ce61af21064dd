import type { FieldValues } from '../changeSet';
import { decodeGroups, groupedAlphabet, type Alphabet, type CharacterGroup } from './alphabet';
import { bucketDigest, bucketNumber, bucketsOf } from './buckets';
import { decodeColumns, type WiredEntry } from './columns';
import { INDEX_VERSION, type IndexDelta, type IndexState } from './delta';
import { digestText } from './digestText';
import { entryOf, type SearchEntry } from './entry';
import { candidateOf, type Candidate } from './match';
import { decodeRows, encodeRows } from './rows';

/** The index as a page holds it. Values: each change gives a new one. */
export interface LocalIndex {
  /** Customers by bucket, each bucket by id. */
  readonly buckets: ReadonlyMap<number, readonly Candidate[]>;
  readonly groups: ReadonlyMap<string, CharacterGroup>;
  readonly alphabet: Alphabet;
  /** Buckets that the page changed by itself: asked for again with the next delta. The count tells when. */
  readonly touched: ReadonlyMap<number, number>;
  readonly changes: number;
}

export const emptyIndex: LocalIndex = {
  buckets: new Map(),
  groups: new Map(),
  alphabet: groupedAlphabet([]),
  touched: new Map(),
  changes: 0,
};

/** All customers in the order of the index. */
export function candidatesOf(index: LocalIndex): readonly Candidate[] {
  return [...index.buckets].sort(([a], [b]) => a - b).flatMap(([, candidates]) => candidates);
}

/** What to tell the server that is here already. */
export function stateOf(index: LocalIndex): IndexState {
  const buckets: Record<string, string> = {};
  for (const [number, candidates] of index.buckets) {
    // No digest is empty: the bucket is here, and it comes again.
    buckets[String(number)] = index.touched.has(number) ? '' : bucketDigest(candidates.map(({ entry }) => entry));
  }
  const rows = encodeRows(candidatesOf(index).map(({ entry }) => entry.row));
  return { version: INDEX_VERSION, buckets, rows: digestText(rows) };
}

/**
 * The index with a delta in it. `askedAt` is `changes` of the index for which the delta was asked: a bucket in which a save
 * put something since then stays as it is, and is asked for again.
 */
export function withDelta(index: LocalIndex, delta: IndexDelta, askedAt: number): LocalIndex {
  const groups = new Map(index.groups);
  for (const group of decodeGroups(delta.alphabet)) groups.set(group.char, group);
  const alphabet = groups.size === index.groups.size ? index.alphabet : groupedAlphabet(groups.values());
  const touched = new Map([...index.touched].filter(([, change]) => change > askedAt));
  const rowsById = new Map(candidatesOf(index).map(({ entry }) => [entry.id, entry.row]));
  const arrived = byBucket(decodeColumns(delta.columns));
  const buckets = new Map(index.buckets);
  for (const number of delta.buckets) {
    if (touched.has(number)) continue;
    const entries = arrived.get(number) ?? [];
    if (entries.length === 0) buckets.delete(number);
    else {
      const placed = entries.map((entry) => ({ ...entry, row: rowsById.get(entry.id) ?? 0 }));
      buckets.set(
        number,
        placed.map((entry) => candidateOf(entry, alphabet)),
      );
    }
  }
  const next = { ...index, buckets, groups, alphabet, touched };
  return delta.rows === null || touched.size > 0 ? next : withRows(next, decodeRows(delta.rows));
}

/**
 * The index with a customer as the server has just given it: with all fields (`whole`), or with those of them that changed.
 * A customer that is not in it is added only with all fields.
 */
export function withCustomer(
  index: LocalIndex,
  id: string,
  given: { readonly fields: FieldValues; readonly whole: boolean; readonly row?: number | undefined },
): LocalIndex {
  const number = bucketNumber(id);
  const bucket = index.buckets.get(number) ?? [];
  const before = bucket.find(({ entry }) => entry.id === id)?.entry;
  if (before === undefined && !given.whole) return index;
  const fresh = { ...entryOf({ ...given.fields, id }, given.row ?? before?.row ?? 0) };
  const entry = given.whole || before === undefined ? fresh : patched(before, fresh, given.fields);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(entry)) return index;
  const others = bucket.filter((candidate) => candidate.entry.id !== id).map((candidate) => candidate.entry);
  const [sorted] = bucketsOf([...others, entry]);
  const known = new Map(bucket.map((candidate) => [candidate.entry, candidate]));
  const candidates = (sorted?.entries ?? []).map((one) => known.get(one) ?? candidateOf(one, index.alphabet));
  const changes = index.changes + 1;
  return {
    ...index,
    changes,
    buckets: new Map(index.buckets).set(number, candidates),
    touched: new Map(index.touched).set(number, changes),
  };
}

/** Only what a part of a record says is taken from it. */
function patched(before: SearchEntry, fresh: SearchEntry, fields: FieldValues): SearchEntry {
  const given = Object.keys(fields).filter((key) => key !== 'id' && key in fresh);
  const taken = given.map((key) => [key, fresh[key as keyof SearchEntry]] as const);
  return { ...before, ...Object.fromEntries(taken), row: fresh.row };
}

function byBucket(entries: readonly WiredEntry[]): ReadonlyMap<number, readonly WiredEntry[]> {
  const buckets = new Map<number, WiredEntry[]>();
  for (const entry of entries) {
    const number = bucketNumber(entry.id);
    const bucket = buckets.get(number);
    if (bucket === undefined) buckets.set(number, [entry]);
    else bucket.push(entry);
  }
  return buckets;
}

/** Rows that do not number the entries are of another state of the register, and left out. */
function withRows(index: LocalIndex, rows: readonly number[]): LocalIndex {
  const all = candidatesOf(index);
  if (all.length !== rows.length) return index;
  const rowOf = new Map(all.map(({ entry }, at) => [entry.id, rows[at] ?? 0]));
  const buckets = new Map(
    [...index.buckets].map(([number, candidates]) => [
      number,
      candidates.map((candidate) => {
        const row = rowOf.get(candidate.entry.id) ?? 0;
        return row === candidate.entry.row ? candidate : { ...candidate, entry: { ...candidate.entry, row } };
      }),
    ]),
  );
  return { ...index, buckets };
}
