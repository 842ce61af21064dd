import { noPruning, pruneSnapshots } from '../../../src/app/snapshots/pruneSnapshots';
import { sha256Hex } from '../../../src/core/audit/sha256';
import { canonicalJson } from '../../../src/core/snapshots/canonicalJson';
import { aPerson, given } from '../support/aScene';
import { vaultScene } from '../support/vaultScene';

/** One hourly rung and no other: each hour's snapshot but the newest may go. */
function scene(hours: readonly string[] = ['08', '09', '10']) {
  const made = vaultScene();
  made.set({ 'keep.hourly': '1', 'keep.daily': '0', 'keep.weekly': '0', 'keep.monthly': '0' });
  const ids = hours.map((hour, index) => {
    made.store.type('customers', 2, { notes: `as of ${String(index)}` });
    return made.take(`2026-11-21 ${hour}:00`);
  });
  made.clock.at = '2026-11-21 11:00';
  const prune = () => pruneSnapshots(made.deps, noPruning);
  const vault = made.vaults.files.get('vault-1')!;
  return { ...made, ids, prune, vault };
}
/** Key and status of the lines of Review. */
const review = (store: ReturnType<typeof scene>['store']) =>
  store.fieldsOf('review').map(({ key, status }) => `${String(key)} ${String(status)}`);
const last = (store: ReturnType<typeof scene>['store']) => store.commits[store.commits.length - 1];

describe('pruning', () => {
  it('takes snapshots with the blocks that no other names, then their lines, in one audited batch', () => {
    const { ids, prune, vault, lines, store } = scene();
    expect(prune().outcome).toBe('pruned 2');
    expect([...vault.manifests.keys()]).toEqual([ids[2]]);
    expect(vault.blocks.size).toBe(1);
    expect(lines()).toEqual([ids[2]]);
    const [entry] = last(store)?.audit ?? [];
    expect(entry?.action).toBe('prune');
    expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ removed: ids.slice(0, 2), lines: 2 });
  });

  it('keeps blocks that a snapshot which stays names, too', () => {
    const made = vaultScene();
    made.set({ 'keep.hourly': '1', 'keep.daily': '0', 'keep.weekly': '0', 'keep.monthly': '0' });
    made.take('2026-11-21 08:00');
    const kept = made.take('2026-11-21 09:00');
    pruneSnapshots(made.deps, noPruning);
    expect([...made.vaults.files.get('vault-1')!.manifests.keys()]).toEqual([kept]);
    expect(made.vaults.files.get('vault-1')!.blocks.size).toBe(1);
  });

  it('writes nothing where nothing is to go', () => {
    const { prune, store } = scene(['10']);
    const before = store.commits.length;
    expect(prune()).toMatchObject({ outcome: 'pruned 0', note: { shut: [], damaged: [], lost: [], doubtful: [] } });
    expect(store.commits).toHaveLength(before);
  });

  it('that died between vault and index is finished by the next run', () => {
    const { prune, store, lines, ids } = scene();
    store.before = (call) => {
      if (call === 'commit') throw new Error('killed');
    };
    expect(prune).toThrow('killed');
    store.before = () => undefined;
    expect(lines()).toEqual(ids);
    expect(prune().outcome).toBe('pruned 0');
    expect(lines()).toEqual([ids[2]]);
  });

  it('leaves a vault alone that cannot be opened, or in which a manifest cannot be proven', () => {
    const { prune, vaults, vault, lines, ids } = scene();
    vaults.shut.add('vault-1');
    expect(prune()).toMatchObject({ outcome: 'pruned 0, shut 1', note: { shut: ['vault-1'] } });
    vaults.shut.clear();
    const text = vault.manifests.get(ids[1]!) ?? '';
    vault.manifests.set(ids[1]!, text.replace('"auditSeq":', '"auditSeq": '));
    expect(prune()).toMatchObject({ outcome: 'pruned 0, damaged 1', note: { damaged: ['vault-1'] } });
    expect(vault.manifests.size).toBe(3);
    expect(lines()).toEqual(ids);
  });

  it('puts back what went instead, since somebody sorted the vault at that instant, and tells of missing blocks', () => {
    const { prune, vaults, vault, ids, lines } = scene();
    const remove = vaults.remove.bind(vaults);
    // Rows turned round: the newest snapshot goes in place of the oldest.
    vaults.remove = (id, contents, { manifests, blocks }) => {
      const wanted = [...contents.blockRows.keys()].filter((name) => !blocks.includes(name));
      remove(id, contents, { manifests: [ids[1]!, ids[2]!], blocks: [...blocks.slice(1), ...wanted] });
      expect(manifests).toEqual(ids.slice(0, 2));
    };
    expect(prune()).toMatchObject({ outcome: 'pruned 1, damaged 1', note: { damaged: ['vault-1'] } });
    expect([...vault.manifests.keys()]).toEqual([ids[0], ids[2]]);
    expect(lines()).toEqual([ids[0], ids[2]]);
  });

  it('takes nothing under legal hold, nor a snapshot with a name or under hold of its own', () => {
    const { prune, store, set, lines, ids } = scene();
    set({ 'keep.hourly': '1', 'keep.daily': '0', 'keep.weekly': '0', 'keep.monthly': '0', 'snapshot.hold': 'yes' });
    expect(prune().outcome).toBe('pruned 0');
    set({ 'keep.hourly': '1', 'keep.daily': '0', 'keep.weekly': '0', 'keep.monthly': '0' });
    store.type('snapshots', 2, { name: 'kept' });
    store.type('snapshots', 3, { hold: 'yes' });
    prune();
    expect(lines()).toEqual(ids);
  });

  it('takes nothing where the clock was put back', () => {
    const { prune, clock, lines, ids } = scene();
    clock.at = '2026-11-21 09:30';
    expect(prune().outcome).toBe('pruned 0');
    expect(lines()).toEqual(ids);
  });

  it('keeps the last snapshot that a drill found good, and the one that is being drilled', () => {
    const { prune, store, lines, ids } = scene();
    store.system.set(
      'drill.log',
      JSON.stringify([
        { snapshotId: ids[0], ok: true },
        { snapshotId: ids[1], ok: false },
      ]),
    );
    prune();
    expect(lines()).toEqual([ids[0], ids[2]]);
  });
});

describe('an index that was edited by hand', () => {
  it('gets back the line of a snapshot that lies in the vault', () => {
    const { prune, store, ids } = scene(['10']);
    const [line] = store.fieldsOf('snapshots');
    store.rows('snapshots').splice(0, 1);
    expect(prune().outcome).toBe('pruned 0, put back 1');
    const { bytes: _, ...rest } = line!;
    expect(store.fieldsOf('snapshots')).toEqual([rest]);
    expect(last(store)?.audit[0]?.payload).toContain(ids[0]);
  });

  it('loses a second line of one snapshot, and no first one', () => {
    const { prune, store, lines, ids } = scene(['10']);
    store.put('snapshots', { ...store.fieldsOf('snapshots')[0], name: 'copied by hand' });
    expect(prune().outcome).toBe('pruned 0, doubles 1');
    expect(lines()).toEqual(ids);
  });

  it('is told the vault in which a snapshot lies, where the line names another', () => {
    const { prune, store } = scene(['10']);
    store.type('snapshots', 2, { vaultId: 'somewhere' });
    prune();
    expect(store.fieldsOf('snapshots')[0]?.['vaultId']).toBe('vault-1');
  });

  it('keeps the vault that a line names where the same snapshot lies in another, too, whichever is looked at', () => {
    const made = vaultScene();
    const id = made.take('2026-11-21 10:00');
    const [first] = [...made.vaults.files.values()];
    // The same snapshot under another name, as two people bring it back from its file: another checksum.
    for (let vault = 2; vault <= 6; vault += 1) {
      made.vaults.create(`Vault ${String(vault)}`);
      made.store.system.set(
        `vault.2027-0${String(vault)}`,
        JSON.stringify({ [`owner${String(vault)}@example.com`]: { id: `vault-${String(vault)}`, characters: 1 } }),
      );
    }
    const text = first?.manifests.get(id) ?? '';
    const { checksum: _, ...rest }: Record<string, unknown> = { ...(JSON.parse(text) as object), name: 'renamed' };
    const manifest = canonicalJson({ ...rest, checksum: sha256Hex(canonicalJson(rest)) });
    made.vaults.files.get('vault-6')?.manifests.set(id, manifest);
    const line = made.store.fieldsOf('snapshots');
    let note = noPruning;
    for (let day = 0; day < 4; day += 1) {
      note = pruneSnapshots(made.deps, note).note;
      expect(made.store.fieldsOf('snapshots')).toEqual(line);
      expect(note).toMatchObject({ lost: [], doubtful: [] });
    }
  });

  it('gets its checksum back where the audit trail says the same as the snapshot, and is told by name where it does not', () => {
    const { prune, store, ids } = scene(['10']);
    const checksum = store.fieldsOf('snapshots')[0]?.['checksum'] ?? '';
    store.type('snapshots', 2, { checksum: 'f'.repeat(64) });
    prune();
    expect(store.fieldsOf('snapshots')[0]?.['checksum']).toBe(checksum);
    store.type('snapshots', 2, { checksum: 'f'.repeat(64) });
    store.tabs.set('audit', []);
    expect(prune()).toMatchObject({ outcome: 'pruned 0, doubtful 1', note: { doubtful: ids } });
    expect(store.fieldsOf('snapshots')[0]?.['checksum']).toBe('f'.repeat(64));
    expect(review(store)).toEqual([`snapshots ${ids[0]!}  snapshot-doubtful open`]);
    store.type('snapshots', 2, { checksum });
    prune();
    expect(review(store)).toEqual([`snapshots ${ids[0]!}  snapshot-doubtful settled`]);
  });

  it('is told by name of snapshots that lie in no vault any more; their lines stay', () => {
    const { prune, vault, lines, ids } = scene(['10']);
    vault.manifests.clear();
    expect(prune()).toMatchObject({ outcome: 'pruned 0, lost 1', note: { lost: ids } });
    expect(lines()).toEqual(ids);
  });

  it('has what nobody but a person can put right said in Review, once, until it is right or its line is gone', () => {
    const { prune, vaults, vault, store, ids } = scene(['10']);
    const [manifest] = vault.manifests.values();
    const key = `snapshots ${ids[0]!}  snapshot-lost`;
    vault.manifests.clear();
    prune();
    const { commits } = store;
    expect(commits.at(-1)?.audit).toEqual([]);
    const count = commits.length;
    prune();
    expect([review(store), commits.length]).toEqual([[`${key} open`], count]);
    expect(JSON.parse(String(store.fieldsOf('review')[0]?.['facts']))).toEqual({
      at: '2026-11-21 10:00',
      vault: 'vault-1',
    });
    vaults.shut.add('vault-1');
    prune();
    expect(review(store)).toEqual([`${key} open`]);
    vaults.shut.clear();
    vault.manifests.set(ids[0]!, manifest ?? '');
    prune();
    expect(review(store)).toEqual([`${key} settled`]);
    vault.manifests.clear();
    prune();
    store.rows('snapshots').length = 0;
    prune();
    expect(review(store)).toEqual([`${key} settled`, `${key} settled`]);
  });

  it('fills Review with fifty lines a night at most, where somebody emptied a vault', () => {
    const made = vaultScene();
    for (let hour = 0; hour < 53; hour += 1)
      made.take(`2026-11-${String(10 + Math.floor(hour / 24))} ${String(hour % 24).padStart(2, '0')}:00`, {
        name: 'kept',
      });
    made.vaults.files.get('vault-1')!.manifests.clear();
    for (const lines of [50, 53, 53]) {
      pruneSnapshots(made.deps, noPruning);
      expect(made.store.fieldsOf('review')).toHaveLength(lines);
    }
  });
});

it('looks at every vault in turn, a few a day', () => {
  const made = vaultScene();
  given(made.store, 'customers', 2, aPerson());
  for (let month = 1; month <= 9; month += 1) made.take(`2026-0${String(month)}-28 02:00`);
  made.clock.at = '2026-10-01 11:00';
  let note = noPruning;
  const looked = new Set<string>();
  for (let day = 0; day < 4; day += 1) {
    made.vaults.calls.length = 0;
    note = pruneSnapshots(made.deps, note).note;
    expect(made.vaults.calls.length).toBeLessThanOrEqual(4);
    for (const call of made.vaults.calls) looked.add(call);
  }
  expect(looked.size).toBe(9);
});
