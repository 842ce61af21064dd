import { aHost, aRegister, OWNER } from './aHost';

const READ = `Sheets.Spreadsheets.Values.batchGet('REGISTER', { ranges: ['Customers!A1:B2'] })`;
const NOOP = `Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: 'x' }, fields: 'title' } }] }, 'REGISTER')`;

describe('modelled time (tanaikech.github.io 2022/04/25: cost per call and per cell)', () => {
  it('charges 0.3 s and 4.5 µs a cell for a read', () => {
    const host = aHost(`function apiRun() { ${READ}; }`);
    host.paste('Customers!A1', 'a\tb\nc\td');
    const report = host.callFunction('apiRun');
    expect(report.calls).toEqual({ read: 1, write: 0, other: 0 });
    expect(host.calls.map((call) => call.cellsRead)).toEqual([4]);
    expect(report.modelledSeconds).toBeCloseTo(0.3 + 4 * 4.5e-6, 6);
  });

  it('charges 0.04 s for every other service call, and nothing for computing', () => {
    const host = aHost(
      'function apiRun() { CacheService.getUserCache().get("k"); console.log(1); Utilities.getUuid(); }',
    );
    expect(host.callFunction('apiRun')).toMatchObject({
      calls: { read: 0, write: 0, other: 2 },
      modelledSeconds: 0.08,
    });
  });

  it('lets the clock that the script sees go on with the cost', () => {
    const host = aHost(`function apiRun() { var t = Date.now(); ${NOOP}; return Date.now() - t; }`);
    expect(host.callFunction('apiRun').reply).toBe(500);
  });
});

describe('six minutes (developers.google.com/apps-script/guides/services/quotas)', () => {
  const CODE = `
    function apiRun() {
      var store = PropertiesService.getScriptProperties();
      Utilities.sleep(200000);
      store.setProperty('before', '1');
      try { Utilities.sleep(200000); } catch (e) { try { store.setProperty('caught', '1'); } catch (f) {} }
      finally { try { store.setProperty('finally', '1'); } catch (g) {} }
      return 'survived';
    }
    function apiKeys() { return PropertiesService.getScriptProperties().getKeys(); }`;

  it('ends the execution on the spot: nothing more takes effect, not even in catch and finally', () => {
    const host = aHost(CODE);
    expect(host.callFunction('apiRun')).toMatchObject({
      ok: false,
      killed: true,
      reply: null,
      modelledSeconds: 360,
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(host.callFunction('apiKeys').reply).toEqual(['before']);
  });

  it('is 30 seconds for a simple trigger (guides/triggers#restrictions)', () => {
    const host = aHost('function onOpen() { Utilities.sleep(31000); }');
    expect(host.openSpreadsheet()).toMatchObject([{ killed: true, modelledSeconds: 30 }]);
  });

  it('does not start a call that cannot end in time', () => {
    const host = aHost(`
      function apiRun() { Utilities.sleep(300000); Utilities.sleep(59800); ${NOOP}; }`);
    expect(host.callFunction('apiRun')).toMatchObject({ killed: true, calls: { write: 0 } });
    expect(host.register.title).toBe('Register');
  });
});

describe('quotas of the Sheets API (developers.google.com/sheets/api/limits)', () => {
  const CODE = `
    function apiReads(x) { var n = 0; try { for (; n < x.times; n += 1) ${READ}; } catch (e) { return [n, e.name, e.details.code, e.message]; } return [n]; }
    function apiWrites(x) { var n = 0; try { for (; n < x.times; n += 1) ${NOOP}; } catch (e) { return [n, e.name, e.details.code]; } return [n]; }`;

  it('refuses the 61st read of a person within a minute with a 429', () => {
    const [done, name, code, message] = aHost(CODE).callFunction('apiReads', { times: 70 }).reply as unknown[];
    expect([done, name, code]).toEqual([60, 'GoogleJsonResponseException', 429]);
    expect(message).toMatch(
      /^API call to sheets.spreadsheets.values.batchGet failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'/,
    );
  });

  it('counts reads and writes, and each person, apart', () => {
    const host = aHost(CODE);
    host.callFunction('apiReads', { times: 60 });
    expect(host.callFunction('apiWrites', { times: 5 }).reply).toEqual([5]);
    expect(host.callFunction('apiReads', { times: 5 }, { as: 'b@example.com' }).reply).toEqual([5]);
  });

  it('gives a new allowance a minute later', () => {
    const host = aHost(CODE);
    host.callFunction('apiReads', { times: 60 });
    host.wait(60);
    expect(host.callFunction('apiReads', { times: 60 }).reply).toEqual([60]);
  });

  it('gives a whole project 300 a minute', () => {
    const host = aHost(CODE);
    const people = Array.from({ length: 10 }, (_, index) => `p${String(index)}@example.com`);
    const done = people.map((as) => (host.callFunction('apiReads', { times: 40 }, { as }).reply as number[])[0] ?? 0);
    expect(done.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(300);
    expect(done.some((one) => one < 40)).toBe(false);
  });

  it('allows 250 new spreadsheets a day (guides/services/quotas)', () => {
    const host = aHost(`function apiRun() { var n = 0;
      try { for (; n < 25; n += 1) { Sheets.Spreadsheets.create({ properties: { title: 'v' } }); Utilities.sleep(700); } } catch (e) { return [n, e.message]; } return [n]; }`);
    for (let run = 0; run < 10; run += 1) expect(host.callFunction('apiRun').reply).toEqual([25]);
    expect(host.callFunction('apiRun').reply).toEqual([0, 'Service invoked too many times for one day: spreadsheets.']);
  });
});

describe('trigger runtime (guides/services/quotas: 90 minutes a day on a consumer account)', () => {
  it('lets no trigger of that person run once it is used up, until the next day', () => {
    const host = aHost(`
      function apiInstall() { ScriptApp.newTrigger('slow').timeBased().everyHours(1).create(); }
      function slow() { Utilities.sleep(270000); }`);
    host.callFunction('apiInstall');
    const lines = host.advanceTo(host.now + 30 * 3_600_000);
    const failed = lines.filter((line) => !line.ok);
    expect(lines.findIndex((line) => !line.ok)).toBe(20);
    expect(failed[0]?.error).toBe('Service using too much computer time for one day.');
    expect(lines.slice(24).every((line) => line.ok)).toBe(true);
    expect(aRegister().owner).toBe(OWNER);
  });
});
