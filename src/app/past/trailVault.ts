import { mustCommit } from '../act';
import type { Deps, View } from '../ports';
import { vaultsOf } from '../snapshots/vaultOfMonth';

/** The System key that names the vaults of the trail by who made them, in the form of those of snapshots. */
export const trailVaultKey = 'vault.audit';

/** Characters after which a vault is full and the next one is made. */
const VAULT_LIMIT = 40_000_000;

/** The vault into which segments go. */
export interface TrailVault {
  readonly id: string;
  readonly characters: number;
  readonly view: View;
  /** The System cell that says how much is in it. */
  readonly cell: (characters: number) => Readonly<Record<string, string>>;
}

/** The vault of who asks; made, and put on record before anything goes into it, where there is none or it is full. */
export function openTrailVault(deps: Deps, view: View): TrailVault {
  const maker = deps.actor === '' ? 'unknown' : deps.actor;
  const cell =
    (id: string) =>
    (characters: number): Readonly<Record<string, string>> => ({
      [trailVaultKey]: JSON.stringify({ ...vaultsOf(view, trailVaultKey), [maker]: { id, characters } }),
    });
  const known = vaultsOf(view, trailVaultKey)[maker];
  if (known !== undefined && known.characters < VAULT_LIMIT) return { ...known, view, cell: cell(known.id) };
  const id = deps.segments.create(deps.words.vaultTitle('audit', view.language));
  const after = mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'vault-made',
      origin: 'job',
      changes: [],
      entries: [{ action: 'vault-made', table: 'audit', recordId: id, payload: { vaultId: id } }],
    },
    { requestId: deps.uuid(), system: cell(id)(0), operation: 'vault' },
  );
  // A key that is new to System stands on a row that this view does not know.
  return { id, characters: 0, view: deps.store.reread(after, { system: 'all' }), cell: cell(id) };
}
