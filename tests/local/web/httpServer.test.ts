import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWorkbench, type ServedWorkbench } from '../../../local/web/server/httpServer';
import { staticFiles } from '../../../local/web/server/staticFiles';
import type { Done } from '../../../local/web/shared/protocol';
import { aSession, customersTab } from './aSession';

const CODE = `
function onEdit(e) { SpreadsheetApp.getActive().toast('edited ' + e.range.getA1Notation()); }
function menuShow() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side')); }
function apiEcho(request) { return { got: request }; }
function apiBreaks() { throw new Error('it broke'); }
function hidden_() { return 1; }
`;

const web = mkdtempSync(join(tmpdir(), 'web-'));
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Workbench</title>');
writeFileSync(join(web, 'main.js.map'), '{}');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

describe('the server of the workbench', () => {
  const session = aSession({ code: CODE });
  let served: ServedWorkbench;
  let address: URL;
  beforeAll(async () => {
    served = await serveWorkbench(session, staticFiles(web), 0);
    address = new URL(served.address);
  });
  afterAll(() => served.close());

  const send = (
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer> =>
    new Promise((done, failed) => {
      const { method = 'GET', headers = {}, body } = options;
      const sent = httpRequest({ host: '127.0.0.1', port: address.port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
        );
      });
      sent.on('error', failed);
      sent.end(body);
    });
  const post = (name: string, request: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    send(`${address.pathname}api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(request),
    });
  const act = async <T>(name: string, request: unknown): Promise<Done<T>> =>
    JSON.parse((await post(name, request)).text) as Done<T>;

  it('listens on 127.0.0.1, with a token of 32 characters in its address', () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('serves the page under its whole address, allowing nothing from elsewhere', async () => {
    const { status, headers, text } = await send(address.pathname);
    expect(status).toBe(200);
    expect(text).toContain('<title>Workbench</title>');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['/', '/index.html', '/wrong-token/', '/api/open', '/page/guessed'])('serves nothing at %s', async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  it('refuses a name that only points at this machine', async () => {
    const { status } = await send(address.pathname, { headers: { Host: `evil.example:${address.port}` } });
    expect(status).toBe(403);
  });

  it('answers under localhost too', async () => {
    expect((await send(address.pathname, { headers: { Host: `localhost:${address.port}` } })).status).toBe(200);
  });

  it.each(['../state.json', '%2e%2e/state.json', 'no-such.js', 'Code', '.hidden'])('gives no file %s', async (name) => {
    expect((await send(address.pathname + name)).status).toBe(404);
  });

  it('takes no action from the page of another origin', async () => {
    expect((await post('open', {}, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('open', {}, { Origin: 'null' })).status).toBe(403);
  });

  it('takes no action from a form', async () => {
    expect((await post('open', {}, { 'Content-Type': 'text/plain' })).status).toBe(403);
  });

  it('types into a cell, fires the edit trigger and tells of it', async () => {
    const sheetId = customersTab(session);
    const done = await act('type', { sheetId, row: 1, column: 0, text: '=1+1' });
    expect(done.happened).toMatchObject([{ kind: 'simple-edit', handler: 'onEdit', toasts: ['edited A2'], ok: true }]);
    const { data } = await act<{ entry: string }>('content', { fileId: 'REGISTER', sheetId, row: 1, column: 0 });
    expect(data.entry).toBe('=1+1');
  });

  it('pastes rows, the last of them blank', async () => {
    const sheetId = customersTab(session);
    const paste = (rows: readonly (readonly string[])[]): Promise<unknown> =>
      act('paste', { sheetId, row: 4, column: 0, rows });
    await paste([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    await paste([
      ['x', 'b'],
      ['y', ''],
      ['', ''],
    ]);
    const request = { fileId: 'REGISTER', sheetId, start: 4, count: 3 };
    const { data } = await act<{ rows: ({ t?: string } | null)[][] }>('block', request);
    expect(data.rows.map((row) => row.map((cell) => cell?.t ?? '').join())).toEqual(['x,b', 'y,', ',']);
  });

  it('pastes a cell of several lines, with a tab and quotes in it, as one cell', async () => {
    const sheetId = customersTab(session);
    const text = 'likes "black" tea\nno sugar\tnever';
    await act('paste', { sheetId, row: 4, column: 0, rows: [[text, 'b']] });
    const read = (column: number): ReturnType<typeof act<{ entry: string }>> =>
      act<{ entry: string }>('content', { fileId: 'REGISTER', sheetId, row: 4, column });
    expect((await read(0)).data.entry).toBe(text);
    expect((await read(1)).data.entry).toBe('b');
  });

  it('calls a function of the script and passes the reply on', async () => {
    const { data } = await act('call', { name: 'apiEcho', argument: { a: [1, '二'] } });
    expect(data).toEqual({ reply: { got: { a: [1, '二'] } }, failure: null });
  });

  it('passes an error of the script on as a failure', async () => {
    const { data } = await act('call', { name: 'apiBreaks' });
    expect(data).toEqual({ reply: null, failure: expect.stringContaining('it broke') as string });
  });

  it('serves the page that the script shows in a sandbox of its own, without the token', async () => {
    const { happened } = await act('menu', { functionName: 'menuShow' });
    const [page] = happened[0]!.pages;
    expect(page).toMatchObject({ kind: 'sidebar', title: 'Side' });
    const { headers, text } = await send(page!.address);
    expect(headers['content-security-policy']).toMatch(
      /^sandbox allow-scripts(?!.*allow-same-origin).*default-src 'none'/,
    );
    expect(text).toContain('<p>sidebar</p>');
    expect(text).toContain('"apiEcho"');
    expect(text).not.toContain('"hidden_"');
    expect(text + page!.address).not.toContain(address.pathname.replaceAll('/', ''));
  });

  it('refuses a request of another shape by name', async () => {
    expect(await act('type', { sheetId: 'x' })).toMatchObject({ ok: false, code: 'bad-request' });
    expect((await post('nothing', {})).status).toBe(404);
  });

  it('says what Sheets would say of a title that is taken', async () => {
    const sheetId = customersTab(session);
    await act('hand', { kind: 'rename', sheetId, title: 'Clients' });
    expect(session.host.register.sheets[0]!.title).toBe('Clients');
    expect(await act('hand', { kind: 'deleteTab', sheetId })).toMatchObject({ ok: false, code: 'refused' });
  });

  it('gives the workbook as .xlsx', async () => {
    const answer = await send(`${address.pathname}workbook.xlsx`);
    expect(answer.headers['content-disposition']).toContain('Register.xlsx');
    expect(answer.text.slice(0, 2)).toBe('PK');
  });
});
