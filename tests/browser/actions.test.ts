import type { Host } from '../../local/host';
import type { Language } from '../../src/core/schema/settings';
import { sidebarWordsFor, viewWordsFor } from '../../src/words/pages';
import { expectOk, registerHost, requestId } from '../integration/support/register';
import { address, rowsOf, valueAt } from '../integration/support/sheet';
import { sampleActions } from '../gallery/samples/actions';
import { fakeRegister, halfDone } from './support/fakeRegister';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

/** A customer whose phone and notes were changed in one save, the notes once more by hand. */
function changedTwice(language: Language): Host {
  const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  const saved = expectOk(
    host.callFunction('apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: language === 'zh' ? '李娜' : 'Li Na', phone: '13800138000', notes: 'first' },
    }),
  ) as unknown as { readonly customer: { readonly id: string } };
  const edit = { id: saved.customer.id, version: 1, fields: { phone: '13900139000', notes: 'second' } };
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), ...edit }));
  host.edit(address(host, 'customers', 2, 'notes'), 'third');
  return host;
}

describePages('Actions, by keyboard alone at 300 px', (pages) => {
  it.each(LANGUAGES)(
    'shows what was done, and takes it back but for what was changed since, which is chosen (%s)',
    async (language, locale) => {
      const host = changedTwice(language);
      const t = sidebarWordsFor(language);
      const { actions: words, more } = viewWordsFor(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.more-button');
      await page.focus('.more-button');
      await press(page, 'Enter');
      await page.waitForSelector(`h1:visible:has-text("${more.title}")`);
      await page.click(`.place:has-text("${words.title}")`);
      await page.waitForSelector('.action-line');
      expect(await page.textContent('.action-day h2')).toBe(words.today);
      const labels = await page.locator('.action-label').allTextContents();
      expect(labels).toHaveLength(3);
      expect(labels[1]).toBe(language === 'zh' ? 'owner修改了客户“李娜”' : 'owner changed customer Li Na');
      expect(await look(page, `actions-${language}`)).toEqual([]);

      await page.focus('.action-line >> nth=1');
      await press(page, 'Enter');
      await page.waitForSelector('.undo-conflict');
      expect(await page.textContent('.undo-conflict')).toContain('third');
      expect(await page.textContent('.action-records')).toContain('139 0013 9000');
      expect(await look(page, `actions-preview-${language}`)).toEqual([]);
      await tabTo(page, words.undo);
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good');
      expect(await page.textContent('.notice.good')).toContain(words.doneKept(1));
      expect(valueAt(host, 'customers', 2, 'phone')).toBe('+8613800138000');
      expect(valueAt(host, 'customers', 2, 'notes')).toBe('third');
      await page.waitForSelector('.was-undone');
      expect(await look(page, `actions-undone-${language}`)).toEqual([]);

      await page.selectOption('.action-filter select', 'restore');
      await page.waitForFunction(() => document.querySelectorAll('.action-line').length === 1);
      await press(page, 'Escape');
      await page.waitForSelector(`h1:visible:has-text("${more.title}")`);
      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
      expect(t.find.add).not.toBe('');
    },
  );

  it('what somebody left half done stands above the list, and is gone on with until it is done', async () => {
    const t = sidebarWordsFor('en');
    const { actions: words, more } = viewWordsFor('en');
    const unfinished = halfDone('undo', 1_200, 5_000);
    let left = 2;
    const functions = {
      ...fakeRegister('en', { inProgress: unfinished }).functions,
      apiListActions: () => ({ ok: true, ...sampleActions('en'), ...(left === 0 ? {} : { unfinished }) }),
      apiContinueAction: () => {
        left -= 1;
        return { ok: true, done: left === 0, progress: { done: 5_000 - left * 1_000, total: 5_000 } };
      },
    };
    const page = await pages.open('sidebar', functions);
    const said = t.open.unfinished(t.open.actions.undo, 1_200, 5_000);
    await page.waitForSelector(`.banners .notice:has-text("${t.open.begunBy(said, unfinished.by)}")`);
    await page.click('.more-button');
    await page.waitForSelector(`h1:visible:has-text("${more.title}")`);
    await page.click(`.place:has-text("${words.title}")`);
    await page.waitForSelector(`.action-list .notice:has-text("${said}")`);
    expect(await page.getByRole('button', { name: t.open.leave }).count()).toBe(0);
    pages.server.failNext('apiContinueAction', 'Lock timeout');
    await tabTo(page, t.common.carryOn);
    await press(page, 'Enter');
    await page.waitForSelector(`.action-list .notice button:has-text("${t.open.leave}")`);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast:has-text("${t.open.finished}")`);
    await page.waitForSelector('.action-list .notice', { state: 'detached' });
    const asked = pages.server.calls.filter(({ name }) => name === 'apiContinueAction');
    expect(asked.map(({ request }) => request)).toEqual(Array(3).fill({ requestId: unfinished.requestId }));
  });

  it('a customer saved by mistake goes again with Ctrl+Z', async () => {
    const t = sidebarWordsFor('en');
    const host = registerHost();
    const page = await pages.open('sidebar', functionsOf(host));
    await page.waitForSelector('#find-input:focus');
    await tabTo(page, t.find.add);
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    await type(page, 'By Mistake');
    await press(page, 'Control+s');
    await page.waitForSelector('.toast.good button');
    expect(rowsOf(host, 'customers')).toHaveLength(1);
    await page.waitForSelector('h1:visible');
    await press(page, 'Control+z');
    await page.waitForSelector(`.toast:has-text("${t.glance.undone}")`);
    expect(rowsOf(host, 'customers')).toHaveLength(0);
    await page.waitForSelector('#find-input:visible');
  });
});
