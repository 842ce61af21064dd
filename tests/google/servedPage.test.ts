import { scriptOf, servedPage, wordsTag } from '../../src/google/servedPage';
import { pageOf } from '../../build/lib/pages.mjs';
import { wordsPart } from '../../build/lib/pageWords.mjs';

const PAGE = pageOf({ script: 'start()', css: '' });
const WORDS = ['en', 'zh', 'zh-Hant']
  .flatMap((tag) => [tag, `${tag}-views`, `${tag}-dialog`])
  .map((name) => wordsPart(name, `words('${name}','$&</script>')`))
  .join('');

/** The scripts of a page in their order. */
const scripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]*>(.*?)<\/script>/g)].map(([, text = '']) => text);

describe('the words that a page is served with', () => {
  it.each([
    ['en', 'zh_TW', 'en'],
    ['zh', 'zh_CN', 'zh'],
    ['zh', 'zh', 'zh'],
    ['zh', 'en', 'zh'],
    ['zh', 'zh_TW', 'zh-Hant'],
    ['zh', 'zh-HK', 'zh-Hant'],
    ['zh', 'zh_MO', 'zh-Hant'],
    ['zh', 'zh-Hant-HK', 'zh-Hant'],
  ] as const)('a register in %s for an account in %s are those of %s', (language, locale, tag) => {
    expect(wordsTag(language, locale)).toBe(tag);
  });

  it('are of one language in the sidebar, and stand before the script of the page', () => {
    const html = servedPage(PAGE, WORDS, 'sidebar', 'zh');
    expect(scripts(html)).toEqual(["words('zh','$&<\\/script>')", 'start()']);
    expect(html).toContain('<html lang="zh-CN" data-page="sidebar">');
  });

  it('names the view that a menu item asks for, and none where it asks for none', () => {
    expect(servedPage(PAGE, WORDS, 'sidebar', 'en', 'health')).toContain('data-page="sidebar" data-view="health">');
    expect(servedPage(PAGE, WORDS, 'sidebar', 'en')).not.toContain('data-view');
  });

  it('are those of the fetched views and of dialogs as well in a dialog, whose name the page carries', () => {
    const html = servedPage(PAGE, WORDS, 'adopt', 'zh-Hant');
    expect(scripts(html).map((script) => script.slice(7, 21))).toEqual([
      "zh-Hant','$&<\\",
      "zh-Hant-views'",
      'zh-Hant-dialog',
      '',
    ]);
    expect(html).toContain('<html lang="zh-TW" data-page="adopt">');
  });

  it('are missed aloud where words.html is of another release', () => {
    expect(() => servedPage(PAGE, WORDS.replace('"zh"', '"zh-CN"'), 'sidebar', 'zh')).toThrow(
      'words.html has no words for zh: copy all files of one release',
    );
  });
});

describe('a part that an open page fetches', () => {
  it('is its script without the tags, behind its words in the language of the page', () => {
    const html = '<script data-part="views">views(\'<\\/script>\')</script>\n';
    expect(scriptOf(html, WORDS, 'views', 'zh')).toBe("words('zh-views','$&<\\/script>')\nviews('<\\/script>')");
  });

  it('is missed aloud where the file is of another release', () => {
    expect(() => scriptOf('<p>', WORDS, 'views', 'en')).toThrow('copy all files of one release');
  });
});
