import type { ComparedSide } from '../../contract/compare';
import { compareSets } from '../../core/compare/compareSets';
import type { Comparison } from '../../core/compare/comparison';
import { countDiffs, type CountedDiffs } from '../../core/compare/countDiffs';
import { whoseIn } from '../../core/compare/whose';
import type { Schema } from '../../core/schema/schema';
import { isTabKey } from '../../core/schema/tables';
import { RegisterError } from '../../core/registerError';
import { isCivilDate } from '../../core/values/civilDate';
import { requireRole, unlessStale } from '../act';
import type { Deps, Query, View } from '../ports';
import { snapshotQuery } from '../snapshots/recordSets';
import { momentOf, setsOf, wayTo } from './moments';

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
  /** Records of which the trail cannot tell for certain what they were; absent where it was not gone back along. */
  readonly unsure?: number;
}

/** Where both moments are snapshots, the register's own records are not needed. */
const indexQuery: Query = { snapshots: 'all' };
/** What tells which entries of the trail are behind a moment. */
const trailQuery: Query = { ...snapshotQuery, audit: { fields: ['seq', 'at', 'table', 'recordId'] } };

/**
 * Two moments of the register, compared field by field. Nothing is written. One read, two more for each vault, and one more
 * for each few megabytes of blocks; back along the trail one more. Who may not open the vault, or asks for a day of which there
 * is no snapshot, is told what the trail tells. Throws by name what is wrong with a snapshot.
 */
export function compareMoments(deps: Deps, wanted: WantedComparison): MomentsCompared {
  const compared = (isClosed: boolean): MomentsCompared | null => unlessStale(() => compareBy(deps, wanted, isClosed));
  try {
    return compared(false) ?? compareBy(deps, wanted, false);
  } catch (error) {
    if (!(error instanceof RegisterError) || !hasOtherWay(error)) throw error;
    return compared(true) ?? compareBy(deps, wanted, true);
  }
}

/** The vault cannot be opened, or no snapshot stands for the day. */
function hasOtherWay({ code, facts }: RegisterError): boolean {
  return code === 'vault-unreachable' || (code === 'snapshot-not-found' && isCivilDate(String(facts['snapshotId'])));
}

function compareBy(deps: Deps, wanted: WantedComparison, isClosed: boolean): MomentsCompared {
  const now = deps.clock.now();
  const ways = [wayTo(wanted.from, now, isClosed), wayTo(wanted.to, now, isClosed)] as const;
  const isBack = ways.includes('trail');
  const view = deps.store.read(isBack ? trailQuery : ways.includes('now') ? snapshotQuery : indexQuery);
  requireRole(view, deps.actor, 'reader');
  const moments = [momentOf(view, wanted.from, ways[0], now), momentOf(view, wanted.to, ways[1], now)] as const;
  const { sets, unsure } = setsOf(deps, view, moments);
  const [from, to] = sets;
  // What the register works out is in no trail.
  const told = wanted.computed === true && !isBack ? () => true : enteredIn(view.schema);
  const comparison = compareSets(from, to, told);
  const whose = whoseIn(from, to);
  const counted = countDiffs(comparison, (diff) => whose(diff).owner);
  const [{ side: fromSide }, { side: toSide }] = moments;
  return { from: fromSide, to: toSide, comparison, counted, whose, view, ...(isBack ? { unsure } : {}) };
}

/** Whether people enter the field; one that the schema does not know any more was entered once. */
export function enteredIn(schema: Schema): (table: string, field: string) => boolean {
  return (table, field) => isTabKey(table) && schema.field(table, field)?.computed !== true;
}
