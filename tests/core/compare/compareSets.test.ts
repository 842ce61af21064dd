import fc from 'fast-check';
import type { RecordDiff } from '../../../src/core/compare/comparison';
import { compareSets } from '../../../src/core/compare/compareSets';
import { anySets, aRecord, aTable, customers, fieldsById } from '../snapshots/builders';
import { withDiffs, withoutOwn } from './builders';

const everything = (): boolean => true;
const noStamps = (_table: string, field: string): boolean => field !== 'version' && field !== 'stale';

describe('compareSets', () => {
  it('tells all that it takes to make the one of the other', () => {
    fc.assert(
      fc.property(anySets, anySets, (a, b) => {
        const [from, to] = [withoutOwn(a), withoutOwn(b)];
        const after = withDiffs(from, compareSets(from, to, everything));
        expect(fieldsById(after)).toEqual(fieldsById(to));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same the other way round: what came is what went, and before is after', () => {
    const cells = ({ fields }: RecordDiff, turned: boolean): readonly string[] =>
      fields
        .map(({ field, own, before, after }) =>
          JSON.stringify([field, own ?? false, ...(turned ? [after, before] : [before, after])]),
        )
        .sort();
    const plain = (diffs: readonly RecordDiff[], turned = false): unknown =>
      new Map(diffs.map((diff) => [`${diff.table} ${diff.id}`, cells(diff, turned)]));
    fc.assert(
      fc.property(anySets, anySets, (a, b) => {
        const there = compareSets(a, b, everything);
        const back = compareSets(b, a, everything);
        expect(plain(back.added, true)).toEqual(plain(there.removed));
        expect(plain(back.removed, true)).toEqual(plain(there.added));
        expect(plain(back.changed, true)).toEqual(plain(there.changed));
      }),
      { numRuns: 40 },
    );
  });

  it('finds nothing between a set and itself, whatever the order of its rows', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        const shuffled = Object.fromEntries(
          Object.entries(sets).map(([table, set]) => [table, { ...set, records: [...set.records].reverse() }]),
        );
        expect(compareSets(sets, shuffled, everything)).toEqual({ added: [], changed: [], removed: [], columns: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out a customer of whom only the version and what jobs compute changed', () => {
    const from = customers(aRecord(1, { name: '王小明', version: 3, stale: null }));
    const to = customers(aRecord(1, { name: '王小明', version: 4, stale: true }));
    expect(compareSets(from, to, noStamps).changed).toEqual([]);
    expect(compareSets(from, to, everything).changed).toHaveLength(1);
  });

  it('tells a column that came since once with its 2 cells, and of no record', () => {
    const from = { customers: { fields: ['id', 'name'], records: [aRecord(1, { name: 'Bo' })] } };
    const to = { customers: aTable(aRecord(1, { name: 'Bo', notes: 'x' }), aRecord(2, { notes: 'y' })) };
    const found = compareSets(from, to, everything);
    expect(found.columns).toEqual([{ table: 'customers', field: 'notes', knownBy: 'to', cells: 2 }]);
    expect(found.changed).toEqual([]);
    expect(found.added.map(({ id }) => id)).toEqual([to['customers'].records[1]!.id]);
  });

  it('tells a tab that a snapshot did not have once, with its records', () => {
    const to = { ...customers(), archive: aTable(aRecord(1), aRecord(2)) };
    expect(compareSets(customers(), to, everything)).toEqual({
      added: [],
      changed: [],
      removed: [],
      columns: [{ table: 'archive', field: null, knownBy: 'to', cells: 2 }],
    });
  });

  it("tells a changed cell of the team's own column, and the column itself once where it is new", () => {
    const from = customers(aRecord(1, {}, { Gift: 'tea' }), aRecord(2));
    const to = customers(aRecord(1, {}, { Gift: 'wine', 'Shoe size': '38' }), aRecord(2, {}, { 'Shoe size': '40' }));
    const found = compareSets(from, to, everything);
    expect(found.changed.map(({ id, fields }) => [id, fields])).toEqual([
      [from['customers']!.records[0]!.id, [{ field: 'Gift', own: true, before: 'tea', after: 'wine' }]],
    ]);
    expect(found.columns).toEqual([{ table: 'customers', field: 'Shoe size', own: true, knownBy: 'to', cells: 2 }]);
  });

  it('goes by the first of two rows that carry the same id', () => {
    const to = customers(aRecord(1, { name: 'Bo' }), aRecord(1, { name: 'copy' }));
    expect(compareSets(customers(aRecord(1, { name: 'Bo' })), to, everything).changed).toEqual([]);
  });
});
