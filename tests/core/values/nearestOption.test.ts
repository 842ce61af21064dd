import { defaultLists } from '../../../src/core/schema/defaultLists';
import { kinds } from '../../../src/core/values/kinds';
import { nearestOption } from '../../../src/core/values/nearestOption';
import { messageFor, wordsFor } from '../../../src/words';
import { aContext } from './someContext';

const near = (text: string): string | undefined => nearestOption(text, defaultLists.industry)?.key;

describe('the option that was probably meant', () => {
  it.each([
    ['Retial', undefined],
    ['Retai', 'retail'],
    ['Manufactring', 'manufacturing'],
    ['Agricultur', 'agriculture'],
    ['制造业业', 'manufacturing'],
    ['something else', undefined],
    ['x', undefined],
    ['', undefined],
    ['x'.repeat(5000), undefined],
  ])('for %p is %p', (text, key) => {
    expect(near(text)).toBe(key);
  });

  it('is none that is retired', () => {
    const retired = defaultLists.industry.map((option) => ({ ...option, retired: true }));
    expect(nearestOption('Retai', retired)).toBeUndefined();
  });
});

describe('what is said of a refused value', () => {
  const said = (kind: 'option' | 'phone' | 'creditCode' | 'postcode', text: string, language: 'en' | 'zh'): string => {
    const parsed = kinds[kind].parse(text, aContext({ options: defaultLists.industry }));
    return parsed.ok ? 'read' : messageFor(parsed.issue, wordsFor(language));
  };

  it.each([
    ['option', 'Retai', 'en', 'Did you mean “Retail”?'],
    ['option', 'Retai', 'zh', '是否想填“零售”？'],
    ['phone', '1380013800', 'en', 'has 11 digits, this one has 10'],
    ['phone', '138001380001', 'zh', '手机号应为 11 位，这里有 12 位'],
    ['creditCode', '91350100M000100Y4', 'en', 'this has 17'],
    ['creditCode', '91350100M000100Y4', 'zh', '这里有 17 位'],
    ['postcode', '51805', 'en', 'this has 5 digits'],
    ['postcode', '5180577', 'zh', '这里有 7 位'],
  ] as const)('of the %s %p (%s) names the fact: %s', (kind, text, language, part) => {
    expect(said(kind, text, language)).toContain(part);
  });
});
