import fc from 'fast-check';
import { effectiveTimes } from '../../../src/core/history/effectiveTimes';

const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `2026-10-25 ${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);

describe('effective times', () => {
  it('are the times themselves where the clock never went back', () => {
    expect(effectiveTimes(['2026-10-25 01:10', '2026-10-25 02:00', '2026-10-25 02:00'])).toEqual([
      '2026-10-25 01:10',
      '2026-10-25 02:00',
      '2026-10-25 02:00',
    ]);
  });

  it('stay at 02:50 for what was written in the second hour from 02:00 to 03:00 of an autumn night', () => {
    expect(effectiveTimes(['2026-10-25 02:50', '2026-10-25 02:10', '2026-10-25 03:05'])).toEqual([
      '2026-10-25 02:50',
      '2026-10-25 02:50',
      '2026-10-25 03:05',
    ]);
  });

  it('go on from the latest time of what was moved away', () => {
    expect(effectiveTimes(['2026-10-25 02:10'], '2026-10-25 02:50')).toEqual(['2026-10-25 02:50']);
  });

  it('never go back, are never earlier than the time itself, and are always a time that was read', () => {
    fc.assert(
      fc.property(fc.array(anyTime, { maxLength: 30 }), (times) => {
        const effective = effectiveTimes(times);
        effective.forEach((time, index) => {
          expect(time >= (times[index] ?? '') && time >= (effective[index - 1] ?? '')).toBe(true);
          expect(times.slice(0, index + 1)).toContain(time);
        });
      }),
      { numRuns: 200 },
    );
  });
});
