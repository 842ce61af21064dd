import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../local/files/xlsxLibrary';
import type { ServerApi } from '../../src/contract/api';
import { encodeSnapshot, manifestText } from '../../src/core/snapshots/encodeSnapshot';
import { readSnapshotFile, snapshotFileText } from '../../src/core/snapshots/snapshotFile';
import { viewWordsFor, sidebarWordsFor } from '../../src/words/pages';
import { describeInBrowser } from './support/browser';
import { fakeRegister } from './support/fakeRegister';
import { fakeVault } from './support/fakeSnapshots';
import { LANGUAGES, look, press, startPages, tabTo, TIME_LIMIT, type Pages } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const SAVED = {
  customers: {
    fields: ['id', 'name', 'phone', 'stage', 'birthDate', 'notes'],
    records: [
      {
        id: 'C-1',
        fields: {
          id: 'C-1',
          name: '王小明',
          phone: '+4930901820',
          stage: 'lead',
          birthDate: '1990-05-01',
          notes: '=1+1',
        },
        own: { Gift: '"tea", hot' },
      },
    ],
  },
};
const { manifest, blocks } = encodeSnapshot(
  SAVED,
  {
    snapshotId: 'S-20261119-01',
    registerId: 'R-1',
    at: '2026-11-19 02:00',
    name: '',
    reason: 'daily',
    by: 'me@example.com',
    auditSeq: 7,
  },
  sha256,
);

/** The snapshot as the register hands it out, in two parts; `damage` changes what is packed. */
const parts = (damage = (text: string): string => text): Partial<ServerApi> => ({
  apiSnapshotPart: ({ part = 0 }) => ({
    ok: true,
    snapshot: { id: 'S-20261119-01', at: '', name: '', reason: '', by: '', counts: {}, bytes: 1 },
    manifest: part === 0 ? manifestText(manifest) : '',
    part,
    parts: 2,
    blocks:
      part === 0
        ? []
        : blocks.map(({ name, text }) => ({ name, packed: gzipSync(Buffer.from(damage(text))).toString('base64') })),
  }),
});

/** The same snapshot as the text of a file. */
const fileText = (): string =>
  snapshotFileText({
    manifestText: manifestText(manifest),
    blocks: new Map(blocks.map(({ name, text }) => [name, text])),
  });

async function saved(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tabTo(page, button).then(() => press(page, 'Enter')),
  ]);
  return readFile(await file.path());
}

describeInBrowser('snapshots in the sidebar, by keyboard alone', (path) => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(path);
  });
  afterAll(() => pages.stop());
  afterEach(() => expect(pages.faults()).toEqual([]));

  const opened = async (language: 'en' | 'zh', locale: 'en-US' | 'zh-CN', more: Partial<ServerApi> = {}) => {
    const vault = fakeVault(language);
    const functions = { ...fakeRegister(language).functions, ...vault.functions, ...more };
    const page = await pages.open('sidebar', functions, { locale });
    await tabTo(page, viewWordsFor(language).more.title);
    await press(page, 'Enter');
    return { page, vault, words: viewWordsFor(language), t: sidebarWordsFor(language) };
  };

  it.each(LANGUAGES)(
    'a tab, then one record alone, is restored after it was seen field by field (%s)',
    async (language, locale) => {
      const { page, vault, words } = await opened(language, locale);
      await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
      await press(page, 'Enter');
      await page.waitForSelector('.snapshots li');
      expect(await look(page, `snapshots-view-${language}`)).toEqual([]);
      await tabTo(page, `${words.snapshots.preview} 2026-11-19 02:00`);
      await press(page, 'Enter');
      await page.waitForSelector('.compared .changed');
      // What a phone was and became is hidden as far as it need not be seen.
      expect(await page.textContent('.compared .changed')).toContain('138****8000 139****9000');
      expect(await page.textContent('.snapshots-view')).toContain(
        words.snapshots.heldLine('C-000201-K', 'Eve', 'Adam'),
      );
      expect(await page.textContent('.snapshots-view')).toContain('x_size');
      expect(await look(page, `restore-preview-${language}`)).toEqual([]);
      await page.selectOption('select', 'customers');
      await page.waitForFunction(() => document.querySelectorAll('.numbers tbody tr').length === 1);
      await page
        .locator(`[aria-label="${words.snapshots.choose('Anna Smith')}"]`)
        .first()
        .focus();
      await press(page, 'Space');
      await page.locator('label.side [type=checkbox]').focus();
      await press(page, 'Space');
      await tabTo(page, words.snapshots.restore);
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good');
      expect(vault.restores).toHaveLength(2);
      expect(vault.restores[0]).toMatchObject({
        snapshotId: 'S-20261119-01',
        tables: ['customers'],
        ids: ['C-000002-L'],
      });
      expect(vault.restores[0]).toEqual(vault.restores[1]);
    },
  );

  it.each(LANGUAGES)(
    'is written into a new spreadsheet, slice by slice, and told with its address (%s)',
    async (language, locale) => {
      const { page, vault, words } = await opened(language, locale);
      await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
      await press(page, 'Enter');
      await tabTo(page, `${words.snapshots.preview} 2026-11-19 02:00`);
      await press(page, 'Enter');
      await page.waitForSelector('.compared');
      await tabTo(page, words.snapshots.beside);
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good a');
      expect(await page.getAttribute('.notice.good a', 'href')).toContain('docs.google.com/spreadsheets/d/x');
      expect(vault.restores).toHaveLength(2);
      expect(await look(page, `restore-beside-${language}`)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('two dates are compared, and what differs is written as a tab (%s)', async (language, locale) => {
    const { page, words } = await opened(language, locale);
    await page.locator(`.place:has-text("${words.compare.placeText}")`).focus();
    await press(page, 'Enter');
    await page.waitForSelector('.sides select');
    expect(await look(page, `compare-choose-${language}`)).toEqual([]);
    await page.fill('.sides [type=date]', '2026-11-17');
    await tabTo(page, words.compare.run);
    await press(page, 'Enter');
    await page.waitForSelector('.compared');
    expect(pages.server.calls.at(-1)).toMatchObject({ name: 'apiCompare', request: { from: '2026-11-17', to: 'now' } });
    expect(await page.textContent('main.compare')).toContain(
      words.compare.nearest('2026-11-17', '2026-11-19 02:00', 2),
    );
    expect(await look(page, `compare-${language}`)).toEqual([]);
    await tabTo(page, words.compare.writeTab);
    await press(page, 'Enter');
    await page.waitForSelector('.notice.good');
    expect(await page.textContent('.notice.good')).toContain(words.compare.left(2));
  });

  it('a snapshot becomes its file, an .xlsx and a .csv, each proven by its checksums', async () => {
    const { page, words } = await opened('en', 'en-US', parts());
    await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
    await press(page, 'Enter');
    await tabTo(page, `${words.snapshots.download} 2026-11-19 02:00`);
    await press(page, 'Enter');
    await page.waitForSelector('.file-kinds');
    expect(await look(page, 'download-en')).toEqual([]);
    const file = readSnapshotFile(gunzipSync(await saved(page, words.snapshots.save)).toString('utf8'), {}, sha256);
    expect(file).toMatchObject({ ok: true, manifest: { snapshotId: 'S-20261119-01' } });

    await page.locator('[name=file]').nth(1).check();
    const { sheets } = await readXlsx(new Uint8Array(await saved(page, words.snapshots.save)));
    expect(sheets[0]?.rows[1]?.slice(0, 3)).toEqual(['C-1', '王小明', '+4930901820']);
    expect(sheets[0]?.rows[1]?.[5]).toBe('=1+1');

    await page.locator('[name=file]').nth(2).check();
    const csv = (await saved(page, words.snapshots.save)).toString('utf8');
    expect(csv.slice(0, 1)).toBe('\ufeff');
    expect(csv.split('\r\n')[1]).toBe(`"C-1","王小明","+4930901820","Lead","1990-05-01","'=1+1","""tea"", hot"`);

    const asked = pages.server.calls.filter(({ name }) => name === 'apiSnapshotPart').map(({ request }) => request);
    const kinds = ['file', 'file', 'xlsx', 'xlsx', 'csv', 'csv'];
    expect(asked.slice(-6)).toMatchObject(kinds.map((kind, index) => ({ kind, part: index % 2 })));
    // Both parts of a file under one request, each file under its own: one entry of the trail each.
    const ids = asked.slice(-6).map((request) => (request as { requestId: string }).requestId);
    expect([ids[0], ids[2], ids[4]]).toEqual([ids[1], ids[3], ids[5]]);
    expect(new Set(ids).size).toBe(3);
  });

  it.each(LANGUAGES)(
    'a file that was kept elsewhere is checked, brought into the vault and previewed; what is none is named (%s)',
    async (language, locale) => {
      const { page, vault, words } = await opened(language, locale);
      await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
      await press(page, 'Enter');
      await tabTo(page, words.snapshots.openFile);
      await press(page, 'Enter');
      const give = async (name: string, content: Buffer): Promise<string> => {
        await page.setInputFiles('[type=file]', { name, mimeType: 'application/gzip', buffer: content });
        await page.waitForSelector('.panel:not([aria-busy=true]) .notice');
        return (await page.textContent('.panel .notice')) ?? '';
      };
      const problems = words.snapshots.fileProblems;
      const text = fileText();
      expect(await give('a.csv', Buffer.from('id,name\r\n'))).toContain(problems['snapshot-file-unknown']);
      expect(await give('b.gz', gzipSync(text).subarray(0, 300))).toContain(problems['snapshot-damaged']);
      expect(await give('c.gz', gzipSync(text.replace('王', '汪')))).toContain(problems['snapshot-damaged']);
      expect(await look(page, `snapshot-file-refused-${language}`)).toEqual([]);
      expect(await give('d.gz', gzipSync(text.replace('"version":1', '"version":2')))).toContain(
        problems['snapshot-newer'],
      );
      expect(vault.files).toEqual([]);
      // Some browsers unpack a .gz as they save it: the text alone is as good.
      expect(await give('保存.jsonl', Buffer.from(text))).toContain(words.snapshots.fileKept('保存.jsonl'));
      expect(vault.files).toEqual([[], blocks.map(({ name }) => name), []]);
      expect(await look(page, `snapshot-file-${language}`)).toEqual([]);
      await tabTo(page, words.snapshots.preview);
      await press(page, 'Enter');
      await page.waitForSelector('.compared .changed');
      expect(await page.textContent('.panel h2')).toContain('2026-09-14 02:00');
    },
  );

  it('a file of which the way up fails is gone on with where it was', async () => {
    const { page, vault, words, t } = await opened('en', 'en-US');
    await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
    await press(page, 'Enter');
    await tabTo(page, words.snapshots.openFile);
    await press(page, 'Enter');
    pages.server.failNext('apiOpenSnapshotFile', 'no connection');
    await page.setInputFiles('[type=file]', { name: 'kept.gz', mimeType: '', buffer: gzipSync(fileText()) });
    await page.waitForSelector('.notice.bad');
    await tabTo(page, t.common.retry);
    await press(page, 'Enter');
    await page.waitForSelector('.notice.good');
    const ids = pages.server.calls.flatMap(({ name, request }) =>
      name === 'apiOpenSnapshotFile' ? [(request as { requestId: string }).requestId] : [],
    );
    expect([ids.length, new Set(ids).size]).toEqual([4, 1]);
    expect(vault.files).toHaveLength(3);
  });

  it('a snapshot of which one character changed becomes no file', async () => {
    const { page, words } = await opened(
      'en',
      'en-US',
      parts((text) => text.replace('王', '汪')),
    );
    await page.locator(`.place:has-text("${words.snapshots.placeText}")`).focus();
    await press(page, 'Enter');
    await tabTo(page, `${words.snapshots.download} 2026-11-19 02:00`);
    await press(page, 'Enter');
    await tabTo(page, words.snapshots.save);
    await press(page, 'Enter');
    await page.waitForSelector('.notice.bad');
    expect(await page.textContent('.notice.bad')).toContain(words.snapshots.damaged);
  });
});
