import type { ActionEntry, CellNotes, RecordChange, ServiceUpdate } from '../../core/changeSet';
import { UNDO } from '../../core/undo/actionsOf';
import type { UndoChoices } from '../../core/undo/conflict';
import { commitChanges } from '../act';
import { progressKey, type Progress } from '../inProgress';
import type { Deps, View } from '../ports';
import type { ReviewLine } from '../reviewLines';
import { auditHead, rememberRequest } from '../systemState';
import { settledLines } from './aftermath';
import { batchesOf } from './batches';
import type { Ground } from './gather';
import { importLines, importRunOf } from './importLines';
import { countsWith, type NamedConflict, type PlannedUndo, type UndoCounts } from './planAction';
import { stillAsPlanned } from './stillAsPlanned';

/** What an undo remembers between its executions. */
export interface UndoState {
  readonly actionId: string;
  readonly choices: UndoChoices;
  /** '' where none was needed. */
  readonly safetySnapshotId: string;
  /** Number of its own first entry; 0 before it wrote one. */
  readonly firstSeq: number;
  readonly undone: UndoCounts;
}

export interface UndoOutcome {
  readonly ok: true;
  readonly done: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly undone: UndoCounts;
  /** How many things were left as they stand, and the first of them. */
  readonly kept: number;
  readonly conflicts: readonly NamedConflict[];
  readonly safetySnapshotId: string;
  readonly actionId: string;
}

/** One execution works this long by the clock, then says how far it got. */
const SLICE_MS = 45_000;
/** Conflicts that go with the answer. */
const TOLD = 50;

/**
 * Writes a planned undo in batches, each with how far it got, the last with the entry that says what was undone. Null where a
 * batch did not land: what is left is to be planned anew.
 */
export function writeUndo(deps: Deps, ground: Ground, planned: PlannedUndo, begun: Progress): UndoOutcome | null {
  const deadline = deps.clock.ms() + SLICE_MS;
  const batches = batchesOf(planned.changes, ground.view);
  const total = begun.done + planned.changes.length;
  let view = ground.view;
  let progress: Progress = { ...begun, total };
  let late = 0;
  for (const [index, batch] of batches.entries()) {
    const finished = index === batches.length - 1;
    const ready = index === 0 ? { view, changes: batch } : stillAsPlanned(deps, view, batch);
    late += batch.length - ready.changes.length;
    progress = advanced(progress, ready.view, ready.changes, batch.length);
    const outcome = outcomeOf(progress, planned, late, finished);
    const after = writeBatch(deps, { ...ground, view: ready.view }, ready.changes, progress, finished ? outcome : null);
    if (after === null) return null;
    view = after;
    if (finished || deps.clock.ms() >= deadline) return outcome;
  }
  throw new Error('an undo without a batch');
}

function advanced(progress: Progress, view: View, changes: readonly RecordChange[], size: number): Progress {
  const state = progress.state as UndoState;
  const firstSeq = state.firstSeq === 0 ? auditHead(view).seq + 1 : state.firstSeq;
  const undone = countsWith(state.undone, changes, view);
  return { ...progress, done: progress.done + size, state: { ...state, firstSeq, undone } satisfies UndoState };
}

function outcomeOf(progress: Progress, { conflicts }: PlannedUndo, late: number, done: boolean): UndoOutcome {
  const { undone, safetySnapshotId, firstSeq } = progress.state as UndoState;
  return {
    ok: true,
    done,
    progress: { done: progress.done, total: progress.total },
    undone,
    kept: conflicts.length + late,
    conflicts: conflicts.slice(0, TOLD),
    safetySnapshotId,
    actionId: String(firstSeq),
  };
}

/** The view behind the batch; null where nothing of it landed. */
function writeBatch(
  deps: Deps,
  ground: Ground,
  changes: readonly RecordChange[],
  progress: Progress,
  final: UndoOutcome | null,
): View | null {
  const { view } = ground;
  const how = { at: deps.clock.now(), by: deps.actor };
  const settled = settledLines(view, changes, how);
  const run = importRunOf(ground.action);
  const lines = final === null || run === null ? [] : importLines(view, run);
  return commitChanges(
    deps,
    view,
    {
      kind: 'edited',
      action: UNDO,
      origin: 'restore',
      changes: withoutNotes(deps, view, changes, settled),
      updated: [...settled.map(({ update }) => update), ...lines],
      entries: final === null ? [] : [closingEntry(ground, progress, final)],
    },
    {
      requestId: progress.requestId,
      system: {
        [progressKey]: final === null ? JSON.stringify(progress) : null,
        ...(final === null ? {} : rememberRequest(view, progress.requestId, final)),
      },
    },
  );
}

/** The action that was taken back is named where it can be found without reading payloads: as the entry's record. */
function closingEntry({ action }: Ground, progress: Progress, { undone, kept }: UndoOutcome): ActionEntry {
  const { actionId, safetySnapshotId, firstSeq } = progress.state as UndoState;
  const run = importRunOf(action);
  const payload = {
    undoes: actionId,
    action: action.action,
    fromSeq: firstSeq,
    undone,
    kept,
    ...(safetySnapshotId === '' ? {} : { safetySnapshotId }),
    ...(run === null ? {} : { importRun: run }),
  };
  return { action: UNDO, table: '', recordId: actionId, payload };
}

/** A cell that was complained about and is as it was again has nothing to say in its note any more. */
function withoutNotes(
  deps: Deps,
  view: View,
  changes: readonly RecordChange[],
  settled: readonly { readonly line: ReviewLine; readonly update: ServiceUpdate }[],
): readonly RecordChange[] {
  const doubted = new Map<string, string[]>();
  for (const { line } of settled) {
    const key = `${line.table} ${line.recordId}`;
    doubted.set(key, [...(doubted.get(key) ?? []), line.field]);
  }
  const noted = changes.filter(({ op, table, id }) => op === 'update' && doubted.has(`${table} ${id}`));
  if (noted.length === 0) return changes;
  const rows = noted.map(({ table, id }) => ({ table, rows: [view.find(table, id)?.row ?? 0] }));
  const entered = new Map(deps.store.entered(view, rows).map((row) => [`${row.table} ${String(row.row)}`, row.cells]));
  return changes.map((change) => {
    const fields = doubted.get(`${change.table} ${change.id}`);
    if (change.op !== 'update' || fields === undefined) return change;
    const cells = entered.get(`${change.table} ${String(view.find(change.table, change.id)?.row ?? 0)}`) ?? {};
    const notes: CellNotes = Object.fromEntries(
      fields.flatMap((field) =>
        (cells[field]?.note ?? '') === ''
          ? []
          : [[field, { issue: null, existing: cells[field]?.note ?? '' }] as const],
      ),
    );
    return Object.keys(notes).length === 0 ? change : { ...change, notes };
  });
}
