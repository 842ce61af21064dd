import { OWNER, call, expectOk, registerHost } from './support/register';

function menuCaption(host: ReturnType<typeof registerHost>): string {
  const opened = host.openSpreadsheet({ as: OWNER, userLocale: 'en' });
  return opened.flatMap((report) => report.menus)[0]?.caption ?? '';
}

describe('the language of menus and messages', () => {
  it('follows the account until someone chooses one, and then is the same for everyone, the menu included', () => {
    const host = registerHost();
    expect(menuCaption(host)).toBe('Customer Register');
    host.clickMenu('menuLanguageChinese', { as: OWNER, userLocale: 'en' });
    expect(expectOk(host.callFunction('apiOpen', {}, { as: OWNER, userLocale: 'en' }))['language']).toBe('zh');
    expect(menuCaption(host)).toBe('客户档案');
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('takes a language that was typed into Settings on to the menu once the sidebar was opened', () => {
    const host = registerHost();
    host.edit('Settings!B2', 'zh');
    expect(expectOk(host.callFunction('apiOpen', {}, { as: OWNER, userLocale: 'en' }))['language']).toBe('zh');
    expect(menuCaption(host)).toBe('客户档案');
  });
});

describe('the language of pages', () => {
  /** The root element of the page that an execution showed. */
  const rootOf = (shown: { readonly pages: readonly { readonly html: string }[] }): string =>
    /<html[^>]*>/.exec(shown.pages[0]?.html ?? '')?.[0] ?? '';

  it('is that of the account, in its script', () => {
    const host = registerHost();
    const shown = (userLocale: string): string => rootOf(host.clickMenu('menuOpenSidebar', { as: OWNER, userLocale }));
    expect(shown('en')).toBe('<html lang="en" data-page="sidebar">');
    expect(shown('zh_CN')).toBe('<html lang="zh-CN" data-page="sidebar">');
    expect(shown('zh_HK')).toBe('<html lang="zh-TW" data-page="sidebar">');
    expect(rootOf(host.clickMenu('menuSnapshots', { as: OWNER, userLocale: 'zh_CN' }))).toContain(
      'data-page="snapshots"',
    );
  });

  it('is the chosen one, whatever the account', () => {
    const host = registerHost();
    host.clickMenu('menuLanguageChinese', { as: OWNER, userLocale: 'en' });
    expect(rootOf(host.clickMenu('menuOpenSidebar', { as: OWNER, userLocale: 'en' }))).toContain('lang="zh-CN"');
  });

  it('is changed by a page that asks for itself in another one, without a call to Sheets', () => {
    const host = registerHost();
    const asked = host.callFunction(
      'apiShowPage',
      { page: 'sidebar', language: 'zh' },
      { as: OWNER, userLocale: 'en' },
    );
    expect(asked.reply).toEqual({ ok: true });
    expect(asked.pages.map(({ kind, title }) => ({ kind, title }))).toEqual([{ kind: 'sidebar', title: '客户档案' }]);
    expect(rootOf(asked)).toContain('lang="zh-CN"');
    expect(asked.calls).toMatchObject({ read: 0, write: 0 });
  });
});
