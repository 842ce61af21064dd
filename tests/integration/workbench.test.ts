import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const CLI = join(__dirname, '..', '..', '.local-build', 'cli.mjs');

interface Run {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly ended: Promise<number | null>;
  readonly out: () => string;
  readonly errors: () => string;
}

function start(words: readonly string[], folder = mkdtempSync(join(tmpdir(), 'workbench-'))): Run {
  const child = spawn(process.execPath, [CLI, 'workbench', '--no-open', ...words], { cwd: folder });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { child, folder, ended, out: () => out, errors: () => errors };
}

async function addressOf(run: Run): Promise<string> {
  const isOver = run.ended.then(() => {
    throw new Error(run.errors());
  });
  const printed = (async () => {
    while (!run.out().includes('\n')) await new Promise((done) => setTimeout(done, 50));
    return run.out().split('\n')[0]!;
  })();
  return Promise.race([printed, isOver]);
}

const post = async (address: string, action: string, request: object): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${address}api/${action}`, { method: 'POST', headers, body: JSON.stringify(request) });
  return response.json();
};

describe('npm start', () => {
  it('serves a list at one address, keeps the work beside it and goes on where it stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    const list = join(folder, '客户.csv');
    writeFileSync(list, '姓名,电话\n王芳,13800000000\n');
    const first = start([list, '--lang', 'zh-CN'], folder);
    const address = await addressOf(first);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    expect(await (await fetch(address)).text()).toContain('main.js');
    const opened = await post(address, 'open', {});
    expect(opened).toMatchObject({ ok: true, state: { title: '客户.csv', menus: [{ caption: '客户档案' }] } });
    const { sheetId } = (opened as { state: { files: { tabs: { sheetId: number }[] }[] } }).state.files[0]!.tabs[0]!;
    await post(address, 'type', { sheetId, row: 1, column: 0, text: '李娜' });
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(readdirSync(join(folder, '客户.register'))).not.toContain('lock');
    expect(readFileSync(list, 'utf8')).toBe('姓名,电话\n王芳,13800000000\n');

    const second = start([list], folder);
    const again = await addressOf(second);
    const { files } = ((await post(again, 'open', {})) as { state: { files: { id: string }[] } }).state;
    const place = { fileId: files[0]!.id, sheetId, row: 1, column: 0 };
    expect(await post(again, 'content', place)).toMatchObject({ data: { entry: '李娜' } });
    second.child.kill('SIGTERM');
    await second.ended;
  });

  it('makes the sample list where no file is given', async () => {
    const run = start([]);
    const opened = await post(await addressOf(run), 'open', {});
    expect(opened).toMatchObject({ ok: true, state: { title: 'customers.xlsx', folder: 'sample.register' } });
    expect(existsSync(join(run.folder, 'sample.register', 'customers.xlsx'))).toBe(true);
    run.child.kill('SIGINT');
    await run.ended;
  });

  it.each([
    [['no-such.xlsx', '--lang', 'en'], /There is no file "no-such.xlsx"/],
    [['no-such.xlsx', '--lang', 'zh-CN'], /no-such.xlsx/],
    [['--port', 'x'], /--port/],
  ])('%j ends with 1 and says why', async (words, message) => {
    const run = start(words);
    expect(await run.ended).toBe(1);
    expect(run.out()).toBe('');
    expect(run.errors()).toMatch(message);
    expect(readdirSync(run.folder)).toEqual([]);
  });
});
