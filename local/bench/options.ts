import { dirname, join } from 'node:path';
import { realpathSync } from 'node:fs';
import { dataFolder } from '../scores/dataFolder';

export interface BenchOptions {
  /** JSON on standard output in place of the table. */
  readonly json: boolean;
  /** Use cases whose name contains one of these texts, in any case; none is all. */
  readonly only: readonly string[];
  /** Customers in the registers to be measured, smallest first. */
  readonly sizes: readonly number[];
  readonly distDir: string;
  /** The folder with published data, or null where there is none. */
  readonly dataDir: string | null;
  /** The program of a browser, or null where there is none. */
  readonly browserPath: string | null;
}

export const BENCH_USAGE = `npm run bench -- [--json] [--only NAME]... [--size CUSTOMERS]... [--dist FOLDER] [--data FOLDER] [--browser PROGRAM]
  --json   the same as JSON on standard output, nothing else there
  --only   use cases and data whose name contains NAME
  --size   customers in the register; may be given several times (default 1000 and 20000)
  --dist   the folder with the bundle (default: dist)
  --data   the folder with published data (default: REGISTER_DATA, else a folder data beside the project)
  --browser  a Chromium, in which the sidebar is opened (default: one that is installed)`;

const DEFAULT_SIZES = [1_000, 20_000];

/** Reads the command line; a text where it cannot be read, which says what is wrong. */
export function readBenchOptions(args: readonly string[], program: string): BenchOptions | string {
  let json = false;
  const only: string[] = [];
  let dataDir = process.env['REGISTER_DATA'];
  let browserPath: string | null = null;
  let distDir = join(dirname(realpathSync(program)), '..', 'dist');
  const sizes: number[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index];
    if (name === '--json') {
      json = true;
      continue;
    }
    const value = args[(index += 1)];
    if (value === undefined) return `${String(name)} needs a value`;
    if (name === '--only') only.push(value.toLowerCase());
    else if (name === '--dist') distDir = value;
    else if (name === '--data') dataDir = value;
    else if (name === '--browser') browserPath = value;
    else if (name === '--size' && /^[1-9]\d*$/.test(value)) sizes.push(Number(value));
    else return `not understood: ${String(name)} ${value}`;
  }
  return {
    json,
    only,
    distDir,
    browserPath,
    dataDir: dataFolder(dataDir, dirname(dirname(realpathSync(program)))),
    sizes: sizes.length === 0 ? DEFAULT_SIZES : sizes.sort((a, b) => a - b),
  };
}
