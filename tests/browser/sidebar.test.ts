import { sidebarWordsFor } from '../../src/words/pages';
import { fakeRegister, halfDone, ME, openReply } from './support/fakeRegister';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

describePages('the sidebar, by keyboard alone at 300 px', (pages) => {
  it.each(LANGUAGES)('finds a customer while typing and opens it with Enter (%s)', async (language, locale) => {
    const page = await pages.open('sidebar', fakeRegister(language).functions, { locale });
    const t = sidebarWordsFor(language);
    await page.waitForSelector('#find-input:focus');
    expect(await page.getAttribute('html', 'lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    await type(page, 'wang');
    await page.waitForSelector('.result');
    expect(await page.textContent('.summary')).toBe(t.find.found(3));
    expect(await page.textContent('.result >> nth=0')).toContain(t.find.phoneEnding('8000'));
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await page.getAttribute('#find-input', 'aria-activedescendant')).toBe('result-1');
    expect(await look(page, `find-${language}`)).toEqual([]);
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    expect(await page.textContent('h1:visible')).toBe('Anna Wang');
    expect(await page.textContent('.ways')).not.toContain('+442079460018');
    expect(await look(page, `customer-${language}`)).toEqual([]);
    await tabTo(page, `${t.common.show}: ${language === 'zh' ? '手机' : 'Mobile'}`);
    await press(page, 'Enter');
    expect(await page.textContent('.ways')).toContain('+442079460018');
    await press(page, 'Escape');
    await page.waitForSelector('#find-input:focus');
    expect(await page.inputValue('#find-input')).toBe('wang');
  });

  it.each(LANGUAGES)(
    'adds a customer with nothing but keys, and shows the standard form meanwhile (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const page = await pages.open('sidebar', register.functions, { locale });
      const t = sidebarWordsFor(language);
      const label = (en: string, zh: string): string => (language === 'zh' ? zh : en);
      await page.waitForSelector('#find-input:focus');
      await type(page, '赵敏');
      await page.waitForSelector(`text=${t.find.none('赵敏')}`);
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      expect(await page.inputValue('[name=name]')).toBe('赵敏');
      expect(await page.inputValue('[name=owner]')).toBe(ME);
      await tabTo(page, label('Mobile', '手机'));
      await type(page, '１３９-0013-8000');
      expect(await page.textContent('[data-field=phone] .standard b')).toBe('+86 139 0013 8000');
      await tabTo(page, label('Next contact', '下次联系'));
      await type(page, '2026年12月1日');
      expect(await page.textContent('[data-field=nextContactOn] .standard b')).toBe('2026-12-01');
      expect(await look(page, `add-${language}`)).toEqual([]);
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      expect(await page.textContent('.toast')).toBe(t.form.saved('赵敏'));
      const saved = [...register.customers.values()].find((record) => record['name'] === '赵敏');
      expect(saved).toMatchObject({
        phone: '１３９-0013-8000',
        nextContactOn: '2026年12月1日',
        stage: 'lead',
        owner: ME,
      });
      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
    },
  );

  it('moves the focus to the first wrong field, says why beside it, and keeps what was typed', async () => {
    const page = await pages.open('sidebar', fakeRegister('en').functions);
    await page.waitForSelector('#find-input');
    await tabTo(page, 'Add customer');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    await tabTo(page, 'Next contact');
    await type(page, '2023/6/31');
    await press(page, 'Control+s');
    await page.waitForSelector('[name=name]:focus');
    expect(await page.textContent('[data-field=name] .issue')).toBe('This is needed. Please fill it in.');
    expect(await page.textContent('[data-field=nextContactOn] .issue')).toBe('2023/6/31: June has 30 days.');
    const described = await page.getAttribute('[name=nextContactOn]', 'aria-describedby');
    expect(await page.textContent(`#${(described ?? '').split(' ')[0] ?? ''}`)).toContain('June has 30 days');
    expect(await page.getAttribute('[name=nextContactOn]', 'aria-invalid')).toBe('true');
    expect(await look(page, 'add-issues-en')).toEqual([]);
    expect(pages.server.calls.map(({ name }) => name)).not.toContain('apiSaveCustomer');
  });

  it('shows what the server refuses beside its field', async () => {
    const page = await pages.open('sidebar', fakeRegister('en').functions);
    await page.waitForSelector('#find-input');
    await tabTo(page, 'Add customer');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    await type(page, 'Bob');
    await tabTo(page, 'Mobile');
    await type(page, '12');
    await press(page, 'Enter');
    await page.waitForSelector('[name=phone]:focus');
    expect(await page.textContent('[data-field=phone] .issue')).toBe('“12”: this number is too short.');
    expect(await page.inputValue('[name=name]')).toBe('Bob');
  });

  it.each(LANGUAGES)(
    'names a duplicate before saving; opening it keeps the form, and it can be saved anyway (%s)',
    async (language, locale) => {
      const register = fakeRegister(language);
      const page = await pages.open('sidebar', register.functions, { locale });
      const t = sidebarWordsFor(language);
      await page.waitForSelector('#find-input:focus');
      await type(page, '13800138000');
      await page.waitForSelector('.result');
      await page.fill('#find-input', '');
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      await type(page, '小王');
      await tabTo(page, language === 'zh' ? '手机' : 'Mobile');
      await type(page, '13800138000');
      await press(page, 'Control+s');
      await page.waitForSelector('.duplicate');
      expect(await page.textContent('.duplicate')).toContain('王小明');
      expect(await look(page, `duplicates-${language}`)).toEqual([]);
      await tabTo(page, `${t.common.open} 王小明`);
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      await press(page, 'Escape');
      await page.waitForSelector('.duplicate');
      expect(await page.inputValue('[name=name]')).toBe('小王');
      await tabTo(page, t.duplicates.presets[1] ?? '');
      await press(page, 'Enter');
      await page.waitForSelector('.facts');
      expect([...register.customers.values()].filter((one) => one['name'] === '小王')).toHaveLength(1);
    },
  );

  it.each(LANGUAGES)('puts a conflict side by side and saves what is chosen (%s)', async (language, locale) => {
    const register = fakeRegister(language);
    const page = await pages.open('sidebar', register.functions, { locale });
    const t = sidebarWordsFor(language);
    await page.waitForSelector('#find-input:focus');
    await type(page, 'anna');
    await page.waitForSelector('.result');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    await tabTo(page, t.common.edit);
    await press(page, 'Enter');
    await page.waitForSelector('.form [name=name]:focus');
    await tabTo(page, language === 'zh' ? '备注' : 'Notes');
    await press(page, 'Control+a');
    await type(page, 'mine');
    await tabTo(page, language === 'zh' ? '更多字段（30）' : 'More fields (30)');
    await press(page, 'Enter');
    await tabTo(page, language === 'zh' ? '职位' : 'Job title');
    await press(page, 'Control+a');
    await type(page, 'CEO');
    register.changeBehind('C-000002-L', { notes: 'theirs', title: 'Director', city: 'London' });
    await press(page, 'Control+s');
    await page.waitForSelector('.conflict');
    expect(await page.locator('.conflict').count()).toBe(2);
    expect(await page.textContent('.conflict >> nth=0')).toMatch(/mine.*theirs.*Prefers e-mail\./s);
    expect(await look(page, `conflict-${language}`)).toEqual([]);
    await press(page, 'Tab', 'ArrowDown');
    await tabTo(page, t.form.saveChoice);
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    expect(register.customers.get('C-000002-L')).toMatchObject({ notes: 'theirs', title: 'CEO', city: 'London' });
  });

  it('keeps the text and the request id when a save fails on the way, so that a retry saves once', async () => {
    const register = fakeRegister('en');
    const page = await pages.open('sidebar', register.functions);
    await page.waitForSelector('#find-input:focus');
    await tabTo(page, 'Add customer');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    await type(page, 'Once');
    pages.server.failNext('apiSaveCustomer', 'Empty response', 'after');
    await press(page, 'Control+s');
    await page.waitForSelector('.foot .notice.bad');
    expect(await page.inputValue('[name=name]')).toBe('Once');
    pages.server.failNext('apiSaveCustomer', 'ScriptError: PERMISSION_DENIED');
    await press(page, 'Control+s');
    await page.waitForSelector('text=several Google accounts');
    await press(page, 'Control+s');
    await page.waitForSelector('.facts');
    const ids = pages.server.calls
      .filter(({ name }) => name === 'apiSaveCustomer')
      .map(({ request }) => (request as { requestId: string }).requestId);
    expect(new Set(ids).size).toBe(1);
    expect([...register.customers.values()].filter((one) => one['name'] === 'Once')).toHaveLength(1);
  });

  it('asks before it throws away what was typed', async () => {
    const page = await pages.open('sidebar', fakeRegister('en').functions);
    await page.waitForSelector('#find-input:focus');
    await tabTo(page, 'Add customer');
    await press(page, 'Enter');
    await page.waitForSelector('[name=name]:focus');
    await type(page, 'Do not lose me');
    await press(page, 'Escape');
    await page.waitForSelector('.leaving');
    expect(await look(page, 'leaving-en')).toEqual([]);
    await press(page, 'Enter');
    expect(await page.inputValue('[name=name]')).toBe('Do not lose me');
    await page.waitForSelector('.leaving', { state: 'detached' });
    await press(page, 'Escape');
    await page.waitForSelector('.leaving :focus');
    await press(page, 'Tab', 'Enter');
    await page.waitForSelector('#find-input:focus');
  });

  it.each(LANGUAGES)('logs an interaction and adds a purchase (%s)', async (language, locale) => {
    const register = fakeRegister(language);
    const page = await pages.open('sidebar', register.functions, { locale });
    const t = sidebarWordsFor(language);
    const label = (en: string, zh: string): string => (language === 'zh' ? zh : en);
    await page.waitForSelector('#find-input:focus');
    await type(page, 'anna');
    await page.waitForSelector('.result');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    await tabTo(page, t.customer.logInteraction);
    await press(page, 'Enter');
    await page.waitForSelector('[name=channel]:focus');
    await tabTo(page, label('Summary', '内容'));
    await type(page, 'Called about the order');
    expect(await look(page, `interaction-${language}`)).toEqual([]);
    await press(page, 'Control+s');
    await page.waitForSelector('.timeline >> text=Called about the order');
    await tabTo(page, t.customer.addPurchase);
    await press(page, 'Enter');
    await page.waitForSelector('[name=item]:focus');
    await type(page, '咖啡机');
    await tabTo(page, label('Amount', '金额'));
    await type(page, '1200');
    expect(await look(page, `purchase-${language}`)).toEqual([]);
    await press(page, 'Enter');
    await page.waitForSelector('.purchases >> text=CNY 1,200');
    expect(register.purchases[0]).toMatchObject({ item: '咖啡机', quantity: '1', on: '2026-11-21', currency: 'CNY' });
  });

  it('shows a reader no button that changes anything', async () => {
    const page = await pages.open('sidebar', fakeRegister('en', { role: 'reader' }).functions);
    await page.waitForSelector('#find-input:focus');
    expect(await page.textContent('.notice')).toContain('You can read this register but not change it.');
    await type(page, 'anna');
    await page.waitForSelector('.result');
    await press(page, 'Enter');
    await page.waitForSelector('.facts');
    const pressed = await page
      .locator('button:visible')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent));
    const reading = [
      'Back',
      'Star Anna Wang',
      'Reload',
      'Show row in sheet: C-000002-L',
      'Show: Mobile',
      'Show: E-mail',
    ];
    expect(pressed).toEqual([...reading, 'All', 'Contacts 1', 'Purchases 1', 'Cases', 'Feedback', 'Changes']);
  });

  it.each(LANGUAGES)(
    'offers to set up where there is no register, and goes on when it is done (%s)',
    async (language, locale) => {
      const register = fakeRegister(language, { state: 'none' });
      const page = await pages.open('sidebar', register.functions, { locale });
      await page.waitForSelector('.panel .button');
      expect(await look(page, `none-${language}`)).toEqual([]);
      await page.locator('.panel .button').focus();
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good');
      pages.server.serve(fakeRegister(language).functions);
      await page.locator('.notice.good .button').focus();
      await press(page, 'Enter');
      await page.waitForSelector('#find-input:focus');
    },
  );

  it('says what is damaged, what is unfinished and what is off', async () => {
    const page = await pages.open(
      'sidebar',
      fakeRegister('en', {
        state: 'damaged',
        findings: ['The tab “Audit” is missing.'],
        inProgress: halfDone('adopt', 400, 1000),
      }).functions,
    );
    await page.waitForSelector('.notice');
    const text = await page.textContent('#app');
    expect(text).toContain('The tab “Audit” is missing.');
    expect(text).toContain('Not finished: adopting a list, 400 of 1000 done.');
    expect(text).not.toContain('Add customer');
    expect(await look(page, 'damaged-en')).toEqual([]);
  });

  it('tries a read again by itself when a reply is lost', async () => {
    const register = fakeRegister('en');
    let asked = 0;
    const functions = {
      ...register.functions,
      apiOpen: () => (++asked < 2 ? null : { ok: true, ...openReply('en') }),
    };
    const page = await pages.open('sidebar', functions);
    await page.waitForSelector('#find-input');
    expect(asked).toBe(2);
  });
});
