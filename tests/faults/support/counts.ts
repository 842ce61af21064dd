import type { SweepCount } from './everyFault';

const lines: string[] = [];

/** Notes what a sweep tried, to be printed behind the tests of the file. */
export function noted(name: string, count: SweepCount): SweepCount {
  const { calls, tried, states } = count;
  lines.push(`${name}: ${String(calls)} calls, ${String(tried)} faults, ${String(states)} states gone on from`);
  return count;
}

export function printCounts(): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
