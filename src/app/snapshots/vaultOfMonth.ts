import { RegisterError } from '../../core/registerError';
import { mayAct } from '../../core/schema/people';
import type { Deps, VaultContents, View } from '../ports';

/** Characters after which a month gets a second vault. A spreadsheet holds ten million cells; its size is what tells first. */
const VAULT_LIMIT = 40_000_000;

/** A vault that can be opened, and what lies in it. */
export interface OpenVault {
  readonly id: string;
  /** The System key of the month it was made for. */
  readonly key: string;
  readonly characters: number;
  readonly contents: VaultContents;
  /** Whether no System cell names it yet. */
  readonly made: boolean;
}

/**
 * The vault of the month: made where there is none, where it is full, or where it cannot be opened any more. `but` is one that
 * turned out not to take anything. Where Google makes none, an older one of the same person serves: better there than nowhere.
 */
export function openVault(deps: Deps, view: View, but?: string): OpenVault {
  const key = `vault.${deps.clock.now().slice(0, 7)}`;
  const known = vaultsOf(view, key)[makerOf(deps)] ?? null;
  const standing = known === null ? null : opened(deps, { ...known, key, made: false }, but);
  if (standing !== null) return standing;
  const noted = notedVault(deps, key);
  const waiting = noted === null || noted === known?.id ? null : opened(deps, made(noted, key), but);
  if (waiting !== null) return waiting;
  try {
    return newVault(deps, view, key);
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== 'vault-not-made') throw error;
    const older = olderVault(deps, view, key, but);
    if (older === null) throw error;
    return older;
  }
}

type Closed = Omit<OpenVault, 'contents'>;

function opened(deps: Deps, vault: Closed, but?: string): OpenVault | null {
  if (vault.id === but || vault.characters >= VAULT_LIMIT) return null;
  const contents = contentsOf(deps, vault.id);
  return contents === null ? null : { ...vault, contents };
}

const made = (id: string, key: string): Closed => ({ id, key, characters: 0, made: true });

/**
 * The new vault is noted beside the sheet before anything goes into it: an execution that dies then finds it again. It stands
 * on record with the first snapshot that it takes.
 */
function newVault(deps: Deps, view: View, key: string): OpenVault {
  const id = deps.vaults.create(deps.words.vaultTitle(key.slice('vault.'.length), view.language));
  unlessItFails(deps, () => {
    deps.userStore.write(NOTE, JSON.stringify({ key, id }));
  });
  // The daily job makes up for what fails here.
  unlessItFails(deps, () => {
    deps.vaults.share(id, restorers(view));
  });
  return { ...made(id, key), contents: { blockRows: new Map(), manifestRows: new Map(), manifests: new Map() } };
}

const NOTE = 'vault.made';

function notedVault({ userStore }: Deps, key: string): string | null {
  const note = JSON.parse(userStore.read(NOTE) ?? 'null') as { readonly key: string; readonly id: string } | null;
  return note?.key === key ? note.id : null;
}

function olderVault(deps: Deps, view: View, month: string, but?: string): OpenVault | null {
  const keys = [...view.system.keys()].filter((key) => /^vault\.\d{4}-\d{2}$/.test(key) && key < month);
  for (const key of keys.sort().reverse()) {
    const known = vaultsOf(view, key)[makerOf(deps)];
    const vault = known === undefined ? null : opened(deps, { ...known, key, made: false }, but);
    if (vault !== null) return vault;
  }
  return null;
}

/** What can be made up for later must not stop a snapshot; it is logged and counted. */
function unlessItFails(deps: Deps, work: () => void): void {
  try {
    work();
  } catch (error) {
    deps.pulse.unexpected(error);
  }
}

/** E-mails of those who may restore: owners of the register. */
export function restorers(view: View): readonly string[] {
  return view.people.filter((person) => mayAct(person.role, 'owner')).map((person) => person.email);
}

export interface VaultState {
  readonly id: string;
  readonly characters: number;
}

/**
 * The vaults of a month by the person who made them: two people who take snapshots have one each, since a vault opens to its
 * maker alone until it is shared. A cell that was damaged by hand names none: the index of snapshots still does.
 */
export function vaultsOf(view: View, key: string): Readonly<Record<string, VaultState>> {
  const text = view.system.get(key) ?? '';
  try {
    const read: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read as Readonly<Record<string, Partial<VaultState> | null>>).flatMap(([maker, state]) =>
        typeof state?.id === 'string' ? [[maker, { id: state.id, characters: state.characters ?? 0 }]] : [],
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The System cell with the vault as it is after characters came or went. */
export function vaultCell(view: View, key: string, deps: Deps, state: VaultState): Readonly<Record<string, string>> {
  return { [key]: JSON.stringify({ ...vaultsOf(view, key), [makerOf(deps)]: state }) };
}

/** Null where the vault cannot be opened: deleted, or not shared with this person. */
export function contentsOf(deps: Deps, vaultId: string): VaultContents | null {
  try {
    return deps.vaults.contents(vaultId);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'vault-unreachable') return null;
    throw error;
  }
}

export function makerOf(deps: Deps): string {
  return deps.actor === '' ? 'unknown' : deps.actor;
}
