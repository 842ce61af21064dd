import { TRIGGER_MINUTES } from './automation';
import { countsSince, largestSince, type DayCounts } from './counts';
import { finding, type HealthFinding } from './finding';

/** What the counters say of the traffic in the register. */
export interface LoadFacts {
  readonly nowMs: number;
  /** Names: 'waits'; 'refused' of people, 'left' of edit triggers that leave their work to others; 'longest' (milliseconds). */
  readonly locks: DayCounts;
  /** Error codes; those that are no error of ours begin with 'unexpected'. */
  readonly errors: DayCounts;
  /** Milliseconds of trigger time that were used today: in all, and of it by edits. */
  readonly triggerMs: number;
  readonly editMs: number;
  /** Mails that may still be sent today; null where it cannot be asked. */
  readonly mailsLeft: number | null;
  /** Why the owners could not be told last time; '' where they were. */
  readonly unsent: string;
}

export interface LockCounts {
  readonly waits: number;
  readonly refused: number;
  readonly longestSeconds: number;
}

/** Locks of today and yesterday: a day that began an hour ago says little. */
export function lockCounts({ nowMs, locks }: Pick<LoadFacts, 'nowMs' | 'locks'>): LockCounts {
  const { waits = 0, refused = 0 } = countsSince(locks, nowMs, 2);
  return { waits, refused, longestSeconds: Math.round(largestSince(locks, 'longest', nowMs, 2) / 1000) };
}

/** People who were told in two days that somebody else is saving. */
const REFUSED = 10;
/** The edit trigger leaves its work to the sweep from half of the day's time on. */
const SHORT_MINUTES = TRIGGER_MINUTES / 2;
const UNEXPECTED = 'unexpected';
const MINUTE_MS = 60_000;

export function loadFindings(facts: LoadFacts): readonly HealthFinding[] {
  return [lockFinding(facts), errorFinding(facts), timeFinding(facts), ...mailFinding(facts)];
}

function lockFinding(facts: LoadFacts): HealthFinding {
  const { refused, waits, longestSeconds: seconds } = lockCounts(facts);
  if (refused >= REFUSED) return finding('soon', 'locks-refused', { refused, waits, seconds }, 'fewerEdits');
  return finding('fine', 'locks-fine', { waits, seconds, refused });
}

function errorFinding({ errors, nowMs }: LoadFacts): HealthFinding {
  const counts = Object.entries(countsSince(errors, nowMs, 2));
  const sum = (all: typeof counts): number => all.reduce((total, [, n]) => total + n, 0);
  const unexpected = counts.filter(([code]) => code.startsWith(UNEXPECTED));
  if (unexpected.length === 0) return finding('fine', 'errors-few', { count: sum(counts) });
  const [code = ''] = [...unexpected].sort((a, b) => b[1] - a[1])[0] ?? [];
  return finding('soon', 'errors-unexpected', { count: sum(unexpected), code }, 'readError');
}

function timeFinding({ triggerMs, editMs }: LoadFacts): HealthFinding {
  const [minutes, edits] = [triggerMs, editMs].map((ms) => Math.round(ms / MINUTE_MS)) as [number, number];
  if (minutes < SHORT_MINUTES) return finding('fine', 'time-fine', { minutes });
  return finding('soon', 'time-short', { minutes, edits }, 'fewerEdits');
}

function mailFinding({ mailsLeft, unsent }: LoadFacts): readonly HealthFinding[] {
  if (unsent !== '') return [finding('soon', 'mail-unsent', { error: unsent }, 'consent')];
  if (mailsLeft === null) return [];
  return mailsLeft === 0
    ? [finding('soon', 'mail-out', {}, 'waitADay')]
    : [finding('fine', 'mail-left', { left: mailsLeft })];
}
