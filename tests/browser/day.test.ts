import type { Host } from '../../local/host';
import type { Language } from '../../src/core/schema/settings';
import { sidebarWordsFor } from '../../src/words/pages';
import { expectOk, OWNER, registerHost, requestId } from '../integration/support/register';
import { addMember, address, rowsOf, rowWith } from '../integration/support/sheet';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';

jest.setTimeout(TIME_LIMIT);

const idOf = (reply: object): string => (reply as { customer: { id: string } }).customer.id;

/** A register in which something of each sort waits for its owner; more than a year on, so that values are old. */
function busyRegister(language: Language): { readonly host: Host; readonly anna: string } {
  const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en' });
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  addMember(host, 'chen.wei@example.com', 'entry', language === 'zh' ? '陈伟' : 'Chen Wei');
  const save = (fields: object, more: object = {}): string =>
    idOf(expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields, ...more })));
  const zh = language === 'zh';
  const anna = save({
    name: zh ? '王安娜' : 'Anna Wang',
    company: zh ? '深圳市示例科技有限公司' : 'Example Trading Company Ltd',
    phone: '13800138000',
    nextContactOn: '2027-09-30',
  });
  save({ name: zh ? '李雷' : 'Leo Li', phone: '13700137000', email: 'leo@shop.example', nextContactOn: '2027-10-15' });
  save({ name: zh ? '王安娜' : 'Anna Wang', phone: '13800138000' }, { acceptDuplicates: true });
  save({ name: zh ? '韩梅梅' : 'Mei Han', owner: 'chen.wei@example.com', nextContactOn: '2027-10-01' });
  host.wait(400 * 86_400);
  const { row } = rowWith(host, 'customers', 'id', anna);
  host.edit(address(host, 'customers', row, 'email'), zh ? '问她妹妹' : 'ask her sister');
  return { host, anna };
}

describePages('My day, by keyboard alone at 300 px', (pages) => {
  it.each(LANGUAGES)(
    'is one press away, and each of its items is settled in one or two (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const { host, anna } = busyRegister(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      const count = (section: string): Promise<string | null> =>
        page.textContent(`.sections button:has-text("${section}") b`);
      await page.waitForSelector('.day-button');
      expect(await page.textContent('.day-button .count [aria-hidden]')).toBe('4');
      await page.focus('.day-button');
      await press(page, 'Enter');
      await page.waitForSelector('.day-items li');
      expect(await page.textContent('h1:visible')).toBe(t.day.title);
      expect(await count(t.day.due)).toBe('2');
      expect(await look(page, `day-due-${language}`)).toEqual([]);

      const name = (en: string, zh: string): string => (language === 'zh' ? zh : en);
      await tabTo(page, `${t.day.called}: ${name('Anna Wang', '王安娜')}`);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${t.glance.callLogged}`);
      expect(await count(t.day.due)).toBe('1');
      await tabTo(page, `${t.glance.next.week}: ${name('Leo Li', '李雷')}`);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${t.day.emptyDue}`);
      expect(rowsOf(host, 'interactions')).toHaveLength(1);

      await tabTo(page, t.day.onward(t.day.review, 2));
      await press(page, 'Enter');
      await page.waitForSelector('.inline-field');
      expect(await look(page, `day-review-${language}`)).toEqual([]);
      await page.focus('.inline-field input');
      await press(page, 'Control+a');
      await type(page, 'anna@shop.example');
      await press(page, 'Enter');
      await page.waitForSelector('.inline-field', { state: 'detached' });
      expect(rowWith(host, 'customers', 'id', anna)).toMatchObject({ email: 'anna@shop.example' });
      await tabTo(page, t.day.apart);
      await press(page, 'Enter');
      await page.waitForSelector('.reason input:focus');
      await type(page, name('cousins', '表姐妹'));
      expect(await look(page, `day-keep-${language}`)).toEqual([]);
      await press(page, 'Enter');
      await page.waitForSelector(`text=${t.day.emptyReview}`);
      expect(rowsOf(host, 'review').filter((line) => line['closedAt'] === null)).toEqual([]);

      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
      await page.waitForSelector('.day-button .count [aria-hidden]:text-is("0")');
    },
  );

  it.each(LANGUAGES)('fills in what is missing and confirms what is old, in place (%s)', async (language, locale) => {
    const t = sidebarWordsFor(language);
    const label = (en: string, zh: string): string => (language === 'zh' ? zh : en);
    const { host } = busyRegister(language);
    const page = await pages.open('sidebar', functionsOf(host), { locale });
    await page.waitForSelector('.day-button');
    await page.click('.day-button');
    await page.waitForSelector('.sections');
    await page.click(`.sections button:has-text("${t.day.incomplete}")`);
    await page.waitForSelector('.inline-field');
    expect(await look(page, `day-incomplete-${language}`)).toEqual([]);
    await page.focus('.inline-field input');
    await type(page, 'no address');
    await press(page, 'Enter');
    await page.waitForSelector('.inline-field .issue');
    expect(await look(page, `day-wrong-${language}`)).toEqual([]);
    await press(page, 'Control+a');
    await type(page, 'second@shop.example');
    await press(page, 'Enter');
    await page.waitForSelector('.toast.good');
    expect(rowsOf(host, 'customers').filter((row) => row['email'] === 'second@shop.example')).toHaveLength(1);

    await page.click(`.sections button:has-text("${t.day.confirm}")`);
    await page.waitForSelector('.to-confirm');
    expect(await look(page, `day-confirm-${language}`)).toEqual([]);
    const before = await page.locator('.to-confirm').count();
    await tabTo(page, `${t.day.confirmIt}: ${label('Mobile', '手机')}, ${label('Anna Wang', '王安娜')}`);
    await press(page, 'Enter');
    await page.waitForSelector(`text=${t.day.confirmed(label('Mobile', '手机'))}`);
    expect(await page.locator('.to-confirm').count()).toBe(before - 1);
    expect(rowsOf(host, 'customers').filter((row) => String(row['verified'] ?? '').includes('phone'))).toHaveLength(1);
  });

  it('shows the number that somebody wrote meanwhile instead of confirming one that nobody saw', async () => {
    const t = sidebarWordsFor('en');
    const { host, anna } = busyRegister('en');
    const page = await pages.open('sidebar', functionsOf(host), { locale: 'en-US' });
    await page.waitForSelector('.day-button');
    await page.click('.day-button');
    await page.click(`.sections button:has-text("${t.day.confirm}")`);
    await page.waitForSelector('.to-confirm');
    const { version } = rowWith(host, 'customers', 'id', anna);
    const other = { requestId: requestId(), id: anna, version, fields: { phone: '13900139000' } };
    expectOk(host.callFunction('apiSaveCustomer', other));
    const confirm = `button[aria-label="${t.day.confirmIt}: Mobile, Anna Wang"]`;
    await page.locator(confirm).first().click();
    await page.waitForSelector(`.toast >> text=${t.glance.age.changed('Mobile')}`);
    await page.waitForSelector('.to-confirm .number:has-text("139 0013 9000")');
    expect(rowWith(host, 'customers', 'id', anna)['verified'] ?? null).toBeNull();
    await page.locator(confirm).first().click();
    await page.waitForSelector(`text=${t.day.confirmed('Mobile')}`);
    expect(String(rowWith(host, 'customers', 'id', anna)['verified'])).toContain('phone');
  });

  it.each(LANGUAGES)(
    'shows the team to its lead, and a member’s day behind each name (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const { host } = busyRegister(language);
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.day-button');
      await page.click('.day-button');
      await page.waitForSelector('.sections');
      await tabTo(page, `2 ${t.day.team}`);
      await press(page, 'Enter');
      await page.waitForSelector('.team');
      expect(await look(page, `day-team-${language}`)).toEqual([]);
      const chen = language === 'zh' ? '陈伟' : 'Chen Wei';
      await tabTo(page, chen);
      await press(page, 'Enter');
      await page.waitForSelector(`h1:has-text("${t.day.titleOf(chen)}")`);
      await page.waitForSelector(`.day-items >> text=${language === 'zh' ? '韩梅梅' : 'Mei Han'}`);
      await press(page, 'Escape');
      await page.waitForSelector(`h1:text-is("${t.day.title}")`);
    },
  );

  it.each(LANGUAGES)(
    'is friendly where there is nothing to do, and says what failed where it cannot be had (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const host = registerHost({ language, userLocale: language === 'zh' ? 'zh_CN' : 'en', user: OWNER });
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.day-button');
      // A read is tried three times by itself.
      for (let tries = 0; tries < 3; tries += 1) pages.server.failNext('apiMyDay', 'NetworkError: no connection');
      await page.click('.day-button');
      await page.waitForSelector('.notice.bad');
      expect(await look(page, `day-failed-${language}`)).toEqual([]);
      await page.click(`button:has-text("${t.common.retry}")`);
      await page.waitForSelector('.clear');
      expect(await page.textContent('.clear h2')).toBe(t.day.clearTitle);
      expect(await look(page, `day-clear-${language}`)).toEqual([]);
    },
  );
});
