import { RegisterError } from '../../core/registerError';
import { segmentsOf } from '../past/segmentIndex';
import type { Deps, View } from '../ports';
import { knownVaults } from './knownVaults';
import { restorers } from './vaultOfMonth';

/** What the job remembers. */
export interface ShareNote {
  /** The owners with whom the vaults were shared last. */
  readonly owners: string;
  /** The last vault that was looked at in its turn. */
  readonly turn: string;
  /** Vaults that could not be opened, and addresses with which Google shared nothing. */
  readonly shut: readonly string[];
  readonly refused: readonly string[];
}

export const noSharing: ShareNote = { owners: '', turn: '', shut: [], refused: [] };

const IN_TURN = 2;
const BUDGET_MS = 90_000;

/** The owners as the note keeps them: a change is a reason to share anew. */
export function ownersText(view: View): string {
  return [...restorers(view)]
    .map((email) => email.toLowerCase())
    .sort()
    .join(' ');
}

/**
 * Shares the vaults with those who may restore and with nobody else: all of them where the owners changed, else the newest and
 * a few in turn, since somebody may have shared one by hand. A vault of somebody else, who never shared it, is told.
 */
export function shareVaults(deps: Deps, before: ShareNote): { readonly outcome: string; readonly note: ShareNote } {
  const deadline = deps.clock.ms() + BUDGET_MS;
  const view = deps.store.read({ snapshots: 'all' });
  const owners = ownersText(view);
  const all = [...new Set([...knownVaults(view).map(({ id }) => id), ...segmentsOf(view).map(({ vault }) => vault)])];
  const after = all.indexOf(before.turn) + 1;
  const inTurn = [...all.slice(after), ...all.slice(0, after)];
  const chosen = owners === before.owners ? [...new Set([...all.slice(0, 1), ...inTurn.slice(0, IN_TURN)])] : inTurn;
  const done = { changed: 0, turn: before.turn, shut: [] as string[], refused: new Set<string>() };
  let whole = true;
  for (const id of chosen) {
    if (deps.clock.ms() >= deadline) {
      whole = false;
      break;
    }
    const shared = shareOne(deps, id, restorers(view));
    if (shared === null) done.shut.push(id);
    else {
      done.changed += shared.added.length + shared.removed.length;
      for (const email of shared.refused) done.refused.add(email);
    }
    done.turn = id;
  }
  const note: ShareNote = {
    owners: whole ? owners : before.owners,
    turn: done.turn,
    shut: done.shut,
    refused: [...done.refused],
  };
  return { outcome: outcomeOf(chosen.length, done.changed, note), note };
}

function shareOne(deps: Deps, id: string, owners: readonly string[]): ReturnType<Deps['vaults']['share']> | null {
  try {
    return deps.vaults.share(id, owners);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'vault-unreachable') return null;
    throw error;
  }
}

function outcomeOf(vaults: number, changed: number, { shut, refused }: ShareNote): string {
  return [
    `vaults ${String(vaults)}, changed ${String(changed)}`,
    ...(shut.length === 0 ? [] : [`shut ${String(shut.length)}`]),
    ...(refused.length === 0 ? [] : [`refused ${String(refused.length)}`]),
  ].join(', ');
}
