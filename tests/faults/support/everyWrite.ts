import type { Host } from '../../../local/host';
import type { SweepCount } from './everyFault';
import { callsOf, KINDS } from './everyFault';

/** What moves anything: writes to spreadsheets, and their making. */
const WRITES = /spreadsheets\.(batchUpdate|create)/;

const WAYS = KINDS.filter(({ kind, when }) => kind === 'error' || when === 'after');

/**
 * Does the work on twins of a register, each time with another write failing; then looks what is wrong with it. To die before a
 * write is to die after the one before it, so that three ways are left. The quick kin of `everyFault`, for works whose reads and
 * locks are those of every other. `from`: how many writes at the beginning are another work's.
 */
export function everyWrite(
  base: Host,
  work: (twin: Host) => unknown,
  wrongIn: (twin: Host) => readonly string[],
  from = 0,
): SweepCount {
  const names = callsOf(base, work);
  const all = names.flatMap((name, index) => (WRITES.test(name) ? [{ name, call: index + 1 }] : []));
  const writes = all.slice(from);
  const wrong: string[] = [];
  for (const { name, call } of writes) {
    for (const kind of WAYS) {
      const twin = base.copy();
      twin.setFaults([{ ...kind, call }]);
      work(twin);
      if (twin.callsSinceFaults < call) wrong.push(`call ${String(call)} was never made`);
      twin.setFaults([]);
      const found = wrongIn(twin);
      if (found.length > 0) wrong.push(`call ${String(call)} ${name} ${kind.kind} ${kind.when}: ${found.join('; ')}`);
    }
  }
  const tried = writes.length * WAYS.length;
  return { calls: names.length, tried, alike: names.length * WAYS.length - tried, states: tried, wrong };
}
