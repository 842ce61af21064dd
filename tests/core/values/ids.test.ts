import fc from 'fast-check';
import { mod3736 } from '../../../src/core/values/checkCharacter';
import { formatId, parseId } from '../../../src/core/values/ids';
import { factsOf, reading } from './reading';

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('ids', () => {
  it('are prefix, six digits or more and a check character', () => {
    expect(formatId('C', 42)).toBe('C-000042-X');
    expect(formatId('C', 1_234_567)).toBe(`C-1234567-${mod3736('C1234567')}`);
  });

  it('use the check character of ISO 7064 MOD 37,36: the GRid A1-2425G-ABC1234002 ends in M', () => {
    // ifpi.org, GRid Standard v2.1: the worked example.
    expect(mod3736('A12425GABC1234002')).toBe('M');
  });

  it.each(['C-000042-X', 'c-000042-x', 'C000042X', ' Ｃ－００００４２－Ｘ ', 'C 000042 X', 'C–000042–X'])(
    'reads %p',
    (text) => {
      expect(parseId(text)).toEqual({ ok: true, value: { prefix: 'C', number: 42 } });
      expect(reading('id', text)).toBe('C-000042-X');
    },
  );

  it.each([
    ['C-000042-Y', '!id-check'],
    ['C-000024-X', '!id-check'],
    ['P-000042-X', '!id-check'],
    ['C-42-X', '!id-shape'],
    ['C-0000042-X', '!id-shape'],
    ['000042', '!id-shape'],
    ['王小明', '!id-shape'],
    [42, '!id-shape'],
    [true, '!boolean-unexpected'],
  ])('refuses %p with %s', (input, expected) => {
    expect(reading('id', input)).toBe(expected);
  });

  it('does not tell the check character that would be right, so that nobody puts it in', () => {
    expect(factsOf('id', 'C-000042-Y')).toEqual({ text: 'C-000042-Y' });
  });

  it('find every wrong character', () => {
    const record = fc.tuple(fc.constantFrom('C', 'P', 'I', 'O', 'S', 'F'), fc.nat(9_999_999));
    fc.assert(
      fc.property(record, fc.nat(7), fc.constantFrom(...Array.from(CHARACTERS)), ([prefix, number], at, other) => {
        const id = formatId(prefix, number).replace(/-/g, '');
        expect(parseId(id)).toEqual({ ok: true, value: { prefix, number } });
        const changed = id.slice(0, at) + other + id.slice(at + 1);
        if (changed !== id) expect(parseId(changed).ok).toBe(false);
      }),
    );
  });

  it('find nearly all swapped neighbours: at most 1 in 200 of the first 20,000 ids', () => {
    // ISO 7064 promises all substitutions; of transpositions a hybrid system lets a few through.
    let swaps = 0;
    let missed = 0;
    for (let number = 1; number <= 20_000; number += 7) {
      const id = formatId('C', number).replace(/-/g, '');
      for (let at = 1; at < id.length - 1; at += 1) {
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
        if (swapped === id || !/^[A-Z]\d{6}/.test(swapped)) continue;
        swaps += 1;
        if (parseId(swapped).ok) missed += 1;
      }
    }
    expect(swaps).toBeGreaterThan(5_000);
    expect(missed / swaps).toBeLessThan(1 / 200);
  });
});
