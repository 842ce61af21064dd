import fc from 'fast-check';
import { decodeGroups, encodeGroups } from '../../../src/core/search/alphabet';
import { bucketsOf } from '../../../src/core/search/buckets';
import { decodeColumns, encodeColumns } from '../../../src/core/search/columns';
import { ownerMark } from '../../../src/core/search/entry';
import { groupsFor } from '../../../src/core/search/fullAlphabet';
import { decodeRows, encodeRows } from '../../../src/core/search/rows';
import { formatId } from '../../../src/core/values/ids';
import { anEntry, someEntries } from './support/arbitrary';

describe('columns', () => {
  it('give every entry back as it was', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const sorted = bucketsOf(entries).flatMap((bucket) => bucket.entries);
        const wired = sorted.map(({ row: _, ...entry }) => entry);
        expect(decodeColumns(encodeColumns(wired))).toEqual(wired);
      }),
    );
  });

  it('take less than 45 characters for a customer of a company of twelve characters', () => {
    const entries = Array.from({ length: 1000 }, (_, at) => ({
      id: formatId('C', at + 1),
      name: '王小明',
      company: '深圳市示例科技有限公司',
      tails: ['8000'],
      tags: ['vip'],
      owner: ownerMark('wang@example.com'),
      stage: 'lead',
      stale: false,
      nextContactOn: '2026-11-30',
    }));
    expect(JSON.stringify(encodeColumns(entries)).length / 1000).toBeLessThan(45);
  });
});

describe('rows', () => {
  it('are one run where the register stands in the order of its ids', () => {
    expect(encodeRows(Array.from({ length: 20_000 }, (_, at) => at + 2))).toBe('2+ffj');
  });

  it('come back in their order', () => {
    const rows = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000_000 })));
    fc.assert(fc.property(rows, (some) => expect(decodeRows(encodeRows(some))).toEqual(some)));
  });
});

describe('the characters that travel with names', () => {
  it('bring the traditional forms and the readings of each', () => {
    expect(encodeGroups(groupsFor(['单', 'Li', '龍']))).toMatch(/^单單chan,dan,shan 龙.*龍.*long$/);
  });

  it('bring lv, lu and lyu for 吕', () => {
    expect(groupsFor(['吕'])[0]?.readings).toEqual(['lv', 'lu', 'lyu']);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 10 }), (entries) => {
        const groups = groupsFor(entries.flatMap(({ name, company }) => [name, company]));
        expect(decodeGroups(encodeGroups(groups))).toEqual(groups);
      }),
    );
  });
});
