/** A failure of one job that lasts. Times in milliseconds since 1970. */
export interface JobFailure {
  /** Code of what stopped it last; 'unexpected TypeError' where it was no error of ours. */
  readonly code: string;
  readonly at: number;
  readonly since: number;
  /** Runs that failed since it last succeeded. */
  readonly count: number;
}

/** What the hourly runs leave behind outside the sheet. Times in milliseconds since 1970, 0: never. */
export interface RunState {
  /** Whose timer it is; '' where none ever ran. */
  readonly by: string;
  readonly installed: number;
  readonly began: number;
  readonly ended: number;
  /** The job that was under way last; '' before the first. */
  readonly step: string;
  readonly failures: Readonly<Record<string, JobFailure>>;
  /** Running time of the hourly runs, in milliseconds by day (UTC, days since 1970); today and the day before. */
  readonly spent: Readonly<Record<string, number>>;
}

export const noRuns: RunState = { by: '', installed: 0, began: 0, ended: 0, step: '', failures: {}, spent: {} };

const DAY_MS = 86_400_000;
/** There are some fifteen jobs. */
const MAX_FAILURES = 30;

/** Reads what was kept; what cannot be followed says nothing. */
export function readRunState(text: string | null): RunState {
  const said = parsed(text);
  const failures = Object.entries(objectOf(said['failures'])).flatMap(([name, each]) => {
    const { code, at, since, count } = objectOf(each);
    return typeof code === 'string' ? [[name, { code, at: time(at), since: time(since), count: time(count) }]] : [];
  });
  return {
    by: typeof said['by'] === 'string' ? said['by'] : '',
    installed: time(said['installed']),
    began: time(said['began']),
    ended: time(said['ended']),
    step: typeof said['step'] === 'string' ? said['step'] : '',
    failures: Object.fromEntries(failures) as RunState['failures'],
    spent: Object.fromEntries(Object.entries(objectOf(said['spent'])).map(([day, ms]) => [day, time(ms)])),
  };
}

/** As if a run of this person's had just ended: the first one has its three hours to come. */
export function installed(state: RunState, by: string, now: number): RunState {
  return { ...state, by, installed: now, began: now, ended: now, step: '' };
}

export function runBegan(state: RunState, by: string, now: number): RunState {
  return { ...state, by, began: now, step: '' };
}

/**
 * What came of the jobs of a run that ended: failures that last are counted on, those of jobs that succeeded go. `timerMs`: what
 * the hourly run took; null where a person ran the jobs, which says nothing of the timer.
 */
export function runEnded(
  state: RunState,
  lines: readonly { readonly name: string; readonly outcome: string; readonly ok: boolean }[],
  now: number,
  timerMs: number | null,
): RunState {
  const failures = new Map(Object.entries(state.failures));
  for (const { name, outcome, ok } of lines) {
    const before = failures.get(name);
    failures.delete(name);
    if (ok) continue;
    failures.set(name, {
      code: outcome.slice(0, 80),
      at: now,
      since: before?.since ?? now,
      count: (before?.count ?? 0) + 1,
    });
  }
  const kept = Object.fromEntries([...failures].slice(-MAX_FAILURES));
  if (timerMs === null) return { ...state, failures: kept };
  return { ...state, ended: now, step: '', failures: kept, spent: spentWith(state, now, timerMs) };
}

/** Milliseconds that hourly runs took on a day of `now`, or that many days before. */
export function runTime(state: RunState, now: number, daysBack = 0): number {
  return state.spent[String(Math.floor(now / DAY_MS) - daysBack)] ?? 0;
}

function spentWith({ spent }: RunState, now: number, took: number): RunState['spent'] {
  const day = Math.floor(now / DAY_MS);
  const before = spent[String(day - 1)];
  return {
    ...(before === undefined ? {} : { [String(day - 1)]: before }),
    [String(day)]: (spent[String(day)] ?? 0) + Math.max(0, took),
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text ?? 'null'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function time(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}
