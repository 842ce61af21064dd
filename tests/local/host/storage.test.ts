import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../../local/host';
import { aDist, aRegister, START } from './aHost';

const CODE = `
  function apiPut() { PropertiesService.getScriptProperties().setProperty('k', Utilities.getUuid());
    CacheService.getScriptCache().put('c', 'cached'); ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); return Utilities.getUuid(); }
  function apiGet() { return [PropertiesService.getScriptProperties().getProperty('k'), CacheService.getScriptCache().get('c'), ScriptApp.getProjectTriggers().length]; }
  function apiUuid() { return Utilities.getUuid(); }
  function apiVault() { return Sheets.Spreadsheets.create({ properties: { title: 'Vault' } }).spreadsheetId; }
  function tick() {}`;

const aFolder = (): string => join(mkdtempSync(join(tmpdir(), 'host-dir-')), 'customers.register');

function anOpenHost(dir = aFolder()): { readonly dir: string; readonly distDir: string; readonly host: Host } {
  const distDir = aDist(CODE);
  return { dir, distDir, host: Host.create({ dir, distDir, now: START }, aRegister()) };
}

describe('the folder of a host', () => {
  it('keeps clock, properties, caches, triggers and spreadsheets', () => {
    const { dir, distDir, host } = anOpenHost();
    host.callFunction('apiPut');
    host.edit('Customers!A2', '李雷');
    host.callFunction('apiVault');
    const [now, uuidState] = [host.now, host.callFunction('apiGet').reply];
    host.save();
    host.close();
    const again = Host.open({ dir, distDir });
    expect(again.now).toBeGreaterThanOrEqual(now);
    expect(again.callFunction('apiGet').reply).toEqual(uuidState);
    expect(again.register.sheets[0]?.rows[1]?.cells[0]?.value).toBe('李雷');
    expect(again.files.map((file) => file.title)).toEqual(['Register', 'Vault']);
    again.close();
  });

  it('goes on with new UUIDs instead of beginning again', () => {
    const { dir, distDir, host } = anOpenHost();
    const first = host.callFunction('apiUuid').reply;
    host.save();
    host.close();
    const again = Host.open({ dir, distDir });
    expect(again.callFunction('apiUuid').reply).not.toBe(first);
    again.close();
  });

  it('is readable by its owner only', () => {
    const { dir, host } = anOpenHost();
    host.callFunction('apiPut');
    host.save();
    const files = [
      'state.json',
      'calls.ndjson',
      'lock',
      ...readdirSync(join(dir, 'files')).map((name) => join('files', name)),
    ];
    expect(files.map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual(files.map(() => 0o600));
    expect([dir, join(dir, 'files')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
    host.close();
  });

  it('is held by one process at a time', () => {
    const { dir, distDir, host } = anOpenHost();
    expect(() => Host.open({ dir, distDir })).toThrow(/in use by process/);
    host.close();
    Host.open({ dir, distDir }).close();
  });

  it('is taken over from a process that died', () => {
    const { dir, distDir, host } = anOpenHost();
    host.close();
    writeFileSync(join(dir, 'lock'), '999999999');
    const again = Host.open({ dir, distDir });
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(String(process.pid));
    again.close();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
  });

  it('is not made over another register', () => {
    const { dir, distDir, host } = anOpenHost();
    host.close();
    expect(() => Host.create({ dir, distDir }, aRegister())).toThrow(/already holds a register/);
  });

  it('writes a spreadsheet again only when it changed', () => {
    const { dir, host } = anOpenHost();
    const path = join(dir, 'files', 'REGISTER.json');
    const { ino } = statSync(path);
    host.callFunction('apiPut');
    host.save();
    expect(statSync(path).ino).toBe(ino);
    host.edit('Customers!A2', 'x');
    host.save();
    expect(readFileSync(path, 'utf8')).toContain('"x"');
    host.close();
  });

  it('leaves nothing of what was not saved', () => {
    const { dir, distDir, host } = anOpenHost();
    host.edit('Customers!A2', 'x');
    host.close();
    const again = Host.open({ dir, distDir });
    expect(again.register.sheets[0]?.rows[1]?.cells[0]?.value).toBeUndefined();
    again.close();
  });

  it('is refused when another version of the host wrote it', () => {
    const { dir, distDir, host } = anOpenHost();
    host.close();
    writeFileSync(join(dir, 'state.json'), '{"version":9}');
    expect(() => Host.open({ dir, distDir })).toThrow(/another version/);
  });

  it('is refused without a manifest to the bundle', () => {
    const dir = mkdtempSync(join(tmpdir(), 'host-empty-'));
    expect(() => Host.create({ distDir: dir }, aRegister())).toThrow(/no appsscript.json/);
  });
});
