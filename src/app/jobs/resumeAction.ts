import { resumeAdoption } from '../adoption/adoptList';
import { readProgress } from '../inProgress';
import type { Deps, View } from '../ports';
import { resumeRestore } from '../snapshots/restoreSnapshot';

/** Goes on with the action that an execution left unfinished, in the name of who began it. The caller holds the lock. */
export function resumeAction(deps: Deps, view: View): string {
  const progress = readProgress(view);
  if (progress === null) return 'nothing';
  const own: Deps = { ...deps, actor: progress.actor };
  const reply = progress.action === 'adopt' ? resumeAdoption(own, progress) : resumeRestore(own, progress);
  return `${progress.action} ${reply.done ? 'done' : 'goes on'}`;
}
