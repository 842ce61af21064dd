import { aHost, OWNER } from './aHost';

const READ = `Sheets.Spreadsheets.Values.batchGet('REGISTER', { ranges: ['Customers!A1:B2'] })`;

describe('what a simple trigger may do (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
  const onOpen = (expression: string): string | undefined =>
    aHost(`function onOpen(e) { ${expression}; }`).openSpreadsheet()[0]?.error?.message;

  it.each([
    [
      READ,
      'You do not have permission to call sheets.spreadsheets.values.batchGet. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    ],
    [
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))',
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
    [
      'SpreadsheetApp.getUi().alert("x")',
      'You do not have permission to call Ui.alert. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
    [
      'ScriptApp.getProjectTriggers()',
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ],
    [
      'ScriptApp.newTrigger("x")',
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ],
    [
      'SpreadsheetApp.openById("x")',
      'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    ],
    [
      'Session.getEffectiveUser()',
      'You do not have permission to call Session.getEffectiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    ],
  ])('refuses %s', (expression, message) => {
    expect(onOpen(expression)).toMatch(message);
  });

  it.each([
    'SpreadsheetApp.getUi().createMenu("M").addItem("a", "b").addToUi()',
    'PropertiesService.getDocumentProperties().getKeys()',
    'SpreadsheetApp.getActive().getSpreadsheetLocale()',
    'Session.getActiveUserLocale()',
    'CacheService.getUserCache().get("k")',
  ])('allows %s', (expression) => {
    expect(onOpen(expression)).toBeUndefined();
  });

  it('tells LIMITED, and FULL to what a person starts', () => {
    const host = aHost(`
      function onOpen(e) { console.log(String(e.authMode === ScriptApp.AuthMode.LIMITED)); }
      function onEdit(e) { console.log(JSON.stringify(e.authMode)); }`);
    expect(host.openSpreadsheet()[0]?.logs[0]?.text).toBe('true');
  });
});

describe('a published add-on that is not enabled in the file (same page: AuthMode.NONE)', () => {
  const onOpen = (expression: string) =>
    aHost(`function onOpen(e) { console.log(String(e.authMode)); ${expression}; }`).openSpreadsheet({}, false)[0];

  it.each(['SpreadsheetApp.getActive()', 'PropertiesService.getUserProperties()', 'CacheService.getUserCache()'])(
    'may not ask for %s',
    (expression) => {
      const report = onOpen(expression);
      expect(report?.logs[0]?.text).toBe('NONE');
      expect(report?.error?.message).toMatch(/^You do not have permission to call /);
    },
  );

  it('may draw its menu in the language of the account', () => {
    const report = onOpen(
      'SpreadsheetApp.getUi().createAddonMenu().addItem(Session.getActiveUserLocale(), "b").addToUi()',
    );
    expect(report).toMatchObject({ ok: true, menus: [{ items: [{ caption: 'en' }] }] });
  });
});

describe('scopes of the manifest', () => {
  it.each([
    ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))', 'Ui.showSidebar', 'script.container.ui'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
    ['Session.getActiveUser()', 'Session.getActiveUser', 'userinfo.email'],
  ])('are asked for: %s', (expression, what, scope) => {
    const host = aHost(`function go() { ${expression}; }`, {
      manifest: { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    });
    expect(host.clickMenu('go').error?.message).toBe(
      `Specified permissions are not sufficient to call ${what}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });
});

describe('who is who (developers.google.com/apps-script/reference/base/session)', () => {
  const CODE = `
    function apiWho() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
    function install() { ScriptApp.newTrigger('who').timeBased().everyHours(1).create(); }
    function who() { return { jobs: [apiWho()] }; }`;

  it('is the person at the keyboard in a call from a page', () => {
    expect(aHost(CODE).callFunction('apiWho', {}, { as: 'li@gmail.com' }).reply).toEqual([
      'li@gmail.com',
      'li@gmail.com',
    ]);
  });

  it('is the creator in a time trigger, whoever else has the sheet open', () => {
    const host = aHost(CODE);
    host.clickMenu('install', { as: 'li@gmail.com' });
    expect(host.advanceTo(host.now + 3_600_000)).toMatchObject([{ jobs: [['li@gmail.com', 'li@gmail.com']] }]);
  });

  it('is nobody in a simple trigger', () => {
    const host = aHost('function onOpen() { console.log("[" + Session.getActiveUser().getEmail() + "]"); }');
    expect(host.openSpreadsheet()[0]?.logs[0]?.text).toBe('[]');
  });
});

describe('spreadsheets that a script makes', () => {
  const CODE = `
    function apiMake() { return Sheets.Spreadsheets.create({ properties: { title: 'Vault' } }).spreadsheetId; }
    function apiOpen(x) { return Sheets.Spreadsheets.get(x.id, { fields: 'properties.title' }).properties.title; }
    function apiById(x) { return SpreadsheetApp.openById(x.id).getName(); }`;

  it('open to their maker only, until a person shares them', () => {
    const host = aHost(CODE);
    const id = host.callFunction('apiMake').reply as string;
    expect([host.callFunction('apiOpen', { id }).reply, host.callFunction('apiById', { id }).reply]).toEqual([
      'Vault',
      'Vault',
    ]);
    const other = { as: 'other@example.com' };
    expect(host.callFunction('apiOpen', { id }, other).error?.message).toMatch(/The caller does not have permission/);
    expect(host.callFunction('apiById', { id }, other).error?.message).toMatch(/is missing \(perhaps it was deleted/);
    host.share(id, 'other@example.com');
    expect(host.callFunction('apiOpen', { id }, other).reply).toBe('Vault');
  });

  it('carry the error name and code of the Sheets service', () => {
    const host = aHost(
      `function apiRun() { try { Sheets.Spreadsheets.get('nowhere'); } catch (e) { return [e.name, e.details.code, e.message]; } }`,
    );
    expect(host.callFunction('apiRun').reply).toEqual([
      'GoogleJsonResponseException',
      404,
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    ]);
  });

  it('of the register are owned by the account that set it up', () => {
    expect(aHost('').owner).toBe(OWNER);
  });
});
