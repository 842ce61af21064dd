import type { AuditEntry } from '../audit/entry';
import { readManifest } from './decodeSnapshot';
import { checksumOf } from './encodeSnapshot';
import { FROM_FILE } from './reasons';
import type { HashText, SnapshotManifest, SnapshotRead, TableManifest } from './snapshot';
import { snapshotIdIn } from './snapshotFile';

/**
 * Proves the manifest that somebody hands in with a file: whole by its checksum, of this register, and of the shape that
 * everything behind relies on. A checksum alone says nothing of the shape: whoever wrote the file may have worked it out.
 */
export function readFileManifest(text: string, registerId: string, hash: HashText): SnapshotRead<SnapshotManifest> {
  const snapshotId = snapshotIdIn(text);
  const read = readManifest(text, { snapshotId, registerId }, hash);
  if (!read.ok || isShaped(read.value)) return read;
  return {
    ok: false,
    issue: { code: 'snapshot-damaged', facts: { snapshotId, found: 'shape', expected: 'manifest' } },
  };
}

const TABLE = /^[a-z][A-Za-z]*$/;
const BLOCK = /^[0-9a-f]{64}$/;
const AT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

function isShaped({ at, name, reason, by, auditSeq, tables, held }: SnapshotManifest): boolean {
  return (
    AT.test(at) &&
    [name, reason, by].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(auditSeq) &&
    Object.entries(tables).every(([table, part]) => TABLE.test(table) && isPart(part)) &&
    (held === undefined || isPart(held))
  );
}

function isPart(part: Partial<TableManifest> | null): boolean {
  const { records, fields, blocks } = part ?? {};
  return (
    Number.isSafeInteger(records) &&
    Array.isArray(fields) &&
    fields.every((field) => typeof field === 'string') &&
    Array.isArray(blocks) &&
    blocks.every((block) => typeof block === 'string' && BLOCK.test(block))
  );
}

/**
 * The manifest under which the snapshot of a file lies in the vault: its records and its time, as a snapshot of its own. One
 * under the old id may still be there, or be damaged: the two never stand in each other's way. The id comes from the file's
 * checksum, so that the same file twice is the same snapshot.
 */
export function manifestFromFile(manifest: SnapshotManifest, name: string, hash: HashText): SnapshotManifest {
  const digits = manifest.at.replace(/[^\d]/g, '');
  const snapshotId = `S-${digits}-${hash(`file ${manifest.checksum}`).slice(0, 8)}`;
  const unsigned = { ...manifest, snapshotId, name, reason: FROM_FILE };
  return { ...unsigned, checksum: checksumOf(unsigned, hash) };
}

/**
 * What the audit trail says of a snapshot: `same` where it names this very checksum for it, `other` where it names another
 * (then what carries this one was made to fit afterwards), `unknown` where it says nothing of it any more.
 */
export function trailSays(
  entries: readonly Pick<AuditEntry, 'action' | 'recordId' | 'payload'>[],
  { snapshotId, checksum }: Pick<SnapshotManifest, 'snapshotId' | 'checksum'>,
): 'same' | 'other' | 'unknown' {
  const told = entries.filter(
    ({ action, recordId, payload }) =>
      action === 'snapshot' && recordId === snapshotId && payload.includes('"checksum":"'),
  );
  if (told.length === 0) return 'unknown';
  return told.some(({ payload }) => payload.includes(`"checksum":"${checksum}"`)) ? 'same' : 'other';
}
