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
