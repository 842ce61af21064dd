import type { ArchiveRefusal, MovePlan, MovingRecord } from '../../core/archive/planArchive';
import type { ChangeSet, RecordChange } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { commitChanges, unlessStale } from '../act';
import { progressKey, readProgress, requireFree, type Progress } from '../inProgress';
import type { Deps, Query, View } from '../ports';
import { wayQuery, wholeRecords, whoMoves, type Way } from './movingRecords';

/** One way between Customers and Archive, and what goes with it. */
export interface Move extends Way {
  readonly requestId: string;
  readonly origin: ChangeSet['origin'];
  readonly action: 'archive' | 'unarchive';
  /** What whoever goes on with it has to know beside the ids, should this execution die between two batches. */
  readonly state: object;
  /** What else the first read of each batch brings. */
  readonly query: Query;
  /** What is to be done before a batch is planned (columns of the team's own): the view behind it. */
  readonly prepare: (view: View, records: readonly MovingRecord[]) => View;
  readonly plan: (view: View, record: MovingRecord) => MovePlan;
  /** What goes with the batch; `finished`: it is the last one. */
  readonly beside: (
    view: View,
    moved: readonly MovingRecord[],
    finished: Moved | null,
  ) => Partial<ChangeSet> & { readonly system?: Readonly<Record<string, string | null>> };
  /** Looks at the first read of each batch: throws where the person may not, gives the reply of a request that was done. */
  readonly enter: (view: View) => Moved | null;
}

export interface Moved {
  readonly moved: readonly string[];
  readonly skipped: readonly { readonly id: string; readonly code: ArchiveRefusal }[];
  readonly done: boolean;
}

/** Customers of one batch: two rows and two entries each stay well below the 2 MB that Google recommends for a request. */
const BATCH = 200;
/** Of six minutes: what is left by then waits for the same request again. */
const SLICE_MS = 200_000;
/** Times a batch is planned anew where it did not land, or rows moved meanwhile. */
const ATTEMPTS = 3;

/**
 * Moves customers between the two tabs, batch by batch, each whole: in no instant is a customer in both tabs or in neither.
 * Safe to send again: who stands in the other tab already counts as moved. Three calls where the row hint of a single customer
 * holds, one more where it does not; three a batch of 200 otherwise. The caller holds the lock.
 */
export function moveCustomers(deps: Deps, move: Move): Moved {
  const deadline = deps.clock.ms() + SLICE_MS;
  const refused = new Map<string, ArchiveRefusal>();
  let failed = 0;
  for (;;) {
    const step = unlessStale(() => moveBatch(deps, move, refused));
    if (step === null) {
      failed += 1;
      if (failed >= ATTEMPTS) throw new RegisterError('platform', { operation: move.action });
      continue;
    }
    failed = 0;
    if (step.done || deps.clock.ms() >= deadline) return step;
  }
}

/** Null where the batch did not land. */
function moveBatch(deps: Deps, move: Move, refused: Map<string, ArchiveRefusal>): Moved | null {
  const view = deps.store.read({ ...wayQuery(move), ...move.query });
  const before = move.enter(view);
  if (before !== null) return before;
  const { open, stays } = whoMoves(view, move, refused);
  for (const { id, code } of stays) refused.set(id, code);
  const batch = open.slice(0, BATCH);
  const running = open.length > BATCH ? requireFree(view, move.requestId) : ownProgress(view, move);
  const { view: full, records } = wholeRecords(deps, view, move, batch);
  const ready = move.prepare(full, records);
  const changes: RecordChange[] = [];
  const moved: MovingRecord[] = [];
  for (const record of records) {
    const plan = move.plan(ready, record);
    if (plan.ok) {
      changes.push(...plan.changes);
      moved.push(record);
    } else refused.set(record.id, plan.code);
  }
  const outcome = outcomeOf(move, view, refused, moved, open.length === batch.length);
  // Of a run that was gone on with, the end has to be noted even where nobody was left to go.
  if (changes.length === 0 && (running === null || !outcome.done)) return outcome;
  const { system, ...more } = move.beside(ready, moved, outcome.done ? outcome : null);
  const set = { kind: 'restored', action: move.action, origin: move.origin, changes, ...more } as const;
  const names = {
    requestId: move.requestId,
    system: { ...system, ...progressAfter(deps, move, running, outcome, open.length - batch.length) },
  };
  return commitChanges(deps, ready, set, names) === null ? null : outcome;
}

function ownProgress(view: View, { requestId }: Move): Progress | null {
  const running = readProgress(view);
  return running?.requestId === requestId ? running : null;
}

/** What remembers a run of several batches: whoever finds it half done goes on with it. Gone with the last batch. */
function progressAfter(
  deps: Deps,
  { action, requestId, ids, state }: Move,
  running: Progress | null,
  { done }: Moved,
  left: number,
): Readonly<Record<string, string | null>> {
  if (done) return running === null ? {} : { [progressKey]: null };
  const total = new Set(ids).size;
  const begun = running ?? { action, requestId, actor: deps.actor, total, state: { ...state, ids } };
  return { [progressKey]: JSON.stringify({ ...begun, done: total - left } satisfies Progress) };
}

function outcomeOf(
  move: Move,
  view: View,
  refused: ReadonlyMap<string, ArchiveRefusal>,
  moved: readonly MovingRecord[],
  done: boolean,
): Moved {
  const now = new Set(moved.map(({ id }) => id));
  const there = [...new Set(move.ids)].filter(
    (id) => now.has(id) || (view.find(move.from, id) === undefined && view.find(move.to, id) !== undefined),
  );
  return { moved: there, skipped: [...refused].map(([id, code]) => ({ id, code })), done };
}
