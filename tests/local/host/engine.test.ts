import { aHost, evaluate, refusal, START } from './aHost';

describe('the engine that a script runs on', () => {
  it.each([
    'Intl',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'setTimeout',
    'setInterval',
    'fetch',
  ])('has no %s (developers.google.com/apps-script/guides/v8-runtime#limitations)', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it.each([
    'atob',
    'btoa',
    'process',
    'require',
    'performance',
    'structuredClone',
    'queueMicrotask',
    'Buffer',
    'module',
  ])('has no %s (same page; justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg)', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('has none of the built-ins that came after ES2019', () => {
    expect(evaluate('[typeof [].at, typeof [].toSorted, typeof Object.hasOwn, typeof "".replaceAll]')).toEqual(
      Array(4).fill('undefined'),
    );
  });

  it.each([
    'new Date().getHours()',
    'new Date().getFullYear()',
    'new Date().getTimezoneOffset()',
    'String(new Date())',
  ])('refuses %s by name, since the zone of the engine is never that of the spreadsheet', (expression) => {
    expect(refusal(expression)).toMatch(/^engine time zone used: /);
  });

  it.each(['new Date(2024, 0, 1).getTime()', 'Date()', 'Date.parse("2024-03-01T10:00")', 'new Date("1/3/2024")'])(
    'refuses %s, which would read local time',
    (expression) => {
      expect(refusal(expression)).toMatch(/^engine time zone used: /);
    },
  );

  it('gives the virtual clock for the present, and keeps dates of a known moment', () => {
    expect(evaluate('[Date.now(), new Date().getTime(), new Date(0).toISOString(), Date.UTC(2024, 0, 1)]')).toEqual([
      START,
      START,
      '1970-01-01T00:00:00.000Z',
      Date.UTC(2024, 0, 1),
    ]);
  });

  it('keeps the date arithmetic that needs no zone', () => {
    expect(
      evaluate('[new Date(5) - new Date(2), new Date("2024-03-01").getUTCDate(), new Date(7) instanceof Date]'),
    ).toEqual([3, 1, true]);
  });

  it('starts every execution with a fresh state, so that nothing is kept in variables', () => {
    const host = aHost('var n = 0; function apiCount() { n += 1; return n; }');
    expect([host.callFunction('apiCount').reply, host.callFunction('apiCount').reply]).toEqual([1, 1]);
  });

  it('makes every value of a service in the realm of the script', () => {
    expect(evaluate('[Utilities.base64Decode("AA==") instanceof Array, x instanceof Object]')).toEqual([true, true]);
  });

  it.each([
    'Utilities.getUuid.constructor',
    'console.log.constructor',
    'Date.constructor',
    'Object.getPrototypeOf(globalThis).constructor.constructor',
    'Object.getPrototypeOf(SpreadsheetApp).constructor.constructor',
  ])('cannot reach the machine that it runs on through %s', (path) => {
    expect(evaluate(`${path}('return typeof process + typeof require')()`)).toBe('undefinedundefined');
  });

  it('sees nothing of the host among its globals', () => {
    expect(
      evaluate(
        'Object.getOwnPropertyNames(globalThis).filter(function (name) { return /host|bridge|^__/i.test(name); })',
      ),
    ).toEqual([]);
  });

  it('reports what the top level of the bundle throws', () => {
    const host = aHost('throw new Error("broken at load");');
    expect(host.callFunction('apiRun').error?.message).toBe('broken at load');
  });
});

describe('a service that is used beyond what is emulated', () => {
  it.each([
    ['SpreadsheetApp.foo', 'SpreadsheetApp.foo is not emulated'],
    ['SpreadsheetApp.getActive().getSheetValues', 'Spreadsheet.getSheetValues is not emulated'],
    ['Sheets.Spreadsheets.Values.update', 'Sheets.Spreadsheets.Values.update is not emulated'],
    ['Utilities.DigestAlgorithm.SHA_3', 'DigestAlgorithm.SHA_3 is not emulated'],
    ['console.table', 'console.table is not emulated'],
  ])('throws by name for %s', (expression, message) => {
    expect(refusal(expression)).toBe(message);
  });

  it('has no DriveApp, UrlFetchApp or GmailApp at all', () => {
    expect(evaluate('[typeof DriveApp, typeof UrlFetchApp, typeof GmailApp]')).toEqual(Array(3).fill('undefined'));
  });

  it('has no Sheets service while the manifest does not switch it on (guides/services/advanced)', () => {
    const host = aHost('function apiRun() { return typeof Sheets; }', { manifest: { dependencies: {} } });
    expect(host.callFunction('apiRun').reply).toBe('undefined');
  });

  it('refuses arguments of the wrong type with the text of Apps Script', () => {
    expect(refusal('Utilities.formatDate("2024-01-01", "GMT", "yyyy")')).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});
