import type { RegisterFacts } from '../../core/health/health';
import { readSamples } from '../../core/health/pace';
import { roundHours, type Rhythm } from '../../core/health/rhythm';
import { runTime } from '../../core/health/runState';
import type { VaultStanding } from '../../core/health/vaults';
import { RegisterError } from '../../core/registerError';
import type { Rung } from '../../core/snapshots/reasons';
import type { CivilDateTime } from '../../core/values/dateTime';
import { todayOf } from '../entryContext';
import { jobState } from '../jobs/job';
import type { Deps, Query, View } from '../ports';
import { everyHeader, registerDamage } from '../registerDamage';
import { snapshotIndex } from '../snapshots/snapshotIndex';
import { systemKeys } from '../systemState';
import { automationFacts, jobTimes, since, snapshotTimes } from './automationFacts';
import { auditState, chainState, drillState } from './proofStates';
import { readHealthNote } from './healthNote';
import { askVaults, vaultIds } from './vaultStandings';

/** What a look at the register's health reads of it, in one read. */
export const healthQuery: Query = {
  ...everyHeader,
  snapshots: { fields: ['id', 'at', 'vaultId'], also: ['reason', 'hold'] },
};

/** How many vaults are asked who can open them; of the others the nightly look says it. */
export interface HealthLook {
  readonly vaults: 'known' | 'newest' | 'all';
}

/**
 * Everything that the health is judged by. From the view, from counters that cost no call, one `spreadsheets.get` for the
 * grids, and what asking vaults takes: one call each.
 */
export function gatherHealth(deps: Deps, view: View, look: HealthLook): RegisterFacts {
  const now = deps.clock.now() as CivilDateTime;
  const nowMs = deps.clock.ms();
  const run = deps.pulse.run();
  const { locks, errors } = deps.pulse.counters();
  const editMs = deps.pulse.editMs();
  const tabs = orNull(deps, () => deps.pulse.grids());
  const note = readHealthNote(jobState(view, 'health').note, todayOf(deps.clock));
  const times = snapshotTimes(view);
  const triggerMs = runTime(run, nowMs) + editMs[0];
  const mailsLeft = orNull(deps, () => deps.mailer.remaining());
  return {
    automation: automationFacts(deps, view, run, editMs),
    missingTriggers: missingTriggers(deps, view),
    jobs: { now, nowMs, last: jobTimes(view), rhythms: rhythmsOf(view), run, since: since(view) },
    proofs: {
      now,
      chain: chainState(view),
      drill: drillState(view),
      snapshotAt: times[times.length - 1] ?? '',
      snapshotEvery: roundHours(snapshotRhythm(view)),
      since: since(view),
    },
    load: {
      nowMs,
      locks,
      errors,
      triggerMs,
      editMs: editMs[0],
      mailsLeft,
      unsent: note.unsent,
    },
    tabs,
    samples: readSamples(note.samples, todayOf(deps.clock)),
    today: todayOf(deps.clock),
    vaults: vaultsSeen(deps, view, look, note.vaults),
    audit: auditState(view),
    holds: snapshotIndex(view).filter(({ held }) => held).length,
    damage: registerDamage(view).map(({ code, facts }) => ({ code, facts })),
  };
}

/** Rhythms that the settings choose. */
function rhythmsOf(view: View): Readonly<Record<string, Rhythm>> {
  return { snapshot: snapshotRhythm(view), archive: view.settings.text['archive.every'] === 'month' ? 'month' : null };
}

const RUNGS: Readonly<Record<Rung, Exclude<Rhythm, null>>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
};

function snapshotRhythm({ settings }: View): Exclude<Rhythm, null> {
  const every: string = settings.text['snapshot.every'];
  return Object.entries(RUNGS).find(([rung]) => rung === every)?.[1] ?? 'day';
}

/** Own triggers that are missing; null where they are another person's. */
function missingTriggers({ pulse, actor }: Deps, view: View): readonly string[] | null {
  const by = view.system.get(systemKeys.automation) ?? '';
  if (by === '' || by.toLowerCase() !== actor.toLowerCase()) return null;
  const { standing, wanted } = pulse.handlers();
  return wanted.filter((handler) => !standing.includes(handler));
}

/** The newest vault, or all, as they are now; the others as the nightly look found them. */
function vaultsSeen(
  deps: Deps,
  view: View,
  { vaults }: HealthLook,
  known: readonly VaultStanding[],
): readonly VaultStanding[] {
  const ids = vaultIds(view);
  const asked = askVaults(deps, vaults === 'all' ? ids : ids.slice(0, vaults === 'newest' ? 1 : 0));
  const others = known.filter(({ vault }) => ids.includes(vault) && !asked.some((one) => one.vault === vault));
  return [...asked, ...others];
}

/** A look that fails leaves its part out; what is no error of ours is logged and counted. */
function orNull<T>(deps: Deps, look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof RegisterError)) deps.pulse.unexpected(error);
    return null;
  }
}
