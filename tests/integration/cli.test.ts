import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../local/cli/main';
import { DIST, OWNER } from './support/register';

/** Commands write folders and workbooks; a machine that is busy takes its time. */
jest.setTimeout(60_000);

interface Run {
  readonly code: number;
  readonly data: readonly Record<string, unknown>[];
  readonly text: string;
  readonly messages: string;
}

/** Runs one command on the real bundle; standard output as JSON, line by line. */
async function register(...args: string[]): Promise<Run> {
  const lines: string[] = [];
  const messages: string[] = [];
  const code = await runCommand([...args, '--dist', DIST], {
    data: (line) => lines.push(...line.split('\n')),
    message: (line) => messages.push(line),
  });
  const data = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, data, text: lines.join('\n'), messages: messages.join('\n') };
}

const LIST = [
  '姓名,手机,邮箱,备注',
  '王小明,138 0013 8000,WANG@example.com,老客户',
  '李雷,13900139000,not an address,',
  '李雷,13900139000,li@example.com,又一次',
  ',,,没有名字',
].join('\n');

function aFolder(list = LIST): { readonly file: string; readonly dir: string } {
  const folder = mkdtempSync(join(tmpdir(), 'register-cli-'));
  const file = join(folder, '名单.csv');
  writeFileSync(file, `${list}\n`);
  return { file, dir: join(folder, '名单.register') };
}

let prepared: Promise<string> | undefined;

/** The folder of a register that took the list on a Thursday morning, with the automation; a copy for each test. */
async function aRegister(): Promise<string> {
  prepared ??= prepareRegister();
  const copy = join(mkdtempSync(join(tmpdir(), 'register-cli-')), '名单.register');
  cpSync(await prepared, copy, { recursive: true });
  return copy;
}

async function prepareRegister(): Promise<string> {
  const { file, dir } = aFolder();
  await register('adopt', file, '--into', dir, '--lang', 'zh-CN', '--now', '2026-09-10T01:00:00Z');
  await register('call', '--in', dir, 'apiInstallAutomation', '{"requestId":"install-1"}');
  return dir;
}

const columnOf = async (dir: string, label: string): Promise<string> => {
  const { text } = await register('read', '--in', dir, '客户', '--format', 'csv');
  const index = text.split('\n')[0]?.split(',').indexOf(label) ?? -1;
  return String.fromCharCode(65 + index);
};

describe('register adopt, with the real bundle', () => {
  it('prints the counts, tabs, calls and modelled seconds, and nothing else; a second time it takes nothing', async () => {
    const { file, dir } = aFolder();
    const first = await register('adopt', file, '--into', dir, '--lang', 'zh-CN', '--now', '2026-09-10T01:00:00Z');
    expect(first).toMatchObject({ code: 0, messages: '' });
    expect(first.data).toEqual([
      {
        read: 4,
        taken: 3,
        already: 0,
        held: 1,
        issues: expect.objectContaining({ 'email-invalid': 1 }) as object,
        duplicatesSuspected: expect.any(Number) as number,
        tabs: ['名单'],
        calls: {
          read: expect.any(Number) as number,
          write: expect.any(Number) as number,
          other: expect.any(Number) as number,
        },
        modelledSeconds: expect.any(Number) as number,
      },
    ]);
    const second = await register('adopt', file, '--into', dir);
    expect(second.data).toMatchObject([{ read: 4, taken: 0 }]);
    const { already, held } = second.data[0] as { already: number; held: number };
    expect(already + held).toBe(4);
  });

  it('says what is wrong with a file that is no list, makes nothing, and exits with 1', async () => {
    const { file, dir } = aFolder('');
    const { code, text, messages } = await register('adopt', file, '--into', dir);
    expect({ code, text, made: existsSync(dir) }).toEqual({ code: 1, text: '', made: false });
    expect(messages).not.toBe('');
  });

  it('finishes an adoption that died half-way: every row is there once', async () => {
    const rows = Array.from({ length: 360 }, (_, index) => `客户${String(index)}号,13${String(700000000 + index)},,`);
    const list = ['姓名,手机,邮箱,备注', ...rows].join('\n');
    const clean = aFolder(list);
    await register('adopt', clean.file, '--into', clean.dir);
    const { data: calls } = await register('calls', '--in', clean.dir);
    const writes = calls.filter((call) => call['kind'] === 'write').map((call) => Number(call['n']));
    const { file, dir } = aFolder(list);
    const dead = await register('adopt', file, '--into', dir, '--fail', `${String(writes.at(-2))}:kill-after`);
    expect(dead).toMatchObject({ code: 1, text: '' });
    const open = await register('call', '--in', dir, 'apiOpen', '{}');
    expect(open.data).toMatchObject([{ reply: { ok: true, inProgress: { action: 'adopt' } } }]);
    const again = await register('adopt', file, '--into', dir);
    expect(again.code).toBe(0);
    expect(again.messages).toMatch(/unfinished/);
    expect(again.data).toMatchObject([{ read: 360, taken: 0, already: 360, held: 0 }]);
    const { data } = await register('call', '--in', dir, 'apiOpen', '{}');
    expect(data).toMatchObject([{ reply: { counts: { customers: 360 }, inProgress: null } }]);
    const verified = await register('call', '--in', dir, 'apiVerifyAudit', '{}');
    expect(verified.data).toMatchObject([{ reply: { verified: true } }]);
  });

  it.each(['before', 'after'])('goes on after an error %s any of its writes', async (when) => {
    const clean = aFolder();
    await register('adopt', clean.file, '--into', clean.dir);
    const { data: calls } = await register('calls', '--in', clean.dir);
    for (const call of calls.filter((each) => each['kind'] === 'write')) {
      const { file, dir } = aFolder();
      const one = await register('adopt', file, '--into', dir, '--fail', `${String(call['n'])}:${when}`);
      expect(one).toMatchObject({ code: 0, data: [{ read: 4, taken: 3, held: 1 }] });
    }
  });
});

describe('register call, edit, paste, advance, read, export and calls, with the real bundle', () => {
  it('calls an api function and prints its reply, calls and seconds', async () => {
    const dir = await aRegister();
    const fields = { name: '韩梅梅', phone: '13700137000' };
    const saved = await register(
      'call',
      '--in',
      dir,
      '--as',
      OWNER,
      'apiSaveCustomer',
      JSON.stringify({ requestId: 'save-han-1', fields }),
    );
    expect(saved.code).toBe(0);
    expect(saved.data).toEqual([
      {
        reply: expect.objectContaining({
          ok: true,
          customer: expect.objectContaining({ ...fields, phone: '+8613700137000', version: 1 }) as object,
        }) as object,
        calls: { read: 1, write: 1, other: expect.any(Number) as number },
        modelledSeconds: expect.any(Number) as number,
      },
    ]);
    const again = await register(
      'call',
      '--in',
      dir,
      'apiSaveCustomer',
      JSON.stringify({ requestId: 'save-han-1', fields }),
    );
    expect(again.data[0]?.['reply']).toEqual(saved.data[0]?.['reply']);
    const found = await register('call', '--in', dir, 'apiFindCustomers', '{"text":"韩梅梅"}');
    expect(found.data).toMatchObject([{ reply: { ok: true, customers: [{ name: '韩梅梅' }] } }]);
    const refused = await register(
      'call',
      '--in',
      dir,
      'apiSaveCustomer',
      '{"requestId":"save-bad-1","fields":{"email":"x"}}',
    );
    expect(refused).toMatchObject({ code: 0, data: [{ reply: { ok: false } }] });
  });

  it('edits and pastes as a person, and says what the trigger did', async () => {
    const dir = await aRegister();
    const phone = await columnOf(dir, '手机');
    const name = await columnOf(dir, '客户名称');
    const edited = await register('edit', '--in', dir, '--as', OWNER, `客户!${phone}2`, '139 1111 2222');
    expect(edited).toMatchObject({
      code: 0,
      data: [{ edit: {}, executions: [{ handler: 'onSheetEdit', ok: true, reply: { drained: { changed: 1 } } }] }],
    });
    const tsv = join(dir, 'rows.tsv');
    writeFileSync(tsv, '赵六\n孙七\n');
    const pasted = await register('paste', '--in', dir, `客户!${name}5`, tsv);
    expect(pasted).toMatchObject({
      code: 0,
      data: [{ executions: [{ handler: 'onSheetEdit', reply: { drained: { created: 2 } } }] }],
    });
    const { text } = await register('read', '--in', dir, '客户', '--format', 'csv');
    expect(text).toMatch(/\+8613911112222/);
    expect(text.split('\n')).toHaveLength(6);
  });

  it('advances the clock with a line for each execution', async () => {
    const dir = await aRegister();
    const { code, data } = await register('advance', '--in', dir, '--to', '2026-09-10T04:00:00Z');
    expect(code).toBe(0);
    expect(data.length).toBeGreaterThanOrEqual(2);
    for (const line of data) {
      expect(Object.keys(line).sort()).toEqual(['at', 'calls', 'error', 'handler', 'jobs', 'modelledSeconds', 'ok']);
      expect(line).toMatchObject({ handler: 'onHour', ok: true, error: null });
    }
    expect(JSON.stringify(data[0]?.['jobs'])).toMatch(/"snapshot"/);
  });

  it('exports the workbook and prints the call log', async () => {
    const dir = await aRegister();
    const path = join(dir, 'out.xlsx');
    expect(await register('export', '--in', dir, path)).toMatchObject({ code: 0, data: [{ written: path }] });
    expect(existsSync(path)).toBe(true);
    const { data } = await register('calls', '--in', dir);
    const write = data.find((call) => call['kind'] === 'write');
    expect(write).toMatchObject({
      service: 'Sheets',
      method: 'spreadsheets.batchUpdate',
      body: { body: { requests: expect.any(Array) as unknown } },
      executionId: expect.any(String) as string,
    });
  });
});

describe('register --fail and --between, with the real bundle', () => {
  it('a save that dies after its write is there, and the same request gets its first result', async () => {
    const dir = await aRegister();
    const request = JSON.stringify({ requestId: 'save-dead-1', fields: { name: '周八' } });
    const { data: before } = await register('calls', '--in', dir);
    await register(
      'call',
      '--in',
      dir,
      'apiSaveCustomer',
      JSON.stringify({ requestId: 'save-other-1', fields: { name: '吴九' } }),
    );
    const { data: after } = await register('calls', '--in', dir);
    const write = after.slice(before.length).findIndex((call) => call['kind'] === 'write') + 1;
    const dead = await register(
      'call',
      '--in',
      dir,
      'apiSaveCustomer',
      request,
      '--fail',
      `${String(write)}:kill-after`,
    );
    expect(dead).toMatchObject({ code: 1, data: [{ reply: null, killed: true }] });
    const again = await register('call', '--in', dir, 'apiSaveCustomer', request);
    expect(again).toMatchObject({
      code: 0,
      data: [{ reply: { ok: true, customer: { name: '周八', version: 1 } }, calls: { read: 1, write: 0 } }],
    });
  });

  it('an edit, a paste and an hour that fail are made up for by the next hour', async () => {
    const dir = await aRegister();
    const name = await columnOf(dir, '客户名称');
    const tsv = join(dir, 'rows.tsv');
    writeFileSync(tsv, '赵六\n孙七\n');
    const edit = await register('edit', '--in', dir, `客户!${name}2`, '王大明', '--fail', '9:kill-before');
    const paste = await register('paste', '--in', dir, `客户!${name}5`, tsv, '--fail', '9:kill-before');
    const hour = await register('advance', '--in', dir, '--to', '2026-09-10T02:00:00Z', '--fail', '9:kill-before');
    expect([edit.code, paste.code, hour.code]).toEqual([1, 1, 1]);
    expect(await register('advance', '--in', dir, '--to', '2026-09-10T04:00:00Z')).toMatchObject({ code: 0 });
    const found = await register('call', '--in', dir, 'apiFindCustomers', '{"text":"孙七"}');
    expect(found.data).toMatchObject([{ reply: { customers: [{ name: '孙七', version: 1 }] } }]);
  });

  it('a person who sorts, inserts or moves between two calls leaves every command on the right cells', async () => {
    const { file, dir } = aFolder();
    const adopted = await register(
      'adopt',
      file,
      '--into',
      dir,
      '--lang',
      'zh-CN',
      '--now',
      '2026-09-10T01:00:00Z',
      '--between',
      '30:move column email of Customers to 1',
    );
    expect(adopted).toMatchObject({ code: 0, data: [{ read: 4, taken: 3 }] });
    await register('call', '--in', dir, 'apiInstallAutomation', '{"requestId":"install-1"}');
    const name = await columnOf(dir, '客户名称');
    const runs = [
      await register(
        'call',
        '--in',
        dir,
        'apiFindCustomers',
        '{"text":"王小明"}',
        '--between',
        '3:insert row 2 in Customers',
      ),
      await register('edit', '--in', dir, `客户!${name}3`, '王大明', '--between', '4:sort Customers by name'),
      await register(
        'advance',
        '--in',
        dir,
        '--to',
        '2026-09-10T04:00:00Z',
        '--between',
        '5:move column phone of Customers to 2',
      ),
    ];
    expect(runs.map((run) => run.code)).toEqual([0, 0, 0]);
    const verified = await register('call', '--in', dir, 'apiVerifyAudit', '{}');
    expect(verified.data).toMatchObject([{ reply: { verified: true } }]);
    const found = await register('call', '--in', dir, 'apiFindCustomers', '{"text":"王大明"}');
    expect(found.data).toMatchObject([{ reply: { customers: [{ name: '王大明', phone: '138****8000' }] } }]);
  });

  it('refuses a fault that is not understood before anything runs', async () => {
    const dir = await aRegister();
    const { code, text, messages } = await register('call', '--in', dir, 'apiOpen', '{}', '--fail', 'soon');
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(messages).toMatch(/--fail soon/);
  });
});
