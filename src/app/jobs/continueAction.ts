import { mustCommit, requireRole } from '../act';
import { progressKey, readProgress, type Progress } from '../inProgress';
import type { Deps, View } from '../ports';
import { rememberRequest } from '../systemState';
import { requireGoOn, takenUp } from '../takenUp';
import { resume, stopped } from './resumeAction';

export interface ContinueAction {
  /** The request that began the action. */
  readonly requestId: string;
  /** Leaves it as it stands in place of going on with it. */
  readonly stop?: boolean | undefined;
}

/** Says how far the action got where something of it is left to be done. */
export interface Continued {
  readonly ok: true;
  readonly done: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
}

const OVER: Continued = { ok: true, done: true };

/**
 * Goes on, for one slice, with the action that a request began and an execution left half done, or leaves it as it stands: then
 * what it did is an action that can be undone like any other, and the way is free for others. Safe to send again: what is over
 * by then is told as done, and nothing else is gone on with in its place. Throws `action-not-own` to who neither began it nor
 * is an owner.
 */
export function continueAction(deps: Deps, { requestId, stop = false }: ContinueAction): Continued {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'entry');
    const running = readProgress(view);
    if (running?.requestId !== requestId) return OVER;
    if (stop) return stopAction(deps, view, running);
    const { progress } = takenUp(deps, view, running);
    if (resume(deps, progress).done) return OVER;
    const now = readProgress(deps.store.read({})) ?? progress;
    return { ok: true, done: false, progress: { done: now.done, total: now.total } };
  });
}

/** One entry that ends the action, in the name of who began it; it says who stopped it. */
function stopAction(deps: Deps, view: View, progress: Progress): Continued {
  const { action, actor, requestId, done, total } = progress;
  const { email } = requireGoOn(deps, view, progress);
  const { origin, entry, reply } = stopped(progress);
  const payload = { ...entry.payload, stopped: action, stoppedBy: email, done, total };
  mustCommit(
    { ...deps, actor },
    view,
    {
      kind: 'computed',
      action: entry.action,
      origin,
      changes: [],
      entries: [{ action: entry.action, table: '', recordId: '', payload }],
    },
    {
      requestId,
      system: { [progressKey]: null, ...rememberRequest(view, requestId, reply) },
      operation: 'stop',
    },
  );
  return OVER;
}
