import type { RestoreReply, SnapshotEntry } from '../../contract/replies';
import type { RecordChange } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { fieldDef, isLater } from '../../core/schema/tables';
import { restorePlan, type RestorePlan } from '../../core/snapshots/planRestore';
import type { RecordSets } from '../../core/snapshots/snapshot';
import { STOP } from '../../core/undo/actionsOf';
import { mustCommit, requireRole } from '../act';
import { progressKey, requireFree, type Progress, type Stopped } from '../inProgress';
import type { Deps, View } from '../ports';
import { withColumns } from '../ownColumns';
import { rememberRequest, replayOf } from '../systemState';
import { takenUp } from '../takenUp';
import { readSnapshot } from './readSnapshot';
import { recordSets, snapshotQuery } from './recordSets';
import { countChanges, wishFor, type Counts, type WantedRestore } from './restoreWish';
import { entryForPage, indexedSnapshot, snapshotIndex } from './snapshotIndex';
import { storeSnapshot } from './takeSnapshot';

export function listSnapshots(deps: Deps): { readonly ok: true; readonly snapshots: readonly SnapshotEntry[] } {
  const view = deps.store.read({ snapshots: 'all' });
  requireRole(view, deps.actor, 'reader');
  return { ok: true, snapshots: snapshotIndex(view).map(entryForPage).reverse() };
}

/** What is restored, and how far it got. */
interface RestoreState extends WantedRestore {
  readonly safetySnapshotId: string;
  readonly restored: Counts;
}

/**
 * Restores every record of the register in place, or those that were asked for, by id, after a safety snapshot. Works in batches and says how far it got;
 * what is left is planned anew from what stands, so that a restore that died goes on where it was.
 */
export function restoreSnapshot(
  deps: Deps,
  request: WantedRestore & { readonly requestId: string },
): { readonly ok: true } & RestoreReply {
  return deps.underLock(() => {
    const view = deps.store.read(snapshotQuery);
    requireRole(view, deps.actor, 'owner');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & RestoreReply;
    const running = requireFree(view, request.requestId);
    if (running !== null) {
      const taken = takenUp(deps, view, running);
      return goOn({ ...deps, actor: running.actor }, taken.view, taken.progress);
    }
    return begin(deps, view, request);
  });
}

/** Goes on with a restore that an execution left unfinished, whoever asks. The caller holds the lock. */
export function resumeRestore(deps: Deps, progress: Progress): { readonly ok: true } & RestoreReply {
  return goOn(deps, deps.store.read(snapshotQuery), progress);
}

/** What it put back until then stays, and can be undone. */
export function stoppedRestore({ state, done, total }: Progress): Stopped {
  const { snapshotId, safetySnapshotId, restored } = state as RestoreState;
  const reply: { readonly ok: true } & RestoreReply = {
    ok: true,
    restored,
    safetySnapshotId,
    done: true,
    held: total - done,
  };
  return { origin: 'restore', entry: { action: STOP, payload: { snapshotId, safetySnapshotId } }, reply };
}

/** The snapshot is proven whole before anything is written, the safety snapshot too. */
function begin(
  deps: Deps,
  view: View,
  request: WantedRestore & { readonly requestId: string },
): { readonly ok: true } & RestoreReply {
  const saved = readSnapshot(deps, view, indexedSnapshot(view, request.snapshotId));
  refuseWithoutColumns(restorePlan(recordSets(view), saved, wishFor(view, request)));
  const mark = (snapshot: SnapshotEntry): Readonly<Record<string, string>> => ({
    [progressKey]: JSON.stringify(progressOf(snapshot.id)),
  });
  const { requestId: _, ...wanted } = request;
  const progressOf = (safetySnapshotId: string): Progress => ({
    action: 'restore',
    requestId: request.requestId,
    actor: deps.actor,
    done: 0,
    total: 0,
    state: { ...wanted, safetySnapshotId, restored: {} } satisfies RestoreState,
  });
  const safety = storeSnapshot(deps, view, {
    requestId: `${request.requestId}:safety`,
    name: '',
    reason: 'before-restore',
    remember: mark,
  });
  return writeBatches(deps, safety.view, progressOf(safety.snapshot.id), saved);
}

/** A built-in column that is gone is put back first; one of the team's own may have been taken away for good. */
function refuseWithoutColumns({ missing }: RestorePlan): void {
  const gone = missing.find(({ table, field }) => fieldDef(table, field) !== undefined);
  if (gone === undefined) return;
  const code = isLater(gone.table, gone.field) ? 'column-new' : 'column-missing';
  throw new RegisterError(code, { tab: gone.table, field: gone.field });
}

function goOn(deps: Deps, view: View, progress: Progress): { readonly ok: true } & RestoreReply {
  const { snapshotId } = progress.state as RestoreState;
  return writeBatches(deps, view, progress, readSnapshot(deps, view, indexedSnapshot(view, snapshotId)));
}

const SLICE_MS = 200_000;
const BATCH_CELLS = 20_000;

function writeBatches(
  deps: Deps,
  first: View,
  begun: Progress,
  saved: RecordSets,
): { readonly ok: true } & RestoreReply {
  const deadline = deps.clock.ms() + SLICE_MS;
  let view = addOwnColumns(deps, first, planFor(first, saved, begun));
  let progress = begun;
  for (;;) {
    const state = progress.state as RestoreState;
    const { changes: open, held } = planFor(view, saved, progress);
    const batch = nextBatch(open);
    const finished = batch.length === open.length;
    const restored = countChanges(state.restored, batch);
    const reply = {
      ok: true as const,
      restored,
      safetySnapshotId: state.safetySnapshotId,
      done: finished,
      ...(held.length === 0 ? {} : { held: held.length }),
    };
    progress = {
      ...progress,
      done: progress.done + batch.length,
      total: progress.done + open.length,
      state: { ...state, restored },
    };
    writeBatch(deps, view, progress, batch, finished ? reply : null);
    if (finished || deps.clock.ms() >= deadline) return reply;
    view = deps.store.read(snapshotQuery);
  }
}

function planFor(view: View, saved: RecordSets, progress: Progress): RestorePlan {
  return restorePlan(recordSets(view), saved, wishFor(view, progress.state as RestoreState));
}

/** A record that comes back brings the team's own cells along: their columns have to stand. */
function addOwnColumns(deps: Deps, view: View, { changes }: RestorePlan): View {
  const wanted: Record<string, readonly string[]> = {};
  for (const { table, op, own } of changes) {
    if (op !== 'create' || own === undefined) continue;
    wanted[table] = [...new Set([...(wanted[table] ?? []), ...Object.keys(own)])];
  }
  return withColumns(deps, view, wanted, snapshotQuery);
}

/** As much as fits one batch. Rows are removed last and together: their going shifts the rows below them. */
function nextBatch(open: readonly RecordChange[]): readonly RecordChange[] {
  const stay = open.filter((change) => change.op !== 'remove');
  if (stay.length === 0) return open;
  const batch: RecordChange[] = [];
  let cells = 0;
  for (const change of stay) {
    cells += Object.keys(change.fields).length + 13;
    if (batch.length > 0 && cells > BATCH_CELLS) return batch;
    batch.push(change);
  }
  return open.length === stay.length ? open : batch;
}

function writeBatch(
  deps: Deps,
  view: View,
  progress: Progress,
  batch: readonly RecordChange[],
  finalReply: object | null,
): void {
  const { snapshotId, tables, ids, safetySnapshotId, restored } = progress.state as RestoreState;
  const system = {
    [progressKey]: finalReply === null ? JSON.stringify(progress) : null,
    ...(finalReply === null ? {} : rememberRequest(view, progress.requestId, finalReply)),
  };
  const entries =
    finalReply === null
      ? []
      : [
          {
            action: 'restore',
            table: '' as const,
            recordId: snapshotId,
            payload: { snapshotId, safetySnapshotId, restored, ...(tables && { tables }), ...(ids && { ids }) },
          },
        ];
  mustCommit(
    deps,
    view,
    { kind: 'restored', action: 'restore', origin: 'restore', changes: batch, entries },
    { requestId: progress.requestId, system, operation: 'restore' },
  );
}
