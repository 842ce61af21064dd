import type { SnapshotPartReply } from '../../contract/restore';
import { RegisterError } from '../../core/registerError';
import { allBlockNames } from '../../core/snapshots/decodeSnapshot';
import { requireRole } from '../act';
import type { Deps, VaultContents } from '../ports';
import { provenManifest } from './readSnapshot';
import { recordDownload, type DownloadWish } from './recordDownload';
import { entryForPage, indexedSnapshot } from './snapshotIndex';

/** Pieces of at most 45,000 characters in one part: 2.7 million characters. */
const PART_PIECES = 60;

/**
 * One part of a snapshot as it lies in the vault, for a download. The manifest is proven here; blocks are proven by whoever
 * unpacks them, since their names are the hashes of their texts. Three reads; no record is touched. The first part of a download
 * costs a read and a write more: nothing leaves the register before that is on record.
 */
export function snapshotPart(
  deps: Deps,
  request: DownloadWish & { readonly snapshotId: string; readonly part?: number | undefined },
): { readonly ok: true } & SnapshotPartReply {
  const { snapshotId, part = 0 } = request;
  const view = deps.store.read({ snapshots: 'all' });
  requireRole(view, deps.actor, 'owner');
  const entry = indexedSnapshot(view, snapshotId);
  const contents = deps.vaults.contents(entry.vaultId);
  const parts = partsOf(snapshotId, allBlockNames(provenManifest(view, entry, contents)), contents);
  const names = parts[part] ?? [];
  const packed = deps.vaults.packed(entry.vaultId, contents, names);
  recordDownload(deps, view, entry, request);
  return {
    ok: true,
    snapshot: entryForPage(entry),
    manifest: part === 0 ? (contents.manifests.get(snapshotId) ?? '') : '',
    part,
    parts: parts.length,
    blocks: names.map((name) => ({ name, packed: packed.get(name) ?? '' })),
  };
}

/** Never none, so that an empty register has its part too. A block that is not in the vault refuses the snapshot. */
function partsOf(
  snapshotId: string,
  names: readonly string[],
  { blockRows }: VaultContents,
): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let pieces = 0;
  for (const name of names) {
    const size = blockRows.get(name)?.length;
    if (size === undefined) {
      throw new RegisterError('snapshot-damaged', { snapshotId, found: 'no-block', expected: name });
    }
    if (pieces > 0 && pieces + size > PART_PIECES) {
      parts.push([]);
      pieces = 0;
    }
    parts[parts.length - 1]?.push(name);
    pieces += size;
  }
  return parts;
}
