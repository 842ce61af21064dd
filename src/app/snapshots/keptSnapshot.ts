import type { SnapshotEntry } from '../../contract/replies';
import type { ActionEntry, ChangeSet, FieldValues } from '../../core/changeSet';
import { recordTables } from '../../core/schema/tables';
import { rungs } from '../../core/snapshots/reasons';
import type { SnapshotManifest } from '../../core/snapshots/snapshot';
import { countsText } from './snapshotIndex';
import type { OpenVault } from './vaultOfMonth';

/** A snapshot in the vault, and the characters that it took. */
export interface Kept {
  readonly manifest: SnapshotManifest;
  readonly characters: number;
}

/** How a snapshot that was kept just now is shown. */
export function keptEntry({ manifest, characters }: Kept): SnapshotEntry {
  const { snapshotId: id, at, name, reason, by } = manifest;
  return { id, at, name, reason, by, counts: countsIn(manifest), bytes: characters };
}

/** The line of a snapshot in the index by what its manifest says; what it took in the vault the manifest does not know. */
export function lineOf(vaultId: string, manifest: SnapshotManifest): FieldValues {
  const { snapshotId: id, at, name, reason, by, checksum, auditSeq } = manifest;
  return { id, at, name, reason, by, vaultId, counts: countsText(countsIn(manifest)), checksum, auditSeq };
}

function countsIn({ tables }: SnapshotManifest): Readonly<Record<string, number>> {
  return Object.fromEntries(recordTables.map((table) => [table, tables[table]?.records ?? 0]));
}

/** The line in the index, and the entry in the audit trail, with what else is to be said there. */
export function indexChange(vault: OpenVault, kept: Kept, more: object = {}): ChangeSet {
  const { snapshotId, reason, checksum } = kept.manifest;
  const payload = { counts: countsIn(kept.manifest), checksum, reason, ...more };
  return {
    kind: 'computed',
    action: 'snapshot',
    origin: (rungs as readonly string[]).includes(reason) ? 'job' : 'form',
    changes: [],
    entries: [...madeEntries(vault), { action: 'snapshot', table: 'snapshots', recordId: snapshotId, payload }],
    added: [{ table: 'snapshots', rows: [{ ...lineOf(vault.id, kept.manifest), bytes: kept.characters }] }],
  };
}

/** That a vault was made, where no System cell names it yet. */
export function madeEntries({ id, made }: OpenVault): readonly ActionEntry[] {
  return made ? [{ action: 'vault-made', table: 'snapshots', recordId: id, payload: { vaultId: id } }] : [];
}
