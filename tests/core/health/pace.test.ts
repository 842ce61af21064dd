import fc from 'fast-check';
import { CELL_LIMIT, paceOf, readSamples, withSample, type CellSample } from '../../../src/core/health/pace';
import { addDays, daysBetween, type CivilDate } from '../../../src/core/values/civilDate';

const TODAY = '2026-11-21' as CivilDate;

/** Cells of so many days up to yesterday, oldest first. */
const days = (cells: readonly number[]): readonly CellSample[] =>
  cells.map((count, index) => [addDays(TODAY, index - cells.length), count]);
const growing = (from: number, perDay: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, day) => from + perDay * day);

describe('the pace', () => {
  it('of 10,000 cells a day from 4 million leaves 600 days', () => {
    const samples = days(growing(3_700_000, 10_000, 30));
    const { perDay, fullOn } = paceOf(samples, TODAY, 4_000_000);
    expect(perDay).toBe(10_000);
    expect(fullOn).toBe(addDays(TODAY, 600));
  });

  it('is not known from less than a week', () => {
    expect(paceOf(days(growing(1_000, 500_000, 6)), TODAY, 3_001_000)).toEqual({ perDay: 0, fullOn: null });
  });

  it('is none where nothing grows, or where it shrinks', () => {
    expect(paceOf(days(growing(500_000, 0, 20)), TODAY, 500_000)).toEqual({ perDay: 0, fullOn: null });
    expect(paceOf(days(growing(500_000, -100, 20)), TODAY, 498_000).perDay).toBe(0);
  });

  it('is the same whether or not tabs were purged once meanwhile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.integer({ min: 10, max: 60 }),
        fc.nat(1),
        (perDay, count, at) => {
          const cells = growing(5_000_000, perDay, count);
          const purgeAt = Math.max(1, Math.floor(count / 2) + at);
          const drop = 2_000_000;
          const purged = cells.map((each, day) => (day >= purgeAt ? each - drop - perDay : each));
          const plain = paceOf(days(cells), TODAY, 5_000_000 + perDay * count).perDay;
          const after = paceOf(days(purged), TODAY, 5_000_000 + perDay * (count - 1) - drop).perDay;
          // On the day of the purge itself nobody knows what was added.
          expect(Math.abs(after - plain)).toBeLessThanOrEqual((perDay * 2) / count + 1);
        },
      ),
    );
  });

  it('of a register that is purged every week is what stays behind the purges', () => {
    const cells = Array.from({ length: 56 }, (_, day) => 1_000_000 + (day % 7) * 100_000);
    expect(paceOf(days(cells), TODAY, 1_000_000)).toEqual({ perDay: 0, fullOn: null });
  });

  it('never names a day that is past, nor one on which the limit is not reached', () => {
    const cell = fc.integer({ min: 0, max: CELL_LIMIT });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 90 }), cell, (cells, now) => {
        const { perDay, fullOn } = paceOf(days(cells), TODAY, now);
        expect(perDay).toBeGreaterThanOrEqual(0);
        if (fullOn === null) return;
        const left = daysBetween(TODAY, fullOn);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(now + perDay * left).toBeGreaterThanOrEqual(CELL_LIMIT - 1e-3);
      }),
    );
  });
});

describe('samples', () => {
  it('are one a day, of days that are past, at most 92 of them', () => {
    const many = days(growing(1, 1, 200));
    const kept = withSample([...many, [TODAY, 5], [addDays(TODAY, 40), 9]], TODAY, 777);
    expect(kept).toHaveLength(92);
    expect(kept.at(-1)).toEqual([TODAY, 777]);
    expect(withSample(kept, TODAY, 778)).toEqual([...kept.slice(0, -1), [TODAY, 778]]);
  });

  it('are read from what a cell holds, whatever that is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (said) => {
        for (const [day, cells] of readSamples(said, TODAY)) {
          expect(day <= TODAY).toBe(true);
          expect(Number.isSafeInteger(cells)).toBe(true);
        }
      }),
    );
    expect(readSamples([['2026-11-01', 5], ['2026-13-01', 5], ['2026-11-02', -1], 'x', null], TODAY)).toEqual([
      ['2026-11-01', 5],
    ]);
  });
});
