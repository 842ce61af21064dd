import { Host } from '../../../local/host';
import { aDist, aHost, aRegister, START } from './aHost';

describe('menus', () => {
  it('are given as a tree when the spreadsheet is opened', () => {
    const host = aHost(`function onOpen() {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('Register').addItem('Open', 'showSidebar').addSeparator()
        .addSubMenu(ui.createMenu('Snapshots').addItem('Take', 'take')).addToUi(); }`);
    expect(host.openSpreadsheet()[0]?.menus).toEqual([
      {
        caption: 'Register',
        items: [
          { kind: 'item', caption: 'Open', functionName: 'showSidebar' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Snapshots', items: [{ kind: 'item', caption: 'Take', functionName: 'take' }] },
        ],
      },
    ]);
  });

  it('are not there when the script has no onOpen', () => {
    expect(aHost('').openSpreadsheet()).toEqual([]);
  });
});

describe('pages', () => {
  const host = (): Host => {
    const distDir = aDist(
      `function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Register').setWidth(500).append('<b>x</b>')); }
       function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('Sidebar').setWidth(640).setHeight(480), 'Adopt'); }
       function missing() { HtmlService.createHtmlOutputFromFile('Nope'); }
       function outside() { HtmlService.createHtmlOutputFromFile('../secret'); }
       function text() { SpreadsheetApp.getUi().showSidebar('<p>'); }`,
      { html: '<p>客户</p>' },
    );
    return Host.create({ distDir, now: START }, aRegister());
  };

  it('come with the html of the file; a sidebar is 300 px wide whatever is asked (add-ons/concepts/dialogs)', () => {
    expect(host().clickMenu('side').pages).toEqual([
      { kind: 'sidebar', title: 'Register', html: '<p>客户</p><b>x</b>' },
    ]);
    expect(host().clickMenu('dialog').pages).toEqual([
      { kind: 'modalDialog', title: 'Adopt', html: '<p>客户</p>', width: 640, height: 480 },
    ]);
  });

  it.each(['missing', 'outside'])('are refused when there is no such file: %s', (name) => {
    expect(host().clickMenu(name).error?.message).toMatch(/^No HTML file named .+ was found\.$/);
  });

  it('take an HtmlOutput only', () => {
    expect(host().clickMenu('text').error?.message).toMatch(/don't match the method signature for Ui.showSidebar/);
  });
});

describe('questions', () => {
  const CODE = `
    function ask() { var ui = SpreadsheetApp.getUi();
      var answer = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO);
      console.log(String(answer === ui.Button.YES)); }
    function prompt() { var r = SpreadsheetApp.getUi().prompt('Name?'); console.log(r.getResponseText() + ' ' + r.getSelectedButton()); }`;

  it('are closed without an answer unless one is scripted, and the execution waits meanwhile', () => {
    const report = aHost(CODE).clickMenu('ask');
    expect(report.logs[0]?.text).toBe('false');
    expect(report.questions).toEqual([{ kind: 'alert', title: 'Title', text: 'Sure?', buttons: 'YES_NO' }]);
    expect(report.modelledSeconds).toBeGreaterThan(5);
  });

  it('get the scripted answer', () => {
    const host = aHost(CODE, {
      answer: ({ kind }) => (kind === 'alert' ? { button: 'YES' } : { button: 'OK', text: '李雷' }),
    });
    expect(host.clickMenu('ask').logs[0]?.text).toBe('true');
    expect(host.clickMenu('prompt').logs[0]?.text).toBe('李雷 OK');
  });
});

describe('where the cursor is', () => {
  it('is seen and moved by the script', () => {
    const host = aHost(`function go() {
      var book = SpreadsheetApp.getActive(); var range = book.getActiveRange();
      console.log([range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getSheet().getName()].join(' '));
      book.setActiveSheet(book.getSheetById(0)).getRange('A7').activate();
      console.log(book.getActiveCell().getA1Notation());
      book.toast('done', 'Register'); }`);
    host.selection = { sheetId: 0, row: 1, column: 2, rowCount: 3, columnCount: 1 };
    const report = host.clickMenu('go');
    expect(report.logs.map((line) => line.text)).toEqual(['C2:C4 2 3 3 Customers', 'A7']);
    expect(report.toasts).toEqual(['Register: done']);
    expect(host.selection).toMatchObject({ row: 6, column: 0 });
  });

  it('cannot be put outside the sheet', () => {
    const host = aHost('function go() { SpreadsheetApp.getActive().getSheetById(0).getRange("A5000"); }');
    expect(host.clickMenu('go').error?.message).toBe(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  it('has no user interface in a trigger', () => {
    const host = aHost(`
      function install() { ScriptApp.newTrigger('timer').timeBased().everyHours(1).create(); }
      function timer() { SpreadsheetApp.getUi(); }`);
    host.clickMenu('install');
    expect(host.advanceTo(host.now + 3_600_000)[0]?.error).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('tells name, locale, time zone and address of the spreadsheet', () => {
    const host = aHost(`function apiRun() { var s = SpreadsheetApp.getActiveSpreadsheet();
      return [s.getName(), s.getSpreadsheetLocale(), s.getSpreadsheetTimeZone(), s.getUrl(), Session.getScriptTimeZone()]; }`);
    expect(host.callFunction('apiRun').reply).toEqual([
      'Register',
      'zh_CN',
      'Asia/Shanghai',
      'https://docs.google.com/spreadsheets/d/REGISTER/edit',
      'Asia/Shanghai',
    ]);
  });
});
