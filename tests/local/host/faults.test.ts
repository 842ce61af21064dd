import type { Fault } from '../../../local/host';
import { aHost } from './aHost';

const WRITE = `Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: 'written' }, fields: 'title' } }] }, 'REGISTER')`;
const CODE = `
  function apiRun() {
    var store = PropertiesService.getScriptProperties();
    store.setProperty('step', '1');
    try { ${WRITE}; } catch (e) { return [e.name, e.message]; }
    store.setProperty('step', '2');
    return 'done';
  }
  function apiSteps() { return PropertiesService.getScriptProperties().getProperty('step'); }`;

/** The calls of apiRun: 1 getScriptProperties, 2 setProperty, 3 batchUpdate, 4 setProperty. */
function after(...faults: Fault[]) {
  const host = aHost(CODE);
  host.setFaults(faults);
  const report = host.callFunction('apiRun');
  host.setFaults([]);
  return {
    reply: report.reply,
    killed: report.killed,
    title: host.register.title,
    step: host.callFunction('apiSteps').reply,
  };
}

describe('a fault at the n-th service call', () => {
  it('before: the call took no effect, and the script hears of a transient error', () => {
    expect(after({ call: 3, when: 'before', kind: 'error' })).toEqual({
      reply: [
        'GoogleJsonResponseException',
        'API call to sheets.spreadsheets.batchUpdate failed with error: Empty response',
      ],
      killed: false,
      title: 'Register',
      step: '1',
    });
  });

  it('after: the call took effect, and the script hears the very same error', () => {
    const before = after({ call: 3, when: 'before', kind: 'error' });
    expect(after({ call: 3, when: 'after', kind: 'error' })).toEqual({ ...before, title: 'written' });
  });

  it('comes from the small services too, with their own text', () => {
    const host = aHost(CODE);
    host.setFaults([{ call: 2, when: 'before', kind: 'error' }]);
    expect(host.callFunction('apiRun').error?.message).toBe(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  });

  it('kills the execution there, before or after the call took effect', () => {
    const dead = { reply: null, killed: true, step: '1' };
    expect(after({ call: 3, when: 'before', kind: 'kill' })).toEqual({ ...dead, title: 'Register' });
    expect(after({ call: 3, when: 'after', kind: 'kill' })).toEqual({ ...dead, title: 'written' });
  });

  it('hits one call only, and none when there are fewer', () => {
    expect(after({ call: 9, when: 'before', kind: 'error' })).toEqual({
      reply: 'done',
      killed: false,
      title: 'written',
      step: '2',
    });
  });

  it('is counted over several executions', () => {
    const host = aHost(CODE);
    host.setFaults([{ call: 6, when: 'before', kind: 'kill' }]);
    expect([host.callFunction('apiRun').killed, host.callFunction('apiRun').killed]).toEqual([false, true]);
    expect(host.callsSinceFaults).toBe(6);
  });

  it('stands in the call log with what the script was told', () => {
    const host = aHost(CODE);
    host.setFaults([{ call: 3, when: 'after', kind: 'error' }]);
    host.callFunction('apiRun');
    expect(host.calls[2]).toMatchObject({
      n: 3,
      service: 'Sheets',
      method: 'spreadsheets.batchUpdate',
      kind: 'write',
      body: { spreadsheetId: 'REGISTER', body: { requests: [{ updateSpreadsheetProperties: { fields: 'title' } }] } },
      error: 'API call to sheets.spreadsheets.batchUpdate failed with error: Empty response',
    });
  });
});

describe('a person between two calls', () => {
  const READS = `
    function titles() { return Sheets.Spreadsheets.Values.batchGet('REGISTER', { ranges: ['A1:C4'] }).valueRanges[0].values; }
    function apiTwice() { return [titles(), titles()]; }
    function apiTab() { titles(); return Sheets.Spreadsheets.get('REGISTER', { fields: 'sheets.properties.title' }).sheets[0].properties.title; }`;

  const seen = (action: string): unknown[] => {
    const host = aHost(READS);
    host.paste('Customers!A1', 'name\temail\nb\tb@x\na\ta@x');
    host.setFaults([], [{ after: 1, action }]);
    return host.callFunction('apiTwice').reply as unknown[];
  };
  const before = [
    ['name', 'email'],
    ['b', 'b@x'],
    ['a', 'a@x'],
  ];

  it.each([
    ['insert row 2 in Customers', [['name', 'email'], [], ['b', 'b@x'], ['a', 'a@x']]],
    [
      'delete row 3 in 客户',
      [
        ['name', 'email'],
        ['b', 'b@x'],
      ],
    ],
    [
      'move column email of Customers to 1',
      [
        ['email', 'name'],
        ['b@x', 'b'],
        ['a@x', 'a'],
      ],
    ],
  ])('does "%s" after the first call and before the second', (action, later) => {
    expect(seen(action)).toEqual([before, later]);
  });

  it('sorts by a column', () => {
    const [first, second] = seen('sort Customers by name') as string[][][];
    expect(first).toEqual(before);
    expect((second ?? []).map((row) => row[0]).filter((name) => name !== 'name')).toEqual(['a', 'b']);
  });

  it('renames a tab', () => {
    const host = aHost(READS);
    host.setFaults([], [{ after: 1, action: 'rename tab Customers to 老客户' }]);
    expect(host.callFunction('apiTab').reply).toBe('老客户');
  });

  it.each(['dance', 'sort Customers', 'insert row two in Customers'])('refuses "%s" when it is set', (action) => {
    expect(() => {
      aHost(READS).setFaults([], [{ after: 1, action }]);
    }).toThrow(/is not understood/);
  });

  it('says which tab or column is not there', () => {
    expect(() => {
      aHost(READS).doByHand('sort Nobody by name');
    }).toThrow(/no tab "Nobody"/);
    expect(() => {
      aHost(READS).doByHand('sort Customers by shoe');
    }).toThrow(/no column "shoe"/);
  });
});
