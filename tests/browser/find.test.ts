import type { Page } from 'playwright-core';
import { sidebarWordsFor } from '../../src/words/pages';
import { fakeRegister } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const WANG = 'C-000001-N';
const ANNA = 'C-000002-L';
const PALACE = 'C-000003-J';

/** Waits for what no element of the page tells. */
async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 80 && !what(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(what()).toBe(true);
}

const names = (page: Page): Promise<readonly string[]> => page.locator('.result-name').allTextContents();
const marks = (page: Page): Promise<readonly string[]> => page.locator('.results mark').allTextContents();
const settled = (page: Page, summary: string) => page.waitForSelector(`.summary:text-is("${summary}")`);

describePages('finding a customer, by keyboard alone at 300 px', (pages) => {
  const open = async (language: 'en' | 'zh', locale: 'en-US' | 'zh-CN', register = fakeRegister(language)) => {
    const calls = (name: string) => pages.server.calls.filter((call) => call.name === name).length;
    const page = await pages.open('sidebar', register.functions, { locale });
    await page.waitForSelector('#find-input:focus');
    await until(() => calls('apiSearchIndex') === 1);
    // The reply is on its way, and then the index is made ready.
    await page.waitForTimeout(300);
    return { page, register, asked: () => calls('apiFindCustomers'), t: sidebarWordsFor(language) };
  };

  it.each(LANGUAGES)('answers each keystroke without the server, and marks what was typed (%s)', async (...where) => {
    const { page, asked, t } = await open(...where);
    await type(page, 'wxm');
    await settled(page, t.find.found(1));
    expect(await names(page)).toEqual(['王小明']);
    expect(await marks(page)).toEqual(['王小明']);
    await press(page, 'Backspace', 'Backspace', 'Backspace');
    await type(page, 'shang');
    await settled(page, t.find.found(1));
    expect(await marks(page)).toEqual(['上']);
    expect(await look(page, `find-typing-${where[0]}`)).toEqual([]);
    expect(asked()).toBe(0);
  });

  it.each(LANGUAGES)('asks the server for a whole phone number and an e-mail address (%s)', async (...where) => {
    const { page, asked, t } = await open(...where);
    await type(page, '8000');
    await settled(page, t.find.found(1));
    expect(await page.textContent('.result-second')).toContain(t.find.phoneEnding('8000'));
    expect(asked()).toBe(0);
    await press(page, 'Control+A');
    await type(page, '021 8888 8888');
    await settled(page, t.find.found(1));
    expect(await names(page)).toEqual(['上海王府餐饮管理有限公司']);
    expect(asked()).toBe(1);
  });

  it.each(LANGUAGES)(
    'shows who was opened lately and who is starred before anything is typed (%s)',
    async (...where) => {
      const { page, register, t } = await open(...where);
      await type(page, 'anna');
      await page.waitForSelector('.result');
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      await tabTo(page, t.find.star('Anna Wang'));
      await press(page, 'Enter');
      await page.waitForSelector(`[aria-label="${t.find.unstar('Anna Wang')}"]`);
      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
      await press(page, 'Escape');
      await page.waitForSelector(`.results-title:text-is("${t.find.recent}")`);
      expect(await page.textContent('.result')).toContain('★');
      expect(await look(page, `find-recent-${where[0]}`)).toEqual([]);
      await press(page, 'ArrowDown', 'Enter');
      await page.waitForSelector('.facts');
      await until(
        () => register.finding.preferences.stars[0] === ANNA && register.finding.preferences.recents[0] === ANNA,
      );
    },
  );

  it.each(LANGUAGES)('narrows down by a filter and keeps it by name (%s)', async (...where) => {
    const { page, register, t } = await open(...where);
    await tabTo(page, t.find.filter);
    await press(page, 'Enter');
    await tabTo(page, t.find.staleOnly);
    await press(page, 'Space');
    await page.waitForSelector('.result');
    const stale = await names(page);
    expect(stale.length).toBeGreaterThan(0);
    await tabTo(page, t.find.saveAs);
    await type(page, where[0] === 'zh' ? '要跟进的' : 'To follow up');
    expect(await look(page, `find-filter-${where[0]}`)).toEqual([]);
    await press(page, 'Enter');
    await page.waitForSelector('.filter-chip.saved.on');
    expect(await look(page, `find-saved-${where[0]}`)).toEqual([]);
    await until(() => register.finding.preferences.filters.length === 1);
    await press(page, 'Escape');
    await page.waitForSelector('.filter-chip.saved:not(.on)');
    expect(await page.locator('.result').count()).toBe(0);
  });

  it('goes to the search box with a slash, and types one into it', async () => {
    const { page } = await open('en', 'en-US');
    await tabTo(page, 'Filter');
    await press(page, '/');
    await page.waitForSelector('#find-input:focus');
    await press(page, '/');
    expect(await page.inputValue('#find-input')).toBe('/');
  });

  it('shows what was saved at once, without asking again', async () => {
    const { page, register, asked } = await open('en', 'en-US');
    await type(page, 'anna');
    await page.waitForSelector('.result');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    await tabTo(page, 'Edit');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:visible');
    await page.focus('[name=name]');
    await press(page, 'Control+A');
    await type(page, 'Annabel Wang');
    await press(page, 'Control+S');
    await page.waitForSelector('.facts');
    await until(() => register.customers.get(ANNA)?.['name'] === 'Annabel Wang');
    await press(page, 'Escape');
    await page.waitForSelector('.result-name:visible');
    expect(await names(page)).toEqual(['Annabel Wang']);
    expect(asked()).toBe(0);
  });

  it.each(LANGUAGES)(
    'says plainly that the register answers where it is too large for the page (%s)',
    async (...where) => {
      const register = fakeRegister(where[0]);
      register.finding.cap = 2;
      register.finding.preferences = { stars: [PALACE], recents: [WANG], filters: [] };
      const { page, asked, t } = await open(...where, register);
      await page.waitForSelector(`text=${t.find.overCap(3, 2)}`);
      await page.waitForSelector('.result');
      expect(await names(page)).toEqual(['王小明', '上海王府餐饮管理有限公司 ★ ' + t.find.isStarred]);
      expect(await look(page, `find-cap-${where[0]}`)).toEqual([]);
      await type(page, 'wxm');
      await settled(page, t.find.found(1));
      expect(asked()).toBe(2);
    },
  );
});
