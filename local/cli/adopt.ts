import { createHash } from 'node:crypto';
import { fileProblemText, readTableFile, toSpreadsheetFile, type RawTab, type RawTable } from '../files';
import { Host, HostError, readMoment, type ExecutionReport } from '../host';
import type { Sheet } from '../sheets';
import { userLocaleOf, wordAt, needed, type CommandLine } from './commandLine';
import { HostFolder } from '../host/state/storage';
import { explain, printJson, type Output } from './output';
import { callerOf, distDirOf, using } from './withHost';

interface AdoptionResult {
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly held: number;
  readonly issues: Readonly<Record<string, number>>;
  readonly duplicatesSuspected: number;
}

interface AdoptReply {
  readonly ok: boolean;
  readonly done?: boolean;
  readonly result?: AdoptionResult | null;
}

/** More slices than any list of ten million cells needs; an adoption that never ends is a fault of the bundle. */
const MAX_SLICES = 2_000;

/** `adopt FILE --into DIR`: makes the register where it is not there, then lets the bundle take each tab of the file. */
export async function adoptCommand(line: CommandLine, output: Output): Promise<number> {
  const table = await readList(wordAt(line, 0, 'FILE'), line);
  const { host, titles } = openOrCreate(line, table);
  try {
    return await using(line, host, () => adoptTabs(line, output, host, titles));
  } finally {
    host.save();
    host.close();
  }
}

async function readList(path: string, line: CommandLine): Promise<RawTable> {
  const file = await readTableFile(path);
  if (file.ok) return file.table;
  const language = userLocaleOf(line) === 'zh_CN' ? 'zh-CN' : 'en';
  throw new HostError(file.problem.code, fileProblemText(file.problem, language));
}

/** The tabs of the file stand in the register's spreadsheet, as an import by hand leaves them; they are never changed. */
function openOrCreate(line: CommandLine, table: RawTable): { readonly host: Host; readonly titles: readonly string[] } {
  const dir = needed(line, 'into');
  const distDir = distDirOf(line);
  const filled = table.tabs.filter((tab) => tab.rows.length > 0 && !tab.hidden);
  if (HostFolder.holdsState(dir)) {
    const host = Host.open({ dir, distDir });
    return { host, titles: filled.map((tab) => tabFor(host, tab)) };
  }
  const userLocale = userLocaleOf(line) ?? 'en';
  const owner = line.option('as') ?? Host.defaultOwner;
  const register = toSpreadsheetFile(table, {
    id: 'register-' + createHash('sha256').update(table.name).digest('hex').slice(0, 12),
    title: table.name,
    locale: userLocale === 'zh_CN' ? 'zh_CN' : 'en_US',
    timeZone: line.option('zone') ?? 'Asia/Shanghai',
    owner,
  });
  const now = line.option('now');
  const seed = line.option('seed');
  const host = Host.create(
    {
      dir,
      distDir,
      user: owner,
      userLocale,
      ...(now === undefined ? {} : { now: readMoment(now) }),
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    },
    register,
  );
  return { host, titles: filled.map((tab) => tab.name) };
}

/** The tab of the register that holds this tab of the file; a list that changed since comes in as a tab of its own. */
function tabFor(host: Host, tab: RawTab): string {
  const titles = new Set(host.register.sheets.map((sheet) => sheet.title));
  for (let copy = 1; ; copy += 1) {
    const title = copy === 1 ? tab.name : `${tab.name} (${String(copy)})`;
    const sheet = host.register.sheets.find((one) => one.title === title);
    if (sheet !== undefined && holdsSame(sheet, tab)) return title;
    if (sheet === undefined && !titles.has(title)) {
      host.addTab(toSpreadsheetFile({ tabs: [{ ...tab, name: title }] }, host.register).sheets);
      return title;
    }
  }
}

function holdsSame(sheet: Sheet, tab: RawTab): boolean {
  const rows = Math.max(tab.rows.length, sheet.rows.length);
  return Array.from({ length: rows }, (_, row) => row).every((row) => {
    const cells = sheet.rows[row]?.cells ?? [];
    const raw = tab.rows[row] ?? [];
    const width = Math.max(cells.length, raw.length);
    return Array.from({ length: width }, (_, column) => column).every(
      (column) => (cells[column]?.value ?? '') === (raw[column]?.value ?? ''),
    );
  });
}

function adoptTabs(line: CommandLine, output: Output, host: Host, titles: readonly string[]): number {
  const before = host.meter;
  const caller = callerOf(line);
  const language = (caller.userLocale ?? host.userLocale).startsWith('zh') ? 'zh-CN' : 'en';
  const ask = (name: string, request: object): unknown => replyOf(output, host.callFunction(name, request, caller));
  const inspected = (tab: string): boolean => isOk(ask('apiInspectList', { tab }));
  ask('apiSetUp', { requestId: requestId(host, 'set-up'), language });
  const chosen = line.option('tab');
  const adopted = titles.filter((title) => (chosen === undefined ? true : title === chosen) && inspected(title));
  if (adopted.length === 0)
    throw new HostError('nothing-to-adopt', 'no tab of the file looks like a list of customers or purchases');
  const results = adopted.map((tab) => adoptTab(host, tab, ask));
  const { calls, modelledSeconds } = host.meter;
  printJson(output, {
    ...total(results),
    tabs: adopted,
    calls: {
      read: calls.read - before.calls.read,
      write: calls.write - before.calls.write,
      other: calls.other - before.calls.other,
    },
    modelledSeconds: Math.round((modelledSeconds - before.modelledSeconds) * 1e6) / 1e6,
  });
  return 0;
}

/** One list, in as many executions as it takes. The same list gets the same request id, so a repeat goes on. */
function adoptTab(host: Host, tab: string, ask: (name: string, request: object) => unknown): AdoptionResult {
  const id = requestId(host, `adopt ${tab}`);
  let reply = ask('apiAdoptList', { requestId: id, tab }) as AdoptReply;
  for (let slice = 0; reply.ok && reply.done !== true && slice < MAX_SLICES; slice += 1) {
    reply = ask('apiContinueAdoption', { requestId: id }) as AdoptReply;
  }
  if (!reply.ok || reply.done !== true || reply.result === undefined || reply.result === null) {
    throw new HostError('adoption-failed', `${tab}: ${JSON.stringify(reply)}`);
  }
  return reply.result;
}

function total(results: readonly AdoptionResult[]): AdoptionResult {
  const sum = (pick: (result: AdoptionResult) => number): number => results.reduce((all, one) => all + pick(one), 0);
  const issues: Record<string, number> = {};
  for (const result of results) {
    for (const [code, count] of Object.entries(result.issues)) issues[code] = (issues[code] ?? 0) + count;
  }
  return {
    read: sum((one) => one.read),
    taken: sum((one) => one.taken),
    already: sum((one) => one.already),
    held: sum((one) => one.held),
    issues,
    duplicatesSuspected: sum((one) => one.duplicatesSuspected),
  };
}

/** New for every command: asking again is another request, and that it takes nothing twice is the bundle's part. */
function requestId(host: Host, what: string): string {
  return createHash('sha256')
    .update(`${what} ${String(host.now)}`)
    .digest('hex')
    .slice(0, 24);
}

function replyOf(output: Output, report: ExecutionReport): unknown {
  explain(output, report);
  if (report.error !== undefined) throw new HostError('execution-failed', `${report.handler}: ${report.error.message}`);
  return report.reply;
}

function isOk(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
}
