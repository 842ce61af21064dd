import fc from 'fast-check';
import { restorePlan } from '../../../src/core/snapshots/planRestore';
import type { RecordSets, SnapshotRecord } from '../../../src/core/snapshots/snapshot';
import { anySets, applied, aRecord, aTable, customers, fieldsById } from './builders';

const ops = (current: RecordSets, saved: RecordSets, wish = {}): readonly string[] =>
  restorePlan(current, saved, wish).changes.map(({ op, table, id }) => `${op} ${table} ${id}`);
const [BO, ADA, CY] = [aRecord(1, { name: 'Bo' }), aRecord(2, { name: 'Ada' }), aRecord(3, { name: 'Cy' })];

describe('restorePlan', () => {
  it('of one tab makes that tab equal to what was saved and leaves tabs of other records alone', () => {
    fc.assert(
      fc.property(anySets, anySets, (current, saved) => {
        const after = applied(current, restorePlan(current, saved, { tables: ['purchases'] }).changes);
        expect(fieldsById({ x: after['purchases']! })).toEqual(fieldsById({ x: saved['purchases']! }));
        expect({ ...after, purchases: null }).toEqual({ ...current, purchases: null });
      }),
      { numRuns: 30 },
    );
  });

  it('of chosen records touches those alone, be it to change, to bring back or to take away', () => {
    const current = customers(aRecord(1, { name: 'x' }), CY, aRecord(4, { name: 'kept' }));
    const saved = customers(BO, ADA);
    expect(ops(current, saved, { ids: [BO.id, ADA.id, CY.id] })).toEqual([
      `update customers ${BO.id}`,
      `create customers ${ADA.id}`,
      `remove customers ${CY.id}`,
    ]);
    expect(ops(current, saved, { ids: [ADA.id] })).toEqual([`create customers ${ADA.id}`]);
  });

  it('brings a customer who was archived since back out of the archive, whichever of the two tabs was chosen', () => {
    const current = { customers: aTable(BO), archive: aTable(ADA) };
    const saved = { customers: aTable(BO, ADA), archive: aTable() };
    for (const wish of [{}, { tables: ['customers'] }, { tables: ['archive'] }, { ids: [ADA.id] }]) {
      expect(ops(current, saved, wish)).toEqual([`create customers ${ADA.id}`, `remove archive ${ADA.id}`]);
    }
  });

  it('archives a customer again who was archived then', () => {
    const current = { customers: aTable(BO, ADA), archive: aTable() };
    const saved = { customers: aTable(BO), archive: aTable(ADA) };
    expect(ops(current, saved, { tables: ['customers'] })).toEqual([
      `remove customers ${ADA.id}`,
      `create archive ${ADA.id}`,
    ]);
  });

  it('of a snapshot from before archived customers were in it takes out of the archive whom it brings back, and no one else', () => {
    const current = { customers: aTable(BO), archive: aTable(ADA, CY) };
    expect(ops(current, customers(BO, ADA))).toEqual([`create customers ${ADA.id}`, `remove archive ${ADA.id}`]);
  });

  it('leaves a customer alone to whom the id was given anew, and says so, unless told to go over them', () => {
    const fields = [...aTable().fields, 'createdAt'];
    const now = aRecord(1, { name: 'Eve', createdAt: '2026-11-01 10:00' });
    const then = aRecord(1, { name: 'Bo', createdAt: '2026-01-01 10:00' });
    const setOf = (...records: readonly SnapshotRecord[]): RecordSets => ({ customers: { fields, records } });
    const sets = [setOf(now), setOf(then)] as const;
    expect(restorePlan(...sets)).toMatchObject({ changes: [], held: [{ id: BO.id, now, saved: then }] });
    const archived = { ...setOf(), archive: { fields, records: [now] } };
    expect(restorePlan(archived, sets[1])).toMatchObject({ changes: [], held: [{ id: BO.id }] });
    expect(restorePlan(...sets, { overwrite: true })).toMatchObject({ changes: [{ op: 'update' }], held: [] });
  });

  it('takes a customer who was renamed, or whose time of creation was written over, for the same', () => {
    const then = aRecord(1, { name: 'Bo', createdAt: '2026-01-01 10:00' });
    for (const now of [
      { name: 'Bob', createdAt: '2026-01-01 10:00' },
      { name: 'Bo', createdAt: '2026-11-01 10:00' },
    ]) {
      expect(restorePlan(customers(aRecord(1, now)), customers(then)).held).toEqual([]);
    }
  });

  it('keeps what stands in a column that came since, and tells of it with its cells', () => {
    const current = {
      customers: { fields: ['id', 'name', 'x_size'], records: [aRecord(1, { name: 'x', x_size: '38' })] },
    };
    const saved = {
      customers: { fields: ['id', 'name'], records: [{ id: BO.id, fields: { id: BO.id, name: 'Bo' } }] },
    };
    const plan = restorePlan(current, saved);
    expect(plan.kept).toEqual([{ table: 'customers', field: 'x_size', cells: 1 }]);
    expect(plan.changes).toMatchObject([{ op: 'update', fields: { name: 'Bo' } }]);
    expect(plan.changes[0]?.fields).not.toHaveProperty('x_size');
  });

  it('plans no cell of a column that is gone, tells how many values stay behind, and then has nothing left to do', () => {
    const saved = customers(aRecord(1, { name: 'Bo', notes: 'n' }), aRecord(2, { notes: 'm' }));
    const current = customers(aRecord(1, { name: 'Bo' }));
    const plan = restorePlan(current, saved, { stands: (_table, field) => field !== 'notes' });
    expect(plan.missing).toEqual([{ table: 'customers', field: 'notes', cells: 2 }]);
    expect(plan.changes.map(({ op, fields }) => [op, 'notes' in fields])).toEqual([['create', false]]);
    const after = applied(current, plan.changes);
    expect(restorePlan(after, saved, { stands: (_table, field) => field !== 'notes' }).changes).toEqual([]);
  });
});
