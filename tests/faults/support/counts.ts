import type { SweepCount } from './everyFault';

const lines: string[] = [];

/** Notes what a sweep tried, to be printed behind the tests of the file. */
export function noted(name: string, count: SweepCount): SweepCount {
  const { calls, tried, alike, states } = count;
  const faults = `${String(tried)} faults tried, ${String(alike)} like one of them`;
  lines.push(`${name}: ${String(calls)} calls, ${faults}, ${String(states)} states gone on from`);
  return count;
}

export function printCounts(): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
