import { readProgress } from '../inProgress';
import type { Deps, View } from '../ports';

/** Seldom needed: each loads when an action was left unfinished. */
const adoption = () => require('../adoption/adoptList') as typeof import('../adoption/adoptList');
const restore = () => require('../snapshots/restoreSnapshot') as typeof import('../snapshots/restoreSnapshot');

/** Goes on with the action that an execution left unfinished, in the name of who began it. The caller holds the lock. */
export function resumeAction(deps: Deps, view: View): string {
  const progress = readProgress(view);
  if (progress === null) return 'nothing';
  const own: Deps = { ...deps, actor: progress.actor };
  const reply =
    progress.action === 'adopt' ? adoption().resumeAdoption(own, progress) : restore().resumeRestore(own, progress);
  return `${progress.action} ${reply.done ? 'done' : 'goes on'}`;
}
