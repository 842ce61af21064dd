import { aPerson, fakeUserStore, given, OWNER, WANG } from '../support/aScene';
import { vaultScene } from '../support/vaultScene';

const first = (scene: ReturnType<typeof vaultScene>) => scene.vaults.files.get('vault-1')!;

describe('a snapshot', () => {
  it('makes the month’s vault, shares it with the owners alone, and stands in the index with the vault on record', () => {
    const scene = vaultScene();
    const id = scene.take('2026-11-21 10:00');
    expect(first(scene)).toMatchObject({ title: 'Vault 2026-11', editors: [OWNER] });
    expect(scene.store.fieldsOf('snapshots')).toMatchObject([{ id, vaultId: 'vault-1', reason: 'daily' }]);
    expect(JSON.parse(scene.store.system.get('vault.2026-11') ?? '')).toMatchObject({ [OWNER]: { id: 'vault-1' } });
    expect(scene.store.commits[0]?.audit.map((entry) => entry.action)).toEqual(['vault-made', 'snapshot']);
  });

  it('of a register in which nothing changed adds no block', () => {
    const scene = vaultScene();
    scene.take('2026-11-21 10:00');
    scene.take('2026-11-21 11:00');
    expect(scene.vaults.calls.filter((call) => call.startsWith('store'))).toEqual([
      'store vault-1 1',
      'store vault-1 0',
    ]);
  });

  it('whose vault was made by a run that died goes into that very vault', () => {
    const scene = vaultScene();
    scene.store.before = (call) => {
      if (call === 'commit') throw new Error('killed');
    };
    expect(() => scene.take('2026-11-21 10:00')).toThrow('killed');
    scene.store.before = () => undefined;
    const id = scene.take('2026-11-21 10:05', { requestId: 'daily:2026-11-21 10:00' });
    expect(scene.vaults.files.size).toBe(1);
    expect(id).toContain('S-202611211000-');
    expect(first(scene).manifests.size).toBe(1);
  });

  it('goes into another vault where this one takes nothing any more, or cannot be opened', () => {
    const scene = vaultScene();
    scene.take('2026-11-21 10:00');
    scene.vaults.takesNothing.add('vault-1');
    scene.take('2026-11-21 11:00');
    scene.vaults.shut.add('vault-2');
    scene.take('2026-11-21 12:00');
    expect(scene.store.fieldsOf('snapshots').map((line) => line['vaultId'])).toEqual(['vault-1', 'vault-2', 'vault-3']);
  });

  it('goes into last month’s vault where Google makes none, and is refused by name where there is none either', () => {
    const scene = vaultScene();
    scene.take('2026-11-21 10:00');
    scene.vaults.makes = false;
    scene.take('2026-12-01 02:00');
    expect(scene.store.fieldsOf('snapshots').map((line) => line['vaultId'])).toEqual(['vault-1', 'vault-1']);
    scene.vaults.shut.add('vault-1');
    const before = scene.store.commits.length;
    expect(() => scene.take('2026-12-02 02:00')).toThrow('vault-not-made');
    expect(scene.store.commits).toHaveLength(before);
  });

  it('by a second person lies in a vault of theirs, in the same month; both stand in the index', () => {
    const scene = vaultScene();
    scene.take('2026-11-21 10:00');
    scene.take('2026-11-21 11:00', {}, { ...scene.deps, actor: WANG, userStore: fakeUserStore() });
    expect(scene.store.fieldsOf('snapshots').map((line) => [line['by'], line['vaultId']])).toEqual([
      [OWNER, 'vault-1'],
      [WANG, 'vault-2'],
    ]);
    expect(Object.keys(JSON.parse(scene.store.system.get('vault.2026-11') ?? '') as object)).toEqual([OWNER, WANG]);
  });

  it('that does not fit one execution says so, and asked again goes on with the blocks that are missing', () => {
    const scene = vaultScene();
    for (let block = 1; block < 4; block += 1) given(scene.store, 'customers', block * 500 + 1, aPerson());
    scene.vaults.batches = 3;
    expect(() => scene.take('2026-11-21 10:00')).toThrow('snapshot-unfinished');
    expect(scene.lines()).toEqual([]);
    scene.take('2026-11-21 11:00');
    expect(scene.lines()).toHaveLength(1);
    expect(scene.vaults.calls.filter((call) => call.startsWith('store'))).toEqual([
      'store vault-1 4',
      'store vault-1 1',
    ]);
  });

  it('finds the vault that this person made where the System cell was damaged by hand', () => {
    const scene = vaultScene();
    scene.take('2026-11-21 10:00');
    scene.store.system.set('vault.2026-11', '{"own');
    scene.take('2026-11-21 11:00');
    expect(scene.vaults.files.size).toBe(1);
  });
});
