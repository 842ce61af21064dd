import { aHost, evaluate, refusal } from './aHost';

describe('CacheService (developers.google.com/apps-script/reference/cache/cache)', () => {
  const cache = 'CacheService.getScriptCache()';

  it.each([
    [`${cache}.put(new Array(252).join("k"), "v")`, 'Argument too large: key'],
    [`${cache}.put("k", new Array(102402).join("v"))`, 'Argument too large: value'],
    [`${cache}.put("k", "v", 21601)`, 'Invalid argument: expirationInSeconds'],
    [`${cache}.get("")`, 'Invalid argument: key'],
  ])('refuses %s', (expression, message) => {
    expect(refusal(expression)).toBe(message);
  });

  it('takes a key of 250 characters and a value of 102,400 bytes', () => {
    expect(refusal(`${cache}.put(new Array(251).join("k"), new Array(102401).join("v"))`)).toBe('no error, but null');
  });

  it('counts the bytes of a value, not its characters', () => {
    expect(refusal(`${cache}.put("k", new Array(34135).join("客"))`)).toBe('Argument too large: value');
  });

  it('gives null for what is not there, and only what is there for many keys', () => {
    expect(evaluate(`(${cache}.put("a", "1"), [${cache}.get("b"), ${cache}.getAll(["a", "b"])])`)).toEqual([
      null,
      { a: '1' },
    ]);
  });

  it('forgets a value after 600 seconds unless told otherwise, and keeps it at most six hours', () => {
    const host = aHost(`
      function apiPut() { ${cache}.put('short', '1'); ${cache}.putAll({ long: '2' }, 21600); }
      function apiGet() { return [${cache}.get('short'), ${cache}.get('long')]; }`);
    host.callFunction('apiPut');
    host.advanceTo(host.now + 590_000);
    expect(host.callFunction('apiGet').reply).toEqual(['1', '2']);
    host.advanceTo(host.now + 20_000);
    expect(host.callFunction('apiGet').reply).toEqual([null, '2']);
    host.advanceTo(host.now + 21_600_000);
    expect(host.callFunction('apiGet').reply).toEqual([null, null]);
  });

  it('throws out the oldest hundred once there are more than 1,000 items (justin.poehnelt.com, measured)', () => {
    const host = aHost(`function apiRun() {
      var many = {}; for (var i = 0; i < 1000; i += 1) many['k' + i] = 'v';
      ${cache}.putAll(many); ${cache}.put('last', 'v');
      return [${cache}.get('k0'), ${cache}.get('k100'), ${cache}.get('k101'), ${cache}.get('last')]; }`);
    expect(host.callFunction('apiRun').reply).toEqual([null, null, 'v', 'v']);
  });

  it('keeps the caches of the script, the document and each person apart', () => {
    const host = aHost(`
      function apiPut() { CacheService.getUserCache().put('k', 'mine'); }
      function apiGet() { return [CacheService.getUserCache().get('k'), CacheService.getDocumentCache().get('k')]; }`);
    host.callFunction('apiPut', {}, { as: 'a@example.com' });
    expect(host.callFunction('apiGet', {}, { as: 'a@example.com' }).reply).toEqual(['mine', null]);
    expect(host.callFunction('apiGet', {}, { as: 'b@example.com' }).reply).toEqual([null, null]);
  });

  it('stores null as "null" and an object as "[object Object]" (same measurements)', () => {
    expect(
      evaluate(`(${cache}.put("a", null), ${cache}.put("b", {}), [${cache}.get("a"), ${cache}.get("b")])`),
    ).toEqual(['null', '[object Object]']);
  });
});

describe('PropertiesService (developers.google.com/apps-script/guides/services/quotas)', () => {
  const store = 'PropertiesService.getDocumentProperties()';
  const full = 'You have exceeded the property storage quota. Please remove some properties and try again.';

  it('refuses a value of more than 9 KB', () => {
    expect(refusal(`${store}.setProperty("k", new Array(9218).join("v"))`)).toBe(full);
    expect(evaluate(`${store}.setProperty("k", new Array(9217).join("v")).getProperty("k").length`)).toBe(9216);
  });

  it('refuses what would make a store larger than 500 KB, and keeps what it had', () => {
    const host = aHost(`
      function apiFill() { for (var i = 0; i < 60; i += 1) ${store}.setProperty('k' + i, new Array(9001).join('v')); }
      function apiCount() { return ${store}.getKeys().length; }`);
    expect(host.callFunction('apiFill').error?.message).toBe(full);
    expect(host.callFunction('apiCount').reply).toBe(56);
  });

  it('takes strings only', () => {
    expect(refusal(`${store}.setProperty("k", {})`)).toMatch(
      /don't match the method signature for Properties.setProperty/,
    );
  });

  it('reads, lists, replaces and deletes', () => {
    expect(
      evaluate(`(${store}.setProperties({ a: 1, b: 'x' }), ${store}.deleteProperty('b'),
        [${store}.getProperties(), ${store}.getProperty('b'), ${store}.setProperties({ c: 'y' }, true).getKeys()])`),
    ).toEqual([{ a: '1' }, null, ['c']]);
  });

  it('allows 50,000 reads and writes a day', () => {
    const host = aHost(`function apiMany() { var p = ${store}; for (var i = 0; i < 5000; i += 1) p.getKeys(); }`);
    for (let run = 0; run < 10; run += 1) host.callFunction('apiMany');
    expect(host.callFunction('apiMany').error?.message).toBe('Service invoked too many times for one day: properties.');
    host.advanceTo(host.now + 86_400_000);
    expect(host.callFunction('apiMany').ok).toBe(true);
  });
});

describe('LockService (developers.google.com/apps-script/reference/lock/lock)', () => {
  const CODE = `
    function apiTry() { var lock = LockService.getDocumentLock(); return [lock.tryLock(3000), lock.hasLock()]; }
    function apiWait() { LockService.getDocumentLock().waitLock(3000); return true; }`;

  it('gives a lock that nobody holds at once, and takes it back when the execution ends', () => {
    const host = aHost(CODE);
    expect(host.callFunction('apiTry')).toMatchObject({ reply: [true, true], modelledSeconds: 0.12 });
    expect(host.callFunction('apiTry').reply).toEqual([true, true]);
  });

  it('waits on the virtual clock for one that is free in time', () => {
    const host = aHost(CODE);
    host.holdLock('document', 2);
    const report = host.callFunction('apiTry');
    expect(report.reply).toEqual([true, true]);
    expect(report.modelledSeconds).toBeGreaterThan(2);
  });

  it('says false after the time that was asked, and waitLock throws', () => {
    const host = aHost(CODE);
    host.holdLock('document', 60);
    const report = host.callFunction('apiTry');
    expect(report.reply).toEqual([false, false]);
    expect(report.modelledSeconds).toBeCloseTo(3.12, 5);
    expect(host.callFunction('apiWait').error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('loses the lock when a question is put to the person (reference/base/ui)', () => {
    const host = aHost(`function go() {
      var lock = LockService.getDocumentLock(); lock.tryLock(1); SpreadsheetApp.getUi().alert('?');
      console.log(String(lock.hasLock())); }`);
    expect(host.clickMenu('go').logs).toEqual([{ level: 'log', text: 'false' }]);
  });
});
