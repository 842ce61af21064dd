import fc from 'fast-check';
import { compareRecords } from '../../../src/core/drill/compareRecords';
import { NAMED_DIFFERENCES } from '../../../src/core/drill/drillResult';
import { drillInMemory } from '../../../src/core/drill/restoreInMemory';
import { registerCodec, scratchRows, type DrillCodec } from '../../../src/core/drill/scratchRows';
import { chainUnit, drillColumns, drillUnits } from '../../../src/core/drill/units';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { fieldDef } from '../../../src/core/schema/tables';
import { planRestore } from '../../../src/core/snapshots/planRestore';
import type { SnapshotRecord, TableRecords } from '../../../src/core/snapshots/snapshot';
import type { CellScalar } from '../../../src/core/values/value';
import { aRecord, aTable, customers, anySets, sha256 } from '../snapshots/builders';

const saved = customers(aRecord(1, { name: '王小明', spent: 12.5 }, { 'Shoe size': 36 }), aRecord(2, { name: 'Ann' }));

describe('a drill in memory', () => {
  it('finds the two records that a restore onto an empty register makes equal to the snapshot', () => {
    expect(drillInMemory(saved)).toMatchObject({ records: 2, differing: 0, differences: [] });
  });

  it('counts the fields that hold something: six, one cell of the team’s own among them', () => {
    // id, name, spent and the own cell; id and name; the rest is empty.
    expect(drillInMemory(saved).fields).toBe(6);
  });

  it('fails where the restore forgets a record, a field or a whole table', () => {
    const forgets = drillInMemory(saved, (now, then) => planRestore(now, then).slice(1));
    expect(forgets.differences).toEqual([
      { in: 'memory', table: 'customers', id: aRecord(1).id, field: '', how: 'missing' },
    ]);
    const loses = drillInMemory(saved, (now, then) =>
      planRestore(now, then).map((change) => ({ ...change, fields: { ...change.fields, spent: 12 } })),
    );
    expect(loses.differences.map(({ id, field, how }) => [id, field, how])).toEqual([
      [aRecord(1).id, 'spent', 'changed'],
      [aRecord(2).id, 'spent', 'changed'],
    ]);
    expect(drillInMemory({ unknownTable: aTable(aRecord(1)) }).differences).toEqual([
      { in: 'memory', table: 'unknownTable', id: aRecord(1).id, field: '', how: 'missing' },
    ]);
  });

  it('fails where two rows had one id: a restore brings one of them back', () => {
    const twice = customers(aRecord(1, { name: 'one' }), aRecord(1, { name: 'two' }));
    expect(drillInMemory(twice)).toMatchObject({ differing: 1, differences: [{ id: aRecord(1).id, how: 'missing' }] });
  });
});

describe('compareRecords', () => {
  const compare = (expected: readonly SnapshotRecord[], found: readonly SnapshotRecord[]) =>
    compareRecords('scratch', 'customers', expected, found);

  it('takes an empty text, null and a cell that is not there for the same, and the number 7 and the text 7 not', () => {
    const empty = compare([aRecord(1, { notes: '' })], [{ id: aRecord(1).id, fields: { id: aRecord(1).id } }]);
    expect(empty.differing).toBe(0);
    expect(compare([aRecord(1, { name: '7' })], [aRecord(1, { name: 7 })]).differences[0]?.field).toBe('name');
  });

  it('names an own cell that changed and one that came from nowhere by their headers', () => {
    const found = [aRecord(1, {}, { Size: 'L', Colour: 'red' })];
    expect(compare([aRecord(1, {}, { Size: 'M' })], found).differences.map(({ field }) => field)).toEqual([
      'Size',
      'Colour',
    ]);
  });

  it('does not care for the order of rows, and sees a row too much', () => {
    const found = [aRecord(2), aRecord(1), aRecord(3)];
    expect(compare([aRecord(1), aRecord(2)], found).differences).toEqual([
      { in: 'scratch', table: 'customers', id: aRecord(3).id, field: '', how: 'extra' },
    ]);
  });

  it('names twenty differences and counts all', () => {
    const many = Array.from({ length: 50 }, (_, index) => aRecord(index + 1));
    const { differing, differences } = compare(many, []);
    expect([differing, differences.length]).toEqual([50, NAMED_DIFFERENCES]);
  });
});

const codec = registerCodec({ language: 'zh', lists: defaultLists });
const throughCells = (table: TableRecords, codecOf: DrillCodec = codec): readonly SnapshotRecord[] => {
  const rows = scratchRows(drillColumns(table), (key) => fieldDef('customers', key), codecOf);
  return table.records.flatMap((record) => rows.recordOf(trimmed(rows.rowOf(record))) ?? []);
};
/** As `values.batchGet` answers: cells that trail empty are left out. */
const trimmed = (row: readonly CellScalar[]): readonly CellScalar[] => {
  const filled = row.map((cell) => cell !== null && cell !== '').lastIndexOf(true);
  return row.slice(0, filled + 1).map((cell) => cell ?? '');
};

describe('rows of a scratch spreadsheet', () => {
  const tricky: TableRecords = {
    fields: ['id', 'name', 'stage', 'birthDate', 'createdAt', 'notes', 'spent'],
    records: [
      {
        id: 'C-000001-G',
        fields: { id: 'C-000001-G', name: '007', stage: 'lead', birthDate: '1990-05-01', notes: '=1+1', spent: 0.1 },
        own: { 尺码: 36 },
      },
      { id: 'C-000002-C', fields: { id: 'C-000002-C', name: '1990-05-01', createdAt: '2026-11-21 10:07' } },
      { id: 'C-000003-8', fields: { id: 'C-000003-8', name: 'TRUE', stage: 'no such stage', gone: 'kept' } },
    ],
  };

  it('give back texts that look like numbers, days as days, options by key, and fields that nobody knows any more', () => {
    expect(compareRecords('scratch', 'customers', tricky.records, throughCells(tricky)).differences).toEqual([]);
  });

  it('hold days as serial numbers and options as labels, as the register’s own cells do', () => {
    const rows = scratchRows(drillColumns(tricky), (key) => fieldDef('customers', key), codec);
    const [first] = tricky.records;
    if (first === undefined) throw new Error('no record');
    expect(rows.rowOf(first).slice(1, 5)).toEqual(['C-000001-G', '007', '潜在', 32994]);
  });

  it.each<[string, Partial<DrillCodec>, string]>([
    ['takes texts of digits for numbers', { fromCell: (_, cell) => (cell === '007' ? 7 : (cell ?? null)) }, 'name'],
    ['forgets the minutes', { toCell: (_, v) => (v === '2026-11-21 10:07' ? '2026-11-21' : v) }, 'createdAt'],
    ['cuts long texts', { toCell: (_, v) => (typeof v === 'string' ? v.slice(0, 3) : v) }, 'notes'],
  ])('show a codec that %s', (_, lossy, field) => {
    const found = throughCells(tricky, {
      toCell: (_f, value) => value,
      fromCell: (_f, cell) => cell ?? null,
      ...lossy,
    });
    const { differences } = compareRecords('scratch', 'customers', tricky.records, found);
    expect(differences.map((each) => each.field)).toContain(field);
  });

  it('are all equal for any snapshot', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        for (const table of Object.values(sets)) {
          const plain: DrillCodec = { toCell: (_f, value) => value, fromCell: (_f, cell) => cell ?? null };
          expect(compareRecords('scratch', 'x', table.records, throughCells(table, plain)).differing).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('units and their checksum', () => {
  const many = customers(...Array.from({ length: 1_200 }, (_, index) => aRecord(index + 1, { name: String(index) })));
  const sum = (name: string): string =>
    drillUnits(many).reduce((chain, { table, first, records }) => {
      const found = first === 500 ? records.map((each, at) => (at === 7 ? renamed(each, name) : each)) : records;
      return chainUnit(chain, table, found, drillColumns(aTable(...records)), sha256);
    }, '');
  const renamed = (record: SnapshotRecord, name: string): SnapshotRecord => ({
    ...record,
    fields: { ...record.fields, name },
  });

  it('are three for 1,200 records, the last of which says that the table ends', () => {
    expect(drillUnits(many).map(({ first, records, last }) => [first, records.length, last])).toEqual([
      [0, 500, false],
      [500, 500, false],
      [1_000, 200, true],
    ]);
    expect(drillUnits(customers())).toEqual([{ table: 'customers', first: 0, records: [], last: true }]);
  });

  it('differs where one name of one record differs', () => {
    expect(sum('507')).toBe(sum('507'));
    expect(sum('508')).not.toBe(sum('507'));
  });
});
