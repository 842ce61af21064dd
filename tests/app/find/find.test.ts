import { findCustomers } from '../../../src/app/customers/findCustomers';
import { getPreferences, savePreferences } from '../../../src/app/find/preferences';
import { searchIndex } from '../../../src/app/find/searchIndex';
import { readSettings } from '../../../src/core/schema/settings';
import { candidatesOf, emptyIndex, stateOf, withDelta } from '../../../src/core/search/localIndex';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, READER } from '../support/aScene';

const id = (number: number) => formatId('C', number);

function scene() {
  const made = aScene({ actor: READER });
  const reach = { phone: '+8613800138000', email: 'lina@example.com', socialHandle: 'wechat:lina88' };
  given(made.store, 'customers', 1, aPerson({ ...reach, stage: 'active', tags: 'vip; tea' }));
  given(made.store, 'customers', 2, aPerson({ name: '王小明', nextContactOn: '2026-11-20' }));
  given(made.store, 'customers', 3, aPerson({ name: '王大明', nextContactOn: '2026-11-28' }));
  made.store.put('customers', { name: 'No id yet', phone: '+8613800138000' });
  return made;
}

describe('the search index', () => {
  it('holds every customer with an id, and no phone, e-mail address or account', () => {
    const { deps } = scene();
    const reply = searchIndex(deps, {});
    expect(JSON.stringify(reply)).not.toMatch(/\d{7}|example\.com|lina88/);
    const index = withDelta(emptyIndex, reply.delta!, 0);
    expect(candidatesOf(index).map(({ entry }) => [entry.id, entry.name, entry.tails, entry.row])).toEqual([
      [id(1), '李娜', ['8000'], 2],
      [id(2), '王小明', [], 3],
      [id(3), '王大明', [], 4],
    ]);
  });

  it('is empty for a page that has everything', () => {
    const { deps } = scene();
    const index = withDelta(emptyIndex, searchIndex(deps, {}).delta!, 0);
    expect(searchIndex(deps, { have: stateOf(index) }).delta).toMatchObject({ buckets: [], rows: null, more: false });
  });

  it('is not given where there are more customers than the setting allows', () => {
    const { deps, store } = scene();
    store.settings = readSettings([{ key: 'search.browserCap', value: '2' }]);
    expect(searchIndex(deps, {})).toEqual({ ok: true, delta: null, customers: 3, cap: 2 });
  });
});

describe('a search on the server', () => {
  const ids = (request: Parameters<typeof findCustomers>[1], deps = scene().deps) =>
    findCustomers(deps, request).customers.map((customer) => customer.id);

  it('narrows down by a filter', () => {
    expect(ids({ text: '', filter: { next: 'overdue' } })).toEqual([id(2)]);
    expect(ids({ text: '', filter: { next: 'week' } })).toEqual([id(2), id(3)]);
    expect(ids({ text: 'wang', filter: { next: 'none' } })).toEqual([]);
    expect(ids({ text: '', filter: { tag: 'tea', stage: 'active' } })).toEqual([id(1)]);
  });

  it('gives the customers that are asked for by id, in that order', () => {
    expect(ids({ text: '', ids: [id(3), 'C-000999-X', id(1)] })).toEqual([id(3), id(1)]);
  });

  it('finds by a social account, which no page has', () => {
    expect(ids({ text: 'lina88' })).toEqual([id(1)]);
  });

  it('puts starred customers first and finds them alone', () => {
    const { deps } = scene();
    savePreferences(deps, { star: [id(3)] });
    expect(ids({ text: 'wang' }, deps)).toEqual([id(3), id(2)]);
    expect(ids({ text: '', filter: { starred: true } }, deps)).toEqual([id(3)]);
  });
});

describe('preferences', () => {
  it('are kept for the person, step by step', () => {
    const { deps } = scene();
    savePreferences(deps, { star: [id(1)] });
    const reply = savePreferences(deps, { opened: [id(2), id(3)] });
    expect(reply.preferences).toEqual({ stars: [id(1)], recents: [id(3), id(2)], filters: [] });
    expect(getPreferences(deps)).toEqual(reply);
  });

  it('are not kept for somebody of whom Google does not tell who it is', () => {
    const { deps } = aScene({ actor: '' });
    expect(() => savePreferences(deps, { star: ['C-1'] })).toThrow('identity-unknown');
  });
});
