import { dirname, join } from 'node:path';
import { HostError } from '../host';
import { openBrowser, startWorkbench, type Workbench } from '../web/server';
import { userLocaleOf, type CommandLine } from './commandLine';
import type { Output } from './output';
import { distDirOf } from './withHost';

/** `workbench [FILE]`: serves the page until it is ended. The address is the one line on standard output. */
export async function workbenchCommand(line: CommandLine, output: Output): Promise<number> {
  const workbench = await opened(line, output);
  if (workbench === null) return 1;
  output.data(workbench.address);
  output.message(workbench.wentOn ? `Goes on in ${workbench.folder}` : `The work is kept in ${workbench.folder}`);
  output.message('Ctrl+C ends it; everything is saved.');
  if (line.option('no-open') === undefined) openBrowser(workbench.address);
  await untilEnded();
  await workbench.close();
  return 0;
}

/** A list that cannot be taken is said in the person's words, without a code. */
async function opened(line: CommandLine, output: Output): Promise<Workbench | null> {
  const [file] = line.words;
  const [person, now, zone] = [line.option('as'), line.option('now'), line.option('zone')];
  try {
    return await startWorkbench({
      distDir: distDirOf(line),
      webDir: webDir(),
      port: portOf(line),
      language: languageOf(line),
      ...(file === undefined ? {} : { file }),
      ...(person === undefined ? {} : { person }),
      ...(now === undefined ? {} : { now }),
      ...(zone === undefined ? {} : { zone }),
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    output.message(error.message);
    return null;
  }
}

/** The page stands beside the compiled program. */
const webDir = (): string => join(dirname(process.argv[1] ?? '.local-build/cli.mjs'), 'web');

function portOf(line: CommandLine): number {
  const port = Number(line.option('port') ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new HostError('bad-option', '--port takes a number up to 65535');
  return port;
}

/** As asked, else as the terminal speaks. */
function languageOf(line: CommandLine): 'en' | 'zh' {
  const asked = userLocaleOf(line) ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  return asked.startsWith('zh') ? 'zh' : 'en';
}

function untilEnded(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
