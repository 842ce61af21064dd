import { RegisterError } from '../../core/registerError';
import { believable } from '../../core/health/rhythm';
import { recordTables } from '../../core/schema/tables';
import type { HasOurParagraph } from '../../core/edits/planRow';
import type { CivilDateTime } from '../../core/values/dateTime';
import { commitChanges } from '../act';
import { StaleViewError, type Deps, type View } from '../ports';
import { jobKey, jobState, type Job, type JobContext, type JobState } from './job';
import { jobTable } from './jobTable';

export interface JobLine {
  readonly name: string;
  /** What it did, or the code of what stopped it. */
  readonly outcome: string;
  readonly ok: boolean;
}

/** Of the six minutes that Google gives an execution; what is not begun by then waits for the next hour. */
const BUDGET_MS = 270_000;
/** Months of reports that one run catches up on, at most. */
const ROUNDS = 24;

/**
 * Runs the jobs that are due, each remembered as soon as it is done. A job that fails, for whatever reason, is told, counted
 * and tried again next time; the others go on. The caller holds the lock. One read and one write where the sweep finds
 * nothing and nothing else is due. `mayRun` looks at the first view and says whether this run is to work at all.
 */
export function dispatch(
  outer: Deps,
  hasOurs: HasOurParagraph,
  mayRun: (view: View) => boolean = () => true,
): readonly JobLine[] {
  const begun = outer.clock.ms();
  const began = outer.clock.now() as CivilDateTime;
  const written = countCommits(outer);
  const { deps } = written;
  let view = deps.store.readFormulas(recordTables);
  if (!mayRun(view)) return [];
  const lines: JobLine[] = [];
  for (const job of jobTable) {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (deps.clock.ms() - begun > BUDGET_MS) return lines;
      const fresh = written.count() === 0;
      const now = deps.clock.now() as CivilDateTime;
      const context: JobContext = { deps, view, fresh, now, began, hasOurs };
      const ran = runJob(context, job, () => written.count());
      if (ran === null) break;
      lines.push(ran.line);
      // Nobody knows what is there: the others wait for the next hour.
      if (ran.after === null) return lines;
      view = ran.after;
      // Only catching up takes further rounds.
      if (job.name !== 'report' || !ran.line.ok) break;
    }
  }
  return lines;
}

/** The same dependencies, with the writes counted: a view is good until the next write. */
function countCommits(deps: Deps): { readonly deps: Deps; count(): number } {
  let count = 0;
  const commit: Deps['store']['commit'] = (view, sealed) => {
    count += 1;
    return deps.store.commit(view, sealed);
  };
  return { deps: { ...deps, store: { ...deps.store, commit } }, count: () => count };
}

/** Null where the job is not due. `after`: the register behind it; null where that cannot be told. */
function runJob(
  context: JobContext,
  job: Job,
  writes: () => number,
): { readonly line: JobLine; readonly after: View | null } | null {
  const before = writes();
  const state = goodState(context, job.name);
  try {
    if (!job.due(context, state)) return null;
    if (job.name !== HOURLY) context.deps.pulse.runStep(job.name);
    const { outcome, note } = job.run(context, state);
    const view = writes() === before ? context.view : context.deps.store.read({});
    return { line: { name: job.name, outcome, ok: true }, after: remember(context.deps, view, job, note) ?? view };
  } catch (error) {
    const line = { name: job.name, outcome: codeOf(context.deps, error), ok: false };
    // What it wrote before it failed stands: the next job must not go by what was there before.
    return { line, after: writes() === before ? context.view : readAgain(context.deps) };
  }
}

function readAgain(deps: Deps): View | null {
  try {
    return deps.store.read({});
  } catch (error) {
    codeOf(deps, error);
    return null;
  }
}

/** The one job that is always due; it is not worth a note that it was begun. */
const HOURLY = 'sweep';

/** What the job remembers. A time that lies in the future would stop it until then: it counts as none. */
function goodState({ view, now }: JobContext, name: string): JobState {
  const state = jobState(view, name);
  return { ...state, last: believable(state.last, now) };
}

/** What stopped a job; an error that is none of ours is logged and counted besides. */
function codeOf(deps: Deps, error: unknown): string {
  if (error instanceof RegisterError) return error.code;
  return error instanceof StaleViewError ? 'layout-changed' : deps.pulse.unexpected(error);
}

/** The time of the run and what the job wants to remember; one write, behind what the job itself wrote. */
function remember(deps: Deps, view: View, job: Job, note: unknown): View | null {
  const state = { last: deps.clock.now(), ...(note === undefined ? {} : { note }) };
  return commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'job', origin: 'job', changes: [] },
    { requestId: deps.uuid(), system: { [jobKey(job.name)]: JSON.stringify(state) } },
  );
}
