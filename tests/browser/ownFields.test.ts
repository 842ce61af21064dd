import type { Host } from '../../local/host';
import { guideWordsFor, sidebarWordsFor } from '../../src/words/pages';
import { emptyHost, expectOk, requestId } from '../integration/support/register';
import { addRow, apply } from '../integration/support/fields';
import { describeInBrowser } from './support/browser';
import { LANGUAGES, look, press, startPages, tabTo, TIME_LIMIT, type, type Pages } from './support/pages';

jest.setTimeout(TIME_LIMIT);

/** The server functions of a host that runs dist/Code.js. */
function functionsOf(host: Host): object {
  return new Proxy(
    {},
    {
      get: (_, name) => (request: unknown) => {
        const report = host.callFunction(String(name), request);
        if (report.error !== undefined) throw new Error(JSON.stringify(report.error));
        return report.reply;
      },
    },
  );
}

/** A register with a field and a list of the team's own. */
function ownRegister(language: 'en' | 'zh'): Host {
  const host = emptyHost({ userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  expectOk(host.callFunction('apiSetUp', { requestId: requestId(), language }));
  addRow(host, 'lists', { list: '会员等级', en: 'Gold', zh: '金卡', synonyms: 'VIP; 高级' });
  addRow(host, 'lists', { list: '会员等级', en: 'Silver', zh: '银卡' });
  addRow(host, 'fields', {
    table: 'Customers',
    en: 'Card level',
    zh: '会员等级',
    kind: 'Option',
    list: '会员等级',
    help: '看会员卡背面 · see the back of the card',
    purpose: 'Discounts',
  });
  addRow(host, 'fields', {
    table: '客户',
    en: 'Card since',
    zh: '办卡日期',
    kind: '日期',
    condition: '会员等级 = 金卡、银卡',
  });
  expect(apply(host).refused).toEqual([]);
  return host;
}

describeInBrowser('fields of the team’s own', (path) => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(path);
  });
  afterAll(() => pages.stop());
  afterEach(() => expect(pages.faults()).toEqual([]));

  it.each(LANGUAGES)(
    'are in the form of a customer at once, with their help, and saved (%s)',
    async (language, locale) => {
      const host = ownRegister(language);
      const t = sidebarWordsFor(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('#find-input:focus');
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      await type(page, '王小明');
      await page.selectOption('[name=x_card_level]', 'gold');
      await page.waitForSelector('[name=x_card_since]');
      await page.fill('[name=x_card_since]', '2024年3月1日');
      expect(await look(page, `own-field-${language}`)).toEqual([]);
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      expect(await look(page, `own-field-saved-${language}`)).toEqual([]);
      expect(await page.textContent('main, body')).toContain(language === 'zh' ? '金卡' : 'Gold');
    },
  );

  it.each(LANGUAGES)(
    'stand in the entry guide, which can be read in either language and printed (%s)',
    async (language, locale) => {
      const host = ownRegister(language);
      const words = guideWordsFor(language);
      for (const width of [720, 300]) {
        const page = await pages.open('guide', functionsOf(host), { locale, width });
        await page.waitForSelector('.guide-table');
        expect(await look(page, `guide-${language}-${String(width)}`)).toEqual([]);
        await page.locator('[name=guide-language]:checked').focus();
        await press(page, language === 'en' ? 'ArrowUp' : 'ArrowDown');
        const own = page.locator('#guide-customers tr', { hasText: '会员等级' });
        expect(await own.textContent()).toContain('Card level');
        expect(await own.textContent()).toContain(words.own);
        expect(await own.textContent()).toContain('金卡 Gold');
        expect(await look(page, `guide-both-${language}-${String(width)}`)).toEqual([]);
        await page.evaluate('window.print = () => { document.title = "printed"; }');
        await tabTo(page, words.print);
        await press(page, 'Enter');
        expect(await page.title()).toBe('printed');
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.guide-tools').isVisible()).toBe(false);
        await look(page, `guide-print-${language}-${String(width)}`);
      }
    },
  );
});
