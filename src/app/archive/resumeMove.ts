import { STOP } from '../../core/undo/actionsOf';
import type { Progress, Stopped } from '../inProgress';
import type { Deps } from '../ports';
import { archiveNow, byHand, type Archived, type ArchiveState } from './archiveCustomers';
import { byRules } from './byRules';
import { findProposals, proposalQuery } from './findProposals';
import { unarchiveNow, type Unarchived } from './unarchiveCustomers';

interface MoveState {
  readonly ids: readonly string[];
}

/**
 * Goes on with archiving that an execution left half done, in the name of who began it: they might then. Who was to go by the
 * rules and is not proposed any more goes all the same, as it was decided. The caller holds the lock.
 */
export function resumeArchive(deps: Deps, { requestId, actor, state }: Progress): Archived {
  const { ids, reason, proposed = 0, kept = 0 } = state as MoveState & ArchiveState;
  if (reason !== null) return archiveNow(deps, { requestId, ids }, byHand(actor, reason, false));
  const view = deps.store.read(proposalQuery);
  const found = findProposals(deps, view).proposals;
  return archiveNow(
    deps,
    { requestId, ids },
    byRules(deps, view, found, { by: actor, proposed, kept, needsRole: false }),
  );
}

/** The same for customers on their way back. */
export function resumeUnarchive(deps: Deps, { requestId, state }: Progress): Unarchived {
  return unarchiveNow(deps, { requestId, ids: (state as MoveState).ids }, false);
}

/** Who went until then stays in Archive; the others were never gone. */
export function stoppedArchive(): Stopped {
  const reply: { readonly ok: true } & Archived = { ok: true, archived: [], skipped: [], done: true };
  return { origin: 'form', entry: { action: STOP, payload: {} }, reply };
}

export function stoppedUnarchive(): Stopped {
  const reply: { readonly ok: true } & Unarchived = { ok: true, restored: [], skipped: [], done: true };
  return { origin: 'form', entry: { action: STOP, payload: {} }, reply };
}
