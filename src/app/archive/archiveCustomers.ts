import type { ChangeSet, FieldValues } from '../../core/changeSet';
import { planArchive } from '../../core/archive/planArchive';
import { requireRole } from '../act';
import type { Deps, Query, View } from '../ports';
import { closedLine } from '../reviewLines';
import { rememberRequest, replayOf } from '../systemState';
import { safetySnapshot } from './safetySnapshot';
import { moveCustomers, type Moved } from './moveCustomers';
import { isProposalOf } from './proposals';
import { columnsOf } from './tabColumns';

export interface ArchiveCustomers {
  readonly requestId: string;
  readonly ids: readonly string[];
  readonly reason: string;
  readonly rowHint?: number | undefined;
}

/** The edge words the codes of those who were passed over. */
export interface Archived {
  readonly archived: readonly string[];
  readonly skipped: Moved['skipped'];
  readonly done: boolean;
  readonly safetySnapshotId?: string;
}

/** What a run of the rules does otherwise than a person: the reason is each customer's own, and nobody's role is asked. */
export interface ArchiveHow {
  readonly origin: ChangeSet['origin'];
  /** Who stands in the column "archived by". */
  readonly by: string;
  readonly reasonFor: (fields: FieldValues, view: View) => string;
  /** Further changes of the last batch. */
  readonly last?: (view: View, done: Archived) => Partial<ChangeSet> & { readonly system?: Record<string, string> };
  readonly needsRole: boolean;
  /** What remembers it between two batches. */
  readonly state: ArchiveState;
}

/** What goes on with a run that died has to know beside who goes. */
export interface ArchiveState {
  /** The one reason of all; null where each has its own by the rules. */
  readonly reason: string | null;
  /** How many the run proposed and kept, for the policy page. */
  readonly proposed?: number;
  readonly kept?: number;
}

/** What archiving reads beside the customers: lines of Review that propose them. */
const beside: Query = { review: { fields: ['key', 'status'], also: ['closedBy', 'remark'] } };

/**
 * Archives customers by hand: they leave Customers, keep id, version, history and all that hangs on them, and can be brought
 * back as they were. Before more than 50, a snapshot. Throws by role; who cannot go is passed over by code.
 */
export function archiveCustomers(deps: Deps, request: ArchiveCustomers): { readonly ok: true } & Archived {
  return deps.underLock(() => {
    return { ok: true, ...archiveNow(deps, request, byHand(deps.actor, request.reason.trim(), true)) };
  });
}

/** One reason for all, in the name of one person. */
export function byHand(by: string, reason: string, needsRole: boolean): ArchiveHow {
  return { origin: 'form', by, reasonFor: () => reason, needsRole, state: { reason } };
}

/** The same for whoever decided it. The caller holds the lock. */
export function archiveNow(
  deps: Deps,
  request: Pick<ArchiveCustomers, 'requestId' | 'ids' | 'rowHint'>,
  how: ArchiveHow,
): Archived {
  const { requestId, ids, rowHint } = request;
  const at = deps.clock.now();
  const safety = safetySnapshot(deps, requestId, ids, how.needsRole);
  const named = safety === null ? {} : { safetySnapshotId: safety };
  const replyOf = ({ moved, skipped, done }: Moved): Archived => ({ archived: moved, skipped, done, ...named });
  let earlier = null as Archived | null;
  const moved = moveCustomers(deps, {
    from: 'customers',
    to: 'archive',
    requestId,
    ids,
    rowHint,
    origin: how.origin,
    action: 'archive',
    state: how.state,
    query: beside,
    enter: (view) => {
      if (how.needsRole) requireRole(view, deps.actor, 'entry');
      const before = replayOf(view, requestId)?.reply as Archived | undefined;
      earlier = before ?? null;
      return before === undefined ? null : { moved: before.archived, skipped: before.skipped, done: true };
    },
    prepare: (view) => view,
    plan: (view, record) => {
      const by = { at, actor: how.by, reason: how.reasonFor(record.fields, view) };
      return planArchive(record, by, { fields: columnsOf(view, 'archive'), schema: view.schema });
    },
    beside: (view, records, finished) => {
      const settled = settledProposals(
        view,
        records.map(({ id }) => id),
        at,
        how.by,
      );
      if (finished === null) return { updated: settled };
      const reply = replyOf(finished);
      const { system, updated = [], ...more } = how.last?.(view, reply) ?? {};
      return {
        ...more,
        updated: [...settled, ...updated],
        system: { ...system, ...rememberRequest(view, requestId, { ok: true, ...reply }) },
      };
    },
  });
  return earlier ?? replyOf(moved);
}

/** Proposals of the rules about customers who went. */
function settledProposals(view: View, ids: readonly string[], at: string, by: string): ChangeSet['updated'] & object {
  const gone = new Set(ids);
  return view.records('review').flatMap(({ row, fields }) => {
    const isDone = fields['status'] === 'open' && isProposalOf(String(fields['key'] ?? ''), gone);
    return isDone ? [closedLine(view, row, { status: 'settled', at, by })] : [];
  });
}
