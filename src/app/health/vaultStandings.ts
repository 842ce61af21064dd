import type { VaultStanding } from '../../core/health/vaults';
import { RegisterError } from '../../core/registerError';
import type { Deps, View } from '../ports';

/** The vaults that the index of snapshots names, the newest first. */
export function vaultIds(view: View): readonly string[] {
  const lines = view
    .records('snapshots')
    .map(({ fields }) => ({ at: String(fields['at'] ?? ''), vault: String(fields['vaultId'] ?? '') }))
    .filter(({ vault }) => vault !== '')
    .sort((a, b) => b.at.localeCompare(a.at));
  return [...new Set(lines.map(({ vault }) => vault))];
}

/** Asks vaults who can open them: one call each. One that cannot be opened is a finding, no error. */
export function askVaults(deps: Deps, ids: readonly string[]): readonly VaultStanding[] {
  return ids.map((vault) => askVault(deps, vault));
}

function askVault({ vaults, pulse }: Deps, vault: string): VaultStanding {
  try {
    const canOpen = vaults.sharedWith(vault);
    // Its owner comes first.
    return { vault, reachable: true, owner: canOpen[0] ?? '', canOpen };
  } catch (error) {
    const reachable = !(error instanceof RegisterError && error.code === 'vault-unreachable');
    // What Google did not answer this time says nothing of the vault.
    if (!(error instanceof RegisterError)) pulse.unexpected(error);
    return { vault, reachable, owner: '', canOpen: null };
  }
}
