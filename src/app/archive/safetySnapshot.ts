import { requireRole } from '../act';
import type { Deps } from '../ports';
import { replayOf } from '../systemState';

const snapshots = () => require('../snapshots/takeSnapshot') as typeof import('../snapshots/takeSnapshot');
const sets = () => require('../snapshots/recordSets') as typeof import('../snapshots/recordSets');

/** A run of more customers than this begins with a snapshot. */
const MANY = 50;

/**
 * The snapshot before a large run; its id, or null where there are few or the request was carried out before. The same
 * request again finds the one that it took.
 */
export function safetySnapshot(
  deps: Deps,
  requestId: string,
  ids: readonly string[],
  needsRole: boolean,
): string | null {
  if (ids.length <= MANY) return null;
  const view = deps.store.read(sets().snapshotQuery);
  if (needsRole) requireRole(view, deps.actor, 'entry');
  if (replayOf(view, requestId) !== undefined) return null;
  const wish = { requestId: `${requestId}:safety`, name: '', reason: 'before-archive', remember: () => ({}) } as const;
  return snapshots().storeSnapshot(deps, view, wish).snapshot.id;
}
