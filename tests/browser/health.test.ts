import type { Host } from '../../local/host';
import type { Language } from '../../src/core/schema/settings';
import { viewWordsFor } from '../../src/words/pages';
import { expectOk, OWNER, registerHost, requestId } from '../integration/support/register';
import { addMember, putCell, rowWith, systemOf } from '../integration/support/sheet';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const FORMER = 'former@example.com';

/** A register whose automation was installed by somebody who has left since, and whose hourly run is silent. */
function orphaned(language: Language): Host {
  const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  addMember(host, FORMER, language === 'zh' ? '所有者' : 'owner');
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }, { as: FORMER }));
  host.advanceTo(host.now + 3_600_000);
  const { row } = rowWith(host, 'people', 'email', FORMER);
  for (const field of ['email', 'name', 'role']) putCell(host, 'people', row, field, undefined);
  host.stopTriggers(FORMER);
  host.skipTo(host.now + 50 * 3_600_000);
  return host;
}

describePages('the health of the register, by keyboard alone at 300 px', (pages) => {
  it.each(LANGUAGES)(
    'a dead automation is said at once, looked into, and taken over with one press (%s)',
    async (language, locale) => {
      const { health } = viewWordsFor(language);
      const host = orphaned(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.banners .notice.bad');
      expect(await page.textContent('.banners')).toContain(FORMER);
      expect(await look(page, `health-banner-${language}`)).toEqual([]);
      await page.focus('.more-button');
      await press(page, 'Enter');
      await page.waitForSelector('.places');
      await page.locator('.place', { hasText: health.title }).focus();
      await press(page, 'Enter');
      await page.waitForSelector('.health-level.wrong');
      expect(await page.textContent('.health-findings li:first-child')).toContain(FORMER);
      expect(await look(page, `health-wrong-${language}`)).toEqual([]);
      await tabTo(page, health.buttons.takeOver);
      await press(page, 'Enter');
      await page.waitForSelector(`.toast >> text=${health.done.install}`);
      await page.waitForSelector(`.health-findings .button >> text=${health.buttons.takeOver}`, { state: 'detached' });
      // The vault that the former owner made is theirs: nobody can take that away, so it stays the first thing said.
      expect(await page.textContent('.health-findings li:first-child')).toMatch(FORMER);
      expect(systemOf(host).get('automation')).toBe(OWNER);
      await press(page, 'Escape', 'Escape');
      await page.waitForSelector('#find-input:visible');
    },
  );
});
