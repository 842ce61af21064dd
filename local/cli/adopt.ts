import { createHash } from 'node:crypto';
import { fileProblemText, readTableFile, type RawTable } from '../files';
import { HostError, readMoment, type ExecutionReport, type Host } from '../host';
import { needed, userLocaleOf, wordAt, type CommandLine } from './commandLine';
import { openOrCreateRegister, type RegisterSource } from './openRegister';
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

/** What the bundle answers to any of the calls that are made here. */
interface Reply {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
  readonly state?: string;
  readonly inProgress?: { readonly action: string } | null;
  readonly done?: boolean;
  readonly result?: AdoptionResult | null;
}

type Ask = (name: string, request: object) => Reply;

/** What the bundle says of a tab that is no list. */
const NO_LIST: readonly string[] = ['list-empty', 'list-no-header'];

/** More slices than any list of ten million cells needs; an adoption that never ends is a fault of the bundle. */
const MAX_SLICES = 2_000;

/** `adopt FILE --into DIR`: makes the register where it is not there, then lets the bundle take each tab of the file. */
export async function adoptCommand(line: CommandLine, output: Output): Promise<number> {
  const table = await readList(wordAt(line, 0, 'FILE'), line);
  const { host, titles } = openOrCreateRegister(sourceOf(line, table));
  try {
    return await using(line, host, () => adoptTabs(line, output, host, titles));
  } finally {
    host.save();
    host.close();
  }
}

function sourceOf(line: CommandLine, table: RawTable): RegisterSource {
  const [user, timeZone, now, seed] = [line.option('as'), line.option('zone'), line.option('now'), line.option('seed')];
  const userLocale = userLocaleOf(line);
  return {
    dir: needed(line, 'into'),
    distDir: distDirOf(line),
    table,
    ...(user === undefined ? {} : { user }),
    ...(userLocale === undefined ? {} : { userLocale }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(now === undefined ? {} : { now: readMoment(now) }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

async function readList(path: string, line: CommandLine): Promise<RawTable> {
  const file = await readTableFile(path);
  if (file.ok) return file.table;
  const language = userLocaleOf(line) === 'zh_CN' ? 'zh-CN' : 'en';
  throw new HostError(file.problem.code, fileProblemText(file.problem, language));
}

function adoptTabs(line: CommandLine, output: Output, host: Host, titles: readonly string[]): number {
  const before = host.meter;
  const caller = callerOf(line);
  const language = (caller.userLocale ?? host.userLocale).startsWith('zh') ? 'zh-CN' : 'en';
  const ask: Ask = (name, request) => replyOf(output, host.callFunction(name, request, caller)) as Reply;
  makeReady(ask, output, { requestId: requestId(host, 'set-up'), language });
  const chosen = line.option('tab');
  const adopted = titles.filter((title) => (chosen === undefined ? true : title === chosen) && isList(ask, title));
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

/** A register that stands, with no adoption of an earlier command left half-way: that one is finished first. */
function makeReady(ask: Ask, output: Output, request: { readonly requestId: string; readonly language: string }): void {
  const opened = sure(ask('apiOpen', {}), 'opening the register');
  if (opened.state !== 'ready') sure(ask('apiSetUp', request), 'set-up');
  if (opened.inProgress?.action !== 'adopt') return;
  output.message('An adoption that an earlier command left unfinished is finished first.');
  toItsEnd(ask, sure(ask('apiContinueAdoption', {}), 'the unfinished adoption'), {}, 'the unfinished adoption');
}

/** Whether a tab holds a list; that it cannot be told is no answer. */
function isList(ask: Ask, tab: string): boolean {
  const reply = ask('apiInspectList', { tab });
  if (reply.ok || NO_LIST.includes(reply.error?.code ?? '')) return reply.ok;
  throw new HostError('adoption-failed', `${tab}: ${JSON.stringify(reply)}`);
}

/** One list, in as many executions as it takes. */
function adoptTab(host: Host, tab: string, ask: Ask): AdoptionResult {
  const id = requestId(host, `adopt ${tab}`);
  const reply = toItsEnd(ask, ask('apiAdoptList', { requestId: id, tab }), { requestId: id }, tab);
  if (reply.result === undefined || reply.result === null) throw new HostError('adoption-failed', `${tab}: no result`);
  return reply.result;
}

function toItsEnd(ask: Ask, begun: Reply, request: object, what: string): Reply {
  let reply = begun;
  for (let slice = 0; reply.ok && reply.done !== true && slice < MAX_SLICES; slice += 1) {
    reply = ask('apiContinueAdoption', request);
  }
  if (reply.done !== true) throw new HostError('adoption-failed', `${what}: ${JSON.stringify(reply)}`);
  return reply;
}

function sure(reply: Reply, what: string): Reply {
  if (reply.ok) return reply;
  throw new HostError('adoption-failed', `${what}: ${JSON.stringify(reply)}`);
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
