import { dispatch, type JobLine } from '../app/jobs/dispatch';
import type { View } from '../app/ports';
import { systemKeys } from '../app/systemState';
import { RegisterError } from '../core/registerError';
import { hasOurParagraph } from './cellNotes';
import { openEdge, type Edge } from './edge';

/**
 * The hourly dispatcher. It runs in the name of who installed it; should two people's timers stand, only that of the person
 * on record works.
 */
export function runHour(): { readonly jobs: readonly JobLine[] } {
  const edge = openEdge(Session.getEffectiveUser().getEmail());
  try {
    return { jobs: edge.deps.underLock(() => dispatch(edge.deps, hasOurParagraph, (view) => isOnRecord(edge, view))) };
  } catch (error) {
    // Another run holds the lock: the next hour makes up for it.
    if (error instanceof RegisterError && error.code === 'busy')
      return { jobs: [{ name: 'dispatcher', outcome: 'busy', ok: false }] };
    throw error;
  }
}

/** All jobs that are due, for a person who presses "run now". */
export function runJobsNow({ deps }: Edge): { readonly jobs: readonly JobLine[] } {
  return { jobs: deps.underLock(() => dispatch(deps, hasOurParagraph)) };
}

function isOnRecord({ deps }: Edge, view: View): boolean {
  return view.system.get(systemKeys.automation) === deps.actor;
}
