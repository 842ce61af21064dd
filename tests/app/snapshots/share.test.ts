import { noSharing, shareVaults } from '../../../src/app/snapshots/shareVaults';
import { OWNER, WANG } from '../support/aScene';
import { vaultScene } from '../support/vaultScene';

function scene() {
  const made = vaultScene();
  for (const at of ['2026-09-28 02:00', '2026-10-28 02:00', '2026-11-21 02:00']) made.take(at);
  const vault = (id: string) => made.vaults.files.get(id)!;
  return { ...made, vault };
}

describe('sharing the vaults', () => {
  it('opens all of them to a member who became an owner, and shuts them to one who is none any more', () => {
    const { deps, store, vault } = scene();
    const first = shareVaults(deps, noSharing);
    expect(first).toMatchObject({ outcome: 'vaults 3, changed 0', note: { owners: OWNER } });
    const index = store.people.findIndex((person) => person.email === WANG);
    store.people[index] = { ...store.people[index]!, role: 'owner' };
    expect(shareVaults(deps, first.note).outcome).toBe('vaults 3, changed 3');
    expect(vault('vault-1').editors).toEqual([OWNER, WANG]);
    store.people[index] = { ...store.people[index], role: 'reader' };
    shareVaults(deps, { ...first.note, owners: `${OWNER} ${WANG}` });
    for (const id of ['vault-1', 'vault-2', 'vault-3']) expect(vault(id).editors).toEqual([OWNER]);
  });

  it('finds out, in turn, who was let in by hand', () => {
    const { deps, vault } = scene();
    let { note } = shareVaults(deps, noSharing);
    vault('vault-1').editors = [OWNER, 'friend@example.com'];
    for (let day = 0; day < 2; day += 1) ({ note } = shareVaults(deps, note));
    expect(vault('vault-1').editors).toEqual([OWNER]);
  });

  it('tells of a vault that is not open to who runs it, and of an address that Google refuses', () => {
    const { deps, vaults } = scene();
    vaults.shut.add('vault-2');
    vaults.refused.add(OWNER);
    expect(shareVaults(deps, noSharing)).toMatchObject({
      outcome: 'vaults 3, changed 2, shut 1, refused 1',
      note: { shut: ['vault-2'], refused: [OWNER] },
    });
  });
});
