import fc from 'fast-check';
import { userStore } from '../../src/google/userStore';

/** User properties as Google counts them: 9 KB a value (guides/services/quotas); `failAt` breaks one write off. */
function giveProperties() {
  const kept = new Map<string, string>();
  const state = { writes: 0, failAt: 0 };
  const written = (): void => {
    state.writes += 1;
    if (state.writes === state.failAt) throw new Error('Service error');
  };
  const properties = {
    getProperty: (key: string) => kept.get(key) ?? null,
    getKeys: () => [...kept.keys()],
    setProperty: (key: string, value: string) => {
      written();
      if (Buffer.byteLength(value) > 9000) throw new Error('Argument too large');
      kept.set(key, value);
    },
    deleteProperty: (key: string) => {
      written();
      kept.delete(key);
    },
  };
  Object.assign(globalThis, { PropertiesService: { getUserProperties: () => properties } });
  return { kept, state };
}

describe('userStore', () => {
  it('gives a text of 40,000 Chinese characters back, though a property takes 9 KB', () => {
    giveProperties();
    const store = userStore('sheet-1');
    const text = '客户'.repeat(20_000);
    store.write('draft', text);
    expect(store.read('draft')).toBe(text);
    expect(store.keys()).toEqual(['draft']);
  });

  it('keeps two registers of one person apart', () => {
    giveProperties();
    userStore('sheet-1').write('stars', '1');
    expect(userStore('sheet-2').read('stars')).toBeNull();
    expect(userStore('sheet-2').keys()).toEqual([]);
  });

  it('leaves nothing behind of a text that is forgotten', () => {
    const { kept } = giveProperties();
    const store = userStore('sheet-1');
    store.write('draft', 'x'.repeat(30_000));
    store.write('draft', null);
    expect(kept.size).toBe(0);
    expect(store.read('draft')).toBeNull();
  });

  it('gives the last text written, whatever their lengths and however characters fall on the cuts', () => {
    const text = fc.tuple(fc.string({ unit: 'binary' }), fc.nat(9)).map(([part, power]) => part.repeat(2 ** power));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        giveProperties();
        const store = userStore('sheet-1');
        for (const one of texts) store.write('key', one);
        expect(store.read('key')).toBe(texts[texts.length - 1]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the new text or the one before when a write breaks off at any property', () => {
    const [before, after] = ['a'.repeat(25_000), '新'.repeat(12_000)];
    for (let failAt = 1; failAt <= 9; failAt += 1) {
      const { state } = giveProperties();
      const store = userStore('sheet-1');
      store.write('key', before);
      Object.assign(state, { writes: 0, failAt });
      try {
        store.write('key', after);
      } catch {
        // What is left behind is what this test is about.
      }
      expect([before, after]).toContain(store.read('key'));
    }
  });
});
