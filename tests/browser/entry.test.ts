import type { Page } from 'playwright-core';
import type { OpenReply, SavedDraft } from '../../src/contract/replies';
import { sidebarWordsFor } from '../../src/words/pages';
import { fakeRegister, openReply } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

const CARD = '王小明 13700137000 深圳市南山区科技园 示例科技有限公司 采购经理 wang@example.com';

/** Pastes into whatever has the focus, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  const taken = await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
  if (!taken) await page.keyboard.insertText(text);
}

async function addForm(page: Page, add: string): Promise<void> {
  await page.waitForSelector('#find-input:focus');
  await tabTo(page, add);
  await press(page, 'Enter');
  await page.waitForSelector('[name=name]:focus');
}

const valueOf = (page: Page, field: string): Promise<string> => page.inputValue(`[name=${field}]`);

describePages('entering a customer', (pages) => {
  it.each(LANGUAGES)(
    'a card pasted into the name fills the form; guesses are marked, accepted one by one, all at once or by saving (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const page = await pages.open('sidebar', register.functions, { locale });
      const t = sidebarWordsFor(language);
      await addForm(page, t.find.add);
      await paste(page, CARD);
      await page.waitForSelector('[data-field=phone].guessed');
      expect(await valueOf(page, 'name')).toBe('王小明');
      expect(await valueOf(page, 'phone')).toBe('+86 137 0013 7000');
      expect(await valueOf(page, 'email')).toBe('wang@example.com');
      expect(await valueOf(page, 'city')).toBe('深圳市');
      expect(await page.textContent('.said')).toBe(t.entry.paste.filled(9));
      expect(await look(page, `entry-filled-${language}`)).toEqual([]);

      const phone = language === 'zh' ? '手机' : 'Mobile';
      await tabTo(page, t.entry.guess.accept(phone));
      await press(page, 'Enter');
      await page.waitForSelector('[name=phone]:focus');
      expect(await page.$('[data-field=phone].guessed')).toBeNull();
      await tabTo(page, language === 'zh' ? '邮箱' : 'E-mail');
      await press(page, 'End');
      await type(page, '.cn');
      expect(await page.$('[data-field=email].guessed')).toBeNull();
      expect(await page.$('[data-field=name].guessed')).not.toBeNull();

      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      const saved = [...register.customers.values()].at(-1);
      expect(saved).toMatchObject({
        name: '王小明',
        company: '示例科技有限公司',
        email: 'wang@example.com.cn',
        city: '深圳市',
      });
    },
    TIME_LIMIT,
  );

  it.each(LANGUAGES)(
    'the paste box is read with Ctrl+Enter, keeps its text, leaves what was typed and takes its fill back (%s)',
    async (language, locale) => {
      const page = await pages.open('sidebar', fakeRegister(language).functions, { locale });
      const t = sidebarWordsFor(language);
      await addForm(page, t.find.add);
      await type(page, 'Anna');
      await press(page, 'Shift+Tab');
      await type(page, `${CARD} 网址 www.example.com`);
      await press(page, 'Control+Enter');
      await page.waitForSelector('[data-field=phone].guessed');
      expect(await valueOf(page, 'name')).toBe('Anna');
      expect(await valueOf(page, 'notes')).toBe('网址 www.example.com');
      expect(await page.textContent('.said')).toContain(t.entry.paste.stayed(language === 'zh' ? '客户名称' : 'Name'));
      expect(await page.inputValue('.paste textarea')).toContain(CARD);
      expect(await look(page, `entry-box-${language}`)).toEqual([]);
      await tabTo(page, t.entry.paste.undo);
      await press(page, 'Enter');
      expect(await valueOf(page, 'phone')).toBe('');
      expect(await valueOf(page, 'name')).toBe('Anna');
      expect(await page.inputValue('.paste textarea')).toContain(CARD);
    },
    TIME_LIMIT,
  );

  it('a text of 5 MB is refused with the limit, is not sent, and leaves the form usable', async () => {
    const page = await pages.open('sidebar', fakeRegister('en').functions);
    await addForm(page, 'Add customer');
    await press(page, 'Shift+Tab');
    await paste(page, 'x'.repeat(5 * 1024 * 1024));
    expect(await page.textContent('.said')).toBe(
      'This text has 5,242,880 characters; at most 20,000 can be read at once. Paste the part with the customer’s details.',
    );
    expect(await page.inputValue('.paste textarea')).toBe('');
    expect(pages.server.calls.map(({ name }) => name)).not.toContain('apiParseText');
  });

  it.each(LANGUAGES)(
    'a standard form is shown and can be declined with a reason, which goes with the save (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const page = await pages.open('sidebar', register.functions, { locale });
      const t = sidebarWordsFor(language);
      await addForm(page, t.find.add);
      await type(page, '王 小明');
      expect(await page.textContent('[data-field=name] .standard b')).toBe('王小明');
      await tabTo(page, t.entry.keep.offer);
      await press(page, 'Enter');
      await page.waitForSelector('.keep input:focus');
      await press(page, 'Control+s');
      await page.waitForSelector('[data-field=name] .issue');
      expect(await page.textContent('[data-field=name] .issue')).toBe(t.entry.keep.needed);
      await tabTo(page, t.entry.keep.reason);
      await type(page, 'on her card');
      expect(await look(page, `entry-keep-${language}`)).toEqual([]);
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      const sent = pages.server.calls.filter(({ name }) => name === 'apiSaveCustomer').map(({ request }) => request);
      expect(sent).toMatchObject([{ fields: { name: '王 小明' }, declined: { name: 'on her card' } }]);
    },
    TIME_LIMIT,
  );

  it.each(LANGUAGES)(
    'what was typed is kept after a pause, offered when the sidebar is opened again, and dropped once saved (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const t = sidebarWordsFor(language);
      let page = await pages.open('sidebar', register.functions, { locale });
      await addForm(page, t.find.add);
      await type(page, '赵敏');
      await tabTo(page, language === 'zh' ? '手机' : 'Mobile');
      await type(page, '139 0013');
      await page.getByText(t.entry.draft.kept('10:42')).waitFor();
      expect([...register.drafts.values()]).toMatchObject([
        { draft: { form: 'customer', title: '赵敏', typed: { name: '赵敏', phone: '139 0013' } } },
      ]);
      page = await pages.open('sidebar', register.functions, { locale });
      await page.getByText(t.entry.draft.offer('10:42')).waitFor();
      expect(await look(page, `entry-offer-${language}`)).toEqual([]);
      await tabTo(page, t.entry.draft.goOnNamed('赵敏'));
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      expect(await valueOf(page, 'phone')).toBe('139 0013');
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      await expectSoon(() => register.drafts.size === 0);
    },
    TIME_LIMIT,
  );

  it('keeps typing and says so while no draft can be kept; a draft that is discarded is gone', async () => {
    const register = fakeRegister('en');
    const page = await pages.open('sidebar', register.functions);
    await addForm(page, 'Add customer');
    pages.server.failNext('apiSaveDraft', 'no connection');
    await type(page, 'Anna');
    await page.getByText('No draft could be kept just now').waitFor();
    await type(page, ' Lee');
    await page.getByText('Draft kept 10:42').waitFor();
    expect([...register.drafts.values()]).toMatchObject([{ draft: { title: 'Anna Lee' } }]);
    await press(page, 'Escape');
    await page.waitForSelector('.leaving :focus');
    await press(page, 'Tab', 'Enter');
    await page.waitForSelector('#find-input:focus');
    await expectSoon(() => register.drafts.size === 0);
  });

  it('an edit that was left comes back with the version it began from, so that a change meanwhile is a conflict', async () => {
    const register = fakeRegister('en');
    const [record] = [...register.customers.values()];
    const id = record?.id ?? '';
    const draft: SavedDraft['draft'] = {
      form: 'customer',
      title: String(record?.['name'] ?? ''),
      typed: { notes: 'mine' },
      record: { ...record },
    };
    register.drafts.set('k', { key: 'k', at: '2026-11-20 17:05', draft });
    register.changeBehind(id, { notes: 'theirs' });
    const page = await pages.open('sidebar', register.functions);
    await page.getByText('Go on with what you entered at 2026-11-20 17:05?').waitFor();
    await page.getByRole('button', { name: /^Go on/ }).press('Enter');
    await page.waitForSelector('[name=notes]');
    expect(await valueOf(page, 'notes')).toBe('mine');
    await press(page, 'Control+s');
    await page.waitForSelector('#conflict-title');
  });

  it.each(LANGUAGES)(
    'a customer who was deleted meanwhile: what was typed stays and can be saved as a new one (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const t = sidebarWordsFor(language);
      const record = [...register.customers.values()][0];
      const draft: SavedDraft['draft'] = {
        form: 'customer',
        title: '',
        typed: { notes: 'typed' },
        record: { ...record },
      };
      register.drafts.set('k', { key: 'k', at: '2026-11-21 09:00', draft });
      const gone = () => ({ ok: false, error: { code: 'not-found', message: 'gone' } });
      const save = register.functions.apiSaveCustomer;
      const functions = {
        ...register.functions,
        apiSaveCustomer: (request: Parameters<NonNullable<typeof save>>[0]) =>
          request.id === undefined ? save?.({ ...request, acceptDuplicates: true }) : gone(),
      };
      const page = await pages.open('sidebar', functions, { locale });
      await page
        .getByRole('button', { name: t.entry.draft.goOnNamed(t.entry.draft.editing(String(record?.['name']))) })
        .press('Enter');
      await page.waitForSelector('[name=notes]');
      await press(page, 'Control+s');
      await page.waitForSelector('#gone-title');
      expect(await look(page, `entry-gone-${language}`)).toEqual([]);
      await tabTo(page, t.entry.gone.saveAsNew);
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      const saved = pages.server.calls.filter(({ name }) => name === 'apiSaveCustomer').at(-1)?.request;
      expect(saved).toMatchObject({ fields: { name: record?.['name'], notes: 'typed' } });
    },
    TIME_LIMIT,
  );

  it('fields under headings, in the team’s order; a field shows while its condition holds, and keeps what was typed', async () => {
    const open = openReply('en');
    const chosen: Record<string, object> = {
      birthDate: {
        form: 'first',
        group: 'Person',
        condition: { field: 'kind', in: ['person'] },
        help: 'Ask only if they say.',
      },
      creditCode: { form: 'first', group: 'Firm', condition: { field: 'kind', in: ['company'] } },
      email: { form: 'never' },
    };
    const tables = {
      ...open.tables,
      customers: (open.tables['customers'] ?? []).map((field) => ({ ...field, ...chosen[field.key] })),
    };
    const over: Partial<OpenReply> = { tables: tables };
    const page = await pages.open('sidebar', fakeRegister('en', over).functions);
    await addForm(page, 'Add customer');
    expect(await page.$('[name=email]')).toBeNull();
    expect(await page.$('[name=creditCode]')).toBeNull();
    expect(await page.textContent('.group legend')).toBe('Person');
    await tabTo(page, 'Birth date');
    expect(await page.getByText('Ask only if they say.').isVisible()).toBe(true);
    await type(page, '1990-03-01');
    await page.selectOption('[name=kind]', 'company');
    await page.waitForSelector('[name=creditCode]');
    expect(await page.$('[name=birthDate]')).toBeNull();
    await page.getByText('Not shown now and therefore not saved: Birth date.').waitFor();
    expect(await look(page, 'entry-groups-en')).toEqual([]);
    await page.fill('[name=name]', 'Example Ltd');
    await press(page, 'Control+s');
    await page.waitForSelector('.facts');
    const sent = pages.server.calls.find(({ name }) => name === 'apiSaveCustomer')?.request as { fields: object };
    expect(Object.keys(sent.fields)).not.toContain('birthDate');
  });
});

/** Waits for something that a call in the background brings about. */
async function expectSoon(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 50 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(holds()).toBe(true);
}
