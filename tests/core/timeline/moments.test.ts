import fc from 'fast-check';
import { completeDownTo, momentOf, timelineSorts, type LoadedSort } from '../../../src/core/timeline/moments';

describe('the moment of a record', () => {
  it('is its own time, and none where its cell holds no day', () => {
    expect(momentOf('cases', { openedAt: '2026-11-01 10:00' })).toBe('2026-11-01 10:00');
    expect(momentOf('purchases', { on: '2026-11-01' })).toBe('2026-11-01');
    expect(momentOf('interactions', { at: 'some day' })).toBe('');
  });
});

describe('completeDownTo', () => {
  const aDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);

  it('cuts where a sort that goes on ends, so that nothing is missing above the cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aDay, { maxLength: 12 }), { minLength: 4, maxLength: 4 }),
        fc.nat(6),
        (all, show) => {
          const loaded: LoadedSort[] = timelineSorts.map((sort, at) => {
            const newest = [...(all[at] ?? [])].sort().reverse();
            return { sort, moments: newest.slice(0, show), total: newest.length };
          });
          const cut = completeDownTo(loaded);
          const left = all.flatMap((moments) => [...moments].sort().reverse().slice(show));
          if (show > 0) for (const moment of left) expect(moment <= cut).toBe(true);
          if (left.length === 0) expect(cut).toBe('');
        },
      ),
      { numRuns: 300 },
    );
  });
});
