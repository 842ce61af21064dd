import fc from 'fast-check';
import { mask } from '../../../src/core/records/mask';

/** The longest run of the value's characters that its mask shows. */
const shownOf = (masked: string): string => masked.replace(/\*+/g, '');

describe('mask', () => {
  it.each([
    ['+8613800138000', '138****8000'],
    ['+862188888888', '218****8888'],
    ['+442079460018', '+44****0018'],
    ['w@example.com', '***@example.com'],
    ['wang@example.com', 'w***@example.com'],
    ['91310000MA1FL0CX5Y', '913****CX5Y'],
    ['+8613800138000; wang@example.com', '138****8000; w***@example.com'],
    ['88888888', '***88'],
    ['123456', '***56'],
    ['12', '***'],
    ['', ''],
  ])('shows of %s no more than %s', (value, shown) => {
    expect(mask(value)).toBe(shown);
  });

  it('does not take what merely has an @ in it for an e-mail', () => {
    expect(mask('wx@13800138000')).not.toContain('13800138000');
  });

  it('shows at most seven characters of a number, and never more than seven in ten', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '2', 'x', '+', '王'), minLength: 1, maxLength: 24 }),
        (value) => {
          const shown = shownOf(mask(value));
          expect(shown.length).toBeLessThanOrEqual(Math.min(7, Math.floor(value.length * 0.7)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('hides the name part of an e-mail but for its first character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.]{2,20}$/), (name) => {
        expect(mask(`${name}@example.com`)).toBe(`${name.slice(0, 1)}***@example.com`);
      }),
      { numRuns: 50 },
    );
  });
});
