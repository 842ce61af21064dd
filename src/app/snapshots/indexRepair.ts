import type { ActionEntry, ChangeSet, FieldValues, ServiceUpdate } from '../../core/changeSet';
import { trailSays } from '../../core/snapshots/fileSnapshot';
import type { Reconciled } from '../../core/snapshots/reconcile';
import type { Deps, View } from '../ports';
import { indexReview } from './indexReview';
import { lineOf } from './keptSnapshot';
import type { IndexedSnapshot } from './snapshotIndex';
import { trailEntries } from './trailEntries';

/** What is to change in the index of snapshots and in Review, and the snapshots whose checksum is put right by it. */
export interface Repair {
  /** Null where nothing is. */
  readonly changes: ChangeSet | null;
  readonly corrected: readonly string[];
}

export interface ToRepair {
  readonly found: Reconciled;
  /** Lines of snapshots that went. */
  readonly going: readonly IndexedSnapshot[];
  /** Ids of those that this run took from their vaults. */
  readonly removed: readonly string[];
  /** Ids that the ladder gives up. */
  readonly givenUp: ReadonlySet<string>;
  /** Vaults that were read wholly. */
  readonly read: ReadonlySet<string>;
}

/**
 * One batch that puts the index right, with one entry, and says in Review what only a person can. A checksum is corrected only
 * where the audit trail says, too, that it is the snapshot's: one more read.
 */
export function indexRepair(deps: Deps, view: View, wanted: ToRepair): Repair {
  const { found, going, removed, givenUp, read } = wanted;
  const leaving = new Set(going.map(({ row }) => row));
  const astray = found.astray.filter(({ line }) => !leaving.has(line.row));
  const witnessed = doubtfulWithWitness(deps, view, found).filter(({ line }) => !leaving.has(line.row));
  const rows = [...new Set([...leaving, ...found.doubles.map(({ row }) => row)])];
  const corrected = witnessed.map(({ line }) => line.id);
  const updated: readonly ServiceUpdate[] = [
    ...astray.map(({ line, vaultId }) => update(line.row, { vaultId })),
    ...witnessed.map(({ line, checksum }) => update(line.row, { checksum })),
  ];
  const added = found.missing.map(({ vaultId, manifest }) => lineOf(vaultId, manifest));
  const settled = new Set([...givenUp, ...corrected]);
  const said = indexReview(view, { found, settled, read, at: deps.clock.now() });
  const touched = rows.length + updated.length + added.length > 0;
  if (!touched && said.rows.length + said.closed.length === 0) return { corrected, changes: null };
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
      entries: touched ? [entry] : [],
      updated: [...updated, ...said.closed],
      added: [
        ...(added.length === 0 ? [] : [{ table: 'snapshots' as const, rows: added }]),
        ...(said.rows.length === 0 ? [] : [{ table: 'review' as const, rows: said.rows }]),
      ],
      ...(rows.length === 0 ? {} : { dropped: [{ table: 'snapshots', rows, keyField: 'id' }] }),
    },
  };
}

const update = (row: number, fields: FieldValues): ServiceUpdate => ({ table: 'snapshots', row, fields });

function doubtfulWithWitness(deps: Deps, view: View, { doubtful }: Reconciled): Reconciled['doubtful'] {
  if (doubtful.length === 0) return [];
  const entries = trailEntries(deps, view);
  return doubtful.filter(({ line, checksum }) => trailSays(entries, { snapshotId: line.id, checksum }) === 'same');
}
