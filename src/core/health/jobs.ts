import { dateTimeFromSerial, serialFromDateTime, type CivilDateTime } from '../values/dateTime';
import { finding, type HealthFinding } from './finding';
import { jobRhythms, lateness, type Lateness, type Rhythm } from './rhythm';
import type { JobFailure, RunState } from './runState';

/** A job as its System cell and the hourly runs show it. */
export interface JobStanding {
  readonly name: string;
  readonly every: Rhythm;
  /** Wall-clock time of the last run that succeeded; '' before the first. */
  readonly last: string;
  readonly late: Lateness;
  readonly failing: JobFailure | null;
}

export interface JobFacts {
  readonly now: CivilDateTime;
  readonly nowMs: number;
  /** Last success by job name. */
  readonly last: ReadonlyMap<string, string>;
  /** Jobs whose rhythm the register's settings choose. */
  readonly rhythms: Readonly<Record<string, Rhythm>>;
  readonly run: RunState | null;
  /** From when on jobs could have run: the set-up; '' where it is unknown. */
  readonly since: string;
}

/** Every job that is known: those of the table in its order, then whatever else left a trace. */
export function jobStandings(facts: JobFacts): readonly JobStanding[] {
  const failures = facts.run?.failures ?? {};
  const names = [
    ...Object.keys(jobRhythms),
    ...Object.keys(facts.rhythms),
    ...facts.last.keys(),
    ...Object.keys(failures),
  ];
  return [...new Set(names)].map((name) => {
    const every = facts.rhythms[name] ?? jobRhythms[name] ?? null;
    const last = facts.last.get(name) ?? '';
    return { name, every, last, late: lateness(last, facts.now, every, facts.since), failing: failures[name] ?? null };
  });
}

/** A job that failed this often in a row does not right itself. */
const FAILURES = 3;
const DAY_MS = 86_400_000;

/**
 * Findings about jobs. Where the automation itself does not run (`alive` false) every job is late, and that is said once,
 * about the automation.
 */
export function jobFindings(
  standings: readonly JobStanding[],
  { now, nowMs }: Pick<JobFacts, 'now' | 'nowMs'>,
  alive: boolean,
): readonly HealthFinding[] {
  const found = standings.flatMap((job): readonly HealthFinding[] => {
    const { name, failing, late, last } = job;
    if (failing !== null) {
      const lasting = failing.count >= FAILURES || nowMs - failing.since > DAY_MS;
      const facts = {
        job: name,
        error: failing.code,
        count: failing.count,
        since: wallClock(failing.since, now, nowMs),
      };
      return [finding(lasting ? 'wrong' : 'soon', 'job-failing', facts, 'readError')];
    }
    if (late.ahead) return [finding('soon', 'job-ahead', { job: name, last }, 'setClock')];
    if (!alive || late.hours === 0) return [];
    return [finding('wrong', 'job-late', { job: name, hours: late.hours, missed: late.missed }, 'runNow')];
  });
  if (found.length > 0 || !alive) return found;
  return [finding('fine', 'jobs-run', { count: standings.filter((job) => job.last !== '').length })];
}

/** A moment of the clock in milliseconds on the wall's, to the minute, by what both say now. */
export function wallClock(ms: number, now: CivilDateTime, nowMs: number): string {
  return dateTimeFromSerial(serialFromDateTime(now) - (nowMs - ms) / DAY_MS) ?? '';
}
