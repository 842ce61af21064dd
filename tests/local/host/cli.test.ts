import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../local/cli/main';
import { Host } from '../../../local/host';
import { aDist, aRegister, OWNER, START } from './aHost';

const CODE = `
function apiEcho(x) { PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify(x)); return { ok: true, x: x }; }
function apiSeen() { return PropertiesService.getScriptProperties().getProperty('seen'); }
function apiWho() { return Session.getActiveUser().getEmail() + ' ' + Session.getActiveUserLocale(); }
function apiFail() { throw new Error('no luck'); }
function apiInstall() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); return { ok: true }; }
function hourly() { return { jobs: [{ name: 'nothing' }] }; }
function onEdit(e) { console.log(e.range.getA1Notation() + ' ' + e.value); return e.value; }
`;

interface Run {
  readonly code: number;
  readonly data: readonly unknown[];
  readonly messages: string;
  readonly text: string;
}

async function run(...args: string[]): Promise<Run> {
  const lines: string[] = [];
  const messages: string[] = [];
  const code = await runCommand(args, { data: (line) => lines.push(line), message: (line) => messages.push(line) });
  const text = lines.join('\n');
  const data = text.split('\n').flatMap((line): unknown[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
  return { code, data, messages: messages.join('\n'), text };
}

function aFolder(): { readonly dir: string; readonly dist: string } {
  const dir = mkdtempSync(join(tmpdir(), 'host-cli-'));
  const dist = aDist(CODE);
  const host = Host.create({ dir, distDir: dist, now: START }, aRegister());
  host.close();
  return { dir, dist };
}

describe('register call', () => {
  it('prints the reply with the calls and the modelled seconds, and exits with 0', async () => {
    const { dir, dist } = aFolder();
    const { code, data } = await run('call', '--in', dir, '--dist', dist, '--as', OWNER, 'apiEcho', '{"a":1}');
    expect(code).toBe(0);
    expect(data).toEqual([
      { reply: { ok: true, x: { a: 1 } }, calls: { read: 0, write: 0, other: 2 }, modelledSeconds: 0.08 },
    ]);
  });

  it('keeps what one command did for the next', async () => {
    const { dir, dist } = aFolder();
    await run('call', '--in', dir, '--dist', dist, 'apiEcho', '{"a":1}');
    const { data } = await run('call', '--in', dir, '--dist', dist, 'apiSeen');
    expect(data).toMatchObject([{ reply: '{"a":1}' }]);
  });

  it('runs as the person and in the language that are asked for, the owner being the default', async () => {
    const { dir, dist } = aFolder();
    const one = await run('call', '--in', dir, '--dist', dist, '--as', 'li@example.com', '--lang', 'zh-CN', 'apiWho');
    const two = await run('call', '--in', dir, '--dist', dist, 'apiWho');
    expect([one.data, two.data]).toMatchObject([[{ reply: 'li@example.com zh_CN' }], [{ reply: `${OWNER} en` }]]);
  });

  it('exits with 1, says why on standard error and still prints JSON when the script throws', async () => {
    const { dir, dist } = aFolder();
    const { code, data, messages } = await run('call', '--in', dir, '--dist', dist, 'apiFail');
    expect(code).toBe(1);
    expect(data).toMatchObject([{ reply: null, error: 'no luck' }]);
    expect(messages).toContain('apiFail: no luck');
  });

  it('puts in the faults of --fail', async () => {
    const { dir, dist } = aFolder();
    const before = await run('call', '--in', dir, '--dist', dist, '--fail', '2:before', 'apiEcho', '1');
    const nothing = await run('call', '--in', dir, '--dist', dist, 'apiSeen');
    const after = await run('call', '--in', dir, '--dist', dist, '--fail', '2:after', 'apiEcho', '2');
    const landed = await run('call', '--in', dir, '--dist', dist, 'apiSeen');
    expect([before.code, after.code]).toEqual([1, 1]);
    expect([nothing.data, landed.data]).toMatchObject([[{ reply: null }], [{ reply: '2' }]]);
  });

  it.each([
    [['call', 'apiEcho'], /--in is missing/],
    [['call', '--in', '/nowhere/at/all', 'apiEcho'], /holds no register/],
    [['call', '--bogus', '1'], /no option --bogus/],
    [['dance'], /npm run -s register/],
  ])('refuses %j with a message and no output', async (args, message) => {
    const { code, text, messages } = await run(...args);
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(messages).toMatch(message);
  });

  it('refuses a fault or an action that is not understood before anything runs', async () => {
    const { dir, dist } = aFolder();
    const fault = await run('call', '--in', dir, '--dist', dist, '--fail', 'soon', 'apiEcho', '1');
    const action = await run('call', '--in', dir, '--dist', dist, '--between', '1:dance', 'apiEcho', '1');
    expect([fault.messages, action.messages]).toEqual([
      expect.stringMatching(/--fail soon/),
      expect.stringMatching(/dance/),
    ]);
    expect((await run('call', '--in', dir, '--dist', dist, 'apiSeen')).data).toMatchObject([{ reply: null }]);
  });
});

describe('register advance', () => {
  it('prints a line for each execution with what the handler returned as jobs', async () => {
    const { dir, dist } = aFolder();
    await run('call', '--in', dir, '--dist', dist, 'apiInstall');
    const { code, data } = await run('advance', '--in', dir, '--dist', dist, '--to', '2026-11-21T12:00:00Z');
    expect(code).toBe(0);
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({ handler: 'hourly', ok: true, error: null, jobs: [{ name: 'nothing' }] });
  });
});

describe('register edit, paste and read', () => {
  it('says what the trigger did, and shows the cell', async () => {
    const { dir, dist } = aFolder();
    const { code, data } = await run('edit', '--in', dir, '--dist', dist, 'Customers!B2', 'Li Wei');
    expect(code).toBe(0);
    expect(data).toMatchObject([
      { edit: { sheetId: 0 }, executions: [{ kind: 'simple-edit', handler: 'onEdit', ok: true }] },
    ]);
    expect((await run('read', '--in', dir, '--dist', dist, '客户')).data).toEqual([
      [
        [null, null],
        [null, 'Li Wei'],
      ],
    ]);
  });

  it('pastes a file of tab-separated text and prints the tab as CSV', async () => {
    const { dir, dist } = aFolder();
    const tsv = join(dir, 'rows.tsv');
    writeFileSync(tsv, 'a\tb\n1\tx, y\n');
    await run('paste', '--in', dir, '--dist', dist, 'Customers!A1', tsv);
    const { text } = await run('read', '--in', dir, '--dist', dist, 'Customers', '--format', 'csv');
    expect(text).toBe('a,b\n1,"x, y"');
  });
});

describe('a look into the register', () => {
  it('lets no time pass and changes no file', async () => {
    const { dir, dist } = aFolder();
    const before = readFileSync(join(dir, 'state.json'), 'utf8');
    await run('read', '--in', dir, '--dist', dist, 'Customers');
    const { data } = await run('export', '--in', dir, '--dist', dist, join(dir, 'out.xlsx'));
    expect(data).toMatchObject([{ written: join(dir, 'out.xlsx') }]);
    expect(readFileSync(join(dir, 'state.json'), 'utf8')).toBe(before);
    expect(statSync(join(dir, 'out.xlsx')).size).toBeGreaterThan(1000);
  });

  it('refuses a format and a tab that are not there', async () => {
    const { dir, dist } = aFolder();
    const format = await run('read', '--in', dir, '--dist', dist, 'Customers', '--format', 'xml');
    const tab = await run('read', '--in', dir, '--dist', dist, 'Orders');
    expect([format.messages, tab.messages]).toEqual([
      expect.stringMatching(/--format xml/),
      expect.stringMatching(/no tab "Orders"\. Tabs: Customers/),
    ]);
  });
});

describe('register calls', () => {
  it('gives the log of all commands as NDJSON, readable by its owner only', async () => {
    const { dir, dist } = aFolder();
    await run('call', '--in', dir, '--dist', dist, 'apiSeen');
    await run('call', '--in', dir, '--dist', dist, 'apiSeen');
    const { data } = await run('calls', '--in', dir);
    expect(data).toMatchObject([
      { n: 1, executionId: 'x000001', service: 'PropertiesService', method: 'getScriptProperties', kind: 'other' },
      { n: 2, service: 'Properties', method: 'getProperty', body: ['seen'], modelledSeconds: 0.04 },
      { n: 3, executionId: 'x000002' },
      { n: 4 },
    ]);
    expect(readFileSync(join(dir, 'calls.ndjson'), 'utf8').endsWith('\n')).toBe(true);
    expect([statSync(dir).mode & 0o777, statSync(join(dir, 'calls.ndjson')).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});
