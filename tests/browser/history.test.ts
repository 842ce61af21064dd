import type { Page } from 'playwright-core';
import { sidebarEn } from '../../src/words/pages/sidebar.en';
import { sidebarZh } from '../../src/words/pages/sidebar.zh';
import { historyPageEn } from '../../src/words/pages/history.en';
import { historyPageZh } from '../../src/words/pages/history.zh';
import { ANNA, pastFunctions, UNSURE_AT } from './support/fakePast';
import { fakeRegister, type FakeRegister } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const wordsOf = { en: { ...sidebarEn, life: historyPageEn }, zh: { ...sidebarZh, life: historyPageZh } };

describePages('the history of a customer', (pages) => {
  const opened = async (register: FakeRegister, language: 'en' | 'zh'): Promise<Page> => {
    const functions = { ...register.functions, ...pastFunctions(register, language) };
    const page = await pages.open('sidebar', functions, { locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    const t = wordsOf[language];
    await page.waitForSelector('#find-input');
    await type(page, 'Anna');
    await page.waitForSelector('text=Anna Wang');
    await press(page, 'Enter');
    await page.waitForSelector('.history');
    await tabTo(page, t.glance.filters.changes);
    await press(page, 'Enter');
    await page.waitForSelector('.changed');
    await tabTo(page, t.life.open);
    await press(page, 'Enter');
    await page.waitForSelector('.life .found');
    return page;
  };

  it.each(LANGUAGES)(
    'tells what was done, filters it, shows a day and puts a field back by keys alone (%s)',
    async (language) => {
      const register = fakeRegister(language);
      const page = await opened(register, language);
      const { life: t, glance } = wordsOf[language];
      expect(await page.textContent('.life .found')).toBe(t.found('2026-11-19 17:00', '2026-11-20 08:00'));
      expect(await look(page, `history-${language}`)).toEqual([]);
      await page.selectOption('.life-filters select', 'city');
      expect(await page.$$eval('.life .timeline > li', (items) => items.length)).toBe(1);

      await page.fill('.pick-moment input[type="date"]', UNSURE_AT.slice(0, 10));
      await tabTo(page, t.show);
      await press(page, 'Enter');
      await page.waitForSelector('.then-now .unsure');
      expect(await page.textContent('.then h2')).toBe(t.then.title(UNSURE_AT));
      expect(await look(page, `history-then-${language}`)).toEqual([]);

      const before = register.customers.get(ANNA)?.['city'];
      await page.focus('.then-now input[type="checkbox"]');
      await press(page, 'Space');
      await tabTo(page, t.then.restoreChosen(1));
      await press(page, 'Enter');
      await page.waitForSelector(`.toast >> text=${t.then.restored(1)}`);
      expect(register.customers.get(ANNA)).toMatchObject({ city: 'Wuxi' });
      await press(page, 'Control+z');
      await page.waitForSelector(`.toast >> text=${glance.undone}`);
      expect(register.customers.get(ANNA)?.['city']).toBe(before);

      await press(page, 'Escape');
      await page.waitForSelector('.life .timeline');
      await press(page, 'Escape');
      await page.waitForSelector('.customer .facts');
    },
  );

  it('says what to do where no day was chosen, and that the record was not there yet', async () => {
    const page = await opened(fakeRegister('en'), 'en');
    await tabTo(page, historyPageEn.show);
    await press(page, 'Enter');
    await page.waitForSelector(`text=${historyPageEn.noDay}`);
    await page.fill('.pick-moment input[type="date"]', '2020-01-01');
    await press(page, 'Enter');
    await page.waitForSelector(`text=${historyPageEn.then.notYet}`);
  });
});
