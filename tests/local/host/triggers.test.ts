import { aHost, OWNER } from './aHost';

const HOUR = 3_600_000;

describe('installable triggers (developers.google.com/apps-script/reference/script/script-app)', () => {
  const CODE = `
    function apiInstall(x) { return ScriptApp.newTrigger(x.handler).timeBased().everyHours(x.hours).create().getUniqueId(); }
    function apiList() { return ScriptApp.getProjectTriggers().map(function (t) {
      return [t.getHandlerFunction(), String(t.getEventType()), t.getEventType() === ScriptApp.EventType.CLOCK]; }); }
    function apiClear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
    function apiUser() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; }
    function hourly(e) { return { jobs: [e.triggerUid, e.timezone, e.hour] }; }
    function broken() { throw new Error('job failed'); }`;

  it('belong to the person who made them: nobody else sees or deletes them', () => {
    const host = aHost(CODE);
    host.callFunction('apiInstall', { handler: 'hourly', hours: 1 }, { as: 'a@example.com' });
    expect(host.callFunction('apiList', {}, { as: 'b@example.com' }).reply).toEqual([]);
    host.callFunction('apiClear', {}, { as: 'b@example.com' });
    expect(host.callFunction('apiList', {}, { as: 'a@example.com' }).reply).toEqual([['hourly', 'CLOCK', true]]);
    expect(host.callFunction('apiUser', {}, { as: 'a@example.com' }).reply).toBe(1);
    host.callFunction('apiClear', {}, { as: 'a@example.com' });
    expect(host.triggers).toEqual([]);
  });

  it('are at most 20 for a person (guides/services/quotas)', () => {
    const host = aHost(CODE);
    for (let made = 0; made < 20; made += 1) host.callFunction('apiInstall', { handler: 'hourly', hours: 1 });
    expect(host.callFunction('apiInstall', { handler: 'hourly', hours: 1 }).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(host.callFunction('apiInstall', { handler: 'hourly', hours: 1 }, { as: 'b@example.com' }).ok).toBe(true);
  });

  it('need a schedule', () => {
    const host = aHost('function go() { ScriptApp.newTrigger("x").timeBased().create(); }');
    expect(host.clickMenu('go').ok).toBe(false);
  });

  it('fire at the same minute of every hour', () => {
    const host = aHost(CODE);
    const uid = host.callFunction('apiInstall', { handler: 'hourly', hours: 1 }).reply;
    const lines = host.advanceTo(host.now + 5 * HOUR);
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((line) => line.at.slice(14, 16))).size).toBe(1);
    expect(lines[0]?.jobs).toEqual([uid, 'UTC', new Date(lines[0]?.at ?? 0).getUTCHours()]);
  });

  it('fire every so many hours, at a minute that is the same in every run', () => {
    const runs = [1, 2].map(() => {
      const host = aHost(CODE);
      host.callFunction('apiInstall', { handler: 'hourly', hours: 6 });
      return host.advanceTo(host.now + 24 * HOUR).map((line) => line.at);
    });
    expect(runs[0]).toHaveLength(4);
    expect(runs[0]).toEqual(runs[1]);
  });

  it('fire in the order in which they fall due, and leave the clock where it was asked to be', () => {
    const host = aHost(CODE);
    for (let made = 0; made < 5; made += 1) host.callFunction('apiInstall', { handler: 'hourly', hours: 1 });
    const until = host.now + 3 * HOUR;
    const times = host.advanceTo(until).map((line) => line.at);
    expect(times).toHaveLength(15);
    expect(times).toEqual([...times].sort());
    expect(host.now).toBe(until);
  });

  it('report a failure in the line and go on with the next', () => {
    const host = aHost(CODE);
    host.callFunction('apiInstall', { handler: 'broken', hours: 1 });
    host.callFunction('apiInstall', { handler: 'gone', hours: 1 });
    const lines = host.advanceTo(host.now + HOUR);
    expect(lines.map((line) => [line.ok, line.error]).sort()).toEqual([
      [false, 'Script function not found: gone'],
      [false, 'job failed'],
    ]);
    expect(host.failures).toHaveLength(2);
  });

  it('do not fire for a moment in the past', () => {
    const host = aHost(CODE);
    host.callFunction('apiInstall', { handler: 'hourly', hours: 1 });
    expect(host.advanceTo(host.now - HOUR)).toEqual([]);
  });
});

describe('edits by hand (developers.google.com/apps-script/guides/triggers/events)', () => {
  const CODE = `
    function install() {
      ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    }
    function facts(e) { return { range: e.range.getA1Notation(), rows: [e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd],
      sheet: e.range.getSheet().getName(), id: e.source.getId(), who: e.user.getEmail(), email: e.user.email,
      value: e.value, oldValue: e.oldValue, mode: String(e.authMode), uid: typeof e.triggerUid,
      has: ['value' in e, 'oldValue' in e], active: Session.getActiveUser().getEmail() }; }
    function onEdit(e) { return facts(e); }
    function installed(e) { var f = facts(e); f.effective = Session.getEffectiveUser().getEmail(); return f; }
    function slowInstall() { ScriptApp.newTrigger('slow').forSpreadsheet('REGISTER').onEdit().create(); }
    function slow(e) { Utilities.sleep(10000); return e.range.getA1Notation(); }`;

  it('fire the simple trigger with what a single cell held and holds', () => {
    const host = aHost(CODE);
    host.edit('Customers!B3', 'old');
    const { executions } = host.edit('Customers!B3', 'new');
    expect(executions).toHaveLength(1);
    expect(executions[0]).toMatchObject({
      kind: 'simple-edit',
      reply: {
        range: 'B3',
        rows: [3, 3, 2, 2],
        sheet: 'Customers',
        id: 'REGISTER',
        value: 'new',
        oldValue: 'old',
        mode: 'LIMITED',
        uid: 'undefined',
        active: '',
        who: '',
      },
    });
  });

  it('fire the installed trigger as its creator, who is told the editor only inside one domain', () => {
    const host = aHost(CODE);
    host.clickMenu('install', { as: 'boss@firm.example' });
    const inside = host.edit('Customers!A2', 'x', { as: 'li@firm.example' }).executions[1];
    const outside = host.edit('Customers!A2', 'y', { as: 'li@gmail.com' }).executions[1];
    expect(inside?.reply).toMatchObject({
      effective: 'boss@firm.example',
      active: 'li@firm.example',
      who: 'li@firm.example',
      uid: 'string',
    });
    expect(outside?.reply).toMatchObject({
      effective: 'boss@firm.example',
      active: '',
      who: '',
      email: '',
      mode: 'FULL',
    });
  });

  it('tell nothing between two gmail.com accounts (tanaikech.github.io 2022/01/04)', () => {
    const host = aHost(CODE);
    host.clickMenu('install', { as: 'boss@gmail.com' });
    expect(host.edit('Customers!A2', 'x', { as: 'li@gmail.com' }).executions[1]?.reply).toMatchObject({
      active: '',
      who: '',
    });
    expect(host.edit('Customers!A2', 'z', { as: 'boss@gmail.com' }).executions[1]?.reply).toMatchObject({
      active: 'boss@gmail.com',
    });
  });

  it('come without value and oldValue when more than one cell is pasted (tanaikech.github.io 2017/10/11)', () => {
    const { executions } = aHost(CODE).paste('Customers!A2', 'a\tb\nc\td\n');
    expect(executions[0]?.reply).toMatchObject({ range: 'A2:B3', has: [false, false] });
  });

  it('come without value when the cell is cleared, and without oldValue when it was empty', () => {
    const host = aHost(CODE);
    expect(host.edit('Customers!A2', 'x').executions[0]?.reply).toMatchObject({ has: [true, false] });
    expect(host.edit('Customers!A2', '').executions[0]?.reply).toMatchObject({ has: [false, true] });
  });

  it('do not fire for what the script itself writes (guides/triggers#restrictions)', () => {
    const host = aHost(`
      function onEdit() { console.log('fired'); }
      function apiWrite() { Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
        start: { sheetId: 0, rowIndex: 1, columnIndex: 0 }, fields: 'userEnteredValue',
        rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }] } }] }, 'REGISTER'); }`);
    expect(host.callFunction('apiWrite').ok).toBe(true);
    expect(host.editBurst([]).executions).toEqual([]);
  });

  it('queue only two events while the trigger still runs; what comes after is lost (guides/triggers#onedite)', () => {
    const host = aHost(CODE.replace('function onEdit', 'function ignored'));
    host.clickMenu('slowInstall');
    const cells = ['A2', 'A3', 'A4', 'A5', 'A6'];
    const edits = cells.map((cell, index) => ({ cell: `Customers!${cell}`, text: 'x', after: index }));
    const { executions, dropped } = host.editBurst(edits);
    expect(executions.map((one) => one.reply)).toEqual(['A2', 'A3', 'A4']);
    expect(dropped).toBe(2);
    expect(host.register.sheets[0]?.rows[5]?.cells[0]?.value).toBe('x');
  });

  it('lose nothing when they come slowly', () => {
    const host = aHost(CODE.replace('function onEdit', 'function ignored'));
    host.clickMenu('slowInstall');
    const edits = ['A2', 'A3', 'A4', 'A5'].map((cell, index) => ({
      cell: `Customers!${cell}`,
      text: 'x',
      after: index * 11,
    }));
    expect(host.editBurst(edits)).toMatchObject({ dropped: 0, executions: { length: 4 } });
  });

  it('find the tab by its label in the other language', () => {
    expect(aHost(CODE).edit('客户!A2', 'x').executions[0]?.reply).toMatchObject({ sheet: 'Customers' });
  });

  it('refuse a cell that is none', () => {
    expect(() => aHost(CODE).edit('Customers!5E', 'x')).toThrow(/not a cell/);
    expect(() => aHost(CODE).edit('Nowhere!A1', 'x')).toThrow(/no tab "Nowhere"/);
  });
});

describe('change triggers', () => {
  const CODE = `
    function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
    function changed(e) { PropertiesService.getScriptProperties().setProperty('change', e.changeType + ' ' + e.user.getEmail()); write(); }
    function write() { Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: 'x' }, fields: 'title' } }] }, 'REGISTER'); }
    function apiWrite() { write(); }
    function apiSeen() { return PropertiesService.getScriptProperties().getProperty('change'); }`;

  it('fire for writes through the Sheets service as well, once, not for their own (tanaikech.github.io 2022/11/10)', () => {
    const host = aHost(CODE);
    host.clickMenu('install');
    host.callFunction('apiWrite');
    expect(host.callFunction('apiSeen').reply).toBe(`OTHER ${OWNER}`);
  });

  it('fire for edits by hand', () => {
    const host = aHost(CODE);
    host.clickMenu('install');
    host.edit('Customers!A2', 'x');
    expect(host.callFunction('apiSeen').reply).toBe(`EDIT ${OWNER}`);
  });
});
