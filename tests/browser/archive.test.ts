import type { Host } from '../../local/host';
import type { Language } from '../../src/core/schema/settings';
import { sidebarWordsFor, viewWordsFor } from '../../src/words/pages';
import { expectOk, registerHost, requestId } from '../integration/support/register';
import { rowsOf, typeUnseen } from '../integration/support/sheet';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';
import { shot } from './support/browser';

jest.setTimeout(TIME_LIMIT);

/** Two customers; nobody has spoken to the second for years, whom the rules propose. */
function twoCustomers(language: Language): Host {
  const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  const zh = language === 'zh';
  const save = (fields: object): unknown =>
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  save({ name: zh ? '李娜' : 'Li Na', phone: '13800138000' });
  save({ name: zh ? '王小明' : 'Wang Ming', stage: 'lost' });
  typeUnseen(host, 'customers', 3, 'lastContactOn', '2024-01-05');
  return host;
}

describePages('the archive, by keyboard alone at 300 px', (pages) => {
  it.each(LANGUAGES)(
    'a customer is archived with a reason, found as such, brought back; a proposal is carried out (%s)',
    async (language, locale) => {
      const host = twoCustomers(language);
      const [first = '', second = ''] = rowsOf(host, 'customers').map(({ name }) => String(name));
      const t = sidebarWordsFor(language);
      const { archive: words } = viewWordsFor(language);
      // The gallery asks axe about the same states in every language.
      const seen = async (name: string): Promise<readonly string[]> =>
        language === 'en' ? look(page, `${name}-${language}`) : (await shot(page, `${name}-${language}`), []);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('#find-input:focus');
      await type(page, '8000');
      await page.waitForSelector('.result');
      await press(page, 'Enter');
      await page.waitForSelector('.archive-one');
      await tabTo(page, words.open);
      await press(page, 'Enter');
      await page.waitForSelector('#archive-reason:focus');
      await press(page, 'Enter');
      expect(await page.textContent('#archive-reason-missing')).toBe(words.reasonMissing);
      await type(page, 'moved away');
      expect(await seen('archive-form')).toEqual([]);
      await press(page, 'Enter');
      await page.waitForSelector(`.notice-title:has-text("${words.banner}")`);
      expect(await page.textContent('.archive-reason')).toBe('moved away');
      expect(await page.locator('.glance-actions').count()).toBe(0);
      expect(rowsOf(host, 'customers').map(({ name }) => name)).toEqual([second]);
      expect(await seen('archived')).toEqual([]);

      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
      await page.waitForSelector(`.result .chip.archived:has-text("${t.find.archived}")`);
      await press(page, 'Enter');
      await page.waitForSelector('.archive-reason');
      await tabTo(page, words.bringBack);
      await press(page, 'Enter');
      await page.waitForSelector('.glance-actions');
      expect(rowsOf(host, 'archive')).toEqual([]);
      expect(rowsOf(host, 'customers').map(({ name }) => name)).toEqual([second, first]);
      await press(page, 'Escape');

      await page.focus('.more-button');
      await press(page, 'Enter');
      await page.click(`.place:has-text("${words.place}")`);
      await page.waitForSelector('.archive .sections b');
      await page.click(`.sections button:has-text("${words.sections.proposals}")`);
      await page.waitForSelector('.proposal');
      expect(await page.textContent('.proposal')).toContain('2024-01-05');
      expect(await seen('archive-proposals')).toEqual([]);
      await tabTo(page, words.archiveChosen(1));
      await press(page, 'Enter');
      await tabTo(page, words.yes);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${words.proposalsNone}`);
      expect(rowsOf(host, 'archive').map(({ name }) => name)).toEqual([second]);
      await page.click(`.sections button:has-text("${words.sections.policy}")`);
      await page.waitForSelector('.archive-policy dl');
      expect(await page.textContent('.archive-policy')).toContain(words.did.archived(1));
      expect(await seen('archive-policy')).toEqual([]);
      await page.click(`.sections button:has-text("${words.sections.list}")`);
      await page.waitForSelector('.archived-line');
      expect(await seen('archive-list')).toEqual([]);
      await tabTo(page, words.bringBackNamed(second));
      await press(page, 'Enter');
      await page.waitForSelector(`text=${words.none}`);
      expect(rowsOf(host, 'customers')).toHaveLength(2);

      await press(page, 'Escape', 'Escape');
      await page.waitForSelector('#find-input:focus');
      await page.fill('#find-input', 'C-0000');
      await page.waitForSelector('.result >> nth=1');
      await tabTo(page, t.find.choose);
      await press(page, 'Enter');
      await page.waitForSelector('#find-input:focus');
      await press(page, 'ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'ArrowUp', 'Enter', 'Enter');
      await page.waitForSelector(`text=${t.find.chosen(2)}`);
      expect(await page.locator('.result[aria-selected=true]').count()).toBe(2);
      expect(await seen('choosing')).toEqual([]);
      await tabTo(page, t.find.archiveChosen);
      await press(page, 'Enter');
      await page.waitForSelector('.archive-many .proposal');
      await tabTo(page, words.reason);
      await press(page, 'Enter');
      expect(await page.textContent('#archive-reason-missing')).toBe(words.reasonMissing);
      await type(page, 'closed down');
      expect(await seen('archive-many')).toEqual([]);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${words.settled(2, 0)}`);
      expect(rowsOf(host, 'customers')).toEqual([]);
      expect(rowsOf(host, 'archive').map(({ archiveReason }) => archiveReason)).toEqual(['closed down', 'closed down']);
      await page.waitForSelector('#find-input:focus');
      expect(await page.locator('.choose-bar').count()).toBe(0);
      await tabTo(page, t.glance.undo);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${words.many.back(2)}`);
      expect(rowsOf(host, 'customers')).toHaveLength(2);
    },
  );
});
