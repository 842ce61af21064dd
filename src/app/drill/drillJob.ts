import { believable } from '../../core/health/rhythm';
import { RegisterError } from '../../core/registerError';
import { numberSetting } from '../../core/schema/settings';
import type { CivilDateTime } from '../../core/values/dateTime';
import { jobState } from '../jobs/job';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';
import { lastDrill, readDrill } from './drillState';
import { goOnWithDrill, isAbandoned, newestSnapshot, newRun, takenOver } from './runDrill';

/** Of the six minutes of an execution; the dispatcher's part is counted in. */
const BUDGET_MS = 270_000;
/** A drill is not begun with less than this left. */
const LEAST_MS = 60_000;

/**
 * Whether a drill is to be made or gone on with this hour: once a month, caught up after a gap, from the month after the set-up
 * on. One that somebody made by hand counts.
 */
export function drillDue(view: View, now: string): boolean {
  const running = readDrill(view);
  if (running !== null) return running.origin === 'job' || isAbandoned(running, now);
  const last = [view.system.get(systemKeys.setUpOn) ?? '', lastDrill(view)?.at ?? '', jobState(view, 'drill').last];
  // What lies in the future was written by a clock that was wrong, and must not stop drills until then.
  const month = last.map((at) => believable(at, now as CivilDateTime).slice(0, 7)).reduce((a, b) => (a > b ? a : b));
  if (now.slice(0, 7) <= month) return false;
  const hour = String(numberSetting(view.settings, 'hour.drill')).padStart(2, '0');
  return now.slice(8, 10) !== '01' || now.slice(11, 13) >= hour;
}

/**
 * The drill of the month, of the newest snapshot, or what is left of one; after the dispatcher and outside its lock, since it takes
 * minutes in which people save. What is left when the time is over waits for the next hour.
 */
export function drillJob(
  deps: Deps,
  began: number,
): { readonly name: string; readonly outcome: string; readonly ok: boolean } {
  const line = (outcome: string, ok: boolean): ReturnType<typeof drillJob> => ({ name: 'drill', outcome, ok });
  const start = deps.clock.ms();
  if (start - began > BUDGET_MS - LEAST_MS) return line('waits for the next hour', true);
  deps.pulse.runStep('drill');
  try {
    const taken = deps.underLock(() => {
      const view = deps.store.read({ snapshots: 'all' });
      const now = deps.clock.now();
      if (!drillDue(view, now)) return null;
      const newest = newestSnapshot(view);
      const running = readDrill(view);
      if (running !== null) return takenOver(deps, view, running);
      if (newest === undefined) return null;
      const wish = { requestId: `drill:${now.slice(0, 7)}`, snapshotId: newest };
      return takenOver(deps, view, newRun(wish, deps.actor, 'job'));
    });
    if (taken === null) return line('nothing to drill', true);
    const reply = goOnWithDrill(deps, taken, start, began + BUDGET_MS);
    if (!reply.done) return line(`goes on: ${String(reply.progress.done)} of ${String(reply.progress.total)}`, true);
    return line(`${reply.result.ok ? 'equal' : 'FAILED'} ${reply.result.snapshotId}`, reply.result.ok);
  } catch (error) {
    return line(error instanceof RegisterError ? error.code : deps.pulse.unexpected(error), false);
  }
}
