import { allBlockNames } from './decodeSnapshot';
import type { SnapshotManifest } from './snapshot';

/** A line of the index, as far as it is compared with the vaults. Rows count from 1. */
export interface IndexLine {
  readonly id: string;
  readonly vaultId: string;
  readonly checksum: string;
  readonly row: number;
}

/** What lies in a vault that was read: its manifests, each proven. */
export interface ReadVault {
  readonly vaultId: string;
  readonly manifests: readonly SnapshotManifest[];
}

export interface Reconciled {
  /** Snapshots that no line names: they get one. */
  readonly missing: readonly { readonly vaultId: string; readonly manifest: SnapshotManifest }[];
  /** Lines that name another vault than the one in which the very snapshot lies. */
  readonly astray: readonly { readonly line: IndexLine; readonly vaultId: string }[];
  /** Second lines of one snapshot. */
  readonly doubles: readonly IndexLine[];
  /** Lines with another checksum than that of the snapshot; which of the two is right, neither can tell. */
  readonly doubtful: readonly { readonly line: IndexLine; readonly checksum: string }[];
  /** Lines of snapshots that do not lie in their vault any more. */
  readonly lost: readonly IndexLine[];
}

/**
 * Compares the index with the vaults that were read; of the others nothing is said, and a line whose own vault was neither read
 * nor found shut is left alone: the same snapshot may lie in two vaults, brought back from its file by two people. Of two lines
 * of a snapshot the first counts.
 */
export function reconcile(
  lines: readonly IndexLine[],
  vaults: readonly ReadVault[],
  shut: readonly string[] = [],
): Reconciled {
  const found = new Map<string, Place[]>();
  for (const { vaultId, manifests } of vaults) {
    for (const manifest of manifests) {
      const places = found.get(manifest.snapshotId) ?? [];
      places.push({ vaultId, manifest });
      found.set(manifest.snapshotId, places);
    }
  }
  const first = new Map<string, IndexLine>();
  const doubles: IndexLine[] = [];
  for (const line of [...lines].sort((a, b) => a.row - b.row)) {
    if (first.has(line.id)) doubles.push(line);
    else first.set(line.id, line);
  }
  const read = new Set(vaults.map(({ vaultId }) => vaultId));
  // A line that names no vault waits for none.
  const looked = new Set([...read, ...shut, '']);
  const known = [...first.values()]
    .filter((line) => looked.has(line.vaultId))
    .map((line) => {
      const places = found.get(line.id) ?? [];
      return { line, at: places.find(({ vaultId }) => vaultId === line.vaultId) ?? places[0] };
    });
  return {
    missing: [...found.values()].flatMap(([place]) =>
      place === undefined || first.has(place.manifest.snapshotId) ? [] : [place],
    ),
    astray: known.flatMap(({ line, at }) =>
      at !== undefined && at.vaultId !== line.vaultId && at.manifest.checksum === line.checksum
        ? [{ line, vaultId: at.vaultId }]
        : [],
    ),
    doubles,
    doubtful: known.flatMap(({ line, at }) =>
      at !== undefined && at.manifest.checksum !== line.checksum ? [{ line, checksum: at.manifest.checksum }] : [],
    ),
    lost: known.flatMap(({ line, at }) => (at === undefined && read.has(line.vaultId) ? [line] : [])),
  };
}

/** Where a snapshot lies. */
interface Place {
  readonly vaultId: string;
  readonly manifest: SnapshotManifest;
}

/**
 * The blocks that go with these snapshots: those that nothing that stays in the vault names. `others` are texts of what else
 * lies there; a name that stands anywhere in them stays.
 */
export function blocksToGo(
  going: readonly SnapshotManifest[],
  staying: readonly SnapshotManifest[],
  others: readonly string[],
): readonly string[] {
  const needed = new Set([
    ...staying.flatMap(allBlockNames),
    ...others.flatMap((text) => text.match(/[0-9a-f]{64}/g) ?? []),
  ]);
  return [...new Set(going.flatMap(allBlockNames))].filter((name) => !needed.has(name));
}
