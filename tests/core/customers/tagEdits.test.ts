import fc from 'fast-check';
import { tagsAfter } from '../../../src/core/customers/tagEdits';
import { aContext } from '../values/someContext';

const ctx = aContext({ options: [] });
const aTag = fc.constantFrom('VIP', '展会', 'vip', '老客户', '★');
const aList = fc.array(aTag, { maxLength: 4 });

describe('tagsAfter', () => {
  it('adds to what others put there, in their order', () => {
    expect(tagsAfter('VIP; 展会', ['老客户'], [], ctx)).toEqual({
      tags: 'VIP; 展会; 老客户',
      added: ['老客户'],
      removed: [],
    });
  });

  it('doubles no tag, whatever its case and width, and empties the cell with the last one', () => {
    expect(tagsAfter('VIP', ['ｖｉｐ'], [], ctx)).toEqual({ tags: 'VIP', added: [], removed: [] });
    expect(tagsAfter('VIP', [], ['vip'], ctx)).toEqual({ tags: null, added: [], removed: ['VIP'] });
  });

  it('loses no tag that it was not told to take away, and is undone by the opposite', () => {
    fc.assert(
      fc.property(aList, aList, (have, add) => {
        const before = tagsAfter(null, have, [], ctx).tags;
        const edit = tagsAfter(before, add, [], ctx);
        const tags = (edit.tags ?? '').split('; ');
        for (const tag of before?.split('; ') ?? []) expect(tags).toContain(tag);
        if (edit.added.length > 0) expect(tagsAfter(edit.tags, [], edit.added, ctx).tags).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
