import type { CellScalar } from '../values/value';
import { cellOf, setCell } from './cellOf';
import { checksumOf, manifestText } from './encodeSnapshot';
import {
  SNAPSHOT_FORMAT,
  type HashText,
  type RecordSets,
  type SnapshotIssue,
  type SnapshotManifest,
  type SnapshotRead,
  type SnapshotRecord,
  type TableRecords,
} from './snapshot';

/** What the caller knows of the snapshot that it asks for. */
export interface WantedSnapshot {
  readonly snapshotId: string;
  /** The register that the snapshot must be of; left out where any will do. */
  readonly registerId?: string;
}

/**
 * Reads a manifest and proves it whole: one changed character anywhere in its text is refused. A format of a later
 * version and a snapshot of another register are refused by name.
 */
export function readManifest(text: string, wanted: WantedSnapshot, hash: HashText): SnapshotRead<SnapshotManifest> {
  const manifest = parseJson(text) as Partial<SnapshotManifest> | undefined;
  if (typeof manifest !== 'object' || typeof manifest.tables !== 'object')
    return damaged(wanted.snapshotId, 'no-manifest', 'manifest');
  if (typeof manifest.format === 'number' && manifest.format > SNAPSHOT_FORMAT) {
    const facts = { snapshotId: wanted.snapshotId, version: manifest.format };
    return { ok: false, issue: { code: 'snapshot-newer', facts } };
  }
  const whole = manifest as SnapshotManifest;
  const expected = checksumOf(whole, hash);
  // The text is compared too: white space or the order of members changes the text but not what is parsed from it.
  if (whole.checksum !== expected || manifestText(whole) !== text) {
    return damaged(wanted.snapshotId, typeof whole.checksum === 'string' ? whole.checksum : 'no-checksum', expected);
  }
  if (whole.snapshotId !== wanted.snapshotId) return damaged(wanted.snapshotId, whole.snapshotId, wanted.snapshotId);
  if (wanted.registerId !== undefined && whole.registerId !== wanted.registerId) {
    const facts = { snapshotId: whole.snapshotId, registerId: whole.registerId, expected: wanted.registerId };
    return { ok: false, issue: { code: 'snapshot-other-register', facts } };
  }
  return { ok: true, value: whole };
}

/** Every block that the manifest names, once each. */
export function blockNames(manifest: SnapshotManifest): readonly string[] {
  return [...new Set(Object.values(manifest.tables).flatMap((table) => table.blocks))];
}

/**
 * Gives back the records of a proven manifest. Each block is hashed again and each table counted; a block that is
 * missing or differs refuses the whole snapshot. `blockText` gives a block's text by name, or null where there is none.
 */
export function decodeSnapshot(
  manifest: SnapshotManifest,
  blockText: (name: string) => string | null,
  hash: HashText,
): SnapshotRead<RecordSets> {
  const sets: Record<string, TableRecords> = {};
  for (const table of Object.keys(manifest.tables)) {
    const read = decodeTable(manifest, table, blockText, hash);
    if (!read.ok) return read;
    sets[table] = read.value;
  }
  return { ok: true, value: sets };
}

/** One table of a snapshot, for callers that work table by table; a table that the snapshot does not have is empty. */
export function decodeTable(
  manifest: SnapshotManifest,
  table: string,
  blockText: (name: string) => string | null,
  hash: HashText,
): SnapshotRead<TableRecords> {
  const part = manifest.tables[table];
  if (part === undefined) return { ok: true, value: { fields: [], records: [] } };
  const records: SnapshotRecord[] = [];
  for (const name of part.blocks) {
    const text = blockText(name);
    const found = text === null ? 'no-block' : hash(text);
    if (text === null || found !== name) return damaged(manifest.snapshotId, found, name);
    for (const line of text.split('\n')) {
      if (line !== '') records.push(recordOf(line, part.fields));
    }
  }
  if (records.length !== part.records) {
    return damaged(manifest.snapshotId, `${table} ${String(records.length)}`, `${table} ${String(part.records)}`);
  }
  return { ok: true, value: { fields: part.fields, records } };
}

/** A record with every field of its table; what the line leaves out is an empty cell. The block is proven by its hash. */
function recordOf(line: string, fields: readonly string[]): SnapshotRecord {
  const { id, fields: cells, own } = JSON.parse(line) as SnapshotRecord;
  const all: Record<string, CellScalar> = {};
  for (const key of fields) setCell(all, key, cellOf(cells, key));
  for (const key of Object.keys(cells)) setCell(all, key, cellOf(cells, key));
  return own === undefined ? { id, fields: all } : { id, fields: all, own };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || Array.isArray(value) ? undefined : value;
  } catch {
    return undefined; // Not JSON: the caller refuses it by name.
  }
}

function damaged(snapshotId: string, found: string, expected: string): { ok: false; issue: SnapshotIssue } {
  return { ok: false, issue: { code: 'snapshot-damaged', facts: { snapshotId, found, expected } } };
}
