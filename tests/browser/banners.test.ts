import { sidebarWordsFor } from '../../src/words/pages';
import { fakeRegister, halfDone, openReply } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const OFF = { automation: { installed: false, by: '' } };

describePages('what needs attention first', (pages) => {
  it.each(LANGUAGES)('leaves room for the search also when everything does at once (%s)', async (language, locale) => {
    const t = sidebarWordsFor(language);
    const inProgress = halfDone('adopt', 400, 1200);
    const findings = Array.from(
      { length: 30 },
      (_, n) => `${language === 'zh' ? '缺少列' : 'A column is lost'} ${String(n)}`,
    );
    const page = await pages.open('sidebar', fakeRegister(language, { ...OFF, inProgress, findings }).functions, {
      locale,
    });
    await page.waitForSelector('#find-input:focus');
    const box = await page.locator('#find-input').boundingBox();
    expect(box?.y).toBeLessThan(300);
    expect(await page.locator('.banners .notice:visible').count()).toBe(1);
    await tabTo(page, t.open.moreNotices(2));
    await press(page, 'Enter');
    expect(await page.locator('.banners .notice:visible').count()).toBe(3);
    expect(await look(page, `banners-${language}`)).toEqual([]);
  });

  it('is gone when it was settled from the menu meanwhile, and what was typed stays', async () => {
    const { functions } = fakeRegister('en', OFF);
    const page = await pages.open('sidebar', functions);
    await page.waitForSelector('text=Automation is off');
    await page.fill('#find-input', 'wang');
    await page.waitForSelector('.result');
    pages.server.serve({ ...functions, apiOpen: () => ({ ok: true, ...openReply('en') }) });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.waitForSelector('.banners', { state: 'detached' });
    expect(await page.inputValue('#find-input')).toBe('wang');
    expect(await page.locator('.result').count()).toBe(3);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(pages.server.calls.map(({ name }) => name)).toEqual(['apiOpen']);
  });

  it('stays as it is when the question about it fails', async () => {
    const { functions } = fakeRegister('en', OFF);
    const page = await pages.open('sidebar', functions);
    await page.waitForSelector('text=Automation is off');
    const refusal = { ok: false, error: { code: 'busy', message: 'Busy.' } };
    pages.server.serve({ ...functions, apiOpen: () => refusal });
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/call/apiOpen'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await asked;
    await page.waitForTimeout(50);
    expect(await page.textContent('.banners')).toContain('Automation is off');
    expect(await page.locator('text=Busy.').count()).toBe(0);
  });
});
