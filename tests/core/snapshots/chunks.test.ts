import fc from 'fast-check';
import { CHUNK_CHARACTERS, packChunks, unpackChunks } from '../../../src/core/snapshots/chunks';
import { canonicalJson } from '../../../src/core/snapshots/canonicalJson';
import { gzipCodec } from './builders';

const plain = { pack: (text: string) => text, unpack: (text: string) => text };

describe('packChunks', () => {
  it('cuts a text of 100,000 characters into cells of at most 45,000', () => {
    const chunks = packChunks('x'.repeat(100_000), plain);
    expect(chunks.map((chunk) => chunk.length)).toEqual([45_000, 45_000, 10_000]);
    expect(CHUNK_CHARACTERS).toBe(45_000);
  });

  it('needs one cell for a text that fits exactly, and one for an empty text', () => {
    expect(packChunks('x'.repeat(45_000), plain)).toHaveLength(1);
    expect(packChunks('', plain)).toEqual(['']);
    expect(unpackChunks(packChunks('', plain), plain)).toBe('');
  });

  it('gives back any text, through gzip and base64', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const chunks = packChunks(text, gzipCodec, limit);
        expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(limit);
        expect(unpackChunks(chunks, gzipCodec)).toBe(text);
      }),
    );
  });
});

describe('canonicalJson', () => {
  it('has one form for one value: keys in order, no spaces, absent members left out', () => {
    const value = { b: [1, { z: null, a: '客' }], a: undefined, A: true };
    expect(canonicalJson(value)).toBe('{"A":true,"b":[1,{"a":"客","z":null}]}');
  });

  it('parses back to the same value, and writes that the same again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
