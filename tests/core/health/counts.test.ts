import fc from 'fast-check';
import { counted, countsSince, largest, largestSince, readCounts } from '../../../src/core/health/counts';
import { installed, noRuns, readRunState, runBegan, runEnded, runTime } from '../../../src/core/health/runState';

const DAY = 86_400_000;
const NOW = 20_778 * DAY + 5_000_000;

describe('counts by day and name', () => {
  it('add up over the days asked for', () => {
    const counts = counted(counted(counted({}, 'busy', NOW - DAY), 'busy', NOW), 'platform', NOW, 2);
    expect(countsSince(counts, NOW, 1)).toEqual({ busy: 1, platform: 2 });
    expect(countsSince(counts, NOW, 2)).toEqual({ busy: 2, platform: 2 });
  });

  it('keep the largest value of a day', () => {
    const counts = largest(largest(largest({}, 'longest', NOW - DAY, 900), 'longest', NOW, 40), 'longest', NOW, 7);
    expect([largestSince(counts, 'longest', NOW, 1), largestSince(counts, 'longest', NOW, 2)]).toEqual([40, 900]);
  });

  it('stay small, whatever is counted for however long, and lose no count of the day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.nat(30)), { maxLength: 200 }), (events) => {
        let counts = {};
        let now = NOW;
        let today = 0;
        for (const [name, days] of events) {
          if (days > 20) [now, today] = [now + DAY, 0];
          counts = counted(counts, name, now);
          today += 1;
        }
        expect(JSON.stringify(counts).length).toBeLessThan(5_000);
        expect(Object.values(countsSince(counts, now, 1)).reduce((sum, n) => sum + n, 0)).toBe(today);
      }),
      { numRuns: 60 },
    );
  });

  it('are read from any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void counted(readCounts(text), 'busy', NOW)));
  });

  it('forget days that are still to come: a clock that was wrong wrote them', () => {
    expect(Object.keys(counted(counted({}, 'busy', NOW + 9 * DAY), 'busy', NOW))).toEqual(['20778']);
  });
});

describe('what the hourly runs leave behind', () => {
  const failed = { name: 'snapshot', outcome: 'vault-unreachable', ok: false };

  it('counts a failure on until the job succeeds', () => {
    let state = runEnded(runBegan(noRuns, 'ann@x.example', NOW), [failed], NOW, 4_000);
    state = runEnded(state, [{ ...failed, outcome: 'busy' }], NOW + DAY, 4_000);
    expect(state.failures['snapshot']).toEqual({ code: 'busy', at: NOW + DAY, since: NOW, count: 2 });
    state = runEnded(state, [{ name: 'sweep', outcome: 'x', ok: true }], NOW + DAY, 1_000);
    expect(state.failures['snapshot']?.count).toBe(2);
    expect(runEnded(state, [{ ...failed, ok: true }], NOW + DAY, 1_000).failures).toEqual({});
  });

  it('says nothing of the timer where a person ran the jobs', () => {
    const state = runBegan(installed(noRuns, 'ann@x.example', NOW), 'ann@x.example', NOW + 5);
    expect(runEnded(state, [failed], NOW + 9, null)).toMatchObject({ began: NOW + 5, ended: NOW, spent: {} });
  });

  it('adds up the time of a day, and keeps that of the day before', () => {
    let state = runEnded(noRuns, [], NOW - DAY, 60_000);
    for (let run = 0; run < 3; run += 1) state = runEnded(state, [], NOW, 10_000);
    expect([runTime(state, NOW), runTime(state, NOW, 1)]).toEqual([30_000, 60_000]);
    expect(runTime(runEnded(state, [], NOW + DAY, 1), NOW + DAY, 2)).toBe(0);
  });

  it('survives being written down, and anything that is not it', () => {
    const state = runEnded(runBegan(noRuns, 'ann@x.example', NOW), [failed], NOW, 4_000);
    expect(readRunState(JSON.stringify(state))).toEqual(state);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(readRunState(text)).sort()).toEqual(Object.keys(noRuns).sort());
      }),
    );
  });
});
