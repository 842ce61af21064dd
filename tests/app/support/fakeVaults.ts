import type { SharingDone, VaultContents, Vaults } from '../../../src/app/ports';
import { RegisterError } from '../../../src/core/registerError';

interface FakeVault {
  readonly title: string;
  readonly blocks: Map<string, string>;
  readonly manifests: Map<string, string>;
  editors: readonly string[];
}

/** Vaults in memory. What a test says of `shut` and `takesNothing` holds for the ids in it. */
export class FakeVaults implements Vaults {
  readonly files = new Map<string, FakeVault>();
  readonly shut = new Set<string>();
  readonly takesNothing = new Set<string>();
  readonly calls: string[] = [];
  /** Whether Google makes spreadsheets. */
  makes = true;
  /** Addresses that are none. */
  readonly refused = new Set<string>();
  /** Batches that a store may write before it is asked to stop. */
  batches = Infinity;

  create(title: string): string {
    this.calls.push('create');
    if (!this.makes) throw new RegisterError('vault-not-made');
    const id = `vault-${String(this.files.size + 1)}`;
    this.files.set(id, { title, blocks: new Map(), manifests: new Map(), editors: [] });
    return id;
  }

  contents(vaultId: string): VaultContents {
    this.calls.push(`contents ${vaultId}`);
    const { blocks, manifests } = this.open(vaultId);
    const rows = (names: Iterable<string>) => new Map([...names].map((name, index) => [name, [index + 1]]));
    return { blockRows: rows(blocks.keys()), manifestRows: rows(manifests.keys()), manifests: new Map(manifests) };
  }

  blocks(vaultId: string, _: VaultContents, names: readonly string[]): ReadonlyMap<string, string> {
    const { blocks } = this.open(vaultId);
    return new Map(names.flatMap((name) => (blocks.has(name) ? [[name, blocks.get(name) ?? ''] as const] : [])));
  }

  packed(...given: Parameters<Vaults['packed']>): ReadonlyMap<string, string> {
    return this.blocks(...given);
  }

  /** Nothing is packed here. */
  unpack(packed: string): string {
    return packed;
  }

  store(...[vaultId, blocks, manifest, goOn = () => true]: Parameters<Vaults['store']>): number | null {
    this.calls.push(`store ${vaultId} ${String(blocks.length)}`);
    const vault = this.open(vaultId);
    if (this.takesNothing.has(vaultId)) throw new RegisterError('vault-unreachable', { vaultId, why: 'refused' });
    let written = 0;
    for (const { name, text } of blocks) {
      if (written === this.batches || !goOn()) return null;
      vault.blocks.set(name, text);
      written += 1;
    }
    if (manifest !== null) vault.manifests.set(manifest.snapshotId, manifest.text);
    return blocks.reduce((sum, block) => sum + block.text.length, manifest?.text.length ?? 0);
  }

  remove(...[vaultId, , { manifests, blocks }]: Parameters<Vaults['remove']>): void {
    this.calls.push(`remove ${vaultId}`);
    const vault = this.open(vaultId);
    for (const id of manifests) vault.manifests.delete(id);
    for (const name of blocks) vault.blocks.delete(name);
  }

  sharedWith(vaultId: string): readonly string[] {
    return this.open(vaultId).editors;
  }

  share(vaultId: string, emails: readonly string[]): SharingDone {
    this.calls.push(`share ${vaultId}`);
    const vault = this.open(vaultId);
    const wanted = emails.filter((email) => !this.refused.has(email));
    const added = wanted.filter((email) => !vault.editors.includes(email));
    const removed = vault.editors.filter((email) => !wanted.includes(email));
    vault.editors = wanted;
    return { added, removed, refused: emails.filter((email) => this.refused.has(email)) };
  }

  private open(vaultId: string): FakeVault {
    const vault = this.files.get(vaultId);
    if (vault === undefined) throw new RegisterError('vault-unreachable', { vaultId, why: 'gone' });
    if (this.shut.has(vaultId)) throw new RegisterError('vault-unreachable', { vaultId, why: 'forbidden' });
    return vault;
  }
}
