import { emptyHost, expectOk, requestId } from '../integration/support/register';
import { functionsOf } from './support/hostFunctions';
import { describePages, LANGUAGES, look, press, tabTo, TIME_LIMIT, type } from './support/pages';
import { adoptWordsFor, setUpWordsFor, sidebarWordsFor, snapshotsWordsFor } from '../../src/words/pages';

jest.setTimeout(TIME_LIMIT);

describePages('the pages on the bundle that is pushed', (pages) => {
  it.each(LANGUAGES)(
    'a register is set up from the sidebar, a customer added, found, changed, talked to and sold to (%s)',
    async (language, locale) => {
      const t = sidebarWordsFor(language);
      const label = (en: string, zh: string): string => (language === 'zh' ? zh : en);
      const host = emptyHost({ userLocale: language === 'zh' ? 'zh_CN' : 'en' });
      const page = await pages.open('sidebar', functionsOf(host), { locale });
      await page.waitForSelector('.panel .button');
      await tabTo(page, setUpWordsFor(language).run);
      await press(page, 'Enter');
      await page.waitForSelector('.notice.good', { timeout: 30_000 });
      await look(page, `real-setup-${language}`);
      await tabTo(page, t.common.carryOn);
      await press(page, 'Enter');
      await page.waitForSelector('#find-input:focus');
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      await type(page, '王 小明');
      await tabTo(page, label('Mobile', '手机'));
      await type(page, '138-0013-8000');
      await press(page, 'Control+s');
      await page.waitForSelector('.facts');
      expect(await look(page, `real-customer-${language}`)).toEqual([]);
      expect(await page.textContent('.customer h1')).toBe('王小明');
      await tabTo(page, t.common.edit);
      await press(page, 'Enter');
      await page.waitForSelector('.form [name=name]:focus');
      await tabTo(page, label('E-mail', '邮箱'));
      await type(page, 'wang＠EXAMPLE.com');
      await press(page, 'Enter');
      await page.waitForSelector('.ways >> text=wa***@example.com');
      await tabTo(page, t.customer.logInteraction);
      await press(page, 'Enter');
      await page.waitForSelector('[name=channel]:focus');
      await tabTo(page, label('Summary', '内容'));
      await type(page, 'Agreed on a price');
      await press(page, 'Control+s');
      await page.waitForSelector('.timeline >> text=Agreed on a price');
      await tabTo(page, t.customer.addPurchase);
      await press(page, 'Enter');
      await page.waitForSelector('[name=item]:focus');
      await type(page, '咖啡机');
      await tabTo(page, label('Amount', '金额'));
      await type(page, '1.2万');
      await press(page, 'Enter');
      await page.waitForSelector('.purchases >> text=CNY 12,000');
      expect(await look(page, `real-customer-full-${language}`)).toEqual([]);
      await press(page, 'Escape');
      await page.waitForSelector('#find-input:focus');
      await type(page, '8000');
      await page.waitForSelector('.result');
      expect(await page.textContent('.result-name')).toBe('王小明');
      await page.fill('#find-input', '');
      await tabTo(page, t.find.add);
      await press(page, 'Enter');
      await page.waitForSelector('[name=name]:focus');
      await type(page, '小王');
      await tabTo(page, label('Mobile', '手机'));
      await type(page, '+86 138 0013 8000');
      await press(page, 'Control+s');
      await page.waitForSelector('.duplicate');
      expect(await look(page, `real-duplicates-${language}`)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('a list is adopted, a snapshot taken and restored (%s)', async (language, locale) => {
    const words = adoptWordsFor(language);
    const host = emptyHost({ userLocale: language === 'zh' ? 'zh_CN' : 'en' });
    const tab = host.register.sheets[0]?.title ?? '';
    const rows = [
      '姓名\t手机\t邮箱\t负责人\t会员卡颜色',
      '赵敏\t139 0013 9000\tzhao@example.com\t老张\t金色',
      '张无忌\t1.38E+10\tzhang@example\t老张\t银色',
      '\t\t\t\t？？？',
      '周芷若\t139-0013-9000\t\t\t',
    ];
    host.paste(`${tab}!A1`, rows.join('\n'));
    expectOk(host.callFunction('apiSetUp', { requestId: requestId(), language }));
    const page = await pages.open('adopt', functionsOf(host), { locale, width: 720 });
    await page.waitForSelector('[name=tab]');
    await look(page, `real-adopt-choose-${language}`);
    await page.locator('label.side', { hasText: tab }).locator('input').check();
    await tabTo(page, words.inspect);
    await press(page, 'Enter');
    await page.waitForSelector('.mapping');
    expect(await look(page, `real-adopt-review-${language}`)).toEqual([]);
    await page.locator('.foot .primary').focus();
    await press(page, 'Enter');
    await page.waitForSelector('.sum', { timeout: 30_000 });
    expect(await look(page, `real-adopt-done-${language}`)).toEqual([]);
    const vault = snapshotsWordsFor(language);
    const second = await pages.open('snapshots', functionsOf(host), { locale, width: 720 });
    await second.waitForSelector(`text=${vault.none}`);
    await tabTo(second, vault.take);
    await press(second, 'Enter');
    await second.waitForSelector('.snapshots li', { timeout: 30_000 });
    await look(second, `real-snapshots-${language}`);
    await second.locator('.snapshots .button').first().focus();
    await press(second, 'Enter');
    await second.waitForSelector(`text=${vault.nothingToDo}`);

    // Kept as a file, its vault deleted, opened again: the register is as it was then.
    await tabTo(second, vault.backToList);
    await press(second, 'Enter');
    await second.waitForSelector('.snapshots li');
    await second.locator(`.snapshots [aria-label^="${vault.download}"]`).focus();
    await press(second, 'Enter');
    await tabTo(second, vault.save);
    const [file] = await Promise.all([second.waitForEvent('download'), press(second, 'Enter')]);
    Object.assign(host.files[1]!, { owner: 'gone@elsewhere.example', editors: [] });
    await tabTo(second, vault.backToList);
    await press(second, 'Enter');
    await tabTo(second, vault.openFile);
    await press(second, 'Enter');
    await second.setInputFiles('[type=file]', await file.path());
    await second.waitForSelector(`.notice.good >> text=${vault.trailSame}`, { timeout: 30_000 });
    await tabTo(second, vault.preview);
    await press(second, 'Enter');
    await second.waitForSelector(`text=${vault.nothingToDo}`);
  });
});
