import fc from 'fast-check';
import { SIMPLIFIED_PAIRS } from '../../../src/core/values/simplifiedTable';
import { toSimplified } from '../../../src/core/values/simplified';

describe('toSimplified', () => {
  it.each([
    ['陳麗華', '陈丽华'],
    ['深圳市範例科技有限公司', '深圳市范例科技有限公司'],
    ['龍龜鬱蘿蔔', '龙龟郁萝卜'],
    ['王后與皇后', '王后与皇后'],
    ['hello 世界', 'hello 世界'],
    ['', ''],
  ])('of %j is %j', (text, simplified) => {
    expect(toSimplified(text)).toBe(simplified);
  });

  it('knows each character of the table, and every one has one form', () => {
    const traditional = Array.from({ length: SIMPLIFIED_PAIRS.length / 2 }, (_, at) => SIMPLIFIED_PAIRS.charAt(at * 2));
    expect(traditional.length).toBeGreaterThan(2_500);
    expect(new Set(traditional).size).toBe(traditional.length);
    for (const [at, character] of traditional.entries())
      expect(toSimplified(character)).toBe(SIMPLIFIED_PAIRS.charAt(at * 2 + 1));
  });

  it('keeps every character in its place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
