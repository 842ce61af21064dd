import type { SnapshotEntry } from '../../contract/replies';
import { sha256Hex } from '../../core/audit/sha256';
import { RegisterError } from '../../core/registerError';
import { readManifest } from '../../core/snapshots/decodeSnapshot';
import { encodeSnapshot, manifestText } from '../../core/snapshots/encodeSnapshot';
import type { SnapshotReason } from '../../core/snapshots/reasons';
import type { SnapshotAbout } from '../../core/snapshots/snapshot';
import { mustCommit, requireRole } from '../act';
import type { Deps, View } from '../ports';
import { auditHead, rememberRequest, replayOf, systemKeys } from '../systemState';
import { indexChange, keptEntry, type Kept } from './keptSnapshot';
import { heldRows, recordSets, snapshotQuery } from './recordSets';
import { entryForPage, snapshotIndex } from './snapshotIndex';
import { makerOf, openVault, vaultCell, type OpenVault } from './vaultOfMonth';

/** Takes a snapshot on demand. Repeating the request gives the snapshot that it took. */
export function takeSnapshot(
  deps: Deps,
  request: { readonly requestId: string; readonly name?: string | undefined },
): { readonly ok: true; readonly snapshot: SnapshotEntry } {
  return deps.underLock(() => {
    const view = deps.store.read(snapshotQuery);
    requireRole(view, deps.actor, 'entry');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true; readonly snapshot: SnapshotEntry };
    const remember = (snapshot: SnapshotEntry): Readonly<Record<string, string>> =>
      rememberRequest(view, request.requestId, { ok: true, snapshot });
    const { snapshot } = storeSnapshot(deps, view, {
      requestId: request.requestId,
      name: request.name ?? '',
      reason: 'by-hand',
      remember,
    });
    return { ok: true, snapshot };
  });
}

export interface SnapshotWish {
  readonly requestId: string;
  readonly name: string;
  readonly reason: SnapshotReason;
  /** System cells that go with the index line. */
  readonly remember: (snapshot: SnapshotEntry) => Readonly<Record<string, string | null>>;
}

/**
 * Stores the records of a view (read with `snapshotQuery`) as a snapshot: blocks and manifest in the month's vault, then the
 * line in the index. A snapshot of the same request that is in the vault already only gets its line. The caller holds the
 * lock. Gives the view behind the commit. Throws `snapshot-unfinished` where the time of one execution does not suffice: asked
 * again, it goes on with the blocks that are missing.
 */
export function storeSnapshot(
  deps: Deps,
  view: View,
  wish: SnapshotWish,
): { readonly snapshot: SnapshotEntry; readonly view: View } {
  const suffix = sha256Hex(wish.requestId).slice(0, 8);
  const known = snapshotIndex(view).find((entry) => entry.id.endsWith(`-${suffix}`));
  if (known !== undefined) return { snapshot: entryForPage(known), view };
  const { vault, kept } = keepSomewhere(deps, view, wish, suffix);
  const snapshot = keptEntry(kept);
  const after = mustCommit(deps, view, indexChange(vault, kept), {
    requestId: wish.requestId,
    system: {
      ...wish.remember(snapshot),
      ...vaultCell(view, vault.key, deps, { id: vault.id, characters: vault.characters + kept.characters }),
    },
    operation: 'snapshot',
  });
  return { snapshot, view: after };
}

interface Stored {
  readonly vault: OpenVault;
  readonly kept: Kept;
}

/** A vault that takes nothing (full, or open to look at alone) is followed by another. */
function keepSomewhere(deps: Deps, view: View, wish: SnapshotWish, suffix: string): Stored {
  const vault = openVault(deps, view);
  try {
    return { vault, kept: keep(deps, view, vault, wish, suffix) };
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== 'vault-unreachable') throw error;
    const next = openVault(deps, view, vault.id);
    return { vault: next, kept: keep(deps, view, next, wish, suffix) };
  }
}

function keep(deps: Deps, view: View, vault: OpenVault, wish: SnapshotWish, suffix: string): Kept {
  const registerId = view.system.get(systemKeys.registerId) ?? '';
  for (const [snapshotId, text] of vault.contents.manifests) {
    if (!snapshotId.endsWith(`-${suffix}`)) continue;
    const read = readManifest(text, { snapshotId, registerId }, sha256Hex);
    // One that was damaged since is none.
    if (read.ok) return { manifest: read.value, characters: 0 };
  }
  return keepRecords(deps, view, vault, wish, `S-${deps.clock.now().replace(/[^\d]/g, '')}-${suffix}`);
}

/** Of the six minutes of an execution: time for the manifest and the line in the index is left. */
const STORE_MS = 200_000;

/** Blocks that the vault does not have yet, and the manifest behind them. */
function keepRecords(deps: Deps, view: View, vault: OpenVault, wish: SnapshotWish, snapshotId: string): Kept {
  const deadline = deps.clock.ms() + STORE_MS;
  const about: SnapshotAbout = {
    snapshotId,
    registerId: view.system.get(systemKeys.registerId) ?? '',
    at: deps.clock.now(),
    name: wish.name,
    reason: wish.reason,
    by: makerOf(deps),
    auditSeq: auditHead(view).seq,
  };
  const { manifest, blocks } = encodeSnapshot(recordSets(view), about, sha256Hex, heldRows(deps, view));
  const fresh = blocks.filter((block) => !vault.contents.blockRows.has(block.name));
  const text = manifestText(manifest);
  const characters = deps.vaults.store(vault.id, fresh, { snapshotId, text }, () => deps.clock.ms() < deadline);
  if (characters === null) throw new RegisterError('snapshot-unfinished', { blocks: blocks.length });
  return { manifest, characters };
}
