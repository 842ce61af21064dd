import { RegisterError } from '../../core/registerError';
import { recordTables } from '../../core/schema/tables';
import type { HasOurParagraph } from '../../core/edits/planRow';
import type { CivilDateTime } from '../../core/values/dateTime';
import { commitChanges } from '../act';
import { StaleViewError, type Deps, type View } from '../ports';
import { jobKey, jobState, type Job, type JobContext } from './job';
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
 * Runs the jobs that are due, each remembered as soon as it is done. A job that fails is told and tried again next time; the
 * others go on. The caller holds the lock. One read and one write where the sweep finds nothing and nothing else is due.
 * `mayRun` looks at the first view and says whether this run is to work at all.
 */
export function dispatch(
  outer: Deps,
  hasOurs: HasOurParagraph,
  mayRun: (view: View) => boolean = () => true,
): readonly JobLine[] {
  const begun = outer.clock.ms();
  const written = countCommits(outer);
  const { deps } = written;
  let view = deps.store.readFormulas(recordTables);
  if (!mayRun(view)) return [];
  const lines: JobLine[] = [];
  for (const job of jobTable) {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (deps.clock.ms() - begun > BUDGET_MS) return lines;
      const context: JobContext = {
        deps,
        view,
        fresh: written.count() === 0,
        now: deps.clock.now() as CivilDateTime,
        hasOurs,
      };
      if (!job.due(context, jobState(view, job.name))) break;
      const { line, after } = runJob(context, job, () => written.count());
      lines.push(line);
      if (after !== null) view = after;
      // Only catching up takes further rounds.
      if (job.name !== 'report' || !line.ok) break;
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

function runJob(
  context: JobContext,
  job: Job,
  writes: () => number,
): { readonly line: JobLine; readonly after: View | null } {
  try {
    const before = writes();
    const { outcome, note } = job.run(context, jobState(context.view, job.name));
    const view = writes() === before ? context.view : context.deps.store.read({});
    return { line: { name: job.name, outcome, ok: true }, after: remember(context.deps, view, job, note) };
  } catch (error) {
    if (!(error instanceof RegisterError) && !(error instanceof StaleViewError)) throw error;
    const outcome = error instanceof RegisterError ? error.code : 'layout-changed';
    return { line: { name: job.name, outcome, ok: false }, after: null };
  }
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
