import { recordsOfColumns } from './columns';
import { checksumOf, manifestText } from './encodeSnapshot';
import { recordsOfLines } from './recordLines';
import {
  SNAPSHOT_FORMAT,
  type HashText,
  type RecordSets,
  type SnapshotIssue,
  type SnapshotManifest,
  type SnapshotRead,
  type SnapshotRecord,
  type TableManifest,
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

/** Every block that the manifest names for records, once each. */
export function blockNames(manifest: SnapshotManifest): readonly string[] {
  return [...new Set(Object.values(manifest.tables).flatMap((table) => table.blocks))];
}

/** Every block that the manifest names at all: what may not go as long as the snapshot is there. */
export function allBlockNames(manifest: SnapshotManifest): readonly string[] {
  return [...new Set([...blockNames(manifest), ...(manifest.held?.blocks ?? [])])];
}

/**
 * Gives back the records of a proven manifest. Each block is hashed again and each table counted; a block that is
 * missing or differs refuses the whole snapshot. `blockText` gives a block's text by name, or null where there is none.
 */
export function decodeSnapshot(
  manifest: SnapshotManifest,
  blockText: BlockText,
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
  blockText: BlockText,
  hash: HashText,
): SnapshotRead<TableRecords> {
  return decodePart(manifest, table, manifest.tables[table], { blockText, hash });
}

/** The rows of the Import tab that a snapshot holds; none where it holds none. */
export function decodeHeld(
  manifest: SnapshotManifest,
  blockText: BlockText,
  hash: HashText,
): SnapshotRead<TableRecords> {
  return decodePart(manifest, 'import', manifest.held, { blockText, hash });
}

/** A block's text by name, or null where there is none. */
export type BlockText = (name: string) => string | null;

function decodePart(
  manifest: SnapshotManifest,
  table: string,
  part: TableManifest | undefined,
  { blockText, hash }: { readonly blockText: BlockText; readonly hash: HashText },
): SnapshotRead<TableRecords> {
  if (part === undefined) return { ok: true, value: { fields: [], records: [] } };
  const recordsOf = manifest.format === 1 ? recordsOfLines : recordsOfColumns;
  const records: SnapshotRecord[] = [];
  for (const name of part.blocks) {
    const text = blockText(name);
    const found = text === null ? 'no-block' : hash(text);
    if (text === null || found !== name) return damaged(manifest.snapshotId, found, name);
    const read = parsedBy(() => recordsOf(text, part.fields));
    if (read === undefined) return damaged(manifest.snapshotId, 'no-json', name);
    for (const record of read) records.push(record);
  }
  if (records.length !== part.records) {
    return damaged(manifest.snapshotId, `${table} ${String(records.length)}`, `${table} ${String(part.records)}`);
  }
  return { ok: true, value: { fields: part.fields, records } };
}

function parseJson(text: string): unknown {
  const value = parsedBy((): unknown => JSON.parse(text));
  return value === null || Array.isArray(value) ? undefined : value;
}

/** Undefined for what is not JSON: the caller refuses it by name. */
function parsedBy<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function damaged(snapshotId: string, found: string, expected: string): { ok: false; issue: SnapshotIssue } {
  return { ok: false, issue: { code: 'snapshot-damaged', facts: { snapshotId, found, expected } } };
}
