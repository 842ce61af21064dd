import { allBlockNames } from '../../core/snapshots/decodeSnapshot';
import { blocksToGo } from '../../core/snapshots/reconcile';
import type { SnapshotManifest } from '../../core/snapshots/snapshot';
import type { Deps, VaultContents } from '../ports';
import type { KnownVault } from './knownVaults';

/** A vault that was read wholly, each manifest proven. */
export interface LookedAt {
  readonly vault: KnownVault;
  readonly contents: VaultContents;
  readonly manifests: readonly SnapshotManifest[];
  /** Texts of what is no snapshot of this register. */
  readonly others: readonly string[];
}

/**
 * Takes snapshots out of their vault, with the blocks that nothing else there needs; gives their ids. One write, and one read
 * that looks at what is left: where somebody sorted the vault at that instant, manifests that went by mistake are put back, and
 * `whole` is false where blocks are missing: the next snapshot writes those again that it needs.
 */
export function takeAway(
  deps: Deps,
  { vault, contents, manifests, others }: LookedAt,
  going: ReadonlySet<string>,
): { readonly ids: readonly string[]; readonly whole: boolean } {
  const leaving = manifests.filter(({ snapshotId }) => going.has(snapshotId));
  if (leaving.length === 0) return { ids: [], whole: true };
  const staying = manifests.filter((manifest) => !leaving.includes(manifest));
  const ids = leaving.map(({ snapshotId }) => snapshotId);
  deps.vaults.remove(vault.id, contents, { manifests: ids, blocks: blocksToGo(leaving, staying, others) });
  const left = deps.vaults.contents(vault.id);
  for (const { snapshotId } of staying) {
    const text = contents.manifests.get(snapshotId) ?? '';
    if (!left.manifests.has(snapshotId)) deps.vaults.store(vault.id, [], { snapshotId, text });
  }
  const had = (name: string): boolean => contents.blockRows.has(name);
  const whole = staying.every((manifest) =>
    allBlockNames(manifest).every((name) => left.blockRows.has(name) || !had(name)),
  );
  return { ids: ids.filter((id) => !left.manifests.has(id)), whole };
}
