import { sha256Hex } from '../../core/audit/sha256';
import { numberSetting } from '../../core/schema/settings';
import { decodeHeld, readManifest } from '../../core/snapshots/decodeSnapshot';
import { isPrecaution } from '../../core/snapshots/reasons';
import { addDays } from '../../core/values/civilDate';
import { dayOf, type CivilDateTime } from '../../core/values/dateTime';
import { mustCommit } from '../act';
import type { Deps, StoredRecord, View } from '../ports';
import { systemKeys } from '../systemState';
import { snapshotIndex } from './snapshotIndex';

/**
 * Takes rows off the Import tab that were held longer than the settings say, once the newest snapshot of the schedule is proven
 * to hold them: from then on they are in the snapshots only. Rows of which nobody knows since when they stand there stay, and so
 * does everything under legal hold.
 */
export function purgeImport(deps: Deps): string {
  const view = deps.store.read({ import: 'all', snapshots: 'all' });
  const days = numberSetting(view.settings, 'keep.import');
  if (days === 0 || view.settings.text['snapshot.hold'] === 'yes') return 'kept';
  const now = deps.clock.now() as CivilDateTime;
  const until = `${addDays(dayOf(now), -days)} ${now.slice(11)}`;
  const old = view.records('import').filter(({ fields }) => {
    const heldAt = String(fields['heldAt'] ?? '');
    return heldAt !== '' && heldAt < until && String(fields['identity'] ?? '') !== '';
  });
  if (old.length === 0) return 'nothing';
  const saved = savedRows(deps, view);
  const rows = old.filter((record) => saved.has(rowKey(record)));
  if (rows.length === 0) return 'waits for a snapshot';
  mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'prune',
      origin: 'job',
      changes: [],
      entries: [{ action: 'prune', table: 'import', recordId: '', payload: { rows: rows.length, until } }],
      dropped: [{ table: 'import', rows: rows.map(({ row }) => row), keyField: 'identity' }],
    },
    { requestId: deps.uuid(), operation: 'prune' },
  );
  return `purged ${String(rows.length)}${rows.length < old.length ? `, waiting ${String(old.length - rows.length)}` : ''}`;
}

/** What tells a held row from every other, its text included. */
function rowKey({ fields }: Pick<StoredRecord, 'fields'>): string {
  return JSON.stringify([fields['identity'] ?? '', fields['original'] ?? '', fields['heldAt'] ?? '']);
}

/** Held rows of the newest snapshot of the schedule, or of one with a name; none where it cannot be proven. Two reads. */
function savedRows(deps: Deps, view: View): ReadonlySet<string> {
  const entry = snapshotIndex(view)
    .filter(({ reason }) => !isPrecaution(reason))
    .pop();
  if (entry === undefined) return new Set();
  const contents = deps.vaults.contents(entry.vaultId);
  const wanted = { snapshotId: entry.id, registerId: view.system.get(systemKeys.registerId) ?? '' };
  const read = readManifest(contents.manifests.get(entry.id) ?? '', wanted, sha256Hex);
  if (!read.ok || read.value.checksum !== entry.checksum) return new Set();
  const blocks = deps.vaults.blocks(entry.vaultId, contents, read.value.held?.blocks ?? []);
  const held = decodeHeld(read.value, (name) => blocks.get(name) ?? null, sha256Hex);
  return new Set(held.ok ? held.value.records.map(rowKey) : []);
}
