import fc from 'fast-check';
import { bucketsOf } from '../../../src/core/search/buckets';
import { indexDelta } from '../../../src/core/search/delta';
import { entryOf, type SearchEntry } from '../../../src/core/search/entry';
import { groupsFor } from '../../../src/core/search/fullAlphabet';
import { candidatesOf, emptyIndex, stateOf, withCustomer, withDelta } from '../../../src/core/search/localIndex';
import type { LocalIndex } from '../../../src/core/search/localIndex';
import { formatId } from '../../../src/core/values/ids';
import { anEntry, someEntries } from './support/arbitrary';

/** Asks as a page does, portion by portion, until nothing is left. */
function refreshed(index: LocalIndex, register: readonly SearchEntry[], portion?: number): LocalIndex {
  let now = index;
  for (let asked = 0; asked < 100; asked += 1) {
    const delta = JSON.parse(JSON.stringify(indexDelta(register, stateOf(now), groupsFor, portion))) as ReturnType<
      typeof indexDelta
    >;
    now = withDelta(now, delta, now.changes);
    if (!delta.more) return now;
  }
  throw new Error('no end');
}

const entriesOf = (index: LocalIndex) => candidatesOf(index).map(({ entry }) => entry);
const inOrder = (entries: readonly SearchEntry[]) => bucketsOf(entries).flatMap((bucket) => bucket.entries);
const customer = (number: number, over: Partial<SearchEntry> = {}): SearchEntry => ({
  ...entryOf({ id: formatId('C', number), name: `客户${String(number)}`, phone: '+8613800138000' }, number + 1),
  ...over,
});

describe('a delta', () => {
  it('makes the page’s index what the register is, from whatever it was, in portions of any size', () => {
    fc.assert(
      fc.property(someEntries, someEntries, fc.integer({ min: 1, max: 20 }), (before, after, portion) => {
        const index = refreshed(refreshed(emptyIndex, before), after, portion);
        expect(entriesOf(index)).toEqual(inOrder(after));
      }),
      { numRuns: 60 },
    );
  });

  it('is right again after customers that the page put in by itself, right or wrong', () => {
    const saves = fc.array(anEntry, { maxLength: 5 });
    fc.assert(
      fc.property(someEntries, saves, someEntries, (before, saved, after) => {
        let index = refreshed(emptyIndex, before);
        for (const { id, row, ...fields } of saved) {
          const given = { fields: { name: fields.name, stage: fields.stage }, whole: true, row };
          index = withCustomer(index, id, given);
        }
        expect(entriesOf(refreshed(index, after))).toEqual(inOrder(after));
      }),
      { numRuns: 60 },
    );
  });

  it('of a register in which one of 300 customers changed brings 64 of them', () => {
    const register = Array.from({ length: 300 }, (_, at) => customer(at + 1));
    const index = refreshed(emptyIndex, register);
    const edited = register.map((entry, at) => (at === 70 ? { ...entry, name: '新名字' } : entry));
    const delta = indexDelta(edited, stateOf(index), groupsFor);
    expect(delta.buckets).toEqual([1]);
    expect(delta.columns.stale).toHaveLength(64);
    expect(delta.rows).toBeNull();
  });

  it('of a register that was sorted brings rows and no customer', () => {
    const register = Array.from({ length: 300 }, (_, at) => customer(at + 1));
    const index = refreshed(emptyIndex, register);
    const sorted = register.map((entry, at) => ({ ...entry, row: 302 - at }));
    const delta = indexDelta(sorted, stateOf(index), groupsFor);
    expect(delta.buckets).toEqual([]);
    expect(entriesOf(withDelta(index, delta, index.changes)).map(({ row }) => row)).toEqual(
      sorted.map(({ row }) => row),
    );
  });

  it('leaves a customer alone that was saved while it was on its way, and asks for that bucket again', () => {
    const register = [customer(1), customer(100)];
    const index = refreshed(emptyIndex, register);
    const onItsWay = indexDelta([customer(1, { stage: 'lead' })], stateOf(index), groupsFor);
    const saved = withCustomer(index, formatId('C', 1), { fields: { name: '刚刚保存' }, whole: true });
    const after = withDelta(saved, onItsWay, index.changes);
    expect(entriesOf(after).map(({ name }) => name)).toEqual(['刚刚保存']);
    expect(stateOf(after).buckets).toEqual({ 0: '' });
  });

  it('gives everything to a page whose index has another form', () => {
    const index = refreshed(emptyIndex, [customer(1)]);
    const delta = indexDelta([customer(1)], { ...stateOf(index), version: 0 }, groupsFor);
    expect(delta.buckets).toEqual([0]);
  });
});

describe('a customer that the page puts in', () => {
  const index = refreshed(emptyIndex, [customer(1, { row: 5, tags: ['vip'] }), customer(2)]);

  it('takes from a part of a record only what it says', () => {
    const after = withCustomer(index, formatId('C', 1), { fields: { nextContactOn: '2026-12-01' }, whole: false });
    expect(entriesOf(after)[0]).toEqual(customer(1, { row: 5, tags: ['vip'], nextContactOn: '2026-12-01' }));
  });

  it('is not made of a part of a record', () => {
    expect(withCustomer(index, formatId('C', 9), { fields: { name: 'x' }, whole: false })).toBe(index);
  });

  it('that says nothing new changes nothing', () => {
    const fields = { name: '客户2', phone: '+8613800138000' };
    expect(withCustomer(index, formatId('C', 2), { fields, whole: true })).toBe(index);
  });

  it('keeps its last four digits only', () => {
    const fields = { name: 'x', phone: '+8613912345678; +8613800138000', landline: '021 8888 9999', email: 'a@b.cn' };
    const after = withCustomer(index, formatId('C', 3), { fields, whole: true });
    const held = after.buckets.get(0)?.map(({ entry, text, units, digits }) => ({ entry, text, units, digits }));
    expect(JSON.stringify(held)).not.toMatch(/\d{7}|a@b/);
    expect(entriesOf(after)[2]?.tails).toEqual(['5678', '8000', '9999']);
  });
});
