import type { SnapshotEntry } from '../../contract/replies';
import { sha256Hex } from '../../core/audit/sha256';
import { RegisterError } from '../../core/registerError';
import { recordTables } from '../../core/schema/tables';
import type { ChangeSet } from '../../core/changeSet';
import { encodeSnapshot, manifestText } from '../../core/snapshots/encodeSnapshot';
import type { SnapshotAbout, SnapshotManifest } from '../../core/snapshots/snapshot';
import { mustCommit, requireRole } from '../act';
import type { Deps, VaultContents, View } from '../ports';
import { auditHead, rememberRequest, replayOf, systemKeys } from '../systemState';
import { recordSets, snapshotQuery } from './recordSets';
import { countsText, entryForPage, snapshotIndex } from './snapshotIndex';

/** Characters after which a month gets a second vault. */
const VAULT_LIMIT = 40_000_000;

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
  readonly reason: 'daily' | 'by-hand' | 'before-restore';
  /** System cells that go with the index line. */
  readonly remember: (snapshot: SnapshotEntry) => Readonly<Record<string, string | null>>;
}

/**
 * Stores the records of a view (read with `snapshotQuery`) as a snapshot: blocks and manifest in the month's vault, then the
 * line in the index. A snapshot of the same request that is in the vault already only gets its line. The caller holds the
 * lock. Gives the view behind the commit.
 */
export function storeSnapshot(
  deps: Deps,
  view: View,
  wish: SnapshotWish,
): { readonly snapshot: SnapshotEntry; readonly view: View } {
  const at = deps.clock.now();
  const suffix = sha256Hex(wish.requestId).slice(0, 8);
  const known = snapshotIndex(view).find((entry) => entry.id.endsWith(`-${suffix}`));
  if (known !== undefined) return { snapshot: entryForPage(known), view };
  const vault = openVault(deps, view);
  const stored = [...vault.contents.manifests.keys()].find((id) => id.endsWith(`-${suffix}`));
  const kept =
    stored === undefined
      ? keepRecords(deps, view, vault, wish, `S-${at.replace(/[^\d]/g, '')}-${suffix}`)
      : { manifest: JSON.parse(vault.contents.manifests.get(stored) ?? '') as SnapshotManifest, characters: 0 };
  const snapshot = entryOf(kept, wish);
  const after = mustCommit(deps, vault.view, indexChange(vault, kept, snapshot), {
    requestId: wish.requestId,
    system: {
      ...wish.remember(snapshot),
      ...vaultCell(vault.view, vault.key, deps, { id: vault.id, characters: vault.characters + kept.characters }),
    },
    operation: 'snapshot',
  });
  return { snapshot, view: after };
}

/** A snapshot in the vault, and the characters that it took. */
interface Kept {
  readonly manifest: SnapshotManifest;
  readonly characters: number;
}

/** Blocks that the vault does not have yet, and the manifest behind them. */
function keepRecords(deps: Deps, view: View, vault: OpenVault, wish: SnapshotWish, snapshotId: string): Kept {
  const about: SnapshotAbout = {
    snapshotId,
    registerId: view.system.get(systemKeys.registerId) ?? '',
    at: deps.clock.now(),
    name: wish.name,
    reason: wish.reason,
    by: actorOf(deps),
    auditSeq: auditHead(view).seq,
  };
  const { manifest, blocks } = encodeSnapshot(recordSets(view), about, sha256Hex);
  const fresh = blocks.filter((block) => !vault.contents.blockRows.has(block.name));
  const characters = deps.vaults.store(vault.id, fresh, { snapshotId, text: manifestText(manifest) });
  return { manifest, characters };
}

function entryOf({ manifest, characters }: Kept, wish: SnapshotWish): SnapshotEntry {
  const counts = Object.fromEntries(recordTables.map((table) => [table, manifest.tables[table]?.records ?? 0]));
  const { snapshotId: id, at, by } = manifest;
  return { id, at, name: wish.name, reason: wish.reason, by, counts, bytes: characters };
}

/** The line in the index, and the entry in the audit trail. */
function indexChange(vault: OpenVault, { manifest, characters }: Kept, snapshot: SnapshotEntry): ChangeSet {
  const { id, at, name, reason, by, counts } = snapshot;
  const { checksum, auditSeq } = manifest;
  const line = {
    id,
    at,
    name,
    reason,
    by,
    vaultId: vault.id,
    counts: countsText(counts),
    checksum,
    bytes: characters,
    auditSeq,
  };
  return {
    kind: 'computed',
    action: 'snapshot',
    origin: reason === 'daily' ? 'job' : 'form',
    changes: [],
    entries: [{ action: 'snapshot', table: 'snapshots', recordId: id, payload: { counts, checksum, reason } }],
    added: [{ table: 'snapshots', rows: [line] }],
  };
}

interface OpenVault {
  readonly id: string;
  readonly key: string;
  readonly characters: number;
  readonly contents: VaultContents;
  readonly view: View;
}

/** The vault of the month: made where there is none, where it is full, or where it cannot be opened any more. */
function openVault(deps: Deps, view: View): OpenVault {
  const key = `vault.${deps.clock.now().slice(0, 7)}`;
  const known = vaultsOf(view, key)[actorOf(deps)] ?? null;
  if (known !== null && known.characters < VAULT_LIMIT) {
    const contents = contentsOf(deps, known.id);
    if (contents !== null) return { ...known, key, contents, view };
  }
  return newVault(deps, view, key);
}

/** The new vault is put on record before anything goes into it: an execution that dies then leaves no second one. */
function newVault(deps: Deps, view: View, key: string): OpenVault {
  const id = deps.vaults.create(deps.words.vaultTitle(key.slice('vault.'.length), view.language));
  const after = mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'vault-made',
      origin: 'job',
      changes: [],
      entries: [{ action: 'vault-made', table: 'snapshots', recordId: id, payload: { vaultId: id } }],
    },
    { requestId: deps.uuid(), system: vaultCell(view, key, deps, { id, characters: 0 }), operation: 'vault' },
  );
  // A key that is new to System stands on a row that this view does not know: a fresh one is needed to change it again.
  const seen = deps.store.reread(after, { system: 'all' });
  const contents: VaultContents = { blockRows: new Map(), manifests: new Map() };
  return { id, key, characters: 0, contents, view: seen };
}

interface VaultState {
  readonly id: string;
  readonly characters: number;
}

/**
 * The vaults of a month by the person who made them: a vault opens to its maker alone until it is shared, so that two people
 * who take snapshots have one each.
 */
function vaultsOf(view: View, key: string): Readonly<Record<string, VaultState>> {
  const text = view.system.get(key) ?? '';
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, VaultState>>);
}

function vaultCell(view: View, key: string, deps: Deps, state: VaultState): Readonly<Record<string, string>> {
  return { [key]: JSON.stringify({ ...vaultsOf(view, key), [actorOf(deps)]: state }) };
}

/** Null where the vault cannot be opened: deleted, or never shared with this person. */
function contentsOf(deps: Deps, vaultId: string): VaultContents | null {
  try {
    return deps.vaults.contents(vaultId);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'vault-unreachable') return null;
    throw error;
  }
}

function actorOf(deps: Deps): string {
  return deps.actor === '' ? 'unknown' : deps.actor;
}
