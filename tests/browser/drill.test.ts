import type { Language } from '../../src/core/schema/settings';
import { viewWordsFor } from '../../src/words/pages';
import { describeInBrowser } from './support/browser';
import { failed, fakeDrill, passed } from './support/fakeDrill';
import { fakeRegister } from './support/fakeRegister';
import { fakeVault } from './support/fakeSnapshots';
import { LANGUAGES, look, press, startPages, tabTo, TIME_LIMIT, type Pages } from './support/pages';

jest.setTimeout(TIME_LIMIT);

describeInBrowser('the restore drill in the list of snapshots', (path) => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(path);
  });
  afterAll(() => pages.stop());
  afterEach(() => expect(pages.faults()).toEqual([]));

  /** The drill of the newer snapshot was begun, by keyboard. */
  const drilled = async (language: Language, locale: 'en-US' | 'zh-CN', outcome: typeof passed) => {
    const { drill: words } = viewWordsFor(language);
    const { functions, requests } = fakeDrill(outcome);
    const vault = { ...fakeRegister(language).functions, ...fakeVault(language).functions, ...functions };
    const page = await pages.open('snapshots', vault, { locale });
    await page.waitForSelector('.snapshots li');
    await tabTo(page, `${words.run} 2026-11-20 02:00`);
    await press(page, 'Enter');
    return { words, page, requests };
  };

  it.each(LANGUAGES)(
    'goes on by itself until it is through, and says what was compared (%s)',
    async (language, locale) => {
      const { words, page, requests } = await drilled(language, locale, passed);
      await page.waitForSelector('.drill .notice.good');
      const said = await page.textContent('.drill .notice');
      expect(said).toContain(words.passed);
      expect(said).toContain('169,848');
      expect(said).toContain(passed.result.checksum);
      expect(requests).toHaveLength(3);
      expect(new Set(requests.map((request) => JSON.stringify(request))).size).toBe(1);
      expect(await look(page, `drill-passed-${language}`)).toEqual([]);
    },
  );

  it.each(LANGUAGES)(
    'names what differs, who was not told and what to do where it failed (%s)',
    async (language, locale) => {
      const { words, page } = await drilled(language, locale, failed);
      await page.waitForSelector('.drill .notice.bad');
      const lines = await page.locator('.drill-differences li').allTextContents();
      expect(lines[0]).toContain('C-000002-L');
      expect(lines[0]).toContain(words.how.changed);
      expect(lines[2]).toContain('<b>Size</b>');
      expect(lines[3]).toBe(words.further(20));
      const said = await page.textContent('.drill .notice');
      expect(said).toContain(words.mail['mail-quota']);
      expect(said).toContain(words.advice);
      expect(await look(page, `drill-failed-${language}`)).toEqual([]);
    },
  );
});
