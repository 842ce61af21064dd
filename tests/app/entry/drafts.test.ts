import fc from 'fast-check';
import { DRAFT_BYTES, DRAFT_COUNT, dropDraft, listDrafts, saveDraft } from '../../../src/app/entry/drafts';
import type { Deps } from '../../../src/app/ports';
import { aScene, NOW } from '../support/aScene';

const DAY = 86_400_000;
const aDraft = (title: string) => ({ form: 'customer', title, typed: { name: title } });

/** Drafts on a clock that the test moves. */
function drafts() {
  const { deps } = aScene();
  const at = { ms: 0 };
  const clocked: Deps = { ...deps, clock: { now: () => NOW, ms: () => at.ms } };
  return { deps: clocked, at };
}

const keysOf = (deps: Deps): readonly string[] => listDrafts(deps).drafts.map(({ key }) => key);

describe('drafts of a person', () => {
  it('come newest first, one for each key', () => {
    const { deps, at } = drafts();
    for (const key of ['a', 'b', 'a']) {
      at.ms += 1;
      saveDraft(deps, { key, draft: aDraft(key) });
    }
    expect(listDrafts(deps).drafts).toEqual([
      { key: 'a', at: NOW, draft: aDraft('a') },
      { key: 'b', at: NOW, draft: aDraft('b') },
    ]);
  });

  it('are forgotten on the eighth day, and take no room any more', () => {
    const { deps, at } = drafts();
    saveDraft(deps, { key: 'old', draft: aDraft('old') });
    at.ms = 7 * DAY;
    expect(keysOf(deps)).toEqual(['old']);
    at.ms += 1;
    saveDraft(deps, { key: 'new', draft: aDraft('new') });
    expect(keysOf(deps)).toEqual(['new']);
    expect(deps.userStore.keys()).toEqual(['draft.new']);
  });

  it('leave other things of the person alone, and one that cannot be read is forgotten', () => {
    const { deps } = drafts();
    deps.userStore.write('preferences', '{}');
    deps.userStore.write('draft.broken', '{"ms":');
    expect(keysOf(deps)).toEqual([]);
    expect(deps.userStore.keys()).toEqual(['preferences']);
  });

  it('stop at 150 KB in all: what was kept stays, and room comes back with a draft that is dropped', () => {
    const { deps } = drafts();
    const large = aDraft('x'.repeat(DRAFT_BYTES - 200).slice(0, 29_000));
    for (const key of ['a', 'b']) saveDraft(deps, { key, draft: large });
    expect(() => saveDraft(deps, { key: 'c', draft: large })).toThrow('drafts-full');
    expect(keysOf(deps)).toHaveLength(2);
    expect(dropDraft(deps, { key: 'a' })).toEqual({ ok: true, dropped: true });
    saveDraft(deps, { key: 'c', draft: large });
    expect(keysOf(deps)).toHaveLength(2);
  });

  it('whatever is kept and dropped in whatever order: each key holds what was last kept under it', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.string(), drop: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: DRAFT_COUNT }), (steps) => {
        const { deps } = drafts();
        const expected = new Map<string, string>();
        for (const { key, title, drop } of steps) {
          if (drop) expect(dropDraft(deps, { key }).dropped).toBe(expected.delete(key));
          else {
            saveDraft(deps, { key, draft: aDraft(title) });
            expected.set(key, title);
          }
        }
        const found = listDrafts(deps).drafts.map(({ key, draft }) => [key, draft.title] as const);
        expect(new Map(found)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
