import { dispatch, type JobLine } from '../app/jobs/dispatch';
import type { Deps, View } from '../app/ports';
import { systemKeys } from '../app/systemState';
import { RegisterError } from '../core/registerError';
import { hasOurParagraph } from './cellNotes';
import { openEdge, type Edge } from './edge';

const marks = () => require('./drainEdits') as typeof import('./drainEdits');
const drills = () => require('../app/drill/drillJob') as typeof import('../app/drill/drillJob');

/**
 * The hourly dispatcher. It runs in the name of who installed it; should two people's timers stand, only that of the person
 * on record works, and only that one leaves signs of life.
 */
export function runHour(): { readonly jobs: readonly JobLine[] } {
  const begun = Date.now();
  const edge = openEdge(Session.getEffectiveUser().getEmail());
  const { deps } = edge;
  const drill = drillBehind(edge);
  let isOurs = [deps.actor, ''].includes(deps.pulse.run().by);
  const ended = (jobs: readonly JobLine[], dispatcher: Pick<JobLine, 'outcome' | 'ok'>): void => {
    if (isOurs) deps.pulse.runEnded([...jobs, { name: 'dispatcher', ...dispatcher }], Date.now() - begun);
  };
  try {
    if (isOurs) lookAtMarks(edge, begun);
    const done = deps.underLock(() =>
      dispatch(deps, hasOurParagraph, (view) => (isOurs = began(edge, view)) && drill.look(view)),
    );
    const jobs = [...done, ...drill.run()];
    ended(jobs, { outcome: 'done', ok: true });
    return { jobs };
  } catch (error) {
    const outcome = error instanceof RegisterError ? error.code : deps.pulse.unexpected(error);
    ended([], { outcome, ok: false });
    // Another run holds the lock: the next hour makes up for it.
    if (outcome === 'busy') return { jobs: [{ name: 'dispatcher', outcome, ok: false }] };
    throw error;
  }
}

/** Milliseconds that marks may take of the six minutes; the sweep finds what is left, without knowing whose it is. */
const MARKS_MS = 60_000;

/** Edits that no trigger came to see to their end: before the sweep, which would not know whose they were. */
function lookAtMarks(edge: Edge, begun: number): void {
  try {
    marks().drainMarks(edge, begun + MARKS_MS);
  } catch (error) {
    // Logged and counted: the jobs go on without it.
    edge.deps.pulse.unexpected(error);
  }
}

/** All jobs that are due, for a person who presses "run now". */
export function runJobsNow(edge: Edge): { readonly jobs: readonly JobLine[] } {
  const { deps } = edge;
  const drill = drillBehind(edge);
  lookAtMarks(edge, Date.now());
  const done = deps.underLock(() => dispatch(deps, hasOurParagraph, drill.look));
  const jobs = [...done, ...drill.run()];
  deps.pulse.runEnded(jobs, null);
  return { jobs };
}

/** A drill takes minutes in which people save: it comes behind the dispatcher, outside its lock; its first view tells if it is due. */
function drillBehind({ deps }: Edge): { readonly look: (view: View) => true; readonly run: () => readonly JobLine[] } {
  const began = deps.clock.ms();
  let due = false;
  return {
    look: (view) => {
      due = drills().drillDue(view, deps.clock.now());
      return true;
    },
    run: () => (due ? [drillLine(() => drills().drillJob(deps, began), deps)] : []),
  };
}

/** What came of a drill; an error that is none of ours is told like that of any other job. */
function drillLine(work: () => JobLine, deps: Deps): JobLine {
  try {
    return work();
  } catch (error) {
    return { name: 'drill', outcome: deps.pulse.unexpected(error), ok: false };
  }
}

/** Whether this run is to work; a run that is leaves a sign of life at once, as it may not live to leave one later. */
function began(edge: Edge, view: View): boolean {
  if (!isOnRecord(edge, view)) return false;
  edge.deps.pulse.runBegan(edge.deps.actor);
  return true;
}

function isOnRecord({ deps }: Edge, view: View): boolean {
  return view.system.get(systemKeys.automation) === deps.actor;
}
