import { archiveCustomers } from '../../../src/app/archive/archiveCustomers';
import { listArchive } from '../../../src/app/archive/listArchive';
import { unarchiveCustomers } from '../../../src/app/archive/unarchiveCustomers';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, NOW, OWNER, READER, WANG } from '../support/aScene';

const [C1, C2, C3] = [1, 2, 3].map((number) => formatId('C', number)) as [string, string, string];
const reason = 'moved away';
const request = (ids: readonly string[], requestId = 'request-1') => ({ requestId, ids, reason });

function scene() {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson({ phone: '+8613800138000', notes: 'tall' }));
  given(made.store, 'customers', 2, aPerson({ name: '王小明' }));
  given(made.store, 'customers', 3, aPerson({ name: '赵六' }));
  made.store.rows('customers')[1]!.own = { Shelf: 'B4' };
  made.store.rows('customers')[1]!.notes = { name: 'call after six' };
  made.store.rows('customers')[1]!.ownNotes = { Shelf: 'the upper one' };
  const typed = { on: '2026-11-20', item: 'Tea', quantity: 1, amount: 5, currency: 'CNY' };
  given(made.store, 'purchases', 1, { customerId: C2, ...typed });
  return made;
}

describe('archiving by hand', () => {
  it('takes customers out of Customers in one batch, with who, when and why; what hangs on them stays', () => {
    const { deps, store } = scene();
    const before = store.fieldsOf('purchases');
    expect(archiveCustomers(deps, request([C2, C3]))).toEqual({
      ok: true,
      archived: [C2, C3],
      skipped: [],
      done: true,
    });
    expect(store.calls).toEqual(['read', 'reread', 'entered', 'commit']);
    expect(store.fieldsOf('customers').map(({ id }) => id)).toEqual([C1]);
    const said = { archivedAt: NOW, archivedBy: WANG, archiveReason: reason, version: 1 };
    expect(store.fieldsOf('archive')).toMatchObject([
      { id: C2, name: '王小明', rest: '{"own":{"Shelf":"B4"},"notes":{"own":{"Shelf":"the upper one"}}}', ...said },
      { id: C3, name: '赵六', ...said },
    ]);
    expect(store.fieldsOf('purchases')).toEqual(before);
    expect(store.fieldsOf('audit').slice(-4)).toMatchObject([
      { action: 'archive', table: 'customers', recordId: C2, actor: WANG, origin: 'form', requestId: 'request-1' },
      { action: 'archive', table: 'archive', recordId: C2 },
      { action: 'archive', table: 'customers', recordId: C3 },
      { action: 'archive', table: 'archive', recordId: C3 },
    ]);
  });

  it('of one customer costs two reads and a write where its row is known', () => {
    const { deps, store } = scene();
    archiveCustomers(deps, { ...request([C2]), rowHint: 3 });
    expect(store.calls).toEqual(['read', 'entered', 'commit']);
    archiveCustomers(deps, { ...request([C3], 'request-2'), rowHint: 9 });
    expect(store.calls.slice(3)).toEqual(['read', 'reread', 'entered', 'commit']);
  });

  it('gives a repeated request its first result, and finds by itself what an unknown one did', () => {
    const { deps, store } = scene();
    const first = archiveCustomers(deps, request([C2]));
    expect(archiveCustomers(deps, request([C2]))).toEqual(first);
    expect(archiveCustomers(deps, request([C2], 'request-2'))).toEqual(first);
    expect(store.commits).toHaveLength(1);
  });

  it('passes over who is not there, or stands in both tabs, and archives the others', () => {
    const { deps, store } = scene();
    store.put('archive', { ...store.fieldsOf('customers')[2], archivedAt: NOW });
    const gone = formatId('C', 99);
    expect(archiveCustomers(deps, request([C1, gone, C3]))).toMatchObject({
      archived: [C1],
      skipped: [
        { id: gone, code: 'not-found' },
        { id: C3, code: 'archive-id-in-use' },
      ],
    });
    expect(store.fieldsOf('customers').map(({ id }) => id)).toEqual([C2, C3]);
  });

  it('is for members who enter, and is planned again where the batch did not land or the row moved meanwhile', () => {
    const made = scene();
    expect(() => archiveCustomers({ ...made.deps, actor: READER }, request([C2]))).toThrow('role-insufficient');
    made.store.outcomes.push({ landed: false }, { landed: false });
    expect(archiveCustomers(made.deps, request([C2]))).toMatchObject({ archived: [C2] });
    let moved = false;
    made.store.before = (call) => {
      if (call !== 'entered' || moved) return;
      moved = true;
      made.store.rows('customers').reverse();
    };
    expect(archiveCustomers(made.deps, request([C3], 'request-2'))).toMatchObject({ archived: [C3] });
    expect(made.store.fieldsOf('customers').map(({ id }) => id)).toEqual([C1]);
  });

  it('settles what the rules proposed about them, and leaves other lines of Review alone', () => {
    const { deps, store } = scene();
    store.put('review', { key: `customers ${C2}  archive-proposed`, status: 'open' });
    store.put('review', { key: `customers ${C3}  archive-proposed`, status: 'open' });
    store.put('review', { key: `customers ${C2} phone phone-doubtful`, status: 'open' });
    archiveCustomers(deps, request([C2]));
    expect(store.fieldsOf('review').map(({ status }) => status)).toEqual(['settled', 'open', 'open']);
  });
});

describe('bringing back', () => {
  it('gives the customer back as it was, the team’s own cells and notes too', () => {
    const { deps, store } = scene();
    const before = store.rows('customers')[1];
    archiveCustomers(deps, request([C2]));
    const back = unarchiveCustomers({ ...deps, actor: OWNER }, { requestId: 'request-2', ids: [C2] });
    expect(back).toEqual({ ok: true, restored: [C2], skipped: [], done: true });
    expect(store.rows('archive')).toEqual([]);
    expect(store.rows('customers')[2]).toEqual({ ...before, formulas: {} });
    expect(store.fieldsOf('audit').slice(-2)).toMatchObject([
      { action: 'unarchive', table: 'archive', recordId: C2, actor: OWNER },
      { action: 'unarchive', table: 'customers', recordId: C2 },
    ]);
  });

  it('keeps the rules from proposing the same customer again for the same reason', () => {
    const { deps, store } = scene();
    store.type('customers', 3, { stage: 'lost', lastContactOn: '2024-01-05' });
    archiveCustomers(deps, request([C2]));
    unarchiveCustomers(deps, { requestId: 'request-2', ids: [C2] });
    expect(store.fieldsOf('review')).toMatchObject([
      { key: `customers ${C2}  archive-proposed`, status: 'kept', text: 'lost 2024-01-05', closedBy: WANG },
    ]);
  });

  it('refuses an id that is in use by now, and changes nothing', () => {
    const { deps, store } = scene();
    archiveCustomers(deps, request([C2]));
    store.put('customers', { id: C2, name: 'another one' });
    expect(unarchiveCustomers(deps, { requestId: 'request-2', ids: [C2] })).toEqual({
      ok: true,
      restored: [],
      skipped: [{ id: C2, code: 'archive-id-in-use' }],
      done: true,
    });
    expect(store.commits).toHaveLength(1);
  });
});

describe('the list of archived customers', () => {
  it('has those archived last first, and is searched by every word', () => {
    const { deps } = scene();
    archiveCustomers(deps, request([C2]));
    const later = { ...deps.clock, now: () => '2026-11-22 08:00' };
    archiveCustomers({ ...deps, clock: later }, { ...request([C3], 'request-2'), reason: 'Double entry' });
    const list = (text?: string) => listArchive({ ...deps, actor: READER }, { text });
    expect(list()).toMatchObject({ total: 2, archived: 2, customers: [{ id: C3 }, { id: C2, reason }] });
    expect(list('double 赵')).toMatchObject({ total: 1, archived: 2, customers: [{ id: C3, archivedBy: WANG }] });
    expect(list('nobody')).toMatchObject({ total: 0, archived: 2, customers: [] });
  });
});
