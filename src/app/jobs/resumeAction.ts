import { readProgress, type Progress } from '../inProgress';
import type { Deps, View } from '../ports';

/** Goes on with an unfinished action of one sort; `done` is false where another slice is needed. */
type Resume = (deps: Deps, progress: Progress) => { readonly done: boolean };

/** Seldom needed: each loads when an action of its sort was left unfinished. */
const adoption = () => require('../adoption/adoptList') as typeof import('../adoption/adoptList');
const restore = () => require('../snapshots/restoreSnapshot') as typeof import('../snapshots/restoreSnapshot');
const undo = () => require('../undo/undoAction') as typeof import('../undo/undoAction');
const archiving = () => require('../archive/resumeMove') as typeof import('../archive/resumeMove');

const resumes: Readonly<Record<Progress['action'], Resume>> = {
  adopt: (deps, progress) => adoption().resumeAdoption(deps, progress),
  restore: (deps, progress) => restore().resumeRestore(deps, progress),
  undo: (deps, progress) => undo().resumeUndo(deps, progress),
  archive: (deps, progress) => archiving().resumeArchive(deps, progress),
  unarchive: (deps, progress) => archiving().resumeUnarchive(deps, progress),
};

/**
 * Goes on with an action that was left unfinished, for one slice, in the name of who began it: they decided it when they
 * might, even where they are no member any more. The caller holds the lock.
 */
export function resume(deps: Deps, progress: Progress): { readonly done: boolean } {
  return resumes[progress.action]({ ...deps, actor: progress.actor }, progress);
}

/** The hourly job's part: goes on with whatever was left unfinished. The caller holds the lock. */
export function resumeAction(deps: Deps, view: View): string {
  const progress = readProgress(view);
  if (progress === null) return 'nothing';
  return `${progress.action} ${resume(deps, progress).done ? 'done' : 'goes on'}`;
}
