import { dirname, join, parse } from 'node:path';
import { readMoment } from '../host';
import { userLocaleOf, type CommandLine } from './commandLine';
import type { Output } from './output';
import { distDirOf } from './withHost';

/** What the page is started with. */
export interface WorkbenchOptions {
  /** The list to work on; absent: the sample list, or what the folder holds. */
  readonly file?: string;
  /** Where the work is kept: `<list>.register` beside the list unless told otherwise. */
  readonly dir?: string;
  readonly distDir: string;
  readonly userLocale?: string;
  readonly user?: string;
  readonly timeZone?: string;
  readonly now?: number;
  readonly port?: number;
  readonly openBrowser: boolean;
  readonly message: (line: string) => void;
}

/** `workbench [FILE]`: serves the page until it is ended. */
export async function workbenchCommand(line: CommandLine, output: Output): Promise<number> {
  const options = optionsOf(line, output);
  // Loaded here and not at the top, so that the other commands start without a web server.
  output.message(`the workbench is not built yet (${options.dir ?? 'sample'})`);
  return Promise.resolve(1);
}

function optionsOf(line: CommandLine, output: Output): WorkbenchOptions {
  const file = line.words[0];
  const dir = line.option('in') ?? line.option('into') ?? (file === undefined ? undefined : folderBeside(file));
  const [now, port, user, timeZone] = [line.option('now'), line.option('port'), line.option('as'), line.option('zone')];
  const userLocale = userLocaleOf(line);
  return {
    distDir: distDirOf(line),
    openBrowser: line.option('no-open') === undefined,
    message: output.message,
    ...(file === undefined ? {} : { file }),
    ...(dir === undefined ? {} : { dir }),
    ...(userLocale === undefined ? {} : { userLocale }),
    ...(user === undefined ? {} : { user }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(now === undefined ? {} : { now: readMoment(now) }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

/** `lists/customers.xlsx` is worked on in `lists/customers.register`. */
export function folderBeside(file: string): string {
  return join(dirname(file), `${parse(file).name}.register`);
}
