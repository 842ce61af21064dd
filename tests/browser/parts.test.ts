import { join } from 'node:path';
import { sidebarWordsFor, type WordsTag } from '../../src/words/pages';
import { ROOT } from './support/browser';
import { fakeRegister } from './support/fakeRegister';
import { partScript } from './support/pageServer';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

describePages('what the sidebar fetches once it stands', (pages) => {
  it('is asked for once, whichever views are opened', async () => {
    const page = await pages.open('sidebar', fakeRegister('en').functions, { locale: 'en-US' });
    await page.waitForSelector('#find-input:focus');
    await type(page, 'wang');
    await page.waitForSelector('.result');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    await press(page, 'Escape');
    await page.waitForSelector('#find-input:focus');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    expect(pages.server.calls.filter(({ name }) => name === 'apiPagePart')).toHaveLength(1);
  });

  it.each(LANGUAGES)(
    'is missed aloud in the view that needs it, and comes when asked again (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      let broken = true;
      const apiPagePart = ({ words }: { readonly words: WordsTag }): object =>
        broken
          ? { ok: false, error: { code: 'platform', message: 'out of order' } }
          : { ok: true, script: partScript(join(ROOT, 'dist'), 'views', words) };
      const page = await pages.open('sidebar', { ...fakeRegister(language).functions, apiPagePart }, { locale });
      await page.waitForSelector('#find-input:focus');
      await type(page, 'wang');
      await page.waitForSelector('.result');
      await press(page, 'Enter');
      await page.waitForSelector(`text=${t.failures.unreachable}`);
      expect(await look(page, `views-missed-${language}`)).toEqual([]);
      broken = false;
      await tabTo(page, t.common.retry);
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
    },
  );
});
