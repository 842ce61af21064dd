import { adoptWordsFor, setUpWordsFor, snapshotsWordsFor } from '../../src/words/pages';
import { fakeAdoption, fakeVault } from './support/fakeDialogs';
import { fakeRegister, halfDone } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

/** Dialogs open at 720 px; axe looks at them at 300 px, too. */
const WIDTHS = [720, 300] as const;

describePages('the dialogs, by keyboard alone', (pages) => {
  it.each(LANGUAGES)('set-up asks for the language, runs, and reports (%s)', async (language, locale) => {
    const words = setUpWordsFor(language);
    for (const width of WIDTHS) {
      const register = fakeRegister(language, { state: 'none' });
      const page = await pages.open('setup', register.functions, { locale, width });
      await page.waitForSelector('.tabs-made');
      expect(await look(page, `setup-${language}-${String(width)}`)).toEqual([]);
      await page.locator('[name=language]:checked').focus();
      await press(page, language === 'en' ? 'ArrowDown' : 'ArrowUp');
      await tabTo(page, words.run);
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good');
      expect(await page.textContent('.notice.good')).toContain(`${words.created} (3)`);
      expect(pages.server.calls.at(-1)?.request).toMatchObject({ language: language === 'en' ? 'zh' : 'en' });
      expect(await look(page, `setup-done-${language}-${String(width)}`)).toEqual([]);
    }
  });

  it.each(LANGUAGES)(
    'a list is looked at, changed, confirmed and adopted slice by slice (%s)',
    async (language, locale) => {
      const words = adoptWordsFor(language);
      for (const width of WIDTHS) {
        const { functions, seen } = fakeAdoption();
        const page = await pages.open(
          'adopt',
          { ...fakeRegister(language).functions, ...functions },
          { locale, width },
        );
        await page.waitForSelector('[name=tab]:checked');
        expect(await look(page, `adopt-choose-${language}-${String(width)}`)).toEqual([]);
        await tabTo(page, words.inspect);
        await press(page, 'Enter');
        await page.waitForSelector('.mapping');
        expect(await page.textContent('.counts')).toBe(`120${words.willTake}1${words.alreadyThere}2${words.willHold}`);
        expect(await page.textContent('.mapping')).toContain('+86 138 0013 8000');
        expect(await look(page, `adopt-review-${language}-${String(width)}`)).toEqual([]);
        await page.selectOption(`[aria-label="${words.becomes}: 会员卡颜色"]`, 'customers.category');
        await page.selectOption('.inline:has-text("老张") select', 'chen.wei@example.com');
        await tabTo(page, words.again);
        await press(page, 'Enter');
        await page.waitForSelector(`text=${words.confirm(120)}`);
        await tabTo(page, words.confirm(120));
        await press(page, 'Enter');
        await page.waitForSelector('.sum');
        expect(await page.textContent('.sum')).toBe(
          `120${words.taken}+1${words.already}+2${words.held}=123${words.read}`,
        );
        expect(await look(page, `adopt-done-${language}-${String(width)}`)).toEqual([]);
        const [, , start, ...rest] = seen as { requestId?: string; choices?: unknown }[];
        expect(start?.choices).toEqual({
          columns: [{ column: 4, target: { table: 'customers', field: 'category' } }],
          owners: { 老张: 'chen.wei@example.com' },
        });
        expect(rest.map((request) => request.requestId)).toEqual([start?.requestId, start?.requestId]);
      }
    },
  );

  it('an adoption that stops on the way says that nothing is lost, and goes on', async () => {
    const { functions } = fakeAdoption();
    const page = await pages.open('adopt', { ...fakeRegister('en').functions, ...functions });
    await page.waitForSelector('[name=tab]:checked');
    await tabTo(page, 'Look at this list');
    await press(page, 'Enter');
    await page.waitForSelector('.mapping');
    pages.server.failNext('apiContinueAdoption', 'Lock timeout');
    await tabTo(page, 'Adopt 120 rows');
    await press(page, 'Enter');
    await page.waitForSelector('text=It stopped on the way.');
    expect(await page.textContent('main')).toContain('41 of 123 rows are done');
    expect(await look(page, 'adopt-stopped-en')).toEqual([]);
    await tabTo(page, 'Go on');
    await press(page, 'Enter');
    await page.waitForSelector('.sum');
  });

  it('a list that was left half adopted is offered first', async () => {
    const { functions } = fakeAdoption();
    const half = { inProgress: halfDone('adopt', 41, 123) };
    const page = await pages.open('adopt', { ...fakeRegister('en', half).functions, ...functions });
    await page.waitForSelector('text=A list is half adopted');
    await tabTo(page, 'Go on');
    await press(page, 'Enter');
    await page.waitForSelector('.sum');
  });

  it.each(LANGUAGES)(
    'a snapshot is taken by name; one is restored after its counts were seen (%s)',
    async (language, locale) => {
      const words = snapshotsWordsFor(language);
      for (const width of WIDTHS) {
        const { functions, restores } = fakeVault(language);
        const page = await pages.open(
          'snapshots',
          { ...fakeRegister(language).functions, ...functions },
          { locale, width },
        );
        await page.waitForSelector('.snapshots li');
        expect(await look(page, `snapshots-${language}-${String(width)}`)).toEqual([]);
        await tabTo(page, words.name);
        await type(page, 'before spring');
        await press(page, 'Enter');
        await page.waitForSelector(`text=${words.taken('before spring')}`);
        await tabTo(page, `${words.preview} 2026-11-19 02:00`);
        await press(page, 'Enter');
        await page.waitForSelector('.numbers');
        expect(await page.locator('.numbers tbody tr').count()).toBe(2);
        expect(await look(page, `restore-${language}-${String(width)}`)).toEqual([]);
        expect(await page.isDisabled('.button.danger')).toBe(true);
        await page.locator('label.side [type=checkbox]').focus();
        await press(page, 'Space');
        await tabTo(page, words.restore);
        await press(page, 'Enter');
        await page.waitForSelector('.notice.good');
        expect(await page.textContent('.notice.good')).toContain('S-20261121-02');
        expect(await look(page, `restored-${language}-${String(width)}`)).toEqual([]);
        expect(restores).toHaveLength(2);
        expect(restores[0]).toEqual(restores[1]);
      }
    },
  );
});
