import { expectOk, registerHost, requestId } from '../integration/support/register';
import { rowsOf, rowWith, tabOf } from '../integration/support/sheet';
import { functionsOf } from './support/hostFunctions';
import type { FakeRegister } from './support/fakeRegister';
import { fullRegister } from './support/fullRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';
import type { Page } from 'playwright-core';
import { sidebarEn } from '../../src/words/pages/sidebar.en';
import { sidebarZh } from '../../src/words/pages/sidebar.zh';

jest.setTimeout(TIME_LIMIT);

const wordsOf = { en: sidebarEn, zh: sidebarZh };
const ANNA = 'C-000002-L';

async function openAnna(page: Page): Promise<void> {
  await page.waitForSelector('input[type="search"], input[role="combobox"], .search input');
  await type(page, 'Anna');
  await page.waitForSelector('text=Anna Wang');
  await press(page, 'Enter');
  await page.waitForSelector('.history');
}

describePages('the customer at a glance', (pages) => {
  const opened = async (register: FakeRegister, language: 'en' | 'zh'): Promise<Page> => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-US';
    const page = await pages.open('sidebar', register.functions, { locale });
    await openAnna(page);
    return page;
  };

  it.each(LANGUAGES)('tells who, what is due and what happened, and is clean for axe (%s)', async (language) => {
    const page = await opened(fullRegister(language), language);
    expect(await look(page, `glance-${language}`)).toEqual([]);
    for (const fold of await page.$$('details summary')) await fold.click();
    await page.click(`text=${wordsOf[language].glance.filters.changes}`);
    await page.waitForSelector('.changed');
    expect(await look(page, `glance-open-${language}`)).toEqual([]);
  });

  it.each(LANGUAGES)('logs a call with one press and keeps the focus where it was (%s)', async (language) => {
    const register = fullRegister(language);
    const page = await opened(register, language);
    const t = wordsOf[language].glance;
    await tabTo(page, t.call);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${t.callLogged}`);
    expect(register.interactions[0]).toMatchObject({ channel: 'phone', summary: t.calledSummary, customerId: ANNA });
    await page.waitForSelector(`.timeline >> text=${t.calledSummary}`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t.call);
    expect(register.done).toHaveLength(1);
  });

  it.each(LANGUAGES)('sets the next contact with a press and takes it back with Ctrl+Z (%s)', async (language) => {
    const register = fullRegister(language);
    const page = await opened(register, language);
    const { customer, glance: t } = wordsOf[language];
    await tabTo(page, `${t.next.change}: ${customer.nextContact}`);
    await press(page, 'Enter');
    await tabTo(page, t.next.threeDays);
    expect(await look(page, `glance-next-${language}`)).toEqual([]);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${t.next.saved('2026-11-24')}`);
    expect(register.customers.get(ANNA)).toMatchObject({ nextContactOn: '2026-11-24' });
    expect(await look(page, `glance-undo-${language}`)).toEqual([]);
    await press(page, 'Control+z');
    await page.waitForSelector(`.toast >> text=${t.undone}`);
    expect(register.customers.get(ANNA)).toMatchObject({ nextContactOn: '2026-11-10' });
  });

  it.each(LANGUAGES)('adds a tag beside the others and confirms the phone, by keys alone (%s)', async (language) => {
    const register = fullRegister(language);
    const page = await opened(register, language);
    const { tags, age } = wordsOf[language].glance;
    await tabTo(page, tags.label);
    await press(page, 'Enter');
    await type(page, 'Gold');
    await press(page, 'Enter');
    await page.waitForSelector('.chip >> text=Gold');
    expect(String(register.customers.get(ANNA)?.['tags'])).toMatch(/^VIP; .+; Gold$/);
    const label = language === 'zh' ? '手机' : 'Mobile';
    await tabTo(page, `${age.confirm}: ${label}`);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${age.saved(label)}`);
    await page.waitForSelector(`.age >> text=${age.confirmed(0)}`);
  });

  it.each([
    [14, true],
    [15, false],
    [0, false],
  ])('where values hold %i months, one of 14 months ago is to be confirmed: %s', async (verifyMonths, asked) => {
    const page = await opened(fullRegister('en', { verifyMonths }), 'en');
    const { age } = sidebarEn.glance;
    await page.waitForSelector(`.age >> text=${age.confirmed(14)}`);
    expect(await page.locator(`.age button:has-text("${age.confirm}")`).count()).toBe(asked ? 1 : 0);
  });

  it.each(LANGUAGES)('solves a case with one press and opens it again with Undo (%s)', async (language) => {
    const register = fullRegister(language);
    const page = await opened(register, language);
    const { cases, undo } = wordsOf[language].glance;
    await tabTo(page, `${cases.solve}: ${String(register.glance.cases[0]?.['summary'])}`);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${cases.solved}`);
    expect(register.glance.cases[0]).toMatchObject({ status: 'solved', version: 2 });
    await tabTo(page, undo);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${cases.reopened}`);
    expect(register.glance.cases[0]).toMatchObject({ status: 'open', version: 3 });
  });

  it.each(LANGUAGES)(
    'has forms for a contact person, a case and feedback, the customer fixed (%s)',
    async (language) => {
      const register = fullRegister(language);
      const page = await opened(register, language);
      const { glance: t } = wordsOf[language];
      const zh = language === 'zh';
      await tabTo(page, t.case);
      await press(page, 'Enter');
      await page.waitForSelector('[data-field="summary"]');
      expect(await page.$('[data-field="customerId"]')).toBeNull();
      expect(await look(page, `case-form-${language}`)).toEqual([]);
      await tabTo(page, zh ? '类型' : 'Type');
      await page.selectOption('[data-field="kind"] select', 'complaint');
      await tabTo(page, zh ? '内容' : 'Summary');
      await type(page, 'broken');
      await press(page, 'Control+s');
      await page.waitForSelector(`.toast >> text=${t.saved.cases}`);
      expect(register.glance.cases[0]).toMatchObject({ kind: 'complaint', summary: 'broken', customerId: ANNA });
      await tabTo(page, t.feedback);
      await press(page, 'Enter');
      await page.waitForSelector('[data-field="score"]');
      expect(await look(page, `feedback-form-${language}`)).toEqual([]);
      await type(page, '8');
      await press(page, 'Control+s');
      await page.waitForSelector(`.toast >> text=${t.saved.feedback}`);
      expect(register.glance.feedback[0]).toMatchObject({ score: '8' });
      await page.click('.fold summary');
      await page.click('.fold li .text-link');
      await page.waitForSelector('[data-field="role"]');
      expect(await look(page, `contact-form-${language}`)).toEqual([]);
      await page.fill('[data-field="title"] input', 'CFO');
      await press(page, 'Control+s');
      await page.waitForSelector(`.toast >> text=${t.saved.contacts}`);
      expect(register.glance.contacts[0]).toMatchObject({ title: 'CFO', version: 2 });
    },
  );

  it.each(LANGUAGES)('settles a clash of two people in a contact person, field by field (%s)', async (language) => {
    const register = fullRegister(language);
    const page = await opened(register, language);
    const { glance: t, form } = wordsOf[language];
    await page.click('.fold summary');
    await page.click('.fold li .text-link');
    await page.fill('[data-field="title"] input', 'mine');
    await page.fill('[data-field="phone"] input', '13900000001');
    Object.assign(register.glance, { clash: { title: 'theirs', phone: '+8613900000002' } });
    await press(page, 'Control+s');
    await page.waitForSelector('.conflict');
    expect(await look(page, `child-conflict-${language}`)).toEqual([]);
    await tabTo(page, t.allTheirs);
    await press(page, 'Enter');
    await page.focus('.conflict input:checked');
    await press(page, 'ArrowUp');
    await tabTo(page, form.saveChoice);
    await press(page, 'Enter');
    await page.waitForSelector(`.toast >> text=${t.saved.contacts}`);
    expect(register.glance.contacts[0]).toMatchObject({ title: 'mine', phone: '+8613900000002', version: 3 });
  });

  it('keeps a draft of a note about a call, and goes on with it when the sidebar is opened again', async () => {
    const register = fullRegister('en');
    const page = await opened(register, 'en');
    await tabTo(page, sidebarEn.customer.logInteraction);
    await press(page, 'Enter');
    await page.fill('[data-field="summary"] textarea', 'Wants a quote');
    while (register.drafts.size === 0) await page.waitForTimeout(200);
    expect([...register.drafts.values()]).toMatchObject([{ draft: { form: 'interactions', title: 'Anna Wang' } }]);
    const again = await pages.open('sidebar', register.functions);
    await again.click(`.drafts >> text=${sidebarEn.entry.draft.goOn}`);
    await again.waitForSelector('.form');
    expect(await again.textContent('.form h1')).toBe(sidebarEn.interaction.title('Anna Wang'));
    expect(await again.inputValue('[data-field="summary"] textarea')).toBe('Wants a quote');
    await press(again, 'Control+s');
    await again.waitForSelector(`.toast >> text=${sidebarEn.interaction.saved}`);
    expect(register.interactions[0]).toMatchObject({ summary: 'Wants a quote', customerId: ANNA });
  });

  it('shows more of what happened, and nothing is missing in between', async () => {
    const register = fullRegister('en');
    for (let day = 1; day <= 30; day += 1) {
      const at = `2026-06-${String(day).padStart(2, '0')} 10:00`;
      register.interactions.push({ id: `I-0001${String(day)}-X`, customerId: ANNA, at, channel: 'phone', summary: at });
    }
    register.interactions.sort((a, b) => String(b['at']).localeCompare(String(a['at'])));
    const page = await opened(register, 'en');
    const lines = (): Promise<string[]> =>
      page.$$eval('.timeline > li > .when', (all) => all.map((one) => one.textContent));
    expect(await lines()).toHaveLength(8);
    for (let presses = 0; presses < 3; presses += 1) {
      const more = await page.$(`text=${sidebarEn.glance.showMore}`);
      if (more === null) break;
      await more.click();
      await page.waitForSelector('main[aria-busy="false"]');
    }
    const all = await lines();
    expect(all).toHaveLength(35);
    expect([...all].sort().reverse()).toEqual(all);
    await page.click('.filter >> text=Purchases');
    expect(await lines()).toHaveLength(1);
  });
});

describePages('following the sheet', (pages) => {
  it('shows the customer of the selected row, and rests while a form is open', async () => {
    const register = fullRegister('en');
    const page = await pages.open('sidebar', register.functions);
    const { follow } = sidebarEn.glance;
    await page.waitForSelector(`text=${follow.label}`);
    register.glance.cursor = { table: 'customers', row: 3 };
    await page.check('.follow input');
    await page.waitForSelector('h1 >> text=Anna Wang');
    expect(await look(page, 'follow')).toEqual([]);
    await page.click(`text=${sidebarEn.common.edit}`);
    await page.waitForSelector('[data-field="name"] input');
    await page.fill('[data-field="name"] input', 'Anna W.');
    register.glance.cursor = { table: 'customers', row: 2 };
    await page.waitForTimeout(7000);
    expect(await page.inputValue('[data-field="name"] input')).toBe('Anna W.');
    await page.waitForSelector(`text=${follow.paused}`);
    await press(page, 'Control+s');
    await page.waitForSelector('h1 >> text=王小明');
    expect(pages.faults()).toEqual([]);
  });

  it('changes nothing on a row of nobody, and asks for nothing while it is off', async () => {
    const register = fullRegister('en');
    let asked = 0;
    const functions = {
      ...register.functions,
      apiActiveRow: () => ({ ok: true, table: 'customers', row: (asked += 1) + 900 }),
    };
    const page = await pages.open('sidebar', functions);
    await page.waitForSelector('.follow');
    await page.waitForTimeout(3500);
    expect(asked).toBe(0);
    await page.check('.follow input');
    await page.waitForTimeout(3500);
    expect(asked).toBeGreaterThan(1);
    expect(await page.$('main.customer')).toBeNull();
  });
});

describePages('a customer’s page on the bundle that is pushed', (pages) => {
  it('presses, saves and tells what changed; the selected row of a purchase leads to its customer', async () => {
    const host = registerHost();
    const made = (name: string, more: object, key: string): string =>
      (expectOk(host.callFunction(name, { requestId: requestId(), ...more }))[key] as { id: string }).id;
    const ann = made('apiSaveCustomer', { fields: { name: 'Ann Lee', kind: 'company' } }, 'customer');
    const bo = made(
      'apiSaveCustomer',
      { fields: { name: 'Bo Chen', phone: '13800138000', landline: '010-55506760' } },
      'customer',
    );
    made('apiAddPurchase', { customerId: bo, fields: { item: 'Tea', amount: 120 } }, 'purchase');
    const page = await pages.open('sidebar', functionsOf(host));
    const t = sidebarEn.glance;
    const { sheetId } = tabOf(host, 'purchases');
    host.selection = { sheetId, row: 1, column: 2, rowCount: 1, columnCount: 1 };
    await page.waitForSelector('.follow input');
    await page.check('.follow input');
    await page.waitForSelector('h1 >> text=Bo Chen');
    await page.uncheck('.follow input');
    await page.waitForSelector('.ways >> text=138****8000');
    await page.waitForSelector('.ways >> text=010 5550 6760');
    await page.click('.ways button:has-text("Show")');
    await page.waitForSelector('.ways >> text=138 0013 8000');
    await page.click(`text=${t.age.confirm}`);
    await page.waitForSelector(`.age >> text=${t.age.confirmed(0)}`);
    await page.click(`.glance-actions >> text=${t.call}`);
    await page.waitForSelector(`.timeline >> text=${t.calledSummary}`);
    await page.click(`.chip.add`);
    await type(page, 'VIP');
    await press(page, 'Enter');
    await page.waitForSelector('.chip >> text=VIP');
    await page.click(`text=${t.next.change}`);
    await page.click(`text=${t.next.tomorrow}`);
    await page.waitForSelector(`.toast >> text=${t.next.saved('2026-09-11')}`);
    await page.click(`text=${t.case}`);
    await page.selectOption('[data-field="kind"] select', 'repair');
    await page.fill('[data-field="summary"] textarea', 'leaks');
    await press(page, 'Control+s');
    await page.click(`.open-cases >> text=${t.cases.solve}`);
    await page.waitForSelector(`.toast >> text=${t.cases.solved}`);
    await page.click(`.filter >> text=${t.filters.changes}`);
    await page.waitForSelector('.changed >> text=Tags');
    expect(await look(page, 'glance-real')).toEqual([]);
    expect(rowWith(host, 'customers', 'id', bo)).toMatchObject({
      tags: 'VIP',
      lastContactOn: expect.any(Number) as number,
    });
    expect(rowsOf(host, 'cases')).toMatchObject([{ customerId: bo, status: 'Solved', kind: 'Repair' }]);
    expect(rowWith(host, 'customers', 'id', ann)).toMatchObject({ tags: null, version: 1 });
    expect(pages.faults()).toEqual([]);
  });
});
