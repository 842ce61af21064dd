import { sha256Hex } from '../../core/audit/sha256';
import { RegisterError } from '../../core/registerError';
import { blockNames, decodeSnapshot, readManifest } from '../../core/snapshots/decodeSnapshot';
import type { RecordSets, SnapshotManifest, SnapshotRead } from '../../core/snapshots/snapshot';
import type { Deps, VaultContents, View } from '../ports';
import { systemKeys } from '../systemState';
import type { IndexedSnapshot } from './snapshotIndex';

/**
 * The records of a snapshot, proven whole: manifest by its checksum, that of the index too, each block by its hash. Two reads.
 * Throws by name what is wrong with it. `tables` limits which tables' blocks are fetched.
 */
export function readSnapshot(deps: Deps, view: View, entry: IndexedSnapshot, tables?: readonly string[]): RecordSets {
  return readSnapshots(deps, view, [entry], tables)[0] ?? {};
}

/**
 * The records of several snapshots. A vault that holds more than one of them is looked into once, and a block that they share
 * is fetched once: two snapshots of neighbouring days cost little more than one.
 */
export function readSnapshots(
  deps: Deps,
  view: View,
  entries: readonly IndexedSnapshot[],
  tables?: readonly string[],
): readonly RecordSets[] {
  const opened = openVaults(deps);
  const manifests = entries.map((entry) => limited(provenManifest(view, entry, opened(entry.vaultId)), tables));
  const texts = new Map<string, string>();
  for (const vaultId of new Set(entries.map((entry) => entry.vaultId))) {
    const wanted = manifests.flatMap((manifest, at) => (entries[at]?.vaultId === vaultId ? blockNames(manifest) : []));
    const missing = [...new Set(wanted)].filter((name) => !texts.has(name));
    if (missing.length === 0) continue;
    for (const [name, text] of deps.vaults.blocks(vaultId, opened(vaultId), missing)) texts.set(name, text);
  }
  return manifests.map((manifest) => proven(decodeSnapshot(manifest, (name) => texts.get(name) ?? null, sha256Hex)));
}

/** What vaults hold; each is read once. */
function openVaults(deps: Deps): (vaultId: string) => VaultContents {
  const known = new Map<string, VaultContents>();
  return (vaultId) => {
    const contents = known.get(vaultId) ?? deps.vaults.contents(vaultId);
    known.set(vaultId, contents);
    return contents;
  };
}

/** The manifest of a line of the index: of this register, whole, and the one that the line was written for. */
export function provenManifest(view: View, entry: IndexedSnapshot, contents: VaultContents): SnapshotManifest {
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
  return manifest;
}

function limited(manifest: SnapshotManifest, tables: readonly string[] | undefined): SnapshotManifest {
  if (tables === undefined) return manifest;
  return {
    ...manifest,
    tables: Object.fromEntries(Object.entries(manifest.tables).filter(([table]) => tables.includes(table))),
  };
}

/** Throws by name what is wrong with a snapshot. */
export function proven<T>(read: SnapshotRead<T>): T {
  if (read.ok) return read.value;
  throw new RegisterError(read.issue.code, read.issue.facts);
}
