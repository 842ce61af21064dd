import { sha256Hex } from '../../core/audit/sha256';
import { RegisterError } from '../../core/registerError';
import { blockNames, decodeSnapshot, readManifest } from '../../core/snapshots/decodeSnapshot';
import type { RecordSets, SnapshotManifest, SnapshotRead } from '../../core/snapshots/snapshot';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';
import type { IndexedSnapshot } from './snapshotIndex';

/**
 * The records of a snapshot, proven whole: manifest by its checksum, that of the index too, each block by its hash. Two reads.
 * Throws by name what is wrong with it. `tables` limits which tables' blocks are fetched.
 */
export function readSnapshot(deps: Deps, view: View, entry: IndexedSnapshot, tables?: readonly string[]): RecordSets {
  const contents = deps.vaults.contents(entry.vaultId);
  const text = contents.manifests.get(entry.id) ?? '';
  const registerId = view.system.get(systemKeys.registerId) ?? '';
  const manifest = proven(readManifest(text, { snapshotId: entry.id, registerId }, sha256Hex));
  if (manifest.checksum !== entry.checksum) {
    throw new RegisterError('snapshot-damaged', {
      snapshotId: entry.id,
      found: entry.checksum,
      expected: manifest.checksum,
    });
  }
  const wanted = limited(manifest, tables);
  const blocks = deps.vaults.blocks(entry.vaultId, contents, blockNames(wanted));
  return proven(decodeSnapshot(wanted, (name) => blocks.get(name) ?? null, sha256Hex));
}

function limited(manifest: SnapshotManifest, tables: readonly string[] | undefined): SnapshotManifest {
  if (tables === undefined) return manifest;
  return {
    ...manifest,
    tables: Object.fromEntries(Object.entries(manifest.tables).filter(([table]) => tables.includes(table))),
  };
}

function proven<T>(read: SnapshotRead<T>): T {
  if (read.ok) return read.value;
  throw new RegisterError(read.issue.code, read.issue.facts);
}
