import type { View } from '../ports';
import { snapshotIndex } from './snapshotIndex';
import { vaultsOf } from './vaultOfMonth';

const MONTH_KEY = /^vault\.\d{4}-\d{2}$/;

/** A vault on record; key and maker only where a System cell names it. */
export interface KnownVault {
  readonly id: string;
  readonly key: string | null;
  readonly maker: string | null;
  readonly characters: number;
}

/** Every vault that System or the index of snapshots names, the newest first. The view has to hold the Snapshots tab. */
export function knownVaults(view: View): readonly KnownVault[] {
  const keys = [...view.system.keys()].filter((key) => MONTH_KEY.test(key)).sort();
  const recorded = keys
    .reverse()
    .flatMap((key) =>
      Object.entries(vaultsOf(view, key)).map(([maker, { id, characters }]) => ({ id, key, maker, characters })),
    );
  const known = new Set(recorded.map(({ id }) => id));
  const indexed = [...snapshotIndex(view)].reverse().map(({ vaultId }) => vaultId);
  const others = [...new Set(indexed)].filter((id) => id !== '' && !known.has(id));
  return [...recorded, ...others.map((id) => ({ id, key: null, maker: null, characters: 0 }))];
}
