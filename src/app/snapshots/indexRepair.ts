import type { ActionEntry, ChangeSet, FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { Reconciled } from '../../core/snapshots/reconcile';
import type { Deps, View } from '../ports';
import { lineOf } from './keptSnapshot';
import type { IndexedSnapshot } from './snapshotIndex';

/** What is to change in the index of snapshots, and the snapshots whose checksum is put right by it. */
export interface Repair {
  readonly changes: ChangeSet;
  readonly corrected: readonly string[];
}

export interface ToRepair {
  readonly found: Reconciled;
  /** Lines of snapshots that went. */
  readonly going: readonly IndexedSnapshot[];
  /** Ids of those that this run took from their vaults. */
  readonly removed: readonly string[];
}

/**
 * One batch that puts the index right, with one entry; null where nothing is to be done. A checksum is corrected only where the
 * audit trail says, too, that it is the snapshot's: one more read.
 */
export function indexRepair(deps: Deps, view: View, { found, going, removed }: ToRepair): Repair | null {
  const leaving = new Set(going.map(({ row }) => row));
  const astray = found.astray.filter(({ line }) => !leaving.has(line.row));
  const witnessed = doubtfulWithWitness(deps, view, found).filter(({ line }) => !leaving.has(line.row));
  const rows = [...new Set([...leaving, ...found.doubles.map(({ row }) => row)])];
  const updated: readonly ServiceUpdate[] = [
    ...astray.map(({ line, vaultId }) => update(line.row, { vaultId })),
    ...witnessed.map(({ line, checksum }) => update(line.row, { checksum })),
  ];
  const added = found.missing.map(({ vaultId, manifest }) => lineOf(vaultId, manifest));
  if (rows.length + updated.length + added.length === 0) return null;
  const corrected = witnessed.map(({ line }) => line.id);
  const payload = {
    removed,
    lines: rows.length,
    putBack: found.missing.map(({ manifest }) => manifest.snapshotId),
    corrected: [...astray.map(({ line }) => line.id), ...corrected],
  };
  const entry: ActionEntry = { action: 'prune', table: 'snapshots', recordId: '', payload };
  return {
    corrected,
    changes: {
      kind: 'computed',
      action: 'prune',
      origin: 'job',
      changes: [],
      entries: [entry],
      updated,
      ...(added.length === 0 ? {} : { added: [{ table: 'snapshots', rows: added }] }),
      ...(rows.length === 0 ? {} : { dropped: [{ table: 'snapshots', rows, keyField: 'id' }] }),
    },
  };
}

const update = (row: number, fields: FieldValues): ServiceUpdate => ({ table: 'snapshots', row, fields });

function doubtfulWithWitness(deps: Deps, view: View, { doubtful }: Reconciled): Reconciled['doubtful'] {
  if (doubtful.length === 0) return [];
  const audit = deps.store.reread(view, { audit: { fields: ['action', 'recordId', 'payload'] } }).records('audit');
  const said = new Map(
    audit
      .filter(({ fields }) => fields['action'] === 'snapshot')
      .map(({ fields }) => [String(fields['recordId'] ?? ''), String(fields['payload'] ?? '')]),
  );
  return doubtful.filter(({ line, checksum }) => said.get(line.id)?.includes(`"checksum":"${checksum}"`) === true);
}
