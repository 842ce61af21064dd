import type { SnapshotFileReply } from '../../contract/replies';
import { sha256Hex } from '../../core/audit/sha256';
import type { ServiceUpdate } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { allBlockNames, decodeHeld, decodeSnapshot, readManifest } from '../../core/snapshots/decodeSnapshot';
import { manifestText } from '../../core/snapshots/encodeSnapshot';
import { manifestFromFile, readFileManifest, trailSays } from '../../core/snapshots/fileSnapshot';
import type { SnapshotBlock, SnapshotManifest } from '../../core/snapshots/snapshot';
import { mustCommit, requireRole } from '../act';
import type { Deps, View } from '../ports';
import { rememberRequest, replayOf, systemKeys } from '../systemState';
import { indexChange, keptEntry, madeEntries } from './keptSnapshot';
import { knownVaults } from './knownVaults';
import { proven } from './readSnapshot';
import { entryForPage, snapshotIndex, type IndexedSnapshot } from './snapshotIndex';
import { trailEntries } from './trailEntries';
import { contentsOf, makerOf, openVault, vaultCell, vaultsOf, type OpenVault } from './vaultOfMonth';

interface FilePortion {
  readonly requestId: string;
  readonly manifest: string;
  readonly name: string;
  readonly blocks: readonly { readonly name: string; readonly packed: string }[];
}

type Reply = { readonly ok: true } & SnapshotFileReply;

/** What is brought back: the manifest of the file, and the one under which it lies in the vault. */
interface Brought {
  readonly request: FilePortion;
  readonly file: SnapshotManifest;
  readonly manifest: SnapshotManifest;
  /** Its line in the index, where it was brought back before. */
  readonly known: IndexedSnapshot | undefined;
}

/**
 * Brings a snapshot that was kept as a file back into the vault, portion by portion. Nothing of the page is believed: the
 * manifest is proven in each call, each block by its hash as it comes, and all of them once more as they lie in the vault before
 * the snapshot gets its manifest and its line. A portion may come twice, and one that was never gone on with leaves blocks that
 * harm nothing. No record is touched.
 */
export function openSnapshotFile(deps: Deps, request: FilePortion): Reply {
  return deps.underLock(() => {
    const view = deps.store.read({ snapshots: 'all' });
    requireRole(view, deps.actor, 'owner');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as Reply;
    const file = proven(readFileManifest(request.manifest, view.system.get(systemKeys.registerId) ?? '', sha256Hex));
    const manifest = manifestFromFile(file, request.name, sha256Hex);
    const known = snapshotIndex(view).find(({ id }) => id === manifest.snapshotId);
    const brought: Brought = { request, file, manifest, known };
    const vault = homeOf(deps, view, brought);
    try {
      return takeIn(deps, view, brought, vault);
    } catch (error) {
      // Full, or open to look at alone: another takes it from the beginning.
      if (!(error instanceof RegisterError) || error.code !== 'vault-unreachable') throw error;
      return takeIn(deps, view, brought, openVault(deps, view, vault.id));
    }
  });
}

/** The vault in which the snapshot lies from an earlier time, whoever made it, else the one of the month. */
function homeOf(deps: Deps, view: View, { manifest, known }: Brought): OpenVault {
  const contents = known === undefined ? null : contentsOf(deps, known.vaultId);
  if (known === undefined || contents?.manifests.has(manifest.snapshotId) !== true) return openVault(deps, view);
  const id = known.vaultId;
  const recorded = knownVaults(view).find((vault) => vault.id === id);
  return { id, key: recorded?.key ?? '', characters: recorded?.characters ?? 0, contents, made: false };
}

function takeIn(deps: Deps, view: View, brought: Brought, vault: OpenVault): Reply {
  const { request, manifest } = brought;
  const names = allBlockNames(manifest);
  const given = request.blocks.map((block) => provenBlock(deps, block, manifest, new Set(names)));
  if (given.length > 0) keepBlocks(deps, view, vault, { requestId: request.requestId, blocks: given });
  const came = new Set(given.map(({ name }) => name));
  const missing = names.filter((name) => !vault.contents.blockRows.has(name) && !came.has(name));
  if (missing.length > 0 || given.length > 0) return { ok: true, missing };
  return closeUp(deps, view, brought, vault);
}

function provenBlock(
  { vaults }: Deps,
  { name, packed }: FilePortion['blocks'][number],
  { snapshotId }: SnapshotManifest,
  wanted: ReadonlySet<string>,
): SnapshotBlock {
  if (!wanted.has(name)) throw new RegisterError('bad-request', { path: 'blocks' });
  const text = vaults.unpack(packed);
  const found = sha256Hex(text);
  if (found !== name) throw new RegisterError('snapshot-damaged', { snapshotId, found, expected: name });
  return { name, text };
}

/** Blocks that lie there already are written again only where what lies there is damaged: the piece that fits counts then. */
function keepBlocks(
  deps: Deps,
  view: View,
  vault: OpenVault,
  { requestId, blocks }: { readonly requestId: string; readonly blocks: readonly SnapshotBlock[] },
): void {
  const there = blocks.map(({ name }) => name).filter((name) => vault.contents.blockRows.has(name));
  const damaged = new Set(there.length === 0 ? [] : damagedOf(deps, vault, there));
  const fresh = blocks.filter(({ name }) => !there.includes(name) || damaged.has(name));
  // A vault that a run which died had made gets on record all the same.
  if (fresh.length === 0 && !vault.made) return;
  const characters = deps.vaults.store(vault.id, fresh, null) ?? 0;
  const system = grownCell(deps, view, vault, characters);
  if (Object.keys(system).length === 0) return;
  mustCommit(
    deps,
    view,
    { kind: 'computed', action: 'snapshot', origin: 'form', changes: [], entries: madeEntries(vault) },
    { requestId, system, operation: 'snapshot' },
  );
}

/** How full the vault is; that of another person they count themselves. */
function grownCell(deps: Deps, view: View, vault: OpenVault, characters: number): Readonly<Record<string, string>> {
  if (!vault.made && vaultsOf(view, vault.key)[makerOf(deps)]?.id !== vault.id) return {};
  return vaultCell(view, vault.key, deps, { id: vault.id, characters: vault.characters + characters });
}

/** Blocks that are not as their names say. */
function damagedOf(deps: Deps, { id, contents }: OpenVault, names: readonly string[]): readonly string[] {
  const texts = deps.vaults.blocks(id, contents, names);
  return names.filter((name) => sha256Hex(texts.get(name) ?? '') !== name);
}

/** All of it lies in the vault: it is proven there, its manifest is stored, and it gets its line. */
function closeUp(deps: Deps, view: View, brought: Brought, vault: OpenVault): Reply {
  const { request, file, manifest: made } = brought;
  const names = allBlockNames(made);
  const texts = deps.vaults.blocks(vault.id, vault.contents, names);
  const hashes = new Map(names.map((name) => [texts.get(name) ?? '', sha256Hex(texts.get(name) ?? '')]));
  const damaged = names.filter((name) => hashes.get(texts.get(name) ?? '') !== name);
  if (damaged.length > 0) return { ok: true, missing: damaged };
  const blockText = (name: string): string | null => texts.get(name) ?? null;
  const hash = (text: string): string => hashes.get(text) ?? '';
  proven(decodeSnapshot(made, blockText, hash));
  proven(decodeHeld(made, blockText, hash));
  const trail = trailOf(deps, view, file);
  const before = standing(vault, made);
  const manifest = before ?? made;
  const entry = { snapshotId: manifest.snapshotId, text: manifestText(manifest) };
  const characters = before === null ? (deps.vaults.store(vault.id, [], entry) ?? 0) : 0;
  return inIndex(deps, view, { ...brought, manifest }, { vault, characters, trail, requestId: request.requestId });
}

/** Whether the trail knows the file. Throws where it names another checksum: somebody changed the file and made it fit. */
function trailOf(deps: Deps, view: View, file: SnapshotManifest): 'same' | 'unknown' {
  const said = trailSays(trailEntries(deps, view), file);
  if (said !== 'other') return said;
  throw new RegisterError('snapshot-damaged', {
    snapshotId: file.snapshotId,
    found: file.checksum,
    expected: 'audit',
  });
}

/** The manifest of an earlier time: the same snapshot, under the name that it got then. */
function standing({ contents }: OpenVault, { snapshotId, registerId }: SnapshotManifest): SnapshotManifest | null {
  const read = readManifest(contents.manifests.get(snapshotId) ?? '', { snapshotId, registerId }, sha256Hex);
  return read.ok ? read.value : null;
}

interface Kept {
  readonly vault: OpenVault;
  readonly characters: number;
  readonly trail: 'same' | 'unknown';
  readonly requestId: string;
}

/** One line for one snapshot: that of an earlier time is put right; where it is right, nothing is left to do. */
function inIndex(deps: Deps, view: View, brought: Brought, { vault, characters, trail, requestId }: Kept): Reply {
  const { manifest, known, file } = brought;
  const { checksum } = manifest;
  const snapshot = known === undefined ? keptEntry({ manifest, characters }) : entryForPage(known);
  const reply: Reply = { ok: true, missing: [], snapshot, trail };
  if (known?.vaultId === vault.id && known.checksum === checksum) return reply;
  const changes = indexChange(vault, { manifest, characters }, { file: file.snapshotId });
  const update: ServiceUpdate[] =
    known === undefined ? [] : [{ table: 'snapshots', row: known.row, fields: { vaultId: vault.id, checksum } }];
  mustCommit(deps, view, known === undefined ? changes : { ...changes, added: [], updated: update }, {
    requestId,
    system: { ...grownCell(deps, view, vault, characters), ...rememberRequest(view, requestId, reply) },
    operation: 'snapshot',
  });
  return reply;
}
