import { RegisterError } from '../../core/registerError';
import { STOP, UNDO } from '../../core/undo/actionsOf';
import type { UndoChoices } from '../../core/undo/conflict';
import { requireRole, unlessStale } from '../act';
import { progressKey, requireFree, type Progress, type Stopped } from '../inProgress';
import { StaleViewError, type Deps, type View } from '../ports';
import { withColumns } from '../ownColumns';
import { replayOf } from '../systemState';
import { takenUp } from '../takenUp';
import { snapshotQuery } from '../snapshots/recordSets';
import { numbersQuery } from './auditTail';
import { FEW, gather, type Ground } from './gather';
import { planAction, requireUndoable, throwNothing, type PlannedUndo } from './planAction';
import { writeUndo, type UndoOutcome, type UndoState } from './writeUndo';

const snapshots = () => require('../snapshots/takeSnapshot') as typeof import('../snapshots/takeSnapshot');

export interface UndoOrder {
  readonly requestId: string;
  readonly actionId: string;
  readonly choices?: UndoChoices | undefined;
}

/** Times that it is planned anew where a batch did not land, or rows moved under it. */
const ATTEMPTS = 4;

/**
 * Takes an action back: what it made goes, what it removed comes back, fields get their former values where they still hold
 * what it gave them. What was changed since stays and is told, but for what the choices give up. An undo of more than fifty
 * records takes a snapshot first, works in batches, and is told unfinished after a while: the same request goes on with it.
 * It is an action itself, and can be taken back.
 */
export function undoAction(deps: Deps, order: UndoOrder): UndoOutcome {
  return deps.underLock(() => attempt(() => undoOnce(deps, order)));
}

/** Goes on with an undo that an execution left unfinished, whoever asks. The caller holds the lock. */
export function resumeUndo(deps: Deps, { requestId }: Progress): UndoOutcome {
  return attempt(() => {
    const view = deps.store.read(numbersQuery);
    const done = replayOf(view, requestId);
    if (done !== undefined) return done.reply as UndoOutcome;
    const running = requireFree(view, requestId);
    if (running === null) throw new RegisterError('platform', { operation: UNDO });
    return goOn(deps, view, running);
  });
}

function attempt(work: () => UndoOutcome | null): UndoOutcome {
  for (let round = 1; round <= ATTEMPTS; round += 1) {
    const outcome = unlessStale(work);
    if (outcome !== null) return outcome;
  }
  throw new RegisterError('platform', { operation: UNDO });
}

/** Null where a batch did not land. */
function undoOnce(deps: Deps, order: UndoOrder): UndoOutcome | null {
  const view = deps.store.read(numbersQuery);
  const person = requireRole(view, deps.actor, 'entry');
  const done = replayOf(view, order.requestId);
  if (done !== undefined) return done.reply as UndoOutcome;
  const running = requireFree(view, order.requestId);
  if (running !== null) {
    const taken = takenUp(deps, view, running);
    return goOn({ ...deps, actor: running.actor }, taken.view, taken.progress);
  }
  const ground = gather(deps, view, order.actionId, order.requestId);
  const choices = order.choices ?? {};
  const planned = planAction(ground, choices);
  requireUndoable(ground, person, Object.keys(choices).length > 0);
  if (planned.changes.length === 0) throwNothing(planned);
  const ready = withOwn(deps, ground, planned);
  const begun = (safetySnapshotId: string): Progress => ({
    action: 'undo',
    requestId: order.requestId,
    actor: deps.actor,
    done: 0,
    total: planned.changes.length,
    state: { actionId: order.actionId, choices, safetySnapshotId, firstSeq: 0, undone: {} } satisfies UndoState,
  });
  if (planned.changes.length <= FEW) return writeUndo(deps, ready, planned, begun(''));
  const safety = snapshots().storeSnapshot(deps, deps.store.read(snapshotQuery), {
    requestId: `${order.requestId}:safety`,
    name: '',
    reason: 'before-undo',
    // From here on it is in progress: whoever finds it unfinished goes on with it.
    remember: ({ id }) => ({ [progressKey]: JSON.stringify(begun(id)) }),
  });
  const after = { ...ready, view: { ...ready.view, system: safety.view.system } };
  return writeUndo(deps, after, planned, begun(safety.snapshot.id));
}

/** What it took back until then stays back, as an undo of that much; the action itself may be undone once more. */
export function stoppedUndo({ state, done, total }: Progress): Stopped {
  const { actionId, undone, safetySnapshotId, firstSeq } = state as UndoState;
  const progress = { done, total };
  const reply: UndoOutcome = {
    ok: true,
    done: true,
    progress,
    undone,
    kept: total - done,
    conflicts: [],
    safetySnapshotId,
    actionId: String(firstSeq),
  };
  return { origin: 'restore', entry: { action: STOP, payload: { of: actionId } }, reply };
}

/** What is left of it is planned as it was decided then, whatever is asked now. Null where a batch did not land. */
function goOn(deps: Deps, view: View, running: Progress): UndoOutcome | null {
  const { actionId, choices } = running.state as UndoState;
  const ground = gather(deps, view, actionId, running.requestId);
  const planned = planAction(ground, choices);
  return writeUndo(deps, withOwn(deps, ground, planned), planned, running);
}

/** A record that comes back brings the team's own cells along: their columns have to stand. */
function withOwn(deps: Deps, ground: Ground, { changes }: PlannedUndo): Ground {
  const wanted: Record<string, readonly string[]> = {};
  for (const { op, table, own = {} } of changes) {
    if (op === 'create') wanted[table] = [...new Set([...(wanted[table] ?? []), ...Object.keys(own)])];
  }
  if (Object.values(wanted).every((headers) => headers.length === 0)) return ground;
  // New columns change the layout: everything is read again with them.
  if (withColumns(deps, ground.view, wanted, numbersQuery) !== ground.view) throw new StaleViewError();
  return ground;
}
