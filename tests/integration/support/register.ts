import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Host, type HostOptions } from '../../../local/host';
import { addEmptySheet, createSpreadsheetFile } from '../../../local/sheets';

/** The built bundle; another build may be named, so that a changed copy of the code can be tried. */
export const DIST = process.env['REGISTER_DIST'] ?? join(__dirname, '../../../dist');
export const OWNER = 'owner@example.com';

/** What the tests' clock begins with: a Thursday morning in Shanghai. */
export const START = Date.parse('2026-09-10T09:00:00+08:00');

let counter = 0;

/** A request id that no other request of this run has. */
export function requestId(): string {
  counter += 1;
  return `request-${String(counter).padStart(6, '0')}`;
}

/** A host in memory on a new spreadsheet with one blank tab, running the very bundle that is pushed. */
export function emptyHost(options: Partial<HostOptions> & { readonly timeZone?: string } = {}): Host {
  if (!existsSync(join(DIST, 'Code.js'))) throw new Error('dist/Code.js is not there: run npm run build');
  const file = createSpreadsheetFile({
    id: 'register-for-tests',
    title: 'Register',
    locale: 'en_US',
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    owner: OWNER,
  });
  addEmptySheet(file, 'Sheet1');
  return Host.create({ distDir: DIST, now: START, user: OWNER, ...options }, file);
}

interface RegisterOptions extends Partial<HostOptions> {
  readonly timeZone?: string;
  readonly language?: 'en' | 'zh';
}

/** Registers as set-up leaves them, by their options: each test has a twin of its own. */
const setUp = new Map<string, Host>();

/** A host with a register that is set up. */
export function registerHost(options: RegisterOptions = {}): Host {
  const key = JSON.stringify(options);
  const known = options.dir === undefined ? setUp.get(key) : undefined;
  if (known !== undefined) return known.copy();
  const { language = 'en', ...rest } = options;
  const host = emptyHost(rest);
  expectOk(host.callFunction('apiSetUp', { requestId: requestId(), language }));
  if (options.dir !== undefined) return host;
  setUp.set(key, host);
  return host.copy();
}

export interface Reply {
  readonly ok: boolean;
  readonly [key: string]: unknown;
}

/** The reply of a call that has to succeed. */
export function expectOk(report: { readonly reply: unknown; readonly error?: unknown }): Reply {
  const reply = report.reply as Reply | null;
  if (reply?.ok !== true)
    throw new Error(
      `not ok: ${JSON.stringify(reply ?? report.error).slice(0, 300)} … ${JSON.stringify(report.error ?? '').slice(-700)}`,
    );
  return reply;
}

/** Calls an api function and gives its reply, whatever it is. */
export function call(host: Host, name: string, request: object, as = OWNER): Reply {
  const report = host.callFunction(name, request, { as });
  if (report.reply === null || report.reply === undefined)
    throw new Error(`no reply: ${JSON.stringify(report.error).slice(-900)}`);
  return report.reply as Reply;
}
