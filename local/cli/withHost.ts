import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Host, readMoment, type Caller } from '../host';
import { faultsOf, interferenceOf, needed, userLocaleOf, type CommandLine } from './commandLine';

/** How long a person takes between two actions; keeps scripts inside the sixty calls a minute of one account. */
const PERSON_SECONDS = 2;

/** The bundle: `--dist`, else the `dist` beside the folder of the compiled program. */
export function distDirOf(line: CommandLine): string {
  const program = process.argv[1];
  return (
    line.option('dist') ?? join(program === undefined ? '.local-build' : dirname(realpathSync(program)), '..', 'dist')
  );
}

/** Opens the folder of `--in`, does the work, saves and lets go. After a fault of the host nothing is saved. */
export async function withHost<T>(line: CommandLine, work: (host: Host) => T | Promise<T>): Promise<T> {
  const host = Host.open({ dir: needed(line, 'in'), distDir: distDirOf(line) });
  try {
    return await using(line, host, work);
  } finally {
    host.close();
  }
}

/** Opens the folder only to look: no time passes and nothing is saved. */
export async function lookInto<T>(line: CommandLine, look: (host: Host) => T | Promise<T>): Promise<T> {
  const host = Host.open({ dir: needed(line, 'in'), distDir: distDirOf(line) });
  try {
    return await look(host);
  } finally {
    host.close();
  }
}

/** The work of withHost, with its faults and its time, on a host that is open already. */
export async function using<T>(line: CommandLine, host: Host, work: (host: Host) => T | Promise<T>): Promise<T> {
  const now = line.option('now');
  if (now === undefined) host.wait(PERSON_SECONDS);
  else host.wait(Math.max(0, readMoment(now) - host.now) / 1000);
  host.setFaults(faultsOf(line), interferenceOf(line));
  const result = await work(host);
  host.save();
  return result;
}

export function callerOf(line: CommandLine): Caller {
  const as = line.option('as');
  const userLocale = userLocaleOf(line);
  return { ...(as === undefined ? {} : { as }), ...(userLocale === undefined ? {} : { userLocale }) };
}
