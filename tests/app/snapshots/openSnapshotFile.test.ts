import { openSnapshotFile } from '../../../src/app/snapshots/openSnapshotFile';
import { previewRestore } from '../../../src/app/snapshots/previewRestore';
import { noPruning, pruneSnapshots } from '../../../src/app/snapshots/pruneSnapshots';
import { aPerson, fakeUserStore, given, WANG } from '../support/aScene';
import { vaultScene } from '../support/vaultScene';

const NAME = 'kept.jsonl.gz';

/** A register whose snapshot of the morning was kept as a file; its vault is gone, or what a test makes of it. */
function scene(actor?: string) {
  const made = vaultScene(actor);
  for (let block = 1; block < 3; block += 1) given(made.store, 'customers', block * 500 + 1, aPerson());
  const id = made.take('2026-11-21 08:00');
  const first = made.vaults.files.get('vault-1')!;
  const manifest = first.manifests.get(id) ?? '';
  const blocks = [...first.blocks].map(([name, packed]) => ({ name, packed }));
  made.clock.at = '2026-12-24 10:00';
  let requests = 0;
  const send = (sent: typeof blocks, over: { name?: string; manifest?: string; requestId?: string } = {}) =>
    openSnapshotFile(made.deps, {
      requestId: `request-${String((requests += 1))}`,
      manifest,
      name: NAME,
      blocks: sent,
      ...over,
    });
  /** As the page does it: what is missing, in portions of one block, then the check. */
  const bringBack = () => {
    let reply = send([]);
    for (let turn = 0; reply.snapshot === undefined && turn < 9; turn += 1)
      reply = send(blocks.filter(({ name }) => name === reply.missing[0]));
    return reply;
  };
  return { ...made, id, first, manifest, blocks, send, bringBack };
}

describe('a snapshot file', () => {
  it('is brought back block by block where its vault is gone, and then stands in the index like any other', () => {
    const { bringBack, vaults, lines, id, store, deps, blocks } = scene();
    vaults.shut.add('vault-1');
    const { snapshot } = bringBack();
    expect(snapshot).toMatchObject({
      at: '2026-11-21 08:00',
      name: NAME,
      reason: 'from-file',
      counts: { customers: 3 },
    });
    expect(lines()).toEqual([id, snapshot?.id]);
    expect(vaults.files.get('vault-2')?.blocks.size).toBe(blocks.length);
    const actions = store.commits.flatMap(({ audit }) => audit.map(({ action }) => action));
    expect(actions).toEqual(['vault-made', 'snapshot', 'vault-made', 'snapshot']);
    expect(previewRestore(deps, { snapshotId: snapshot?.id ?? '' }).snapshot.id).toBe(snapshot?.id);
  });

  it('costs no block where they all lie in the vault of the month still', () => {
    const made = scene();
    made.clock.at = '2026-11-22 10:00';
    expect(made.bringBack().missing).toEqual([]);
    expect(made.vaults.calls.filter((call) => call.startsWith('store'))).toEqual([
      'store vault-1 3',
      'store vault-1 0',
    ]);
  });

  it('that is opened again, under another name too, gives the same snapshot and writes nothing', () => {
    const { bringBack, send, lines, store } = scene();
    const { snapshot } = bringBack();
    const commits = store.commits.length;
    expect(send([], { name: 'renamed.gz' })).toMatchObject({ snapshot: { id: snapshot?.id, name: NAME } });
    expect(lines()).toHaveLength(2);
    expect(store.commits).toHaveLength(commits);
  });

  it('that another owner opens is the very copy that the first one brought back; its damage they heal there, too', () => {
    const { bringBack, store, deps, vaults, manifest, blocks } = scene();
    const { snapshot } = bringBack();
    const partner = 'partner@example.com';
    store.people.push({ email: partner, name: 'Partner', role: 'owner', aliases: [] });
    const as = { ...deps, actor: partner, userStore: fakeUserStore() };
    const send = (sent: typeof blocks) =>
      openSnapshotFile(as, { requestId: 'partner-1', manifest, name: NAME, blocks: sent });
    const [commits, system] = [store.commits.length, new Map(store.system)];
    expect(send([])).toMatchObject({ snapshot: { id: snapshot?.id } });
    expect([store.commits.length, vaults.files.size]).toEqual([commits, 2]);
    vaults.files.get('vault-2')?.blocks.set(blocks[0]!.name, 'changed');
    expect(send([])).toEqual({ ok: true, missing: [blocks[0]!.name] });
    send(blocks.slice(0, 1));
    expect(send([])).toMatchObject({ snapshot: { id: snapshot?.id } });
    // How full it is, its maker counts.
    expect(store.system.get('vault.2026-12')).toBe(system.get('vault.2026-12'));
  });

  it('heals its own copy of which a block was damaged or lost in the vault since', () => {
    const { bringBack, vaults, deps, blocks } = scene();
    const { snapshot } = bringBack();
    const copy = vaults.files.get('vault-2')!;
    copy.blocks.set(blocks[0]!.name, 'changed');
    copy.blocks.delete(blocks[1]!.name);
    expect(() => previewRestore(deps, { snapshotId: snapshot?.id ?? '' })).toThrow('snapshot-damaged');
    expect(bringBack().snapshot?.id).toBe(snapshot?.id);
    expect(previewRestore(deps, { snapshotId: snapshot?.id ?? '' }).counts).toEqual({});
  });

  it('moves on into another vault where the one of the month takes nothing', () => {
    const { bringBack, send, vaults, blocks, store } = scene();
    send(blocks.slice(0, 1));
    vaults.takesNothing.add('vault-2');
    const { snapshot } = bringBack();
    expect(store.fieldsOf('snapshots')[1]).toMatchObject({ id: snapshot?.id, vaultId: 'vault-3' });
  });

  it('of which a block was changed on the way is refused, and neither vault nor index gets anything', () => {
    const { send, vaults, lines, blocks } = scene();
    const [one] = blocks;
    expect(() => send([{ name: one!.name, packed: `${one!.packed} ` }])).toThrow('snapshot-damaged');
    expect(vaults.files.get('vault-2')?.blocks.size).toBe(0);
    expect(lines()).toHaveLength(1);
  });

  it('does not bring blocks along that its manifest does not name', () => {
    const { send } = scene();
    expect(() => send([{ name: '0'.repeat(64), packed: 'x' }])).toThrow('bad-request');
  });

  it('that the audit trail knows with another checksum is refused; with the same, it is said to be the very one', () => {
    const { bringBack, store, id, manifest, lines } = scene();
    const tell = (checksum: string) =>
      store.put('audit', { seq: 900, action: 'snapshot', recordId: id, payload: JSON.stringify({ checksum }) });
    store.rows('audit').length = 0;
    tell('another');
    expect(bringBack).toThrow('snapshot-damaged');
    expect(lines()).toHaveLength(1);
    tell((JSON.parse(manifest) as { checksum: string }).checksum);
    expect(bringBack()).toMatchObject({ trail: 'same' });
  });

  it('stays in the vault whatever the ladder gives up, and stands for no day of it', () => {
    const made = scene();
    made.set({ 'keep.hourly': '0', 'keep.daily': '1', 'keep.weekly': '0', 'keep.monthly': '0' });
    made.clock.at = '2026-11-21 09:00';
    const { snapshot } = made.bringBack();
    made.take('2026-11-22 02:00');
    made.clock.at = '2026-11-22 09:00';
    pruneSnapshots(made.deps, noPruning);
    expect(made.lines()).toContain(snapshot?.id);
    expect(made.lines()).not.toContain(made.id);
  });

  it('is for owners', () => {
    expect(() => scene(WANG).send([])).toThrow('role-insufficient');
  });
});
