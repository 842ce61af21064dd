import fc from 'fast-check';
import { creditCodeCheck } from '../../../src/core/values/creditCode';
import { birthDateOfIdNumber } from '../../../src/core/values/idNumber';
import { reading } from './reading';

describe('creditCode', () => {
  it.each([
    ['91110000600037341L', '91110000600037341L'],
    ['91110000600037341l', '91110000600037341L'],
    ['９１１１００００６０００３７３４１Ｌ', '91110000600037341L'],
    ['9111 0000 6000 3734 1L', '91110000600037341L'],
    ['440301103097413', '440301103097413'],
    ['440301103448669', '440301103448669'],
    ['440301103097414', '!credit-code-check'],
    ['91110000600037342L', '!credit-code-check'],
    ['91110000600037341I', '!credit-code-shape'],
    ['9111000060003734', '!credit-code-shape'],
    ['--', '!credit-code-shape'],
    ['9.1E+17', '!digits-lost'],
    [911100006000373400, '!digits-lost'],
    [440301103097413, '440301103097413'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('creditCode', input)).toBe(expected);
  });

  it('finds every single wrong character', () => {
    const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const body = fc
      .string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 9, maxLength: 9 })
      .map((tail) => `91440300${tail}`);
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 8, max: 16 }),
        fc.constantFrom(...Array.from(letters)),
        (first, at, other) => {
          const code = first + creditCodeCheck(first);
          expect(reading('creditCode', code)).toBe(code);
          const changed = code.slice(0, at) + other + code.slice(at + 1);
          if (changed !== code) expect(reading('creditCode', changed)).toBe('!credit-code-check');
        },
      ),
    );
  });
});

describe('idNumber', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ['110105194912310021', '!id-number-check'],
    ['110105194913310025', '!id-number-date'],
    ['00010519491231002X', '!id-number-shape'],
    ['110105491231002', '!id-number-shape'],
    ['1.10105E+17', '!digits-lost'],
    [110105194912310020, '!digits-lost'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('idNumber', input)).toBe(expected);
  });

  it('holds a birth date', () => {
    expect(birthDateOfIdNumber('11010519491231002X')).toBe('1949-12-31');
  });
});

describe('postcode', () => {
  it.each([
    ['CN', '518000', '518000'],
    ['CN', 518000, '518000'],
    ['CN', '５１８０００', '518000'],
    ['CN', '邮编：518000', '518000'],
    ['CN', '010080', '010080'],
    ['CN', 10080, '!postcode-digits'],
    ['CN', '10080', '!postcode-digits'],
    ['CN', '5180001', '!postcode-digits'],
    ['CN', 'sw1a 1aa', 'SW1A 1AA'],
    ['CN', '100-0001', '100-0001'],
    ['CN', '=1+1', '!postcode-invalid'],
    ['CN', '0xff', '!postcode-invalid'],
    ['US', 94105, '94105'],
    ['US', 2139, '!postcode-digits'],
    ['US', '02139-4307', '02139-4307'],
    ['CA', 'K1A 0B1', 'K1A 0B1'],
    ['NL', '1012 AB', '1012 AB'],
  ])('in %s reads %p as %s', (country, input, expected) => {
    expect(reading('postcode', input, { country })).toBe(expected);
  });
});
