import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTab, HostError } from '../host';
import { needed, wordAt, type CommandLine } from './commandLine';
import { editSummary, explain, printJson, summary, type Output } from './output';
import { tabCells, toCsv } from './readTab';
import { callerOf, lookInto, withHost } from './withHost';

/** Gives the exit code: 0 when every execution came to its end. */
export type Command = (line: CommandLine, output: Output) => Promise<number>;

/** `call --in DIR --as EMAIL apiName 'JSON'` */
export const callCommand: Command = (line, output) =>
  withHost(line, (host) => {
    const argument = line.words[1];
    const report = host.callFunction(
      wordAt(line, 0, 'the function'),
      argument === undefined ? undefined : parsedJson(argument),
      callerOf(line),
    );
    explain(output, report);
    printJson(output, summary(report));
    return report.ok ? 0 : 1;
  });

/** `edit --in DIR --as EMAIL 'Customers!E5' 'text'` */
export const editCommand: Command = (line, output) =>
  withHost(line, (host) => {
    const outcome = host.edit(wordAt(line, 0, 'the cell'), wordAt(line, 1, 'the text'), callerOf(line));
    for (const report of outcome.executions) explain(output, report);
    printJson(output, editSummary(outcome));
    return outcome.executions.every((report) => report.ok) ? 0 : 1;
  });

/** `paste --in DIR --as EMAIL 'Customers!A2' file.tsv` */
export const pasteCommand: Command = (line, output) =>
  withHost(line, (host) => {
    const tsv = readFileSync(wordAt(line, 1, 'the file'), 'utf8').replace(/^\uFEFF/, '');
    const outcome = host.paste(wordAt(line, 0, 'the cell'), tsv, callerOf(line));
    for (const report of outcome.executions) explain(output, report);
    printJson(output, editSummary(outcome));
    return outcome.executions.every((report) => report.ok) ? 0 : 1;
  });

/** `advance --in DIR --to ISO`: a line for each execution, as it ends. */
export const advanceCommand: Command = (line, output) =>
  withHost(line, (host) => {
    const lines = host.advanceTo(needed(line, 'to'), (one) => {
      printJson(output, one);
      if (one.error !== null) output.message(`${one.at} ${one.handler}: ${one.error}`);
    });
    return lines.every((one) => one.ok) ? 0 : 1;
  });

/** `read --in DIR 'TAB' [--format json|csv]`: the tab's cells with its header. */
export const readCommand: Command = (line, output) =>
  lookInto(line, (host) => {
    const rows = tabCells(host.register, findTab(host.register, wordAt(line, 0, 'TAB')));
    const format = line.option('format') ?? 'json';
    if (format !== 'json' && format !== 'csv') throw new HostError('bad-option', `--format ${format}: json or csv`);
    if (format === 'csv') output.data(toCsv(rows));
    else printJson(output, rows);
    return 0;
  });

/** `export --in DIR out.xlsx` */
export const exportCommand: Command = (line, output) =>
  lookInto(line, async (host) => {
    const { exportXlsx } = await import('../files');
    const path = wordAt(line, 0, 'the file');
    const facts = await exportXlsx(host.register, path);
    printJson(output, { written: path, ...facts });
    return 0;
  });

/** `calls --in DIR`: the whole call log as NDJSON. */
export const callsCommand: Command = (line, output) => {
  const path = join(needed(line, 'in'), 'calls.ndjson');
  if (!existsSync(path)) throw new HostError('no-register', `${needed(line, 'in')} has no call log`);
  const text = readFileSync(path, 'utf8').trimEnd();
  if (text !== '') output.data(text);
  return Promise.resolve(0);
};

/** `mails --in DIR`: the mails that the script sent, as NDJSON, oldest first. Times are ISO 8601, UTC. */
export const mailsCommand: Command = (line, output) =>
  lookInto(line, (host) => {
    for (const mail of host.outbox) printJson(output, { ...mail, at: new Date(mail.at).toISOString() });
    return 0;
  });

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HostError('bad-usage', `the argument is not JSON: ${text}`);
  }
}
