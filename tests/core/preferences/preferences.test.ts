import fc from 'fast-check';
import {
  changedPreferences,
  joinedSteps,
  noPreferences,
  readPreferences,
  RECENTS,
  type Preferences,
  type PreferenceSteps,
} from '../../../src/core/preferences/preferences';

const id = fc.constantFrom('C-1', 'C-2', 'C-3', 'C-4', 'C-5');
const name = fc.constantFrom('mine', 'stale ones', '重点客户');
const filter = fc.constantFrom({ stale: true as const }, { owner: 'li@example.com', next: 'week' as const });
const steps: fc.Arbitrary<PreferenceSteps> = fc.oneof(
  fc.record({ star: fc.array(id, { maxLength: 2 }) }),
  fc.record({ unstar: fc.array(id, { maxLength: 2 }) }),
  fc.record({ opened: fc.array(id, { maxLength: 2 }) }),
  fc.record({ saveFilters: fc.array(fc.record({ name, filter }), { maxLength: 2 }) }),
  fc.record({ dropFilters: fc.array(name, { maxLength: 1 }) }),
);
const after = (all: readonly PreferenceSteps[]): Preferences => all.reduce(changedPreferences, noPreferences);

describe('preferences', () => {
  it('keep the star that one sidebar set when another sets one of its own', () => {
    expect(after([{ star: ['C-1'] }, { star: ['C-2'] }, { unstar: ['C-3'] }]).stars).toEqual(['C-2', 'C-1']);
  });

  it('hold the 20 customers opened last, the latest first, each once', () => {
    const opened = Array.from({ length: 25 }, (_, at) => `C-${String(at)}`);
    const { recents } = after([{ opened }, { opened: ['C-10'] }]);
    expect(recents).toHaveLength(RECENTS);
    expect(recents.slice(0, 3)).toEqual(['C-10', 'C-24', 'C-23']);
    expect(new Set(recents).size).toBe(RECENTS);
  });

  it('replace a filter of the same name in its place', () => {
    const saved = after([
      {
        saveFilters: [
          { name: 'a', filter: { stale: true } },
          { name: 'b', filter: {} },
        ],
      },
      { saveFilters: [{ name: 'a', filter: { next: 'week' } }] },
    ]);
    expect(saved.filters).toEqual([
      { name: 'a', filter: { next: 'week' } },
      { name: 'b', filter: {} },
    ]);
  });

  it('are the same whether a step is taken once or twice', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), steps, (before, step) => {
        expect(after([...before, step, step])).toEqual(after([...before, step]));
      }),
    );
  });

  it('are the same whether two steps are taken one by one or as one', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), steps, steps, steps, (before, first, second, third) => {
        const joined = joinedSteps(joinedSteps(first, second), third);
        expect(after([...before, joined])).toEqual(after([...before, first, second, third]));
      }),
    );
  });

  it('come back from their text as they were', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 8 }), (all) => {
        expect(readPreferences(JSON.stringify(after(all)))).toEqual(after(all));
      }),
    );
  });

  it.each([null, '', '{', '[]', '"x"', '{"stars":1,"filters":[null,{"name":""},{"name":1}]}'])(
    'are none where %j was stored',
    (text) => {
      expect(readPreferences(text)).toEqual(noPreferences);
    },
  );

  it('leave out of a stored filter what is none', () => {
    const text = JSON.stringify({
      filters: [{ name: 'x', filter: { stale: 'yes', next: 'never', stage: 'lead', q: 1 } }],
    });
    expect(readPreferences(text).filters).toEqual([{ name: 'x', filter: { stage: 'lead' } }]);
  });
});
