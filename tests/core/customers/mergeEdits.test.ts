import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { mergeEdits, type SinceThen } from '../../../src/core/customers/mergeEdits';
import type { CellScalar } from '../../../src/core/values/value';

const KEYS = ['name', 'phone', 'consentEmail'] as const;
const aValue: fc.Arbitrary<CellScalar> = fc.constantFrom('a', 'b', 'unknown', null);
const aRecord = fc.record({ name: aValue, phone: aValue, consentEmail: aValue });

/** What the others changed between two states of a record, as history tells it. */
const sinceThen = (base: FieldValues, now: FieldValues): SinceThen =>
  Object.fromEntries(KEYS.flatMap((key) => (base[key] === now[key] ? [] : [[key, { value: base[key] ?? null }]])));

describe('mergeEdits', () => {
  it('is a three-way merge: one-sided changes go through, changes to different values clash', () => {
    fc.assert(
      fc.property(aRecord, aRecord, aRecord, (base, theirs, mine) => {
        const { changed, clashes } = mergeEdits(theirs, mine, sinceThen(base, theirs));
        for (const key of KEYS) {
          const iChanged = mine[key] !== base[key];
          const theyChanged = theirs[key] !== base[key];
          const clash = iChanged && theyChanged && mine[key] !== theirs[key];
          expect(clashes.some(({ field }) => field === key)).toBe(clash);
          const wanted = iChanged && !theyChanged ? mine[key] : theirs[key];
          if (!clash) expect(key in changed ? changed[key] : theirs[key]).toBe(wanted);
          expect(key in changed && changed[key] === theirs[key]).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells of a clash what stands there, what I want, and what we both began with', () => {
    const merge = mergeEdits({ name: 'b' }, { name: 'a' }, { name: { value: 'c' } });
    expect(merge).toEqual({ changed: {}, clashes: [{ field: 'name', mine: 'a', theirs: 'b', original: 'c' }] });
  });

  it('asks about every field that differs where history does not tell what was there', () => {
    const merge = mergeEdits(
      { name: 'b', phone: null },
      { name: 'a', phone: null },
      { name: 'unknown', phone: 'unknown' },
    );
    expect(merge).toEqual({ changed: {}, clashes: [{ field: 'name', mine: 'a', theirs: 'b', original: 'unknown' }] });
  });

  it('asks, too, where I set a consent to unknown and history does not tell what was there', () => {
    const { clashes } = mergeEdits({ consentSms: 'yes' }, { consentSms: 'unknown' }, { consentSms: 'unknown' });
    expect(clashes).toEqual([{ field: 'consentSms', mine: 'unknown', theirs: 'yes', original: 'unknown' }]);
  });
});
