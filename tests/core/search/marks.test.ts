import fc from 'fast-check';
import { fullAlphabet } from '../../../src/core/search/fullAlphabet';
import { markedParts as partsFor } from '../../../src/core/search/marks';
import { parseQuery } from '../../../src/core/search/query';
import type { Alphabet } from '../../../src/core/search/alphabet';
import { aName } from './support/arbitrary';

const markedParts = (text: string, query: string, alphabet: Alphabet) =>
  partsFor(text, parseQuery(query, alphabet), alphabet);

const shown = (text: string, query: string) =>
  markedParts(text, query, fullAlphabet())
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('marks', () => {
  it.each([
    ['王小明', '小', '王[小]明'],
    ['王小明', 'wxm', '[王小明]'],
    ['王小明', 'xm', '王[小明]'],
    ['王小明', 'xiaom', '王[小明]'],
    ['王 小明', 'wangx', '[王] [小]明'],
    ['劉德華', '刘', '[劉]德華'],
    ['Acme Trading', 'trad', 'Acme [Trad]ing'],
    ['Acme Trading', 'acme tra', '[Acme] [Tra]ding'],
    ['ＡＣＭＥ 科技', 'acmek', '[ＡＣＭＥ] [科]技'],
    ["Seán O'Brien", 'obr', "Seán [O]'[Br]ien"],
    ['王小明', 'zz', '王小明'],
    ['', 'a', ''],
  ])('in %j for %j stand as %s', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('leave the text as it is', () => {
    fc.assert(
      fc.property(aName, fc.string({ maxLength: 6 }), (text, query) => {
        const parts = markedParts(text, query, fullAlphabet());
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
