import * as pages from '../../src/words/pages';

const CATALOGUES = [
  ['sidebar', pages.sidebarWordsFor],
  ['setUp', pages.setUpWordsFor],
  ['adopt', pages.adoptWordsFor],
  ['snapshots', pages.snapshotsWordsFor],
  ['guide', pages.guideWordsFor],
] as const;

/** Every text of a catalogue with its path; functions are called with plausible arguments. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...args: readonly unknown[]) => string;
    return [[path, say('2', '7', '9')]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each(CATALOGUES)('words of the %s page', (name, wordsFor) => {
  const english = textsOf(wordsFor('en'), name);
  const chinese = textsOf(wordsFor('zh'), name);

  it('have the same keys in both languages', () => {
    expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });

  it('have no hole', () => {
    for (const [path, text] of [...english, ...chinese]) {
      expect([path, text]).toEqual([path, expect.stringMatching(/\S/)]);
      expect([path, text]).toEqual([path, expect.not.stringMatching(/undefined|NaN|\{|\}/)]);
    }
  });

  it('keep Chinese out of English, but for names of languages', () => {
    const names = ['简体中文', '中文'];
    for (const [path, text] of english) {
      if (!names.includes(text)) expect([path, text]).toEqual([path, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
    }
  });

  it('write Chinese with Chinese punctuation', () => {
    for (const [path, text] of chinese) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(/[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/)]);
    }
  });
});

describe('English words of pages', () => {
  it('count one thing in the singular', () => {
    const t = pages.sidebarWordsFor('en');
    expect(t.open.customers(1)).toBe('1 customer');
    expect(t.open.customers(2)).toBe('2 customers');
    expect(t.find.found(0)).toBe('0 customers found');
    expect(pages.adoptWordsFor('en').confirm(1)).toBe('Adopt 1 row');
  });
});
