import fc from 'fast-check';
import { planRestore } from '../../../src/core/snapshots/planRestore';
import { decodeSnapshot } from '../../../src/core/snapshots/decodeSnapshot';
import { encodeSnapshot } from '../../../src/core/snapshots/encodeSnapshot';
import { about, anySets, applied, aRecord, aTable, customers, fieldsById, sha256 } from './builders';

describe('planRestore', () => {
  it('makes the register equal to what was saved, field for field, from whatever it has become', () => {
    fc.assert(
      fc.property(anySets, anySets, (current, saved) => {
        const { manifest, blocks } = encodeSnapshot(saved, about, sha256);
        const texts = new Map(blocks.map((block) => [block.name, block.text]));
        const read = decodeSnapshot(manifest, (name) => texts.get(name) ?? null, sha256);
        if (!read.ok) throw new Error(read.issue.code);
        const after = applied(current, planRestore(current, read.value));
        expect(fieldsById(after)).toEqual(fieldsById(saved));
        expect(planRestore(after, read.value)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('plans nothing where nothing changed', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        expect(planRestore(sets, sets)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('changes only the fields that differ, computed ones too, and says what stood there', () => {
    const saved = customers(aRecord(1, { name: '王小明', spent: 100, version: 3 }));
    const current = customers(aRecord(1, { name: 'overwritten', notes: 'new', spent: 100, version: 4 }));
    expect(planRestore(current, saved)).toEqual([
      {
        op: 'update',
        table: 'customers',
        id: 'C-000001-G',
        fields: { name: '王小明', notes: null, version: 3 },
        before: { name: 'overwritten', notes: 'new', version: 4 },
      },
    ]);
  });

  it('makes a removed record again with the own cells of that time, and leaves own cells of standing rows alone', () => {
    const gone = aRecord(2, { name: 'Ada' }, { Gift: 'tea' });
    const standing = aRecord(1, { name: 'Bo' }, { Gift: 'old' });
    const current = customers(aRecord(1, { name: 'Bo' }, { Gift: 'new' }));
    expect(planRestore(current, customers(standing, gone))).toEqual([
      {
        op: 'create',
        table: 'customers',
        id: gone.id,
        fields: { id: gone.id, name: 'Ada' },
        before: {},
        own: { Gift: 'tea' },
      },
    ]);
  });

  it('removes a record that came after the snapshot, and keeps the whole of it as what was before', () => {
    const late = aRecord(3, { name: 'Late', spent: 5 });
    expect(planRestore(customers(late), customers())).toEqual([
      { op: 'remove', table: 'customers', id: late.id, fields: {}, before: { id: late.id, name: 'Late', spent: 5 } },
    ]);
  });

  it('leaves a table that the snapshot does not have, and a field that it did not know, as they are', () => {
    const record = aRecord(1, { name: 'Bo' });
    const current = {
      customers: aTable({ ...record, fields: { ...record.fields, loyaltyNo: 'L-7' } }),
      cases: aTable(aRecord(5)),
    };
    expect(planRestore(current, customers(record))).toEqual([]);
  });
});
