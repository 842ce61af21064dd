import type { ServiceUpdate } from '../../core/changeSet';
import { act, requireRole, type Planned, type Scene } from '../act';
import { RegisterError } from '../../core/registerError';
import type { Deps } from '../ports';
import { closedLine } from '../reviewLines';
import { archiveNow, type Archived } from './archiveCustomers';
import { withRun } from './archiveRuns';
import { byRules } from './byRules';
import { findProposals, proposalQuery, type Found } from './findProposals';
import { keptRow, proposalText } from './proposals';
import { knownCells } from './unarchiveCustomers';

export interface SettleArchive {
  readonly requestId: string;
  readonly archive: readonly string[];
  readonly keep: readonly string[];
}

/**
 * Carries proposals of the rules out, or drops them: who is kept is not proposed again until something changes. Only customers
 * whom the rules propose today are archived; others are passed over as `not-proposed`. The run is noted for the policy page.
 */
export function settleArchive(
  deps: Deps,
  request: SettleArchive,
): { readonly ok: true; readonly kept: number; readonly notProposed: readonly string[] } & Archived {
  return deps.underLock(() => {
    const kept = request.keep.length === 0 ? 0 : keepProposed(deps, request);
    const view = deps.store.read(proposalQuery);
    requireRole(view, deps.actor, 'entry');
    const found = new Map(findProposals(deps, view).proposals.map((each) => [each.id, each]));
    const isGone = (id: string): boolean => view.find('customers', id) === undefined;
    const wanted = request.archive.filter((id) => found.has(id) || isGone(id));
    const notProposed = request.archive.filter((id) => !found.has(id) && !isGone(id));
    if (wanted.length === 0) {
      return { ok: true, kept, notProposed, archived: [], skipped: [], done: true };
    }
    const how = byRules(deps, view, [...found.values()], { by: deps.actor, proposed: 0, kept, needsRole: true });
    const archived = archiveNow(deps, { requestId: request.requestId, ids: wanted }, how);
    return { ok: true, kept, notProposed, ...archived };
  });
}

/** Lines of those who stay, in one write: a line that is there is closed as kept, else one is added. */
function keepProposed(deps: Deps, { requestId, keep, archive }: SettleArchive): number {
  const outcome = act<{ readonly kept: number }>(
    { ...deps, underLock: (work) => work() },
    {
      role: 'entry',
      requestId: `${requestId}:keep`,
      query: proposalQuery,
      plan: (scene) => planKeep(scene, keep, archive.length === 0),
    },
  );
  if (!outcome.ok) throw new RegisterError('platform', { operation: 'archive-keep' });
  return outcome.kept;
}

function planKeep({ deps, view }: Scene, keep: readonly string[], isAll: boolean): Planned<{ readonly kept: number }> {
  const wanted = new Set(keep);
  const mine = findProposals(deps, view).proposals.filter(({ id }) => wanted.has(id));
  const at = deps.clock.now();
  // A line that was made of former facts does not say no to the ones of today.
  const isSame = ({ line, reason }: Found): boolean => line?.text === proposalText(reason.stage, reason.since);
  const updated = mine.flatMap((found): readonly ServiceUpdate[] => {
    const status = isSame(found) ? 'kept' : 'settled';
    return found.line === null ? [] : [closedLine(view, found.line.row, { status, at, by: deps.actor })];
  });
  const rows = mine
    .filter((found) => !isSame(found))
    .map(({ id, fields, reason }) => {
      const owner = String(fields['owner'] ?? '');
      return knownCells(view, keptRow(id, owner, at, reason.stage, reason.since, deps.actor));
    });
  const run = { at, by: deps.actor, proposed: 0, archived: 0, kept: mine.length };
  return {
    changes:
      mine.length === 0
        ? null
        : {
            kind: 'edited',
            action: 'archive-keep',
            origin: 'form',
            changes: [],
            entries: mine.map(({ id, reason }) => ({
              action: 'archive-keep',
              table: 'customers' as const,
              recordId: id,
              payload: { ...reason },
            })),
            added: rows.length === 0 ? [] : [{ table: 'review', rows }],
            updated,
          },
    reply: { kept: mine.length },
    ...(isAll ? { system: withRun(view, run) } : {}),
  };
}
