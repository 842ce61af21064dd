import type { Host } from '../../local/host';
import { sidebarWordsFor } from '../../src/words/pages';
import { call, expectOk, registerHost, requestId } from '../integration/support/register';
import { openReview, rowsOf } from '../integration/support/sheet';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

function functionsOf(host: Host): object {
  return new Proxy({}, { get: (_, name) => (request: object) => call(host, String(name), request) });
}

const save = (host: Host, fields: object): unknown =>
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));

describePages('possible duplicates, by keyboard alone at 300 px', (pages) => {
  async function newCustomer(host: Host, language: 'en' | 'zh', locale: 'en-US' | 'zh-CN') {
    const page = await pages.open('sidebar', functionsOf(host), { locale });
    await page.waitForSelector('#find-input:focus');
    await tabTo(page, sidebarWordsFor(language).find.add);
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    return page;
  }

  it.each(LANGUAGES)(
    'a name that sounds the same with the same birth date is asked about, and saved with a reason of one’s own (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
      save(host, { name: '李娜', birthDate: '1990-03-04', address: '深圳市南山区科技园1号', postcode: '518057' });
      const page = await newCustomer(host, language, locale);
      await type(page, '李那');
      await tabTo(page, t.form.moreFields(Number(/\d+/.exec((await page.textContent('.more')) ?? '')?.[0] ?? 0)));
      await press(page, 'Enter');
      await tabTo(page, language === 'zh' ? '出生日期' : 'Birth date');
      await type(page, '1990-03-04');
      await tabTo(page, language === 'zh' ? '邮编' : 'Postcode');
      await type(page, '518057');
      await press(page, 'Control+s');
      await page.waitForSelector('.duplicate');
      const told = (await page.textContent('.duplicate')) ?? '';
      expect(told).toContain('李娜');
      expect(told).toContain(t.duplicates.reasons['same-birth-date']());
      expect(told).toContain(t.duplicates.reasons['name-sounds-alike']());
      expect(told).not.toContain('1990');
      expect(await look(page, `near-duplicates-${language}`)).toEqual([]);
      await tabTo(page, t.duplicates.otherReason);
      await press(page, 'Enter');
      await page.waitForSelector('.save-anyway .issue');
      expect(rowsOf(host, 'customers')).toHaveLength(1);
      await type(page, 'twins');
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      expect(rowsOf(host, 'customers')).toHaveLength(2);
      const line = openReview(host).find(({ code }) => code === 'duplicate-suspected');
      expect(JSON.parse(String(line?.['facts']))).toMatchObject({ reason: 'twins' });
    },
  );

  it.each(LANGUAGES)(
    'a hint comes while typing and holds nothing up; the person becomes a contact person of the company (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
      save(host, { kind: 'company', name: '深圳示例科技有限公司', landline: '0755-86001234' });
      const page = await newCustomer(host, language, locale);
      await type(page, '王小明');
      await tabTo(page, language === 'zh' ? '公司名称' : 'Company');
      await type(page, '深圳示例科技有限公司');
      await tabTo(page, language === 'zh' ? '手机' : 'Mobile');
      await type(page, '13800138000');
      await page.waitForSelector('.early .more');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phone');
      expect(await page.textContent('.early')).toContain(t.duplicates.reasons.employer());
      await tabTo(page, t.duplicates.alike(1));
      await press(page, 'Enter');
      expect(await look(page, `early-hint-${language}`)).toEqual([]);
      await tabTo(page, t.duplicates.addContactTo('王小明', '深圳示例科技有限公司'));
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      expect(await page.textContent('h1:visible')).toBe('深圳示例科技有限公司');
      expect(rowsOf(host, 'customers')).toHaveLength(1);
      expect(rowsOf(host, 'contacts')).toMatchObject([{ name: '王小明' }]);
    },
  );

  it('opens the customer that is alike, and what was typed is still there on coming back', async () => {
    const t = sidebarWordsFor('en');
    const host = registerHost();
    save(host, { name: 'Anna Lee', phone: '13800138000' });
    const page = await newCustomer(host, 'en', 'en-US');
    await type(page, 'Ana Lee');
    await tabTo(page, 'Mobile');
    await type(page, '13800138000');
    await press(page, 'Control+s');
    await page.waitForSelector('.duplicate');
    await tabTo(page, `${t.common.open} Anna Lee`);
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    await press(page, 'Escape');
    await page.waitForSelector('.duplicate');
    expect(await page.inputValue('[name=name]')).toBe('Ana Lee');
    await tabTo(page, t.duplicates.presets[1] ?? '');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    expect(rowsOf(host, 'customers').map(({ name }) => name)).toEqual(['Anna Lee', 'Ana Lee']);
  });

  it('that the person said no to does not come back while typing on', async () => {
    const t = sidebarWordsFor('en');
    const host = registerHost();
    save(host, { name: 'Anna Lee', email: 'anna@example.com' });
    const page = await newCustomer(host, 'en', 'en-US');
    await type(page, 'Anna Lee');
    await press(page, 'Tab');
    await page.waitForSelector('.early .more');
    await tabTo(page, t.duplicates.hideAlike);
    await press(page, 'Enter');
    await page.waitForSelector('.early .more', { state: 'detached' });
    await page.focus('[name=company]');
    await type(page, 'Shop Ltd');
    const asked = host.calls.length;
    await press(page, 'Tab');
    for (let tries = 0; tries < 40 && host.calls.length === asked; tries += 1) await page.waitForTimeout(50);
    expect(host.calls.length).toBeGreaterThan(asked);
    expect(await page.locator('.early .more').count()).toBe(0);
  });
});
