import fc from 'fast-check';
import { ownerMark, type SearchEntry } from '../../../../src/core/search/entry';
import { formatId } from '../../../../src/core/values/ids';

const CHARACTERS = '王小明单雄信劉德华吕布张伟西安先解晓东仇和長春诸葛亮欧阳娜阿女儿科技有限公司深圳市 ';
const LATIN = 'abcnxzh ABC-.,’é１ＡLi';

const text = (unit: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...unit), { maxLength }).map((units) => units.join('').trim());

/** Names as they are met: Chinese, Latin, both. */
export const aName = fc.oneof(text(CHARACTERS, 5), text(LATIN, 8), text(CHARACTERS + LATIN, 8));

export const anId = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 400 }).map((number) => formatId('C', number)) },
  { weight: 1, arbitrary: fc.constantFrom('C-000001-?', 'by hand', "it's", '1', 'C-1000000-7') },
);

const archived = fc.option(fc.constant(true as const), { nil: undefined });

export const anEntry: fc.Arbitrary<SearchEntry> = fc
  .tuple(
    fc.record({
      id: anId,
      name: aName,
      company: aName,
      tails: fc.uniqueArray(fc.stringMatching(/^\d{4}$/), { maxLength: 2 }),
      tags: fc.uniqueArray(fc.constantFrom('vip', 'tea', '大客户', 'a, b', 'x\u0002y'), { maxLength: 3 }),
      owner: fc.constantFrom('', '小王', ownerMark('wang@example.com'), ownerMark('li@example.com')),
      stage: fc.constantFrom('', 'lead', 'active', '自定义'),
      stale: fc.boolean(),
      nextContactOn: fc.constantFrom('', '2026-11-20', '2026-11-21', '2026-11-28', '2199-12-31', '1900-01-01'),
      row: fc.integer({ min: 2, max: 50_000 }),
    }),
    archived,
  )
  .map(([entry, isArchived]) => (isArchived === undefined ? entry : { ...entry, archived: isArchived }));

export const someEntries = fc.uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 30 });
