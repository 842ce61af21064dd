import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Hex, utf8 } from '../../../src/core/audit/sha256';

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '王', '𠮷', '\ud800', '\udc00', '\u0000', '\uffff') });

describe('sha256Hex', () => {
  it('is the SHA-256 of the UTF-8 that everyone else makes of a text, torn characters included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
