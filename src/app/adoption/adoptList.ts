import type { AdoptReply, AdoptionResult } from '../../contract/replies';
import { planRows } from '../../core/adoption/planAdoption';
import { preview } from '../../core/adoption/preview';
import type { AdoptionPreview, AdoptionSlice } from '../../core/adoption/types';
import { personOf } from '../../core/schema/people';
import { mustCommit, requireRole } from '../act';
import { idAllocator } from '../idAllocator';
import { progressKey, readProgress, requireFree, type Progress, type Stopped } from '../inProgress';
import { withColumns } from '../ownColumns';
import type { Deps, View } from '../ports';
import { takenUp } from '../takenUp';
import { snapshotBefore } from '../snapshots/precaution';
import { auditHead, rememberRequest, replayOf } from '../systemState';
import type { Choices } from './choices';
import { planBatch, type BatchPlan } from './planBatch';
import { adoptionQuery, prepareList, type Prepared } from './prepare';

/** Samples of each column that the dialog shows. */
const SAMPLES = 4;
/** One execution of an adoption works this long by the clock, then says how far it got. */
const SLICE_MS = 45_000;
/** Cells in one batch. */
const BATCH_CELLS = 20_000;
const MAX_BATCH_ROWS = 500;

/** What the dialog shows before anything is written. Three reads. */
export function inspectList(
  deps: Deps,
  request: { readonly tab: string; readonly choices?: Choices | undefined },
): { readonly ok: true; readonly proposal: AdoptionPreview } {
  const view = deps.store.read(adoptionQuery);
  const person = requireRole(view, deps.actor, 'entry');
  const { prepared } = prepareList({ deps, view, person }, request.tab, request.choices ?? {}, auditHead(view).seq);
  return { ok: true, proposal: preview(prepared, SAMPLES) };
}

/** What an adoption remembers between its executions. */
interface AdoptionState {
  readonly tab: string;
  readonly choices: Choices;
  readonly startSeq: number;
  /** Index of the first row that is still to come. */
  readonly next: number;
  readonly result: AdoptionResult;
  /** Names that are no members and were told. */
  readonly toldOwners: readonly string[];
}

const nothing: AdoptionResult = { read: 0, taken: 0, already: 0, held: 0, issues: {}, duplicatesSuspected: 0 };

/**
 * Takes a list into the register: begins, or goes on where the same request stopped. Every batch lands with how far it got, so
 * that an adoption that died is resumed, never half-known.
 */
export function adoptList(
  deps: Deps,
  request: { readonly requestId: string; readonly tab: string; readonly choices?: Choices | undefined },
): { readonly ok: true } & AdoptReply {
  return deps.underLock(() => {
    const view = deps.store.read(adoptionQuery);
    requireRole(view, deps.actor, 'entry');
    const done = replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & AdoptReply;
    const running = requireFree(view, request.requestId);
    if (running !== null) return goOnFor(deps, view, running);
    const kept = snapshotBefore(deps, view, request.requestId, 'before-import');
    const first = kept ? deps.store.read(adoptionQuery) : view;
    const begun: Progress = {
      action: 'adopt',
      requestId: request.requestId,
      actor: deps.actor,
      done: 0,
      total: 0,
      state: {
        tab: request.tab,
        choices: request.choices ?? {},
        startSeq: auditHead(first).seq,
        next: 0,
        result: nothing,
        toldOwners: [],
      },
    };
    return goOn(deps, first, begun);
  });
}

/** Goes on with the adoption in progress; with none, tells what the request's adoption came to. */
export function continueAdoption(
  deps: Deps,
  request: { readonly requestId?: string | undefined },
): { readonly ok: true } & AdoptReply {
  return deps.underLock(() => {
    const view = deps.store.read(adoptionQuery);
    requireRole(view, deps.actor, 'entry');
    const running = readProgress(view);
    if (running?.action === 'adopt') return goOnFor(deps, view, running);
    const done = request.requestId === undefined ? undefined : replayOf(view, request.requestId);
    if (done !== undefined) return done.reply as { readonly ok: true } & AdoptReply;
    return { ok: true, done: true, progress: { done: 0, total: 0 }, result: null };
  });
}

/** Goes on with an adoption that an execution left unfinished. The caller holds the lock. */
export function resumeAdoption(deps: Deps, progress: Progress): { readonly ok: true } & AdoptReply {
  return goOn(deps, deps.store.read(adoptionQuery), progress);
}

/** What it took until then stays, as an import of that much: it has to have the end that an import has. */
export function stoppedAdoption({ state, done, total }: Progress): Stopped {
  const { tab, result, startSeq } = state as AdoptionState;
  const reply: { readonly ok: true } & AdoptReply = { ok: true, done: true, progress: { done, total }, result };
  return { origin: 'import', entry: { action: 'adopt', payload: { tab, ...result, fromSeq: startSeq + 1 } }, reply };
}

/** Whoever goes on with it: its rows bear the name of who began it. */
function goOnFor(deps: Deps, view: View, running: Progress): { readonly ok: true } & AdoptReply {
  const taken = takenUp(deps, view, running);
  return goOn({ ...deps, actor: running.actor }, taken.view, taken.progress);
}

function goOn(deps: Deps, firstView: View, progress: Progress): { readonly ok: true } & AdoptReply {
  const deadline = deps.clock.ms() + SLICE_MS;
  // Who began it might; they may have left since.
  const person = personOf(firstView.people, deps.actor) ?? { email: deps.actor, name: '', role: 'entry', aliases: [] };
  let state = progress.state as AdoptionState;
  const list = prepareList({ deps, view: firstView, person }, state.tab, state.choices, state.startSeq);
  const total = list.prepared.shape.rows.length;
  let view = withOwnColumns(deps, firstView, list);
  for (;;) {
    const step = nextBatch(list, deps, view, state);
    state = step.state;
    const finished = state.next >= total;
    const reply = {
      ok: true as const,
      done: finished,
      progress: { done: state.next, total },
      result: finished ? state.result : null,
    };
    view = writeBatch(deps, view, { ...progress, done: state.next, total, state }, step, finished ? reply : null, list);
    if (finished || deps.clock.ms() >= deadline) return reply;
  }
}

/** Columns that the list brings along have to stand before rows are written; a changed layout is read again. */
function withOwnColumns(deps: Deps, view: View, { prepared }: Prepared): View {
  const filled = new Set(prepared.shape.columns.filter((column) => column.filled > 0).map((column) => column.column));
  const own = prepared.mapping.columns.filter((column) => column.target === 'own' && filled.has(column.column));
  const labels = (table: 'customers' | 'purchases'): readonly string[] =>
    own.filter((column) => column.ownTable === table).map((column) => column.ownLabel);
  const wanted = { customers: labels('customers'), purchases: labels('purchases') };
  return withColumns(deps, view, wanted, {
    customers: { fields: ['id'] },
    contacts: { fields: ['id'] },
    purchases: { fields: ['id'] },
  });
}

interface Step {
  readonly plan: BatchPlan;
  readonly state: AdoptionState;
  readonly counters: Readonly<Record<string, string>>;
}

/** As many rows as fit one batch; the plan of a row does not depend on the slicing. */
function nextBatch(list: Prepared, deps: Deps, view: View, state: AdoptionState): Step {
  let rows = Math.min(MAX_BATCH_ROWS, Math.max(1, list.prepared.shape.rows.length - state.next));
  for (;;) {
    const slice = planRows(list.prepared, state.next, rows);
    const ids = idAllocator(view);
    const customerOfRow = new Map(list.customerOfRow);
    const toldOwners = new Set(state.toldOwners);
    const at = deps.clock.now();
    const plan = planBatch(slice, {
      tab: state.tab,
      at,
      owner: deps.actor,
      ids,
      customerOfRow,
      heldBefore: list.heldBefore,
      toldOwners,
    });
    if (plan.cells <= BATCH_CELLS || rows === 1) {
      for (const [identity, id] of customerOfRow) (list.customerOfRow as Map<string, string>).set(identity, id);
      return {
        plan,
        counters: ids.counters(),
        state: { ...advanced(state, slice, rows), toldOwners: [...toldOwners] },
      };
    }
    rows = Math.max(1, Math.floor((rows * BATCH_CELLS) / plan.cells));
  }
}

function advanced(state: AdoptionState, slice: AdoptionSlice, rows: number): AdoptionState {
  const issues: Record<string, number> = { ...state.result.issues };
  for (const [code, count] of Object.entries(slice.issues)) issues[code] = (issues[code] ?? 0) + count;
  return {
    ...state,
    next: slice.next ?? state.next + rows,
    result: {
      read: slice.read,
      taken: state.result.taken + slice.taken,
      already: state.result.already + slice.already,
      held: state.result.held + slice.held,
      issues,
      duplicatesSuspected: state.result.duplicatesSuspected + slice.duplicatesSuspected,
    },
  };
}

/** Lands one batch with the adoption's progress; gives the view behind it. Throws where it did not land. */
function writeBatch(
  deps: Deps,
  view: View,
  progress: Progress,
  step: Step,
  finalReply: object | null,
  list: Prepared,
): View {
  const { tab, result, startSeq } = progress.state as AdoptionState;
  const system = {
    ...step.counters,
    [progressKey]: finalReply === null ? JSON.stringify(progress) : null,
    ...(finalReply === null ? {} : rememberRequest(view, progress.requestId, finalReply)),
  };
  const summary = {
    tab,
    ...result,
    // Its own entries bear the rows' identities: where they begin is said here.
    fromSeq: startSeq + 1,
    titles: list.prepared.shape.titles,
    mapping: list.prepared.mapping.columns.map(({ label, target }) => ({ label, target })),
  };
  return mustCommit(
    deps,
    view,
    {
      kind: 'edited',
      action: 'adopt',
      origin: 'import',
      changes: step.plan.changes,
      added: [
        ...(step.plan.review.length === 0 ? [] : [{ table: 'review' as const, rows: step.plan.review }]),
        ...(step.plan.held.length === 0 ? [] : [{ table: 'import' as const, rows: step.plan.held }]),
      ],
      entries: finalReply === null ? [] : [{ action: 'adopt', table: '', recordId: '', payload: summary }],
    },
    { requestId: progress.requestId, system, operation: 'adopt' },
  );
}
