import { RegisterError } from '../../core/registerError';
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
 * others go on. The caller holds the lock.
 */
export function dispatch(deps: Deps, hasOurs: HasOurParagraph, only: (job: Job) => boolean = () => true): readonly JobLine[] {
  const begun = deps.clock.ms();
  let view = deps.store.read({});
  const lines: JobLine[] = [];
  for (const job of jobTable.filter(only)) {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (deps.clock.ms() - begun > BUDGET_MS) return lines;
      const context: JobContext = { deps, view, now: deps.clock.now() as CivilDateTime, hasOurs };
      if (!job.due(context, jobState(view, job.name))) break;
      const line = runJob(context, job);
      lines.push(line.line);
      if (line.view !== null) view = line.view;
      // Only catching up takes further rounds.
      if (job.name !== 'report' || !line.line.ok) break;
    }
  }
  return lines;
}

function runJob(context: JobContext, job: Job): { readonly line: JobLine; readonly view: View | null } {
  try {
    const before = jobState(context.view, job.name);
    const { outcome, note } = job.run(context, before);
    const view = remember(context, job, note);
    return { line: { name: job.name, outcome, ok: true }, view };
  } catch (error) {
    if (!(error instanceof RegisterError) && !(error instanceof StaleViewError)) throw error;
    const outcome = error instanceof RegisterError ? error.code : 'layout-changed';
    return { line: { name: job.name, outcome, ok: false }, view: null };
  }
}

/** The time of the run and what the job wants to remember; one write, behind what the job itself wrote. */
function remember({ deps }: JobContext, job: Job, note: unknown): View | null {
  const view = deps.store.read({});
  const state = { last: deps.clock.now(), ...(note === undefined ? {} : { note }) };
  return commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'job', origin: 'job', changes: [] },
    { requestId: deps.uuid(), system: { [jobKey(job.name)]: JSON.stringify(state) } },
  );
}
