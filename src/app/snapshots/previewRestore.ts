import type { SnapshotEntry } from '../../contract/replies';
import type { Comparison } from '../../core/compare/comparison';
import { isComputedOnly, plannedDiffs } from '../../core/compare/plannedDiffs';
import { whoseIn } from '../../core/compare/whose';
import { restorePlan, type RestorePlan } from '../../core/snapshots/planRestore';
import { requireRole } from '../act';
import { enteredIn } from '../compare/compareMoments';
import type { Deps, View } from '../ports';
import { readSnapshot } from './readSnapshot';
import { recordSets, snapshotQuery } from './recordSets';
import { countChanges, wishFor, type Counts, type WantedRestore } from './restoreWish';
import { entryForPage, indexedSnapshot } from './snapshotIndex';

export interface RestorePreview {
  readonly snapshot: SnapshotEntry;
  readonly plan: RestorePlan;
  readonly counts: Counts;
  /** The plan told like a comparison of now with then. */
  readonly comparison: Comparison;
  /** Records that would change in nothing but what the register works out by itself. */
  readonly computedOnly: number;
  readonly whose: ReturnType<typeof whoseIn>;
  /** Whose schema and lists say what the fields are. */
  readonly view: View;
}

/** What a restore would change, record by record and field by field. Three reads; nothing is written. */
export function previewRestore(deps: Deps, wanted: WantedRestore): RestorePreview {
  const view = deps.store.read(snapshotQuery);
  requireRole(view, deps.actor, 'owner');
  const entry = indexedSnapshot(view, wanted.snapshotId);
  const saved = readSnapshot(deps, view, entry);
  const current = recordSets(view);
  const told = enteredIn(view.schema);
  const plan = restorePlan(current, saved, wishFor(view, wanted));
  return {
    snapshot: entryForPage(entry),
    plan,
    counts: countChanges({}, plan.changes),
    comparison: plannedDiffs(plan.changes, { current, saved }, told),
    computedOnly: plan.changes.filter((change) => isComputedOnly(change, told)).length,
    whose: whoseIn(saved, current),
    view,
  };
}
