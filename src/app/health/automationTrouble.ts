import { automationFinding, sweepIsFresh } from '../../core/health/automation';
import type { HealthFinding } from '../../core/health/finding';
import { personOf } from '../../core/schema/people';
import type { CivilDateTime } from '../../core/values/dateTime';
import { jobState } from '../jobs/job';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';
import { automationFacts } from './automationFacts';

/**
 * What is wrong with the automation, from a view that any read brings; null where nothing is. A trigger that is dead cannot
 * tell: whoever opens the sidebar next is told. Costs no call as long as the sweep was heard of in the last hours.
 */
export function automationTrouble(deps: Deps, view: View): HealthFinding | null {
  const now = deps.clock.now() as CivilDateTime;
  const by = view.system.get(systemKeys.automation) ?? '';
  const isHeard = sweepIsFresh(jobState(view, 'sweep').last, now);
  if (isHeard && personOf(view.people, by) !== undefined) return null;
  const found = automationStanding(deps, view);
  return found.level === 'wrong' || found.code === 'automation-paused' ? found : null;
}

/** How the automation stands, with all that can be known of it: two calls to the properties at most, none to the sheet. */
export function automationStanding(deps: Deps, view: View): HealthFinding {
  const { pulse } = deps;
  return automationFinding(automationFacts(deps, view, pulse.run(), pulse.editMs()));
}
