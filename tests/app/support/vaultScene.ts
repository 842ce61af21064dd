import type { Deps, View } from '../../../src/app/ports';
import { storeSnapshot, type SnapshotWish } from '../../../src/app/snapshots/takeSnapshot';
import { snapshotQuery } from '../../../src/app/snapshots/recordSets';
import type { SnapshotReason } from '../../../src/core/snapshots/reasons';
import { readSettings } from '../../../src/core/schema/settings';
import { aPerson, aScene, given, OWNER } from './aScene';
import { FakeVaults } from './fakeVaults';

/** A register with one customer, whose vaults are in memory and whose clock is set by hand. */
export function vaultScene(actor = OWNER) {
  const vaults = new FakeVaults();
  const clock = { at: '2026-11-21 10:00', ms: 0 };
  const made = aScene({ vaults, actor, clock: { now: () => clock.at, ms: () => clock.ms } });
  const { store } = made;
  given(store, 'customers', 1, aPerson());
  const withImport = (view: View): View => ({ ...view, layout: { tabs: { import: {} as never } } });
  const deps: Deps = {
    ...made.deps,
    words: { ...made.deps.words, vaultTitle: (month) => `Vault ${month}` },
    store: { ...made.deps.store, read: (query) => withImport(store.read(query)) },
  };
  const set = (settings: Readonly<Record<string, string>>): void => {
    store.settings = readSettings(Object.entries(settings).map(([key, value]) => ({ key, value })));
  };
  /** Takes a snapshot at a time; gives its id. */
  const take = (at: string, over: Partial<SnapshotWish> = {}, by: Deps = deps): string => {
    clock.at = at;
    const reason: SnapshotReason = 'daily';
    const wish: SnapshotWish = { requestId: `${reason}:${at}`, name: '', reason, remember: () => ({}), ...over };
    return storeSnapshot(by, by.store.read(snapshotQuery), wish).snapshot.id;
  };
  const lines = (): readonly unknown[] => store.fieldsOf('snapshots').map((fields) => fields['id']);
  return { ...made, deps, vaults, clock, set, take, lines };
}
