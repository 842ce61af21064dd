import { counted, largest, readCounts, type DayCounts } from '../core/health/counts';
import { installed, readRunState, runBegan, runEnded, type RunState } from '../core/health/runState';
import type { Pulse } from '../app/ports';
import { editTimes } from './editTime';

/**
 * Counters of how the register fares, in the document's properties: shared by everyone who works in it, and no call to the
 * sheet. Each of them stands under a key of its own, so that a count that two executions raise at once loses one of the two
 * and nothing else. developers.google.com/apps-script/guides/services/quotas: a value holds 9 KB; all of these are bounded.
 */
const KEYS = { run: 'health.run', locks: 'health.locks', errors: 'health.errors' } as const;

/** A wait that nobody notices is not written down. */
const NOTED_WAIT_MS = 1_000;

/** What the hourly runs leave behind; a store that does not answer is a store that is empty. */
export const counterPulse: Omit<Pulse, 'handlers' | 'grids' | 'unexpected'> = {
  run: () => runState(),
  installed: (by) => keepRun(installed(runState(), by, Date.now())),
  runBegan: (by) => keepRun(runBegan(runState(), by, Date.now())),
  runStep: (job) => keepRun({ ...runState(), step: job }),
  runEnded: (lines, timerMs) => keepRun(runEnded(runState(), lines, Date.now(), timerMs)),
  counters: () => ({
    locks: readCounts(read(KEYS.locks)),
    errors: readCounts(read(KEYS.errors)),
  }),
  editMs: () => quietly(() => editTimes(Date.now())) ?? [0, 0],
};

/** Only who holds the document lock writes it: what an execution has read it need not read again. */
let ofThisRun: RunState | null = null;

function runState(): RunState {
  ofThisRun ??= readRunState(read(KEYS.run));
  return ofThisRun;
}

function keepRun(state: RunState): void {
  ofThisRun = state;
  write(KEYS.run, JSON.stringify(state));
}

/** Notes that a run waited for a lock, or did not get it. Nothing is written where it came at once. */
export function noteLock(waitedMs: number, outcome: 'waits' | 'refused' | 'left'): void {
  if (outcome === 'waits' && waitedMs < NOTED_WAIT_MS) return;
  const now = Date.now();
  changeCounts(KEYS.locks, (counts) => largest(counted(counts, outcome, now), 'longest', now, waitedMs));
}

/** Answers to a person who may not, or who asked for what is not there: nothing is amiss with the register. */
const ORDINARY: readonly string[] = [
  'not-set-up',
  'busy',
  'not-a-member',
  'role-insufficient',
  'identity-unknown',
  'bad-request',
  'not-found',
  'request-reused',
];

/** Counts an error by its code. `code` of what was none of ours: 'unexpected TypeError'. */
export function noteError(code: string): void {
  if (!ORDINARY.includes(code)) changeCounts(KEYS.errors, (counts) => counted(counts, code, Date.now()));
}

function changeCounts(key: string, change: (counts: DayCounts) => DayCounts): void {
  write(key, JSON.stringify(change(readCounts(read(key)))));
}

let properties: GoogleAppsScript.Properties.Properties | null = null;

function ofDocument(): GoogleAppsScript.Properties.Properties {
  properties ??= PropertiesService.getDocumentProperties();
  return properties;
}

function read(key: string): string | null {
  return quietly(() => ofDocument().getProperty(key));
}

function write(key: string, text: string): void {
  quietly(() => ofDocument().setProperty(key, text));
}

/** Counting must not spoil what is counted: what cannot be kept is logged and gone without. */
function quietly<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    console.warn(`counters: ${error instanceof Error ? error.name : 'error'}`);
    return null;
  }
}
