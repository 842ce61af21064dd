import { sidebarWordsFor } from '../../src/words/pages';
import { fakeRegister } from './support/fakeRegister';
import { describePages, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

describePages('the language of a page', (pages) => {
  /** Calls by which a page is opened; what it fetches in the background is not among them. */
  const calls = (): readonly string[] =>
    pages.server.calls.map(({ name }) => name).filter((name) => name === 'apiOpen' || name === 'apiShowPage');
  const showing = { apiShowPage: () => ({ ok: true }) };

  it('is that of the register: a page with other words has itself shown again, once', async () => {
    const functions = { ...fakeRegister('zh').functions, ...showing };
    const page = await pages.open('sidebar', functions, { words: 'en' });
    await page.waitForSelector('#find-input:focus');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.textContent('.status')).toContain(sidebarWordsFor('zh').open.customers(312));
    expect(calls()).toEqual(['apiOpen', 'apiShowPage', 'apiOpen']);
    expect(pages.server.calls[1]?.request).toEqual({ page: 'sidebar', language: 'zh' });
  });

  it('that cannot be had is said, and asked for again on demand', async () => {
    const { functions: inEnglish } = fakeRegister('en');
    const refusing = { ...inEnglish, apiShowPage: () => ({ ok: false, error: { code: 'platform', message: 'x' } }) };
    const page = await pages.open('sidebar', refusing, { words: 'zh' });
    await page.waitForSelector(`text=${sidebarWordsFor('zh').open.otherLanguage}`);
    pages.server.serve({ ...inEnglish, ...showing });
    await tabTo(page, sidebarWordsFor('zh').common.retry);
    await press(page, 'Enter');
    await page.waitForSelector('#find-input:focus');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('is 繁體 for accounts that read it, labels and words, and data stays as it was entered', async () => {
    const page = await pages.open('sidebar', fakeRegister('zh').functions, { locale: 'zh-CN', words: 'zh-Hant' });
    await page.waitForSelector('#find-input:focus');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
    await type(page, 'wang');
    await page.waitForSelector('.result');
    expect(await page.textContent('.summary')).toBe('找到 3 位客戶');
    expect(await page.textContent('.result >> nth=0')).toContain('深圳市示例科技有限公司');
    await press(page, 'ArrowDown', 'Enter');
    await page.waitForSelector('.facts');
    expect(await look(page, 'customer-zh-Hant')).toEqual([]);
    await press(page, 'Escape');
    await page.fill('#find-input', '');
    await tabTo(page, '新增客戶');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    expect(await page.textContent('[data-field=name] label')).toContain('客戶名稱');
    expect(await look(page, 'add-zh-Hant')).toEqual([]);
    expect(calls()).not.toContain('apiShowPage');
  });
});
