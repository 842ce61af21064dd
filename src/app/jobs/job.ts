import type { CivilDateTime } from '../../core/values/dateTime';
import type { HasOurParagraph } from '../../core/edits/planRow';
import type { Deps, View } from '../ports';

/** What a job remembers between its runs, kept in System under `job.<name>`. */
export interface JobState {
  /** Wall-clock time of the last run that succeeded; '' before the first. */
  readonly last: string;
  /** The job's own business. */
  readonly note?: unknown;
}

export interface JobContext {
  readonly deps: Deps;
  /** Every record table with formulas as formulas, settings, people and System, read when the dispatcher began. */
  readonly view: View;
  /** Whether nothing was written since `view` was read: then it serves as it is. */
  readonly fresh: boolean;
  readonly now: CivilDateTime;
  /** When the dispatcher began, before `view` was read: what somebody did since is not in it. */
  readonly began: CivilDateTime;
  readonly hasOurs: HasOurParagraph;
}

/** One line of the job table. `run` is idempotent: a run that died is simply run again. */
export interface Job {
  readonly name: string;
  /** Whether it is to run now, given what it remembers. */
  due(context: JobContext, state: JobState): boolean;
  /** Does the work; gives what is to be remembered beside the time, and a short code of what it did. */
  run(context: JobContext, state: JobState): { readonly outcome: string; readonly note?: unknown };
}

export function jobKey(name: string): string {
  return `job.${name}`;
}

/** What the job remembers. A cell that was damaged by hand says nothing: jobs are idempotent, so it is run again. */
export function jobState(view: View, name: string): JobState {
  const text = view.system.get(jobKey(name)) ?? '';
  try {
    const state = JSON.parse(text === '' ? 'null' : text) as Partial<JobState> | null;
    return typeof state?.last === 'string' ? { ...state, last: state.last } : { last: '' };
  } catch (error) {
    if (error instanceof SyntaxError) return { last: '' };
    throw error;
  }
}
