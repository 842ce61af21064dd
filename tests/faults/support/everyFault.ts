import type { Fault, Host, Interference } from '../../../local/host';
import { contentOf, systemOf } from './registerState';

/** One try: a twin of the register on which the n-th service call failed, faults taken away again. */
export interface Tried<R> {
  readonly twin: Host;
  readonly fault: Fault;
  /** Service and method of the call that failed: `Lock.tryLock`. */
  readonly called: string;
  readonly result: R;
}

export interface Checks<R> {
  /** Looks at the twin right after the fault, at every one; names what is wrong. */
  readonly look: (tried: Tried<R>) => readonly string[];
  /**
   * Goes on with the twin and names what is wrong then. What follows depends on nothing but the state that the fault left and
   * what was answered, so that it is done once for each of those.
   */
  readonly goOn: (tried: Tried<R>) => readonly string[];
}

export interface SweepCount {
  /** Service calls of the work where nothing fails. */
  readonly calls: number;
  readonly tried: number;
  /** Faults that cannot be told apart from one that was tried. */
  readonly alike: number;
  /** States that faults left, each different; from each the work went on. */
  readonly states: number;
  /** What was wrong, with the fault that led to it. */
  readonly wrong: readonly string[];
}

export const KINDS = [
  { kind: 'error', when: 'before' },
  { kind: 'error', when: 'after' },
  { kind: 'kill', when: 'before' },
  { kind: 'kill', when: 'after' },
] as const;

/**
 * Does the work on twins of a register, each time with another service call failing, until no call is left to fail; in each
 * of four ways. Ways that cannot be told apart are tried once, unless FAULTS=all is set: an error is the same before and
 * after a call that only reads, and to die before a call is to die after the last one that had an effect. A long work reads
 * and looks into locks, caches and properties again and again in the same way: the first few of those fail, and every write.
 */
export function everyFault<R>(
  base: Host,
  work: (twin: Host) => R,
  checks: Checks<R>,
  interference: readonly Interference[] = [],
): SweepCount {
  const names = callsOf(base, work, interference);
  const wrong: string[] = [];
  const seen = new Set<string>();
  let tried = 0;
  let alike = 0;
  for (const kind of KINDS) {
    for (let call = 1; ; call += 1) {
      // After a fault there may be more calls than without one; they are all tried.
      if (call <= names.length && isLikeAnother(kind, call, names)) {
        alike += 1;
        continue;
      }
      const fault: Fault = { ...kind, call };
      const twin = base.copy();
      twin.setFaults([fault], interference);
      const result = work(twin);
      if (twin.callsSinceFaults < call) break;
      twin.setFaults([]);
      tried += 1;
      const one = { twin, fault, called: names[call - 1] ?? '', result };
      const found = [...checks.look(one)];
      const state = stateOf(twin, result);
      if (!seen.has(state)) found.push(...checks.goOn(one));
      seen.add(state);
      if (found.length > 0)
        wrong.push(`call ${String(call)} ${one.called} ${kind.kind} ${kind.when}: ${found.join('; ')}`);
    }
  }
  return { calls: names.length, tried, alike, states: seen.size, wrong };
}

/** How often a read is made to fail in one work, and a method that touches no cell (of a lock, a cache, of properties). */
const MOST_READS = 2;
const MOST_BESIDE = 1;

function isLikeAnother({ kind, when }: (typeof KINDS)[number], call: number, names: readonly string[]): boolean {
  if (process.env['FAULTS'] === 'all') return false;
  const called = names[call - 1] ?? '';
  const onlyReads = /\.(get|batchGet)/.test(called);
  const before = names.slice(0, call - 1).filter((name) => name === called).length;
  const most = !called.includes('preadsheets.') ? MOST_BESIDE : onlyReads ? MOST_READS : Infinity;
  if (before >= most) return true;
  if (kind === 'error') return when === 'after' && onlyReads;
  return when === 'before' ? call > 1 : onlyReads;
}

/** Names of the service calls that the work makes where nothing fails. */
export function callsOf(
  base: Host,
  work: (twin: Host) => unknown,
  interference: readonly Interference[] = [],
): readonly string[] {
  const twin = base.copy();
  twin.setFaults([], interference);
  work(twin);
  return twin.calls.map((call) => `${call.service}.${call.method}`);
}

/** All that what comes next depends on: the register, its vaults, triggers, what lies in caches and properties, the answer. */
function stateOf(twin: Host, result: unknown): string {
  const kept = twin.calls
    .filter(({ method }) => /^(put|remove|set|delete)/.test(method))
    .map(({ method, body, error }) => [method, JSON.stringify(body).replace(/\d+/g, '#'), error]);
  const vaults = twin.files
    .slice(1)
    .map((file) => file.sheets.map((sheet) => sheet.rows.filter((row) => row !== undefined).length));
  const triggers = twin.triggers.map((trigger) => trigger.handler);
  const answer = (result as { readonly reply?: unknown } | undefined)?.reply ?? null;
  return JSON.stringify([contentOf(twin), systemWithoutChance(twin), kept, vaults, triggers, answer]);
}

/** System cells without what differs between two runs of the same work: hashes, times, names of commits. */
function systemWithoutChance(twin: Host): readonly string[] {
  const plain = (value: string): string => value.replace(/[0-9a-f]{16,}/g, '#').replace(/\d\d:\d\d/g, '#');
  return [...systemOf(twin)].map(([key, value]) => `${key}=${key === 'commit' ? '' : plain(value)}`);
}
