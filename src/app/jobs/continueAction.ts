import { requireRole } from '../act';
import { readProgress } from '../inProgress';
import type { Deps } from '../ports';
import { takenUp } from '../takenUp';
import { resume } from './resumeAction';

/** How far an action has got; `done` where nothing of it is left. */
export interface Continued {
  readonly ok: true;
  readonly done: boolean;
  readonly progress: { readonly done: number; readonly total: number };
}

/**
 * Goes on, for one slice, with the action that a request began and an execution left half done. Safe to send again: what is
 * over by then is told as done, and nothing else is gone on with in its place. Throws `action-not-own` to who neither began it
 * nor is an owner.
 */
export function continueAction(deps: Deps, { requestId }: { readonly requestId: string }): Continued {
  return deps.underLock(() => {
    const view = deps.store.read({});
    requireRole(view, deps.actor, 'entry');
    const running = readProgress(view);
    if (running?.requestId !== requestId) return { ok: true, done: true, progress: { done: 0, total: 0 } };
    const { progress } = takenUp(deps, view, running);
    const { total } = progress;
    if (resume(deps, progress).done) return { ok: true, done: true, progress: { done: total, total } };
    const now = readProgress(deps.store.read({})) ?? progress;
    return { ok: true, done: false, progress: { done: now.done, total: now.total } };
  });
}
