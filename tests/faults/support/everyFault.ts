import type { Fault, Host } from '../../../local/host';

/** One try: a twin of the register on which the n-th service call failed, faults taken away again. */
export interface Tried<R> {
  readonly twin: Host;
  readonly fault: Fault;
  /** Service and method of the call that failed: `Lock.tryLock`. */
  readonly called: string;
  readonly result: R;
}

export interface SweepCount {
  /** Service calls of the work where nothing fails. */
  readonly calls: number;
  readonly tried: number;
  /** What was wrong, with the fault that led to it. */
  readonly wrong: readonly string[];
}

const KINDS = [
  { kind: 'error', when: 'before' },
  { kind: 'error', when: 'after' },
  { kind: 'kill', when: 'before' },
  { kind: 'kill', when: 'after' },
] as const;

/**
 * Does the work on twins of a register, each time with another service call failing, until no call is left to fail; in each
 * of four ways. `check` looks at the twin, goes on with it, and names what is wrong. Only the calls of `only` are tried.
 */
export function everyFault<R>(
  base: Host,
  work: (twin: Host) => R,
  check: (tried: Tried<R>) => readonly string[],
  only: (call: number) => boolean = () => true,
): SweepCount {
  const names = callsOf(base, work);
  const wrong: string[] = [];
  let tried = 0;
  for (const kind of KINDS) {
    for (let call = 1; ; call += 1) {
      // Calls after a fault may be more than without one; they are all tried.
      if (call <= names.length && !only(call)) continue;
      const fault: Fault = { ...kind, call };
      const twin = base.copy();
      twin.setFaults([fault]);
      const result = work(twin);
      if (twin.callsSinceFaults < call) break;
      twin.setFaults([]);
      tried += 1;
      const called = names[call - 1] ?? '';
      const found = check({ twin, fault, called, result });
      if (found.length > 0) wrong.push(`call ${String(call)} ${called} ${kind.kind} ${kind.when}: ${found.join('; ')}`);
    }
  }
  return { calls: names.length, tried, wrong };
}

/** Names of the service calls that the work makes where nothing fails. */
export function callsOf(base: Host, work: (twin: Host) => unknown): readonly string[] {
  const twin = base.copy();
  twin.setFaults([]);
  work(twin);
  return twin.calls.map((call) => `${call.service}.${call.method}`);
}
