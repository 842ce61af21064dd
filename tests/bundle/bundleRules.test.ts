import {
  declaredNames,
  evaluateBare,
  globalProblems,
  pageProblems,
  partProblems,
  servedProblems,
  servedSizes,
  sizeProblems,
  wordsProblems,
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
  it('allows 1,000 KB of Code.js and not a byte more', () => {
    expect(sizeProblems({ 'Code.js': 1000 * 1024 })).toEqual([]);
    expect(sizeProblems({ 'Code.js': 1000 * 1024 + 1 })).toEqual(['Code.js has 1024001 bytes; the limit is 1024000']);
  });
});

const WORDS = ['en', 'zh', 'zh-Hant']
  .flatMap((tag) => [tag, `${tag}-views`, `${tag}-dialog`])
  .map((name) => `<script data-words="${name}">let a = "客";</script>\n`)
  .join('');

describe('servedSizes', () => {
  it('adds to each page the words of one language: a Chinese character has three bytes', () => {
    const served = servedSizes({
      sidebar: 'x'.repeat(100),
      dialog: 'x'.repeat(50),
      views: 'x'.repeat(20),
      words: WORDS,
    });
    expect(served.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['sidebar in en', 114],
      ['views in en', 34],
      ['dialog in en', 92],
      ['sidebar in zh', 114],
      ['views in zh', 34],
      ['dialog in zh', 92],
      ['sidebar in zh-Hant', 114],
      ['views in zh-Hant', 34],
      ['dialog in zh-Hant', 92],
    ]);
  });

  it('allows 120 KB of a sidebar with its words and not a byte more', () => {
    const pages = { dialog: '', views: '', words: WORDS };
    const most = 120 * 1024 - 14;
    expect(servedProblems(servedSizes({ ...pages, sidebar: 'x'.repeat(most) }))).toEqual([]);
    expect(servedProblems(servedSizes({ ...pages, sidebar: 'x'.repeat(most + 1) }))[0]).toBe(
      'sidebar in en has 122881 bytes; the limit is 122880',
    );
  });
});

describe('wordsProblems', () => {
  it('is content with all parts of every language', () => {
    expect(wordsProblems(WORDS)).toEqual([]);
  });

  it('names a part that is not there, and one that does not parse', () => {
    expect(wordsProblems(WORDS.replace('"zh-dialog"', '"xx"'))).toEqual([
      'words.html: part not expected: xx',
      'words.html: part missing: zh-dialog',
    ]);
    expect(wordsProblems(WORDS.replace('let a =', 'const ='))[0]).toContain('does not parse');
  });
});

const PLACE = '<script id="words"></script>';

describe('pageProblems', () => {
  it('is content with one inlined script', () => {
    expect(pageProblems('a.html', `${PLACE}<script>let a = 1;</script>`)).toEqual([]);
  });

  it('refuses a page that loads something from outside', () => {
    const html = '<link rel="x" href="https://cdn.example/x.css">' + `${PLACE}<script>1</script>`;
    expect(pageProblems('a.html', html)).toEqual(['a.html: loads from outside']);
  });

  it('refuses a script that inlining broke', () => {
    expect(pageProblems('a.html', `${PLACE}<script>let = ;</script>`)[0]).toContain('does not parse');
  });

  it('refuses a page that words cannot be put into', () => {
    expect(pageProblems('a.html', '<script>1</script>')).toEqual(['a.html: no place for the words']);
  });
});

describe('partProblems', () => {
  const PART = 'registerShared["node_modules/preact/dist/preact.module.js"]';

  it('is content with one script that works with the page’s Preact', () => {
    expect(partProblems('views', `<script data-part="views">${PART}</script>\n`)).toEqual([]);
  });

  it('names a part that is no script, does not parse, or has a Preact of its own', () => {
    expect(partProblems('views', '<p>')).toEqual(['views.html: expected exactly one script of the part views']);
    expect(partProblems('views', '<script data-part="views">start()</script>\n')).toEqual([
      'views.html: has a Preact of its own',
    ]);
    expect(partProblems('views', `<script data-part="views">${PART}(</script>\n`)[0]).toContain('does not parse');
  });
});
