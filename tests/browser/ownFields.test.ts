import type { Host } from '../../local/host';
import { guideWordsFor, sidebarWordsFor } from '../../src/words/pages';
import { emptyHost, expectOk, requestId } from '../integration/support/register';
import { addRow, apply, changeField, formField, noteAt, rowWith } from '../integration/support/fields';
import { fakeRegister } from './support/fakeRegister';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

/** A register with a field and a list of the team's own. */
function ownRegister(language: 'en' | 'zh'): Host {
  const host = emptyHost({ userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  expectOk(host.callFunction('apiSetUp', { requestId: requestId(), language }));
  addRow(host, 'lists', { list: '会员等级', en: 'Gold', zh: '金卡', synonyms: 'VIP; 高级' });
  addRow(host, 'lists', { list: '会员等级', en: 'Silver', zh: '银卡' });
  addRow(host, 'fields', {
    table: 'Customers',
    en: 'Card level',
    zh: '会员等级',
    kind: 'Option',
    list: '会员等级',
    help: '看会员卡背面 · see the back of the card',
    purpose: 'Discounts',
  });
  addRow(host, 'fields', {
    table: '客户',
    en: 'Card since',
    zh: '办卡日期',
    kind: '日期',
    condition: '会员等级 = 金卡、银卡',
  });
  expect(apply(host).refused).toEqual([]);
  return host;
}

describePages('fields of the team’s own', (pages) => {
  it.each(LANGUAGES)(
    'are in the form of a customer at once, with their help, and saved (%s)',
    async (language, locale) => {
      const host = ownRegister(language);
      const t = sidebarWordsFor(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('#find-input:focus');
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      await type(page, '王小明');
      await page.selectOption('[name=x_card_level]', 'gold');
      await page.waitForSelector('[name=x_card_since]');
      await page.fill('[name=x_card_since]', '2024年3月1日');
      expect(await look(page, `own-field-${language}`)).toEqual([]);
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      expect(await look(page, `own-field-saved-${language}`)).toEqual([]);
      expect(await page.textContent('main, body')).toContain(language === 'zh' ? '金卡' : 'Gold');
    },
  );

  it.each(LANGUAGES)(
    'stand in the entry guide, which can be read in either language and printed (%s)',
    async (language, locale) => {
      const host = ownRegister(language);
      const words = guideWordsFor(language);
      for (const width of [720, 300]) {
        const page = await pages.open('guide', functionsOf(host), { locale, width });
        await page.waitForSelector('.guide-table');
        expect(await look(page, `guide-${language}-${String(width)}`)).toEqual([]);
        await page.locator('[name=guide-language]:checked').focus();
        await press(page, language === 'en' ? 'ArrowUp' : 'ArrowDown');
        const own = page.locator('#guide-customers tr', { hasText: '会员等级' });
        expect(await own.textContent()).toContain('Card level');
        expect(await own.textContent()).toContain(words.own);
        expect(await own.textContent()).toContain('金卡 Gold');
        expect(await look(page, `guide-both-${language}-${String(width)}`)).toEqual([]);
        await page.evaluate('window.print = () => { document.title = "printed"; }');
        await tabTo(page, words.print);
        await press(page, 'Enter');
        expect(await page.title()).toBe('printed');
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.guide-tools').isVisible()).toBe(false);
        await look(page, `guide-print-${language}-${String(width)}`);
      }
    },
  );
});

/** A register in which a text field is to become a date, and seven of its eight values are none. */
function waitingRegister(language: 'en' | 'zh'): Host {
  const host = emptyHost({ userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  expectOk(host.callFunction('apiSetUp', { requestId: requestId(), language }));
  const table = language === 'zh' ? '客户' : 'Customers';
  addRow(host, 'fields', { table, en: 'Card', zh: '会员卡', kind: 'Text' });
  apply(host);
  for (const x_card of ['2024-03-01', 'gold', 'silver', '12', 'none', 'lost', 'yes', '赠送']) {
    const request = { requestId: requestId(), fields: { name: `王${x_card}`, x_card }, acceptDuplicates: true };
    expectOk(host.callFunction('apiSaveCustomer', request));
  }
  changeField(host, 'x_card', { kind: 'Date' }, table);
  expect(apply(host).refused).toHaveLength(1);
  return host;
}

describePages('a change of kind that some values would not fit', (pages) => {
  it.each(LANGUAGES)(
    'names the first values to the owner, may be left as it is, and is made anyway by keyboard (%s)',
    async (language, locale) => {
      const host = waitingRegister(language);
      const t = sidebarWordsFor(language);
      const { row } = rowWith(host, 'fields', 'key', 'x_card');
      expect(noteAt(host, 'fields', row, 'kind')).toContain(t.fields.title);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.kind-waits');
      expect(await page.locator('.banners').getByText(t.fields.apply, { exact: true }).count()).toBe(0);
      await tabTo(page, t.fields.see);
      await press(page, 'Enter');
      await page.waitForSelector('.kind-waits li');
      expect(await page.locator('.kind-waits li').count()).toBe(6);
      expect(await page.textContent('.kind-waits li')).toMatch(/3.*gold/);
      expect(await page.textContent('.kind-waits')).toContain(t.fields.others(2));
      expect(await look(page, `kind-waits-${language}`)).toEqual([]);
      await tabTo(page, t.fields.leave);
      await press(page, 'Enter');
      expect(await page.locator('.kind-waits li').count()).toBe(0);
      expect(formField(host, 'x_card')).toMatchObject({ kind: 'text' });
      // The focus is where the values can be shown again.
      await press(page, 'Enter');
      await page.waitForSelector('.kind-waits li');
      await tabTo(page, t.fields.changeAnyway);
      await press(page, 'Enter');
      await page.waitForSelector('.kind-waits', { state: 'detached' });
      expect(await page.textContent('.toast')).toContain(t.fields.applied);
      expect(formField(host, 'x_card')).toMatchObject({ kind: 'date' });
      expect(noteAt(host, 'fields', row, 'kind')).toBe('');
    },
  );

  it('stands beside rows that cannot be followed, and says why it was not made when the server refuses', async () => {
    const kind = {
      table: 'customers',
      key: 'x_card',
      kind: 'date',
      tab: { en: 'Customers', zh: '客户' },
      label: { en: 'Card', zh: '会员卡' },
      from: { en: 'Text', zh: '文本' },
      to: { en: 'Date', zh: '日期' },
      count: 1,
    } as const;
    const t = sidebarWordsFor('en');
    const { functions } = fakeRegister('en', { fields: { pending: false, refused: 2, kinds: [kind] } });
    const asked: unknown[] = [];
    const page = await pages.open('sidebar', {
      ...functions,
      apiPreviewFieldKind: () => ({ ok: true, label: kind.label, values: 1, count: 0, misfits: [] }),
      apiApplyFields: (request: unknown) => {
        asked.push(request);
        return { ok: false, error: { code: 'busy', message: 'Somebody else is writing.' } };
      },
    });
    await page.waitForSelector(`text=${t.fields.refused(1)}`);
    await page.click(`text=${t.fields.see}`);
    await page.waitForSelector(`text=${t.fields.allFit}`);
    await page.click(`text=${t.fields.changeAnyway}`);
    expect(await page.textContent('.kind-waits [role=alert]')).toBe('Somebody else is writing.');
    expect(asked).toMatchObject([{ confirm: [{ table: 'customers', key: 'x_card', kind: 'date' }] }]);
    expect(await look(page, 'kind-waits-refused')).toEqual([]);
  });
});
