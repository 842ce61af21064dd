import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserOpener } from '../../../local/web/server/openBrowser';
import { civilText, nextMoments, weekdayOf } from '../../../local/web/server/civilClock';
import { folderOf, openRegister } from '../../../local/web/server/workingFolder';
import { aDist } from '../host/aHost';

const aFile = (name: string, text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'list-')), name);
  writeFileSync(path, text);
  return path;
};

describe('the folder that belongs to a list', () => {
  const distDir = aDist('function onOpen() {}');

  it('stands beside the list under its name', () => {
    expect(folderOf('/a/b/customers.2026.xlsx')).toBe('/a/b/customers.2026.register');
    expect(folderOf('/a/sample.register')).toBe('/a/sample.register');
  });

  it('holds the work; the list itself is never written to, and the next time the work goes on', async () => {
    const file = aFile('客户.csv', '姓名,电话\n王芳,13800000000\n');
    const first = await openRegister({ file, distDir, language: 'zh' });
    expect(first).toMatchObject({ wentOn: false, folder: folderOf(file) });
    first.host.edit("'客户'!A2", '李娜');
    first.host.save();
    first.host.close();
    const second = await openRegister({ file, distDir, language: 'zh' });
    expect(second.wentOn).toBe(true);
    expect(second.host.register.sheets[0]?.rows[1]?.cells[0]?.value).toBe('李娜');
    second.host.close();
    expect(readFileSync(file, 'utf8')).toContain('王芳');
  });

  it('is readable by its owner only', async () => {
    const file = aFile('list.csv', 'Name\nAnn\n');
    const { host, folder } = await openRegister({ file, distDir, language: 'en' });
    host.close();
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('is not made for a file that is no table; the person is told in their language', async () => {
    await expect(openRegister({ file: aFile('x.csv', ''), distDir, language: 'zh' })).rejects.toThrow(/是空的|0 字节/);
    await expect(openRegister({ file: '/no/such.xlsx', distDir, language: 'en' })).rejects.toThrow(/There is no file/);
  });
});

describe('the browser', () => {
  it('is opened where there is a screen', () => {
    expect(browserOpener('darwin', {})).toEqual(['open']);
    expect(browserOpener('win32', {})).toEqual(['cmd', '/c', 'start', '']);
    expect(browserOpener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  });

  it('is left alone in CI and without a screen', () => {
    expect(browserOpener('darwin', { CI: 'true' })).toBeNull();
    expect(browserOpener('linux', {})).toBeNull();
  });
});

describe('the clock on the page', () => {
  const now = Date.UTC(2026, 10, 21, 18, 30);

  it('shows the time of the register’s zone', () => {
    expect(civilText(now, 'Asia/Shanghai')).toBe('2026-11-22 02:30');
    expect(weekdayOf(now, 'Asia/Shanghai')).toBe(0);
  });

  it('leads to the morning of the first of the next month, over a change of the clocks too', () => {
    expect(civilText(nextMoments(now, 'Asia/Shanghai').month, 'Asia/Shanghai')).toBe('2026-12-01 09:00');
    const march = Date.UTC(2026, 2, 5);
    expect(civilText(nextMoments(march, 'America/Los_Angeles').month, 'America/Los_Angeles')).toBe('2026-04-01 09:00');
    expect(civilText(nextMoments(Date.UTC(2026, 11, 31), 'UTC').month, 'UTC')).toBe('2027-01-01 09:00');
  });
});
