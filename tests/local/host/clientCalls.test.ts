import { aHost, evaluate } from './aHost';

describe('google.script.run', () => {
  it('hands plain JSON over and back', () => {
    const host = aHost('function apiEcho(x) { return { got: x }; }');
    expect(host.callFunction('apiEcho', { a: [1, null, '客户'] }).reply).toEqual({ got: { a: [1, null, '客户'] } });
  });

  it.each([{ at: new Date(0) }, [() => 1], { deep: [{ x: new Map() }] }])(
    'refuses a Date, a function or another object on the way to the server (guides/html/communication)',
    (argument) => {
      const host = aHost('function apiEcho(x) { return x; }');
      expect(() => host.callFunction('apiEcho', argument)).toThrow('Failed due to illegal value in property: 0');
    },
  );

  it.each(['{ a: [new Date(0)] }', 'SpreadsheetApp.getActive()', '{ f: function () {} }'])(
    'delivers nothing for %s and does not fail (tanaikech.github.io 2023/08/28)',
    (expression) => {
      const report = aHost(`function apiRun() { return ${expression}; }`).callFunction('apiRun');
      expect(report).toMatchObject({ ok: true, reply: null });
      expect(report.undelivered).toBeDefined();
    },
  );

  it('delivers undefined in an array as null, and a Map as {} (same source)', () => {
    expect(evaluate('{ list: [undefined, 1], map: new Map([[1, 2]]), gone: undefined }')).toEqual({
      list: [null, 1],
      map: {},
    });
  });

  it('fails for a typed array (same source)', () => {
    expect(() => evaluate('new Uint8Array(2)')).toThrow(/not a supported return type/);
  });

  it.each(['api_', 'missing', 'assigned', 'SpreadsheetApp', 'eval', 'Object'])(
    'does not see %s: only declared functions whose name does not end in _ (guides/html/communication#private_functions)',
    (name) => {
      const host = aHost('function api_() { return 1; } var assigned = function () { return 1; };');
      expect(host.callFunction(name).error?.message).toBe(`Script function not found: ${name}`);
    },
  );

  it('lets a menu name a function that is assigned to a variable (guides/v8-runtime)', () => {
    expect(aHost('var go = function () { return 1; };').clickMenu('go').ok).toBe(true);
  });

  it('carries the name, message and details of what the script throws', () => {
    const report = aHost('function apiRun() { throw new TypeError("bad"); }').callFunction('apiRun');
    expect(report).toMatchObject({ ok: false, reply: null, error: { name: 'TypeError', message: 'bad' } });
  });
});
