import { mayAct, personOf, type Person } from '../schema/people';
import type { CivilDateTime } from '../values/dateTime';
import { finding, type HealthFinding } from './finding';
import { hoursBetween } from './rhythm';
import { runTime, type RunState } from './runState';

/** Hours without a sign of life after which the automation is taken for dead: a run may wait for the lock, or for one that is long. */
export const SILENT_HOURS = 3;

/**
 * developers.google.com/apps-script/guides/services/quotas: triggers of a consumer account run 90 minutes a day in all (six
 * hours in a Workspace domain; which of the two it is Google does not tell).
 */
export const TRIGGER_MINUTES = 90;

/** Past this much nobody need wonder that nothing runs. */
const USED_UP_MINUTES = 85;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What the automation is judged by. Another person's triggers cannot be seen: what they do can. */
export interface AutomationFacts {
  /** E-mail on record; '' where nothing is installed. */
  readonly by: string;
  /** E-mail of whoever looks. */
  readonly actor: string;
  readonly people: readonly Person[];
  readonly now: CivilDateTime;
  readonly nowMs: number;
  /** Wall-clock time of the last sweep that succeeded, '' before the first: it is due every hour. */
  readonly sweptAt: string;
  /** Null where it was not looked at, or cannot be had. */
  readonly run: RunState | null;
  /** Milliseconds that edit triggers ran, today and the day before; they count to the same allowance. */
  readonly editMs: readonly [today: number, before: number];
  /** Whole days since anything was done that the automation would have done; 0 where it is not off. */
  readonly idleDays: number;
}

/** Days that a register may be without automation before that is called wrong. */
const IDLE_DAYS = 2;

/** How the automation stands: one finding, the gravest. */
export function automationFinding(facts: AutomationFacts): HealthFinding {
  const { by, people, idleDays } = facts;
  if (by === '') return finding(idleDays >= IDLE_DAYS ? 'wrong' : 'soon', 'automation-off', { idleDays }, 'install');
  const silent = silence(facts);
  if (silent !== null && silent.level === 'wrong') return silent;
  const person = personOf(people, by);
  if (person === undefined) return finding('wrong', 'automation-stranger', { by }, 'takeOver');
  if (silent !== null) return silent;
  if (!mayAct(person.role, 'owner'))
    return finding('soon', 'automation-demoted', { by, role: person.role }, 'takeOver');
  return finding('fine', 'automation-runs', { by, minutes: Math.round((hoursSilent(facts) ?? 0) * 60) });
}

/** Whether the sweep alone shows that the hourly runs go on: then nothing else need be looked at. */
export function sweepIsFresh(sweptAt: string, now: CivilDateTime): boolean {
  const hours = hoursBetween(sweptAt, now);
  return hours !== null && hours <= SILENT_HOURS && hours >= -1;
}

/** Null where the hourly runs are heard of. */
function silence(facts: AutomationFacts): HealthFinding | null {
  const { by, actor, run, nowMs } = facts;
  const hours = hoursSilent(facts);
  if (hours === null) return finding('soon', 'automation-unseen', { by }, 'lookAgain');
  if (hours > SILENT_HOURS) {
    const minutes = Math.round(usedMinutes(facts));
    // The allowance comes back at the latest a day after it was used up.
    if (minutes >= USED_UP_MINUTES && hours <= 24 + SILENT_HOURS)
      return finding('soon', 'automation-paused', { by, minutes }, 'waitADay');
    const isOwn = by.toLowerCase() === actor.toLowerCase();
    return finding('wrong', 'automation-silent', { by, hours: Math.floor(hours) }, isOwn ? 'reinstall' : 'takeOver');
  }
  if (run === null || run.by !== by || run.ended >= run.began) return null;
  const open = (nowMs - Math.max(run.ended, 0)) / HOUR_MS;
  if (run.ended === 0 || open <= SILENT_HOURS || sweepIsFresh(facts.sweptAt, facts.now)) return null;
  return finding('wrong', 'automation-stuck', { by, hours: Math.floor(open), step: run.step }, 'runNow');
}

/** Hours since the last sign of life; null where there is none that a right clock could have written. */
export function hoursSilent({ by, run, nowMs, sweptAt, now }: AutomationFacts): number | null {
  const swept = hoursBetween(sweptAt, now);
  const began = run !== null && run.by === by && run.began > 0 ? (nowMs - run.began) / HOUR_MS : null;
  // In autumn the wall clock is an hour back.
  const signs = [swept, began].flatMap((hours) => (hours === null || hours < -1 ? [] : [Math.max(0, hours)]));
  return signs.length === 0 ? null : Math.min(...signs);
}

/** Trigger minutes of the fuller one of the last two days: where a day begins the quota does not say. */
function usedMinutes({ run, nowMs, editMs }: AutomationFacts): number {
  const of = (daysBack: 0 | 1): number => (run === null ? 0 : runTime(run, nowMs, daysBack)) + editMs[daysBack];
  return Math.max(of(0), of(1)) / MINUTE_MS;
}
