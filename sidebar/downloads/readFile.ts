import { sha256Hex } from '../../src/core/audit/sha256';
import { decodeHeld, decodeSnapshot } from '../../src/core/snapshots/decodeSnapshot';
import { readSnapshotFile, type FileIssue } from '../../src/core/snapshots/snapshotFile';
import type { ReadFile } from './files';
import { fileText, isGzip, packedText, sha256 } from './unpack';

/**
 * Reads a snapshot file and proves it whole before anything of it is sent: the manifest, each block, the count of each table.
 * The register proves all of it once more; here it is for whoever waits to hear at once that a file is none or damaged.
 */
export async function readFile(file: Blob): Promise<ReadFile> {
  const text = await fileText(file);
  // Gzip that does not unpack was a file once; what is no text at all never was one of ours.
  if (text === null) return refused((await isGzip(file)) ? 'snapshot-damaged' : 'snapshot-file-unknown');
  const read = readSnapshotFile(text, {}, sha256Hex);
  if (!read.ok) return refused(read.issue.code);
  const { manifest } = read;
  const { manifestText, blocks } = read.file;
  const names = new Map<string, string>();
  for (const block of blocks.values()) names.set(block, await sha256(block));
  const blockText = (name: string): string | null => blocks.get(name) ?? null;
  const hash = (block: string): string => names.get(block) ?? '';
  const [records, held] = [decodeSnapshot(manifest, blockText, hash), decodeHeld(manifest, blockText, hash)];
  if (!records.ok || !held.ok) return refused('snapshot-damaged');
  return { ok: true, manifest: manifestText, packed: (name) => packedText(blocks.get(name) ?? '') };
}

const refused = (code: FileIssue['code']): ReadFile => ({ ok: false, code });
