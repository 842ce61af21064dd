import { LittleRegister } from './builders';

const ann = 'C-000001-A';

describe('planUndo', () => {
  it('takes away what an action made, and puts back each field that it changed', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', phone: '1' });
    register.save('second', 'customers', ann, { phone: '2', notes: 'calls back' });
    expect(register.plan('second').changes).toEqual([
      {
        op: 'update',
        table: 'customers',
        id: ann,
        fields: { phone: '1', notes: null },
        before: { phone: '2', notes: 'calls back' },
      },
    ]);
    expect(register.undo('second', 'undo').conflicts).toEqual([]);
    expect(register.plan('first').changes).toMatchObject([{ op: 'remove', id: ann }]);
  });

  it('leaves a field that was changed since, and says what it was, what the action made it, what it is, by whom and when', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', phone: '1' });
    register.save('second', 'customers', ann, { phone: '2', email: 'a@shop.example' });
    register.save('third', 'customers', ann, { phone: '3' }, 'wang@example.com');
    const { changes, conflicts } = register.plan('second');
    expect(changes).toMatchObject([{ fields: { email: null } }]);
    expect(conflicts).toEqual([
      {
        table: 'customers',
        id: ann,
        field: 'phone',
        why: 'changed-since',
        wasBefore: '1',
        actionMade: '2',
        now: '3',
        by: 'wang@example.com',
        at: '2026-11-22 00:03',
      },
    ]);
    expect(register.plan('second', { [`customers ${ann} phone`]: 'mine' })).toMatchObject({
      changes: [{ fields: { phone: '1', email: null } }],
      conflicts: [],
    });
  });

  it('counts a field that was changed and changed back since as one that still holds', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', phone: '1' });
    register.save('second', 'customers', ann, { phone: '2' });
    register.save('third', 'customers', ann, { phone: '3' });
    register.save('fourth', 'customers', ann, { phone: '2' });
    expect(register.plan('second')).toMatchObject({ changes: [{ fields: { phone: '1' } }], conflicts: [] });
  });

  it('keeps a customer that was edited since, unless it is said to go, and one to whom others added records', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', phone: '1' });
    register.save('second', 'customers', ann, { phone: '2' });
    expect(register.plan('first')).toMatchObject({
      changes: [],
      conflicts: [{ why: 'edited-since', fields: ['phone'] }],
    });
    const mine = { [`customers ${ann}`]: 'mine' } as const;
    expect(register.plan('first', mine).changes).toMatchObject([{ op: 'remove', id: ann }]);
    register.save('third', 'purchases', 'O-000001-X', { customerId: ann, item: 'tea' });
    expect(register.plan('first', mine)).toMatchObject({
      changes: [],
      conflicts: [{ why: 'children-since', count: 1 }],
    });
  });

  it('takes a customer and the children that came with it away, children first; one child that was edited keeps both', () => {
    const register = new LittleRegister();
    const changes = [
      { op: 'create', table: 'customers', id: ann, fields: { name: 'Ann' }, before: {} },
      { op: 'create', table: 'purchases', id: 'O-000001-X', fields: { customerId: ann, item: 'tea' }, before: {} },
      { op: 'create', table: 'contacts', id: 'P-000001-X', fields: { customerId: ann, name: 'Bo' }, before: {} },
    ] as const;
    register.act('import', changes);
    expect(register.plan('import').changes.map(({ table }) => table)).toEqual(['purchases', 'contacts', 'customers']);
    register.save('later', 'purchases', 'O-000001-X', { item: 'green tea' });
    const plan = register.plan('import');
    expect(plan.changes.map(({ table }) => table)).toEqual(['contacts']);
    expect(plan.conflicts.map(({ table, why }) => [table, why])).toEqual([
      ['customers', 'children-since'],
      ['purchases', 'edited-since'],
    ]);
  });

  it('brings a removed record back under its id; where the id is in use again it says so', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', createdBy: 'li@example.com', version: 4 });
    register.remove('second', 'customers', ann);
    expect(register.plan('second').changes).toMatchObject([
      { op: 'create', id: ann, revived: true, fields: { name: 'Ann', createdBy: 'li@example.com', version: 4 } },
    ]);
    register.save('third', 'customers', ann, { name: 'Somebody Else' });
    expect(register.plan('second')).toMatchObject({ changes: [], conflicts: [{ why: 'in-use' }] });
  });

  it('moves an archived customer back in one go, and leaves it in Archive where it was edited there', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann' });
    register.act('archive', [
      { op: 'remove', table: 'customers', id: ann, fields: {}, before: { name: 'Ann' } },
      { op: 'create', table: 'archive', id: ann, fields: { name: 'Ann', archiveReason: 'moved away' }, before: {} },
    ]);
    expect(register.plan('archive').changes).toMatchObject([
      { op: 'create', table: 'customers', id: ann },
      { op: 'remove', table: 'archive', id: ann },
    ]);
    register.save('edit', 'archive', ann, { notes: 'came by' });
    expect(register.plan('archive')).toMatchObject({
      changes: [],
      conflicts: [{ table: 'archive', why: 'edited-since' }],
    });
    const mine = { [`archive ${ann}`]: 'mine' } as const;
    expect(register.plan('archive', mine).changes.map(({ op }) => op)).toEqual(['create', 'remove']);
  });

  it('tells what is not known and what was erased instead of guessing', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann', phone: '1' });
    register.act('found', [{ op: 'update', table: 'customers', id: ann, fields: { phone: '2' }, before: 'unknown' }]);
    expect(register.plan('found')).toMatchObject({
      changes: [],
      conflicts: [{ field: 'phone', why: 'unknown-before' }],
    });
    const erased = register.lines[0];
    if (erased !== undefined) register.lines[0] = { ...erased, payload: '' };
    expect(register.plan('first')).toMatchObject({ changes: [], conflicts: [{ why: 'erased' }] });
  });

  it('leaves what a column is gone for, and what the register computes', () => {
    const register = new LittleRegister();
    register.save('first', 'customers', ann, { name: 'Ann' });
    register.save('second', 'customers', ann, { x_size: 'large', orders: 3 });
    expect(register.plan('second')).toMatchObject({ changes: [], conflicts: [{ field: 'x_size', why: 'field-gone' }] });
  });
});
