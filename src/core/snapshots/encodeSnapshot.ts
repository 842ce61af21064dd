import type { FieldValues, OwnCells } from '../changeSet';
import { canonicalJson } from './canonicalJson';
import { cellOf } from './cellOf';
import {
  SNAPSHOT_FORMAT,
  type HashText,
  type RecordSets,
  type SnapshotAbout,
  type SnapshotBlock,
  type SnapshotManifest,
  type SnapshotRecord,
  type TableManifest,
  type TableRecords,
} from './snapshot';

/** Ids per block. A block holds the ids 1–500, 501–1000 …, so a change touches one block and new ids only the last. */
export const IDS_PER_BLOCK = 500;

export interface EncodedSnapshot {
  readonly manifest: SnapshotManifest;
  /** Blocks by first use; equal blocks stand once. */
  readonly blocks: readonly SnapshotBlock[];
}

/**
 * Writes the records as blocks and a manifest that names them. A table that did not change gives the blocks it gave
 * before, whatever the order of its rows. Decides nothing about where they are stored.
 */
export function encodeSnapshot(sets: RecordSets, about: SnapshotAbout, hash: HashText): EncodedSnapshot {
  const blocks = new Map<string, SnapshotBlock>();
  const tables: Record<string, TableManifest> = {};
  for (const [table, records] of Object.entries(sets)) {
    const names = blockTexts(records).map((text) => {
      const name = hash(text);
      if (!blocks.has(name)) blocks.set(name, { name, text });
      return name;
    });
    tables[table] = { records: records.records.length, fields: [...records.fields], blocks: names };
  }
  const unsigned: Unsigned = { ...aboutOnly(about), format: SNAPSHOT_FORMAT, tables };
  return { manifest: { ...unsigned, checksum: checksumOf(unsigned, hash) }, blocks: [...blocks.values()] };
}

type Unsigned = Omit<SnapshotManifest, 'checksum'>;

/** The checksum that a manifest must carry. */
export function checksumOf(manifest: Unsigned | SnapshotManifest, hash: HashText): string {
  return hash(canonicalJson({ ...manifest, checksum: undefined }));
}

/** The manifest as it is stored: one text for one manifest. */
export function manifestText(manifest: SnapshotManifest): string {
  return canonicalJson(manifest);
}

function aboutOnly(about: SnapshotAbout): SnapshotAbout {
  const { snapshotId, registerId, at, name, reason, by, auditSeq } = about;
  return { snapshotId, registerId, at, name, reason, by, auditSeq };
}

/** The texts of a table's blocks, by id. Records whose id has no number (a damaged id cell) come in a block of their own. */
function blockTexts(table: TableRecords): readonly string[] {
  const sorted = table.records
    .map((record) => ({ record, number: idNumber(record.id) }))
    .sort((a, b) => a.number - b.number || compareText(a.record.id, b.record.id));
  const order = labelled(table.fields);
  const texts: string[] = [];
  let lines: string[] = [];
  let open: number | null = null;
  for (const { record, number } of sorted) {
    const block = number === WITHOUT_NUMBER ? WITHOUT_NUMBER : Math.floor((number - 1) / IDS_PER_BLOCK);
    if (open !== null && block !== open) {
      texts.push(lines.join(''));
      lines = [];
    }
    open = block;
    lines.push(`${recordLine(record, order)}\n`);
  }
  if (open !== null) texts.push(lines.join(''));
  return texts;
}

const WITHOUT_NUMBER = Number.MAX_SAFE_INTEGER;

function idNumber(id: string): number {
  const digits = /^[A-Z]-(\d{1,12})-/.exec(id)?.[1];
  return digits === undefined ? WITHOUT_NUMBER : Number(digits);
}

/**
 * One record as a line of JSON: the schema's fields in order, then fields it does not know; empty cells left out. Written
 * member by member: making an object for each of a hundred thousand records first takes twice the time.
 */
function recordLine(record: SnapshotRecord, order: Labelled): string {
  const unknown = Object.keys(record.fields).filter((key) => !order.has(key));
  const fields = members(record.fields, order);
  if (unknown.length > 0) fields.push(...members(record.fields, labelled(unknown.sort(compareText))));
  const own = record.own === undefined ? [] : members(record.own, labelled(Object.keys(record.own).sort(compareText)));
  const ownPart = own.length === 0 ? '' : `,"own":{${own.join(',')}}`;
  return `{"id":${JSON.stringify(record.id)},"fields":{${fields.join(',')}}${ownPart}}`;
}

/** Keys in order, each with the text that it begins its member with. */
type Labelled = ReadonlyMap<string, string>;

function labelled(keys: readonly string[]): Labelled {
  return new Map(keys.map((key) => [key, `${JSON.stringify(key)}:`]));
}

function members(values: FieldValues | OwnCells, keys: Labelled): string[] {
  const written: string[] = [];
  for (const [key, label] of keys) {
    const value = cellOf(values, key);
    if (value !== null) written.push(label + JSON.stringify(value));
  }
  return written;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
