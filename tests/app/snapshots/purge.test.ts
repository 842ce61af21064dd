import { purgeImport } from '../../../src/app/snapshots/purgeImport';
import { vaultScene } from '../support/vaultScene';

const held = (identity: string, heldAt: string) => ({
  identity,
  heldAt,
  status: 'held',
  original: `{"Name":"${identity}"}`,
});

/** Rows held for 91 and for 89 days, and one of which nobody knows since when. */
function scene() {
  const made = vaultScene();
  made.store.put('import', held('old', '2026-08-22 09:00'));
  made.store.put('import', held('new', '2026-08-24 09:00'));
  made.store.put('import', { identity: 'undated', status: 'held' });
  const purge = (): string => {
    made.clock.at = '2026-11-21 10:00';
    return purgeImport(made.deps);
  };
  const standing = () => made.store.fieldsOf('import').map((fields) => fields['identity']);
  return { ...made, purge, standing };
}

describe('held import rows', () => {
  it('go after 90 days once a snapshot holds them, with one entry in the audit trail', () => {
    const { purge, standing, take, store } = scene();
    take('2026-11-21 02:00');
    expect(purge()).toBe('purged 1');
    expect(standing()).toEqual(['new', 'undated']);
    const commit = store.commits[store.commits.length - 1];
    expect(commit?.audit).toMatchObject([{ action: 'prune', table: 'import' }]);
    expect(purge()).toBe('nothing');
  });

  it('wait where no snapshot of the schedule holds them as they stand', () => {
    const { purge, standing, take, store } = scene();
    expect(purge()).toBe('waits for a snapshot');
    take('2026-11-21 02:00', { reason: 'before-undo' });
    expect(purge()).toBe('waits for a snapshot');
    take('2026-11-21 03:00');
    store.type('import', 2, { original: 'changed by hand since' });
    expect(purge()).toBe('waits for a snapshot');
    expect(standing()).toHaveLength(3);
  });

  it('wait where the snapshot that should hold them is damaged', () => {
    const { purge, take, vaults, standing } = scene();
    take('2026-11-21 02:00');
    const { blocks } = vaults.files.get('vault-1')!;
    for (const [name, text] of blocks) blocks.set(name, text.replace('old', 'odd'));
    expect(purge()).toBe('waits for a snapshot');
    expect(standing()).toHaveLength(3);
  });

  it('stay for the time that the settings say, for ever at 0, and under legal hold', () => {
    const { purge, take, set, standing } = scene();
    take('2026-11-21 02:00');
    set({ 'keep.import': '0' });
    expect(purge()).toBe('kept');
    set({ 'snapshot.hold': 'yes' });
    expect(purge()).toBe('kept');
    set({ 'keep.import': '92' });
    expect(purge()).toBe('nothing');
    expect(standing()).toHaveLength(3);
    set({ 'keep.import': '30' });
    expect(purge()).toBe('purged 2');
  });
});
