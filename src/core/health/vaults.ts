import { mayAct, type Person } from '../schema/people';
import { finding, type HealthFinding } from './finding';

/** Who can open a vault, as its sharing says; null where it could not be asked. */
export interface VaultStanding {
  readonly vault: string;
  readonly reachable: boolean;
  /** E-mail of its owner in Google's sense; '' where there is none, or it could not be asked. */
  readonly owner: string;
  readonly canOpen: readonly string[] | null;
}

/** Those who may restore, and nobody else, are to open a vault. */
export function mayOpenVaults(people: readonly Person[]): readonly string[] {
  return people.filter(({ role }) => mayAct(role, 'owner')).map(({ email }) => email.toLowerCase());
}

/**
 * What is wrong with the sharing of the vaults, and one line where nothing is. Nobody but its owner can give a file away: one that
 * belongs to who may not restore any more goes with that account.
 */
export function vaultFindings(vaults: readonly VaultStanding[], people: readonly Person[]): readonly HealthFinding[] {
  const should = new Set(mayOpenVaults(people));
  const found = vaults.flatMap((each) => findingsOf(each, should));
  if (found.length > 0 || vaults.length === 0) return found;
  const known = vaults.every(({ canOpen }) => canOpen !== null);
  return [finding('fine', known ? 'vault-shared' : 'vault-unknown', { count: vaults.length })];
}

function findingsOf(
  { vault, reachable, owner, canOpen }: VaultStanding,
  should: ReadonlySet<string>,
): readonly HealthFinding[] {
  if (!reachable) return [finding('wrong', 'vault-unreachable', { vault }, 'vault')];
  if (canOpen === null) return [];
  const can = new Set(canOpen.map((email) => email.toLowerCase()));
  const open = [...can].filter((email) => !should.has(email) && email !== owner.toLowerCase());
  const closed = [...should].filter((email) => !can.has(email));
  const isForeign = owner !== '' && !should.has(owner.toLowerCase());
  return [
    ...(isForeign ? [finding('wrong', 'vault-owner', { vault, who: owner }, 'ownVault')] : []),
    ...(open.length === 0 ? [] : [finding('wrong', 'vault-open', { vault, who: open.join(', ') }, 'unshare')]),
    ...(closed.length === 0 ? [] : [finding('soon', 'vault-closed', { vault, who: closed.join(', ') }, 'share')]),
  ];
}
