import { readProgress, type Progress } from '../inProgress';
import type { Deps, View } from '../ports';

/** Goes on with an unfinished action of one sort; `done` is false where another slice is needed. */
type Resume = (deps: Deps, progress: Progress) => { readonly done: boolean };

/** Seldom needed: each loads when an action of its sort was left unfinished. */
const adoption = () => require('../adoption/adoptList') as typeof import('../adoption/adoptList');
const restore = () => require('../snapshots/restoreSnapshot') as typeof import('../snapshots/restoreSnapshot');

const undo = () => require('../undo/undoAction') as typeof import('../undo/undoAction');

const resumes: Readonly<Record<Progress['action'], Resume>> = {
  adopt: (deps, progress) => adoption().resumeAdoption(deps, progress),
  restore: (deps, progress) => restore().resumeRestore(deps, progress),
  undo: (deps, progress) => undo().resumeUndo(deps, progress),
};

/** Goes on with the action that an execution left unfinished, in the name of who began it. The caller holds the lock. */
export function resumeAction(deps: Deps, view: View): string {
  const progress = readProgress(view);
  if (progress === null) return 'nothing';
  const { done } = resumes[progress.action]({ ...deps, actor: progress.actor }, progress);
  return `${progress.action} ${done ? 'done' : 'goes on'}`;
}
