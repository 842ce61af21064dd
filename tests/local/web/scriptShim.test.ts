import { createContext, runInContext } from 'node:vm';
import { declaredFunctions, withShim } from '../../../local/web/server/addonPages';
import { scriptShim } from '../../../local/web/server/scriptShim';

interface Sent {
  readonly workbench: string;
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A page's window with the shim in it; `run` evaluates a script of the page. */
function aPage(functions: readonly string[] = ['apiOpen']) {
  const sent: Sent[] = [];
  const errors: string[] = [];
  let listener: (event: { source: unknown; data: unknown }) => void = () => undefined;
  const parent = { postMessage: (message: Sent) => sent.push(message) };
  const window = createContext({
    parent,
    seen: [] as unknown[],
    console: { error: (text: string) => errors.push(text) },
    addEventListener: (_: string, added: typeof listener) => {
      listener = added;
    },
  });
  const run = (code: string): unknown => runInContext(code, window);
  run(scriptShim(functions));
  const answer = (id: number, reply: unknown, failure: string | null = null, source: unknown = parent): void =>
    listener({ source, data: { workbench: 'reply', id, reply, failure } });
  return { run, sent, errors, answer, seen: () => run('seen') as unknown[] };
}

describe('google.script.run in a page of the workbench', () => {
  it('gives the reply and the user object to the success handler', () => {
    const page = aPage();
    page.run(
      `google.script.run.withSuccessHandler((r, u) => seen.push([r, u])).withUserObject('mine').apiOpen({ a: 1 })`,
    );
    expect(page.sent).toEqual([{ workbench: 'call', id: 1, name: 'apiOpen', args: [{ a: 1 }] }]);
    page.answer(1, { ok: true });
    expect(page.seen()).toEqual([[{ ok: true }, 'mine']]);
  });

  it('gives an Error to the failure handler', () => {
    const page = aPage();
    page.run(`google.script.run.withFailureHandler((e) => seen.push(e instanceof Error, e.message)).apiOpen()`);
    page.answer(1, null, 'it broke');
    expect(page.seen()).toEqual([true, 'it broke']);
  });

  it('says a failure that nobody handles on the console', () => {
    const page = aPage();
    page.run('google.script.run.apiOpen()');
    page.answer(1, null, 'it broke');
    expect(page.errors).toEqual(['Uncaught Error: it broke']);
  });

  it('keeps the handlers of a runner for its own calls', () => {
    const page = aPage();
    page.run(
      `const one = google.script.run.withSuccessHandler(() => seen.push('one')); google.script.run.apiOpen(); one.apiOpen();`,
    );
    page.answer(1, null);
    page.answer(2, null);
    expect(page.seen()).toEqual(['one']);
  });

  it.each(['new Date(0)', '{ at: [new Date(0)] }', '() => 1', '{ f() {} }'])('does not send %s', (value) => {
    const page = aPage();
    expect(() => page.run(`google.script.run.apiOpen(${value})`)).toThrow('Failed due to illegal value in property: 0');
    expect(page.sent).toEqual([]);
  });

  it('knows the declared functions only', () => {
    expect(() => aPage().run('google.script.run.apiOther()')).toThrow(/is not a function/);
  });

  it('runs ten calls at a time and sends the next when one is back', () => {
    const page = aPage();
    page.run('for (let i = 0; i < 12; i++) google.script.run.apiOpen(i)');
    expect(page.sent).toHaveLength(10);
    page.answer(3, null);
    expect(page.sent.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('hears the window around it only', () => {
    const page = aPage();
    page.run('google.script.run.withSuccessHandler(() => seen.push(1)).apiOpen()');
    page.answer(1, null, null, {});
    expect(page.seen()).toEqual([]);
  });

  it('tells the window around it to close and to grow', () => {
    const page = aPage();
    page.run('google.script.host.close(); google.script.host.setHeight(400); google.script.host.editor.focus()');
    expect(page.sent).toEqual([{ workbench: 'close' }, { workbench: 'height', pixels: 400 }, { workbench: 'focus' }]);
  });
});

describe('the page that is served', () => {
  it('has google.script before its own scripts', () => {
    const html = withShim('<!DOCTYPE html><html><head><script>own()</script></head></html>', []);
    expect(html.indexOf('google')).toBeLessThan(html.indexOf('own()'));
    expect(html).toMatch(/^<!DOCTYPE html><html><head><script>/);
  });

  it('keeps its doctype first where it has no head', () => {
    expect(withShim('<!doctype html><p>x</p>', [])).toMatch(/^<!doctype html><script>/);
    expect(withShim('<p>x</p>', [])).toMatch(/^<script>/);
  });

  it('knows functions declared at the top level, without the private ones', () => {
    const code =
      'function onOpen() {}\nvar App = (() => {\n  function inner() {}\n})();\nfunction apiOpen() {}\nfunction own_() {}';
    expect(declaredFunctions(code)).toEqual(['onOpen', 'apiOpen']);
  });
});
