import type { ComparedSide } from '../../contract/compare';
import { compareSets } from '../../core/compare/compareSets';
import type { Comparison } from '../../core/compare/comparison';
import { countDiffs, type CountedDiffs } from '../../core/compare/countDiffs';
import { whoseIn } from '../../core/compare/whose';
import type { Schema } from '../../core/schema/schema';
import { isTabKey } from '../../core/schema/tables';
import { requireRole } from '../act';
import type { Deps, View } from '../ports';
import { snapshotQuery } from '../snapshots/recordSets';
import { meansNow, momentOf, setsOf } from './moments';

export interface WantedComparison {
  readonly from: string;
  readonly to: string;
  readonly computed?: boolean | undefined;
}

export interface MomentsCompared {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly comparison: Comparison;
  readonly counted: CountedDiffs;
  readonly whose: ReturnType<typeof whoseIn>;
  /** Whose schema and lists say what the fields are. */
  readonly view: View;
}

/** Where both moments are snapshots, the register's own records are not needed. */
const indexQuery = { snapshots: 'all' } as const;

/**
 * Two moments of the register, compared field by field. Nothing is written. One read, two more for each vault, and one more
 * for each few megabytes of blocks. Throws by name what is wrong with a snapshot.
 */
export function compareMoments(deps: Deps, wanted: WantedComparison): MomentsCompared {
  const now = deps.clock.now();
  const needsNow = meansNow(wanted.from, now) || meansNow(wanted.to, now);
  const view = deps.store.read(needsNow ? snapshotQuery : indexQuery);
  requireRole(view, deps.actor, 'reader');
  const moments = [momentOf(view, wanted.from, now), momentOf(view, wanted.to, now)] as const;
  const [from, to] = setsOf(deps, view, moments);
  const comparison = compareSets(from, to, wanted.computed === true ? () => true : enteredIn(view.schema));
  const whose = whoseIn(from, to);
  const counted = countDiffs(comparison, (diff) => whose(diff).owner);
  return { from: moments[0].side, to: moments[1].side, comparison, counted, whose, view };
}

/** Whether people enter the field; one that the schema does not know any more was entered once. */
export function enteredIn(schema: Schema): (table: string, field: string) => boolean {
  return (table, field) => isTabKey(table) && schema.field(table, field)?.computed !== true;
}
