import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host, type HostOptions } from '../../../local/host';
import { addEmptySheet, createSpreadsheetFile, type SpreadsheetFile } from '../../../local/sheets';

export const OWNER = 'owner@example.com';
export const START = Date.UTC(2026, 10, 21, 9, 0, 0);

export const SCOPES = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);

/** A folder like the one that is pushed, with the given code. */
export function aDist(code: string, over: { readonly html?: string; readonly manifest?: object } = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'host-dist-'));
  const manifest = {
    timeZone: 'Asia/Shanghai',
    runtimeVersion: 'V8',
    oauthScopes: SCOPES,
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
    ...over.manifest,
  };
  writeFileSync(join(dir, 'Code.js'), code);
  writeFileSync(join(dir, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'Sidebar.html'), over.html ?? '<p>sidebar</p>');
  return dir;
}

export function aRegister(owner = OWNER): SpreadsheetFile {
  const file = createSpreadsheetFile({
    id: 'REGISTER',
    title: 'Register',
    owner,
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
  });
  addEmptySheet(file, 'Customers');
  return file;
}

/** A host in memory around a bundle of a few lines. */
export function aHost(code: string, over: Partial<HostOptions> & { readonly manifest?: object } = {}): Host {
  const { manifest, ...options } = over;
  const distDir = aDist(code, manifest === undefined ? {} : { manifest });
  return Host.create({ distDir, now: START, ...options }, aRegister(options.user ?? OWNER));
}

/** What a one-line script gives back, run as a page would call it. */
export function evaluate(expression: string, over: Partial<HostOptions> = {}): unknown {
  const report = aHost(`function apiRun(x) { return ${expression}; }`, over).callFunction('apiRun', {});
  if (report.error !== undefined) throw new Error(report.error.message);
  return report.reply;
}

/** The message of the error that a one-line script ends with. */
export function refusal(expression: string, over: Partial<HostOptions> = {}): string {
  const report = aHost(`function apiRun(x) { return ${expression}; }`, over).callFunction('apiRun', {});
  return report.error?.message ?? `no error, but ${JSON.stringify(report.reply)}`;
}
