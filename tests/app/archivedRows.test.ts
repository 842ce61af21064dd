import { drain } from '../../src/app/edits/drain';
import { sweep, type Waiting } from '../../src/app/edits/sweep';
import { tellVanished } from '../../src/app/edits/vanished';
import { idAllocator } from '../../src/app/idAllocator';
import { recordTables } from '../../src/core/schema/tables';
import { formatId } from '../../src/core/values/ids';
import { aPerson, aScene, given, WANG } from './support/aScene';

const C1 = formatId('C', 1);
const hasOurs = (note: string): boolean => note.includes('[ours]');
const archived = { archivedAt: '2026-10-01 09:00', archivedBy: WANG, archiveReason: 'moved away' };

function scene() {
  const made = aScene();
  given(made.store, 'archive', 1, aPerson({ ...archived, phone: '+8613800138000' }));
  return made;
}
function sweptAt(made: ReturnType<typeof scene>, time: string, waiting: Waiting = {}) {
  const clock = { ...made.deps.clock, now: () => `2026-11-21 ${time}` };
  return sweep({ ...made.deps, clock }, made.store.readFormulas(recordTables), { waiting, sound: [] }, hasOurs);
}

describe('an archived customer', () => {
  it('costs the sweep nothing where nobody touched the row, and keeps its children', () => {
    const made = scene();
    const purchase = { customerId: C1, on: '2026-11-20', item: 'Tea', quantity: 1, amount: 5, currency: 'CNY' };
    given(made.store, 'purchases', 1, purchase);
    expect(sweptAt(made, '10:00')).toMatchObject({ created: 0, changed: 0, totals: 0, waiting: {} });
    expect(made.store.calls).toEqual(['readFormulas']);
  });

  it('that is edited by hand in the tab gets an entry like any other, and cannot lose its id', () => {
    const made = scene();
    made.store.type('archive', 2, { notes: 'typed unseen' });
    expect(sweptAt(made, '10:00')).toMatchObject({ changed: 1 });
    expect(made.store.fieldsOf('audit').pop()).toMatchObject({ table: 'archive', recordId: C1, actor: 'unknown' });
    made.store.type('archive', 2, { id: null });
    expect(sweptAt(made, '11:00')).toMatchObject({ created: 0, changed: 1 });
    expect(made.store.fieldsOf('archive')).toMatchObject([{ id: C1, version: 2 }]);
  });

  it('takes a purchase that is typed for it by its id, and by nothing else', () => {
    const made = scene();
    const typed = { on: '2026-11-20', item: 'Tea', quantity: 1, amount: 5, currency: 'CNY' };
    made.store.put('purchases', { ...typed, customerId: C1 });
    made.store.put('purchases', { ...typed, customerId: '李娜' });
    const changed = [{ table: 'purchases' as const, rows: [2, 3] }];
    expect(drain(made.deps, { changed, origin: 'paste', single: null, hasOurs })).toMatchObject({ refused: 1 });
    expect(made.store.fieldsOf('purchases')).toMatchObject([{ customerId: C1 }, { customerId: '李娜' }]);
    expect(made.store.fieldsOf('review')).toMatchObject([{ code: 'customer-unknown', text: '李娜' }]);
  });

  it('is no vanished one, and its id is never given again, also where the counter was set back', () => {
    const made = scene();
    const taken = { action: 'archive', table: 'customers', recordId: C1, seq: 0 };
    made.store.put('audit', { ...taken, payload: JSON.stringify({ op: 'remove', before: {}, version: 1 }) });
    expect(tellVanished(made.deps)).toBe(0);
    // The rows are counted, and nothing else is written.
    expect(made.store.calls).toEqual(['read', 'commit']);
    made.store.system.set('counters', '{}');
    const view = made.store.read({ customers: { fields: ['id'] }, archive: { fields: ['id'] } });
    expect(idAllocator(view).next('customers')).toBe(formatId('C', 2));
  });

  it('whose row was deleted from Archive is told of', () => {
    const made = scene();
    made.store.rows('archive')[0] = undefined;
    expect(tellVanished(made.deps)).toBe(1);
    expect(made.store.fieldsOf('review')).toMatchObject([{ table: 'archive', recordId: C1, code: 'record-vanished' }]);
  });
});

describe('a row that is typed or pasted into Archive', () => {
  it.each([
    ['typed', { name: '王小明', phone: '139 0013 9000' }],
    ['with an id that somebody made up', { id: formatId('C', 77), name: '王小明' }],
    ['cut from Customers', { id: formatId('C', 2), version: 1, digest: '0123456789abcdef', name: '王小明' }],
  ])('%s becomes no customer, and Review says so after ten minutes, once', (_, fields) => {
    const made = scene();
    const row = made.store.put('archive', fields);
    const before = made.store.fieldsOf('archive');
    const request = { changed: [{ table: 'archive' as const, rows: [row] }], single: null, hasOurs };
    expect(drain(made.deps, { ...request, origin: 'cell' })).toEqual({ created: 0, changed: 0, refused: 0 });
    const first = sweptAt(made, '10:00').waiting;
    const told = sweptAt(made, '10:10', first).waiting;
    sweptAt(made, '11:10', told);
    expect(made.store.fieldsOf('archive')).toEqual(before);
    expect(made.store.fieldsOf('review')).toMatchObject([{ table: 'archive', code: 'archive-typed', status: 'open' }]);
  });
});
