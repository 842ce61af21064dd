import type { RestorePreviewReply, RestoreReply, SnapshotEntry } from '../../contract/replies';
import type { RecordChange } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { planRestore } from '../../core/snapshots/planRestore';
import type { RecordSets } from '../../core/snapshots/snapshot';
import { mustCommit, requireRole } from '../act';
import { progressKey, readProgress, type Progress } from '../inProgress';
import type { Deps, View } from '../ports';
import { withColumns } from '../ownColumns';
import { rememberRequest, replayOf } from '../systemState';
import { readSnapshot } from './readSnapshot';
import { recordSets, snapshotQuery } from './recordSets';
import { entryForPage, indexedSnapshot, snapshotIndex } from './snapshotIndex';
import { storeSnapshot } from './takeSnapshot';

type Counts = Record<string, { create: number; update: number; remove: number }>;

export function listSnapshots(deps: Deps): { readonly ok: true; readonly snapshots: readonly SnapshotEntry[] } {
  const view = deps.store.read({ snapshots: 'all' });
  requireRole(view, deps.actor, 'reader');
  return { ok: true, snapshots: snapshotIndex(view).map(entryForPage).reverse() };
}

/** What a restore would change, in counts by table. Three reads; nothing is written. */
export function previewRestore(
  deps: Deps,
  request: { readonly snapshotId: string },
): { readonly ok: true } & RestorePreviewReply {
  const view = deps.store.read(snapshotQuery);
  requireRole(view, deps.actor, 'owner');
  const entry = indexedSnapshot(view, request.snapshotId);
  const changes = planRestore(recordSets(view), readSnapshot(deps, view, entry));
  return { ok: true, snapshot: entryForPage(entry), changes: countChanges({}, changes) };
}

interface RestoreState {
  readonly snapshotId: string;
  readonly safetySnapshotId: string;
  readonly restored: Counts;
}

/**
 * Restores every record of the register in place, by id, after a safety snapshot. Works in batches and says how far it got;
 * what is left is planned anew from what stands, so that a restore that died goes on where it was.
 */
export function restoreSnapshot(
  deps: Deps,
  request: { readonly requestId: string; readonly snapshotId: string },
): { readonly ok: true } & RestoreReply {
  return deps.underLock(() => {
    const view = deps.store.read(snapshotQuery);
    requireRole(view, deps.actor, 'owner');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & RestoreReply;
    const running = readProgress(view);
    if (running !== null && running.requestId !== request.requestId) {
      throw new RegisterError('action-in-progress', { action: running.action });
    }
    if (running !== null) return goOn(deps, view, running);
    return begin(deps, view, request);
  });
}

/** Goes on with a restore that an execution left unfinished, whoever asks. The caller holds the lock. */
export function resumeRestore(deps: Deps, progress: Progress): { readonly ok: true } & RestoreReply {
  return goOn(deps, deps.store.read(snapshotQuery), progress);
}

/** The snapshot is proven whole before anything is written, the safety snapshot too. */
function begin(
  deps: Deps,
  view: View,
  request: { readonly requestId: string; readonly snapshotId: string },
): { readonly ok: true } & RestoreReply {
  const saved = readSnapshot(deps, view, indexedSnapshot(view, request.snapshotId));
  const mark = (snapshot: SnapshotEntry): Readonly<Record<string, string>> => ({
    [progressKey]: JSON.stringify(progressOf(snapshot.id)),
  });
  const progressOf = (safetySnapshotId: string): Progress => ({
    action: 'restore',
    requestId: request.requestId,
    actor: deps.actor,
    done: 0,
    total: 0,
    state: { snapshotId: request.snapshotId, safetySnapshotId, restored: {} } satisfies RestoreState,
  });
  const safety = storeSnapshot(deps, view, {
    requestId: `${request.requestId}:safety`,
    name: '',
    reason: 'before-restore',
    remember: mark,
  });
  return writeBatches(deps, safety.view, progressOf(safety.snapshot.id), saved);
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
  let view = addOwnColumns(deps, first, saved);
  let progress = begun;
  for (;;) {
    const state = progress.state as RestoreState;
    const open = planRestore(recordSets(view), saved);
    const batch = nextBatch(open);
    const finished = batch.length === open.length;
    const restored = countChanges(state.restored, batch);
    const reply = { ok: true as const, restored, safetySnapshotId: state.safetySnapshotId, done: finished };
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

/** A record that comes back brings the team's own cells along: their columns have to stand. */
function addOwnColumns(deps: Deps, view: View, saved: RecordSets): View {
  const wanted: Record<string, readonly string[]> = {};
  for (const [table, { records }] of Object.entries(saved)) {
    wanted[table] = [...new Set(records.flatMap((record) => Object.keys(record.own ?? {})))];
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

function countChanges(before: Readonly<Counts>, changes: readonly RecordChange[]): Counts {
  const counts: Counts = {};
  for (const [table, count] of Object.entries(before)) counts[table] = { ...count };
  for (const { table, op } of changes) {
    const count = counts[table] ?? { create: 0, update: 0, remove: 0 };
    count[op] += 1;
    counts[table] = count;
  }
  return counts;
}

function writeBatch(
  deps: Deps,
  view: View,
  progress: Progress,
  batch: readonly RecordChange[],
  finalReply: object | null,
): void {
  const { snapshotId, safetySnapshotId, restored } = progress.state as RestoreState;
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
            payload: { snapshotId, safetySnapshotId, restored },
          },
        ];
  mustCommit(
    deps,
    view,
    { kind: 'restored', action: 'restore', origin: 'restore', changes: batch, entries },
    { requestId: progress.requestId, system, operation: 'restore' },
  );
}
