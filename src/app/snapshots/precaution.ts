import type { Precaution } from '../../core/snapshots/reasons';
import type { Deps, View } from '../ports';
import { countersOf } from '../systemState';

/** Seldom needed by those who use it. */
const taking = () => require('./takeSnapshot') as typeof import('./takeSnapshot');
const sets = () => require('./recordSets') as typeof import('./recordSets');

/**
 * Takes a snapshot before a risky action of this request; the same request again finds the one that it took. False where the
 * register has never had a record: then nothing was read or written. The caller holds the lock, and reads anew behind it. What
 * the vault refuses is thrown: the action does not begin.
 */
export function snapshotBefore(deps: Deps, view: View, requestId: string, reason: Precaution): boolean {
  if (!Object.values(countersOf(view)).some((count) => count > 0)) return false;
  const wish = { requestId: `${requestId}:safety`, name: '', reason, remember: () => ({}) };
  taking().storeSnapshot(deps, deps.store.read(sets().snapshotQuery), wish);
  return true;
}
