import type { Browser } from 'playwright-core';
import { seriousFindings } from './support/axe';
import { describeInBrowser, launch, openPage, ROOT, shot } from './support/browser';
import { fakeRegister } from './support/fakeRegister';
import { startPageServer, type PageServer } from './support/pageServer';

const LANGUAGES = [
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const;

describeInBrowser('the sidebar', (path) => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(path), startPageServer(`${ROOT}/dist`)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each(LANGUAGES)('looks right in %s', async (language, locale) => {
    server.serve(fakeRegister(language).functions as never);
    const { page, context, faults } = await openPage(browser, server.address('sidebar'), locale);
    await page.waitForSelector('#find-input');
    await shot(page, `find-empty-${language}`);
    await page.keyboard.type('wang');
    await page.waitForSelector('.result');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await shot(page, `find-${language}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facts');
    await shot(page, `customer-${language}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
