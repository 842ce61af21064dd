import fc from 'fast-check';
import { editDistance, isOneSwap, jaroWinkler } from '../../../src/core/duplicates/similarity';

describe('editDistance', () => {
  it.each([
    ['anna', 'anna', 0],
    ['anna', 'ana', 1],
    ['smith', 'smyth', 1],
    ['', '王小明', 3],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });
});

describe('isOneSwap', () => {
  it('sees two neighbours exchanged and nothing else', () => {
    expect(isOneSwap('13800138000', '13800183000')).toBe(true);
    expect(isOneSwap('13800138000', '13800138000')).toBe(false);
    expect(isOneSwap('123456', '213465')).toBe(false);
    expect(isOneSwap('12', '123')).toBe(false);
  });
});

describe('jaroWinkler', () => {
  it.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
    ['', '', 0],
    ['a', 'b', 0],
  ])('of %j and %j is %d, as Winkler gives it', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 2);
  });

  it('is the same from either side, 1 only for the same text, and never outside of 0 to 1', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const like = jaroWinkler(a, b);
        expect(like).toBeCloseTo(jaroWinkler(b, a), 10);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        expect(like === 1).toBe(a === b && a !== '');
      }),
      { numRuns: 300 },
    );
  });
});
