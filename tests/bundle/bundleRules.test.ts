import {
  declaredNames,
  evaluateBare,
  globalProblems,
  pageProblems,
  sizeProblems,
} from '../../build/lib/bundleRules.mjs';

const BUNDLE = `var App=(()=>{return{onOpen:()=>1}})();
function onOpen() { return App.onOpen.apply(this, arguments); }`;

describe('globalProblems', () => {
  it('is content with the namespace and one function per name on the list', () => {
    expect(globalProblems(BUNDLE, ['onOpen'])).toEqual([]);
  });

  it('names a function that is not on the list, since any editor could call it', () => {
    expect(globalProblems(`${BUNDLE}\nfunction wipe() {}`, ['onOpen'])).toEqual(['global not expected: wipe']);
  });

  it('names a function of the list that the bundle lost', () => {
    expect(globalProblems(BUNDLE, ['onOpen', 'apiOpen'])).toEqual(['global missing: apiOpen']);
  });

  it('names a const at the top level, which is global in Apps Script too', () => {
    expect(globalProblems(`${BUNDLE}\nconst secret = 1;`, ['onOpen'])).toEqual(['global not expected: secret']);
  });

  it('names a global that only running the bundle makes', () => {
    expect(globalProblems(`${BUNDLE}\nglobalThis.leaked = 1;`, ['onOpen'])).toEqual(['global by accident: leaked']);
  });

  it.each(['Intl', 'URL', 'TextEncoder', 'crypto', 'setTimeout', 'console'])(
    'refuses a bundle that needs %s to be loaded',
    (name) => {
      const [problem] = globalProblems(`${BUNDLE}\n${name}.toString();`, ['onOpen']);
      expect(problem).toContain(`does not evaluate on a bare engine: ReferenceError: ${name} is not defined`);
    },
  );
});

describe('evaluateBare', () => {
  it('gives the names that a script makes global', () => {
    expect(evaluateBare('var a = 1; function b() {}').globals.sort()).toEqual(['a', 'b']);
  });
});

describe('declaredNames', () => {
  it('sees var, let, const, function and class', () => {
    const code = 'var a; let b; const c = 1; function d() {} class E {}';
    expect(declaredNames(code)).toEqual(['a', 'b', 'c', 'd', 'E']);
  });
});

describe('sizeProblems', () => {
  it('allows 470 KB of Code.js and not a byte more', () => {
    expect(sizeProblems({ 'Code.js': 470 * 1024 })).toEqual([]);
    expect(sizeProblems({ 'Code.js': 470 * 1024 + 1 })).toEqual(['Code.js has 481281 bytes; the limit is 481280']);
  });

  it('allows 120 KB of sidebar.html', () => {
    expect(sizeProblems({ 'sidebar.html': 130_000 })).toHaveLength(1);
  });
});

describe('pageProblems', () => {
  it('is content with one inlined script', () => {
    expect(pageProblems('a.html', '<p></p><script>let a = 1;</script>')).toEqual([]);
  });

  it('refuses a page that loads something from outside', () => {
    const html = '<link rel="x" href="https://cdn.example/x.css"><script>1</script>';
    expect(pageProblems('a.html', html)).toEqual(['a.html: loads from outside']);
  });

  it('refuses a script that inlining broke', () => {
    expect(pageProblems('a.html', '<script>let = ;</script>')[0]).toContain('does not parse');
  });
});
