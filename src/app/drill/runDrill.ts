import type { RunDrillReply } from '../../contract/drill';
import { RegisterError } from '../../core/registerError';
import { mustCommit, requireRole } from '../act';
import type { Deps, Query, View } from '../ports';
import { indexedSnapshot, snapshotIndex } from '../snapshots/snapshotIndex';
import { replayOf } from '../systemState';
import { closeDrill, resultOf } from './closeDrill';
import { drillKeys, nothingDone, readDrill, scratchOf, scratchWith, type DrillRun } from './drillState';
import { progressOf, workOnDrill, type ScratchFiles } from './slice';

/** Of the six minutes of an execution: a person sees how far it got, a drill of an ordinary register needs one. */
const SLICE_MS = 120_000;

/** Minutes after which a drill at which nobody works may be taken over, or given up for another. */
const ABANDONED_MINUTES = 10;

/** In place of an id. */
const NEWEST = 'newest';

const query: Query = { snapshots: 'all' };

/**
 * Proves that a snapshot can be restored: it is read and proven whole, restored into memory and into a scratch spreadsheet, and
 * compared record by record, field by field. The register's records are neither read nor written. The lock is held only where
 * the drill's state is written: nobody waits for it. To be repeated with the same request until `done`.
 */
export function runDrill(
  deps: Deps,
  request: { readonly requestId: string; readonly snapshotId: string },
): { readonly ok: true } & RunDrillReply {
  const began = deps.clock.ms();
  const entered = deps.underLock(() => {
    const view = deps.store.read(query);
    requireRole(view, deps.actor, 'owner');
    const before = replayOf(view, request.requestId);
    if (before !== undefined) return { reply: before.reply as { readonly ok: true } & RunDrillReply };
    const running = readDrill(view);
    if (running?.requestId === request.requestId) return takenOver(deps, view, running);
    const wanted = request.snapshotId === NEWEST ? (newestSnapshot(view) ?? '') : request.snapshotId;
    const { id: snapshotId } = indexedSnapshot(view, wanted);
    const fresh = newRun({ ...request, snapshotId }, deps.actor, 'form');
    if (running === null || isAbandoned(running, deps.clock.now())) return takenOver(deps, view, fresh);
    if (!isResting(running, fresh)) throw new RegisterError('action-in-progress', { action: 'drill' });
    return takenOver(deps, view, { ...running, requestId: request.requestId });
  });
  if ('reply' in entered) return entered.reply;
  return { ok: true as const, ...goOnWithDrill(deps, entered, began, began + SLICE_MS) };
}

export function newRun(
  { requestId, snapshotId }: { readonly requestId: string; readonly snapshotId: string },
  actor: string,
  origin: DrillRun['origin'],
): DrillRun {
  return { requestId, snapshotId, actor, origin, token: '', touchedAt: '', spentMs: 0, ...nothingDone };
}

/** What is drilled where nobody says which. */
export function newestSnapshot(view: View): string | undefined {
  return snapshotIndex(view).slice(-1)[0]?.id;
}

/** Whether it is the same drill of the same person, between two executions: their page was opened anew, say. */
function isResting({ token, actor, snapshotId }: DrillRun, wanted: DrillRun): boolean {
  return token === '' && actor === wanted.actor && snapshotId === wanted.snapshotId;
}

/** Whether nobody has worked at it for a while: an execution ends after six minutes at the latest. */
export function isAbandoned({ touchedAt }: DrillRun, now: string): boolean {
  return minutesOf(now) - minutesOf(touchedAt) >= ABANDONED_MINUTES || now < touchedAt;
}

function minutesOf(wallClock: string): number {
  return Date.parse(`${wallClock.replace(' ', 'T')}Z`) / 60_000 || 0;
}

export interface TakenDrill {
  readonly run: DrillRun;
  readonly view: View;
}

/** This execution works at the drill from now on; another that still does will find that out and stop. Under the lock. */
export function takenOver(deps: Deps, view: View, run: DrillRun): TakenDrill {
  const mine: DrillRun = { ...run, token: deps.uuid(), touchedAt: deps.clock.now() };
  return { run: mine, view: saveRun(deps, view, mine, {}) };
}

/** Works until the deadline, outside the lock, and puts on record how far it got. */
export function goOnWithDrill(deps: Deps, { run, view }: TakenDrill, began: number, deadline: number): RunDrillReply {
  if (run.result !== undefined) return closeDrill(deps, run, run.result);
  const outcome = workOnDrill(deps, view, run, scratchFiles(deps, view, run), deadline);
  const spent: DrillRun = { ...outcome.run, spentMs: run.spentMs + deps.clock.ms() - began };
  if (outcome.done) return closeDrill(deps, spent, resultOf(deps, spent, outcome.problem));
  deps.underLock(() => {
    const now = deps.store.read(query);
    if (readDrill(now)?.token !== spent.token) return;
    saveRun(deps, now, { ...spent, token: '', touchedAt: deps.clock.now() }, {});
  });
  return { done: false, progress: progressOf(spent) };
}

/** A scratch spreadsheet is put on record as soon as it is made: an execution that dies then leaves no second one. */
function scratchFiles(deps: Deps, view: View, run: DrillRun): ScratchFiles {
  return {
    known: () => scratchOf(view, deps.actor),
    make: () => {
      const id = deps.scratch.create(deps.words.drill(view.language).scratchTitle);
      deps.underLock(() => {
        const now = deps.store.read(query);
        const standing = readDrill(now) ?? run;
        saveRun(deps, now, standing, { [drillKeys.scratch]: scratchWith(now, deps.actor, id) });
      });
      return id;
    },
  };
}

function saveRun(deps: Deps, view: View, run: DrillRun, more: Readonly<Record<string, string>>): View {
  return mustCommit(
    deps,
    view,
    { kind: 'computed', action: 'drill', origin: run.origin, changes: [] },
    {
      requestId: run.requestId,
      system: { [drillKeys.run]: JSON.stringify(run), ...more },
      operation: 'drill',
    },
  );
}
