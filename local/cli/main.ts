import { HostError } from '../host';
import { adoptCommand } from './adopt';
import { parseCommandLine } from './commandLine';
import {
  advanceCommand,
  callCommand,
  callsCommand,
  editCommand,
  exportCommand,
  mailsCommand,
  pasteCommand,
  readCommand,
  type Command,
} from './commands';
import type { Output } from './output';
import { workbenchCommand } from './workbench';

const COMMANDS: Readonly<Record<string, Command>> = {
  adopt: adoptCommand,
  call: callCommand,
  edit: editCommand,
  paste: pasteCommand,
  advance: advanceCommand,
  read: readCommand,
  export: exportCommand,
  calls: callsCommand,
  mails: mailsCommand,
  workbench: workbenchCommand,
};

const USAGE = `npm run -s register -- COMMAND
  adopt FILE --into DIR [--lang zh-CN|en] [--now ISO] [--as EMAIL] [--zone ZONE] [--tab TAB]
  call --in DIR [--as EMAIL] FUNCTION 'JSON'
  edit --in DIR [--as EMAIL] 'Customers!E5' 'text'
  paste --in DIR [--as EMAIL] 'Customers!A2' file.tsv
  advance --in DIR --to ISO
  read --in DIR TAB [--format json|csv]
  export --in DIR out.xlsx
  calls --in DIR
  mails --in DIR
Faults, on adopt, call, edit, paste and advance:
  --fail N:before|after            the n-th service call fails, before or after it took effect
  --fail N:kill-before|kill-after  the execution dies there
  --between N:'sort Customers by name'   a person does this after the n-th service call`;

/** Runs one command; gives the exit code. Nothing is thrown: what went wrong is said on standard error. */
export async function runCommand(args: readonly string[], output: Output): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    output.message(USAGE);
    return name === 'help' || name === '--help' ? 0 : 1;
  }
  try {
    return await command(parseCommandLine(rest), output);
  } catch (error) {
    if (error instanceof HostError) output.message(`${error.code}: ${error.message}`);
    else output.message(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
