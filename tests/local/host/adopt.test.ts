import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../local/cli/main';
import { aDist } from './aHost';

/** Stands in for the bundle: takes a list in slices of two rows and remembers which rows it took. */
const CODE = `
  function store() { return PropertiesService.getScriptProperties(); }
  function rowsOf(tab) { return Sheets.Spreadsheets.Values.batchGet(SpreadsheetApp.getActive().getId(), { ranges: ["'" + tab + "'"] }).valueRanges[0].values || []; }
  function apiOpen() { return { ok: true, state: 'none', inProgress: null }; }
  function apiSetUp(r) { store().setProperty('language', r.language); return { ok: r.requestId.length >= 8 }; }
  function apiInspectList(r) { return rowsOf(r.tab)[0][0] === '姓名' ? { ok: true, proposal: {} } : { ok: false, error: { code: 'list-no-header' } }; }
  function apiAdoptList(r) { store().setProperty('at', '1'); store().setProperty('tab', r.tab); return step(0); }
  function apiContinueAdoption(r) { return step(2); }
  function step(from) {
    var rows = rowsOf(store().getProperty('tab')).slice(1);
    var at = from === 0 ? 0 : Number(store().getProperty('at'));
    if (at + 2 < rows.length) { store().setProperty('at', String(at + 2)); return { ok: true, done: false, progress: { done: at + 2, total: rows.length }, result: null }; }
    var seen = JSON.parse(store().getProperty('seen') || '[]');
    var fresh = rows.filter(function (row) { return seen.indexOf(row.join()) < 0; }).map(function (row) { return row.join(); });
    store().setProperty('seen', JSON.stringify(seen.concat(fresh)));
    return { ok: true, done: true, progress: { done: rows.length, total: rows.length }, result:
      { read: rows.length, taken: fresh.length, already: rows.length - fresh.length, held: 0, issues: { 'date-doubtful': 1 }, duplicatesSuspected: 0 } };
  }`;

const LIST = '姓名,手机\n李雷,13800138000\n韩梅梅,13800138001\nLucy,13800138002\n';

async function run(...args: string[]) {
  const lines: string[] = [];
  const messages: string[] = [];
  const code = await runCommand(args, { data: (line) => lines.push(line), message: (line) => messages.push(line) });
  return { code, data: lines.map((line) => JSON.parse(line) as unknown), messages: messages.join('\n') };
}

function aList(text = LIST) {
  const folder = mkdtempSync(join(tmpdir(), 'host-adopt-'));
  const file = join(folder, 'customers.csv');
  writeFileSync(file, text);
  return { folder, file, dir: join(folder, 'customers.register'), dist: aDist(CODE) };
}

describe('register adopt', () => {
  it('makes the register, lets the bundle take the list slice by slice, and sums up', async () => {
    const { file, dir, dist } = aList();
    const { code, data } = await run('adopt', file, '--into', dir, '--dist', dist, '--lang', 'zh-CN');
    expect(code).toBe(0);
    expect(data).toMatchObject([
      {
        read: 3,
        taken: 3,
        already: 0,
        held: 0,
        issues: { 'date-doubtful': 1 },
        duplicatesSuspected: 0,
        tabs: ['customers'],
        calls: { read: 3, write: 0 },
      },
    ]);
  });

  it('finds the list in the register when the same file is adopted again', async () => {
    const { file, dir, dist } = aList();
    await run('adopt', file, '--into', dir, '--dist', dist);
    const { data } = await run('adopt', file, '--into', dir, '--dist', dist);
    expect(data).toMatchObject([{ read: 3, taken: 0, already: 3, tabs: ['customers'] }]);
  });

  it('brings in a list that changed since as a tab of its own', async () => {
    const { file, dir, dist } = aList();
    await run('adopt', file, '--into', dir, '--dist', dist);
    writeFileSync(file, `${LIST}Jim,13800138003\n`);
    const { data } = await run('adopt', file, '--into', dir, '--dist', dist);
    expect(data).toMatchObject([{ read: 4, taken: 1, already: 3, tabs: ['customers (2)'] }]);
  });

  it('takes language, owner, time and zone for a new register', async () => {
    const { file, dir, dist } = aList();
    const options = [
      '--lang',
      'zh-CN',
      '--as',
      'li@firm.example',
      '--now',
      '2026-01-02T03:04:05Z',
      '--zone',
      'America/New_York',
    ];
    await run('adopt', file, '--into', dir, '--dist', dist, ...options);
    const state = JSON.parse(readFileSync(join(dir, 'state.json'), 'utf8')) as Record<string, unknown>;
    expect(state).toMatchObject({ owner: 'li@firm.example', userLocale: 'zh_CN' });
    expect(new Date(state['now'] as number).toISOString()).toMatch(/^2026-01-02T03:04/);
  });

  it.each([
    ['', /empty/i],
    ['\u0000\u0001\u0002\u0003', /./],
  ])('makes nothing of a file that cannot be taken, and says why', async (text, message) => {
    const { file, dir, dist } = aList(text);
    const { code, data, messages } = await run('adopt', file, '--into', dir, '--dist', dist);
    expect({ code, data, made: existsSync(dir) }).toEqual({ code: 1, data: [], made: false });
    expect(messages).toMatch(message);
  });

  it('says so when no tab holds a list', async () => {
    const { file, dir, dist } = aList('a,b\n1,2\n');
    const { code, messages } = await run('adopt', file, '--into', dir, '--dist', dist);
    expect(code).toBe(1);
    expect(messages).toMatch(/nothing-to-adopt/);
  });

  it('keeps what was done when an execution dies, so that the next command goes on', async () => {
    const { file, dir, dist } = aList();
    const dead = await run('adopt', file, '--into', dir, '--dist', dist, '--fail', '12:kill-after');
    const again = await run('adopt', file, '--into', dir, '--dist', dist);
    expect(dead.code).toBe(1);
    expect(again.data).toMatchObject([{ read: 3 }]);
  });
});
