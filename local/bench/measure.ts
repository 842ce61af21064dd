import type { CallCounts, Host, Meter } from '../host';
import type { Cost } from './budgets';

export interface Measured extends Cost {
  /** Modelled seconds of all its executions together. */
  readonly modelledSeconds: number;
  /** Modelled seconds of the longest execution: at 360 it would have been stopped. */
  readonly longestSeconds: number;
  /** Processor time of the host and the bundle in it. */
  readonly cpuMs: number;
  /** What went wrong, if it did. */
  readonly problem: string | null;
  /** What it tells of itself beyond the figures that all have. */
  readonly notes?: readonly string[];
}

/** What a use case tells of its executions. */
export interface Outcome {
  readonly longestSeconds: number;
  readonly problem: string | null;
  readonly notes?: readonly string[];
}

/** Runs a use case once and measures it. A problem of the bundle is part of the result; one of the host is thrown. */
export function measure(host: Host, run: (host: Host) => Outcome): Measured {
  const before = host.meter;
  const cpuBefore = process.cpuUsage();
  const { longestSeconds, problem, notes } = run(host);
  const cpu = process.cpuUsage(cpuBefore);
  const after = host.meter;
  return {
    calls: callsBetween(before, after),
    cellsRead: after.cellsRead - before.cellsRead,
    cellsWritten: after.cellsWritten - before.cellsWritten,
    modelledSeconds: after.modelledSeconds - before.modelledSeconds,
    longestSeconds,
    cpuMs: (cpu.user + cpu.system) / 1_000,
    problem,
    ...(notes === undefined ? {} : { notes }),
  };
}

function callsBetween({ calls: before }: Meter, { calls: after }: Meter): CallCounts {
  return { read: after.read - before.read, write: after.write - before.write, other: after.other - before.other };
}
