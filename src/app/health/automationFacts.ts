import type { AutomationFacts } from '../../core/health/automation';
import { hoursBetween } from '../../core/health/rhythm';
import type { RunState } from '../../core/health/runState';
import type { CivilDateTime } from '../../core/values/dateTime';
import { lastDrill } from '../drill/drillState';
import { jobState } from '../jobs/job';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';

/** What the automation is judged by, from a view that any read brings. */
export function automationFacts(
  { clock, actor }: Pick<Deps, 'clock' | 'actor'>,
  view: View,
  run: RunState | null,
  editMs: readonly [number, number],
): AutomationFacts {
  const now = clock.now() as CivilDateTime;
  const latest = [...jobTimes(view).values(), ...snapshotTimes(view), since(view)].filter((at) => at <= now).sort();
  const idle = hoursBetween(latest[latest.length - 1] ?? '', now) ?? 0;
  return {
    by: view.system.get(systemKeys.automation) ?? '',
    actor,
    people: view.people,
    now,
    nowMs: clock.ms(),
    sweptAt: jobState(view, 'sweep').last,
    run,
    editMs,
    idleDays: Math.max(0, Math.floor(idle / 24)),
  };
}

const JOB = 'job.';

/** Last success of each job by name. */
export function jobTimes(view: View): ReadonlyMap<string, string> {
  const names = [...view.system.keys()].filter((key) => key.startsWith(JOB)).map((key) => key.slice(JOB.length));
  const times = new Map(names.map((name) => [name, jobState(view, name).last]));
  // A drill that somebody made by hand is one of the month, too.
  const drilled = lastDrill(view)?.at ?? '';
  return drilled > (times.get('drill') ?? '') ? times.set('drill', drilled) : times;
}

export function snapshotTimes(view: View): readonly string[] {
  return view
    .records('snapshots')
    .map(({ fields }) => String(fields['at'] ?? ''))
    .filter((at) => at !== '')
    .sort();
}

/** The beginning of the day of the set-up; '' where the register is older than that note. */
export function since(view: View): string {
  const day = (view.system.get(systemKeys.setUpOn) ?? '').slice(0, 10);
  return day === '' ? '' : `${day} 00:00`;
}
