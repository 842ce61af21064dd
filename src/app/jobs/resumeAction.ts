import { readProgress, type Progress, type Stopped } from '../inProgress';
import type { Deps, View } from '../ports';

/** An action of several batches: how it is gone on with, and what it has come to where it is left as it stands. */
interface Resumable {
  /** One slice; `done` is false where another is needed. */
  readonly resume: (deps: Deps, progress: Progress) => { readonly done: boolean };
  readonly stopped: (progress: Progress) => Stopped;
}

/** Seldom needed: each loads when an action of its sort was left unfinished. */
const adoption = () => require('../adoption/adoptList') as typeof import('../adoption/adoptList');
const restore = () => require('../snapshots/restoreSnapshot') as typeof import('../snapshots/restoreSnapshot');
const undo = () => require('../undo/undoAction') as typeof import('../undo/undoAction');
const archiving = () => require('../archive/resumeMove') as typeof import('../archive/resumeMove');

const resumables: Readonly<Record<Progress['action'], Resumable>> = {
  adopt: {
    resume: (deps, progress) => adoption().resumeAdoption(deps, progress),
    stopped: (progress) => adoption().stoppedAdoption(progress),
  },
  restore: {
    resume: (deps, progress) => restore().resumeRestore(deps, progress),
    stopped: (progress) => restore().stoppedRestore(progress),
  },
  undo: {
    resume: (deps, progress) => undo().resumeUndo(deps, progress),
    stopped: (progress) => undo().stoppedUndo(progress),
  },
  archive: {
    resume: (deps, progress) => archiving().resumeArchive(deps, progress),
    stopped: () => archiving().stoppedArchive(),
  },
  unarchive: {
    resume: (deps, progress) => archiving().resumeUnarchive(deps, progress),
    stopped: () => archiving().stoppedUnarchive(),
  },
};

/**
 * Goes on with an action that was left unfinished, for one slice, in the name of who began it: they decided it when they
 * might, even where they are no member any more. The caller holds the lock.
 */
export function resume(deps: Deps, progress: Progress): { readonly done: boolean } {
  return resumables[progress.action].resume({ ...deps, actor: progress.actor }, progress);
}

/** What an action that goes no further has come to. */
export function stopped(progress: Progress): Stopped {
  return resumables[progress.action].stopped(progress);
}

/** The hourly job's part: goes on with whatever was left unfinished. The caller holds the lock. */
export function resumeAction(deps: Deps, view: View): string {
  const progress = readProgress(view);
  if (progress === null) return 'nothing';
  return `${progress.action} ${resume(deps, progress).done ? 'done' : 'goes on'}`;
}
