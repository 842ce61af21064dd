import type { Host } from '../../local/host';
import type { SearchIndexReply } from '../../src/contract/find';
import { candidatesOf, emptyIndex, stateOf, withDelta, type LocalIndex } from '../../src/core/search/localIndex';
import { call, expectOk, OWNER, registerHost, requestId } from './support/register';
import { rowsOf, rowWith, tabOf, typeUnseen } from './support/sheet';

const LI = 'li.na@example.com';

let base: Host;
const ids: string[] = [];

beforeAll(() => {
  base = registerHost();
  const people = [
    {
      name: '王小明',
      company: '深圳市示例科技有限公司',
      phone: '13800138000',
      email: 'wang@shop.example',
      tags: 'vip',
    },
    { name: '單雄信', landline: '021 8888 9999', nextContactOn: '2026-09-01' },
    { name: 'Ann Lee', socialHandle: 'wechat: annlee88', stage: 'active' },
  ];
  for (const fields of people) {
    const reply = expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
    ids.push((reply as unknown as { customer: { id: string } }).customer.id);
  }
});

/** Asks for what the page lacks, as it does when it is opened and when the person comes back; with what it cost. */
function refreshed(host: Host, index: LocalIndex = emptyIndex) {
  const have = index.buckets.size === 0 ? {} : { have: stateOf(index) };
  const report = host.callFunction('apiSearchIndex', have);
  const reply = expectOk(report) as unknown as SearchIndexReply;
  return { index: withDelta(index, reply.delta!, index.changes), delta: reply.delta!, calls: report.calls };
}

const listed = (index: LocalIndex) => candidatesOf(index).map(({ entry }) => [entry.id, entry.name, entry.row]);
const standing = (host: Host) =>
  rowsOf(host, 'customers')
    .map((record) => [record['id'], record['name'], record.row])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

describe('the search index', () => {
  it('costs one read, and holds no full phone and no e-mail address, not even a member’s', () => {
    const report = base.copy().callFunction('apiSearchIndex', {});
    expect(report.calls).toMatchObject({ read: 1, write: 0 });
    const text = JSON.stringify(expectOk(report));
    expect(text).toContain('8000');
    expect(text).not.toMatch(/\d{7}|shop\.example|annlee88|example\.com/);
    expect(text).not.toContain(OWNER);
  });

  it('holds what stands on the sheet', () => {
    expect(listed(refreshed(base.copy()).index)).toEqual(standing(base));
  });

  it('opens with the sidebar for two reads in all', () => {
    const host = base.copy();
    const reads = ['apiOpen', 'apiSearchIndex', 'apiGetPreferences'].map(
      (name) => host.callFunction(name, {}).calls.read,
    );
    expect(reads).toEqual([1, 1, 0]);
  });

  it.each<[string, (host: Host) => void]>([
    ['was edited by hand', (host) => typeUnseen(host, 'customers', 2, 'name', '王大明')],
    ['was deleted', (host) => host.doByHand(`delete row 3 in ${tabOf(host, 'customers').title}`)],
    ['was added', (host) => add(host, 'New One')],
  ])('is right again with the next delta after a customer %s', (_, happens) => {
    const host = base.copy();
    const { index } = refreshed(host);
    happens(host);
    expect(listed(refreshed(host, index).index)).toEqual(standing(host));
  });

  it('is given only new rows after the sheet was sorted', () => {
    const host = base.copy();
    const { index } = refreshed(host);
    host.doByHand(`sort ${tabOf(host, 'customers').title} by name descending`);
    const { delta, index: after } = refreshed(host, index);
    expect(delta.buckets).toEqual([]);
    expect(listed(after)).toEqual(standing(host));
  });

  it('is not sent again where nothing changed', () => {
    const host = base.copy();
    expect(refreshed(host, refreshed(host).index).delta).toMatchObject({ buckets: [], rows: null, alphabet: '' });
  });

  it('stays on the server above the cap of the settings', () => {
    const host = base.copy();
    const { row } = rowWith(host, 'settings', 'key', 'search.browserCap');
    typeUnseen(host, 'settings', row, 'value', '2');
    expect(call(host, 'apiSearchIndex', {})).toEqual({ ok: true, delta: null, customers: 3, cap: 2 });
    expect(found(host, { text: 'wxm' })).toEqual(['王小明']);
  });

  it('is refused to one who is no member', () => {
    expect(call(base.copy(), 'apiSearchIndex', {}, 'stranger@example.com')).toMatchObject({
      ok: false,
      error: { code: 'not-a-member' },
    });
  });

  it('that a page says it has is looked at as a stranger’s word', () => {
    const have = { version: 1, buckets: { __proto__x: 'x', '-7': '', NaN: 'y' }, rows: '' };
    const { delta } = call(base.copy(), 'apiSearchIndex', { have }) as unknown as SearchIndexReply;
    expect(candidatesOf(withDelta(emptyIndex, delta!, 0))).toHaveLength(3);
  });
});

function add(host: Host, name: string): void {
  expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name } }));
}

function found(host: Host, request: object): readonly string[] {
  const reply = expectOk(host.callFunction('apiFindCustomers', { text: '', ...request }));
  return (reply as unknown as { customers: readonly { name: string }[] }).customers.map(({ name }) => name);
}

describe('a search on the server', () => {
  it.each([
    ['13800138000', '王小明'],
    ['+86 138 0013 8000', '王小明'],
    ['021 8888 9999', '單雄信'],
    ['wang@shop', '王小明'],
    ['annlee88', 'Ann Lee'],
    ['shan', '單雄信'],
    ['单雄', '單雄信'],
  ])('finds by %s, which no page could or only with its index', (text, name) => {
    expect(found(base, { text })).toEqual([name]);
  });

  it('finds the overdue', () => {
    expect(found(base, { filter: { next: 'overdue' } })).toEqual(['單雄信']);
  });
});

describe('preferences', () => {
  it('are each person’s own, without a request to Sheets', () => {
    const host = base.copy();
    const report = host.callFunction('apiSavePreferences', { star: [ids[0]], opened: [ids[1]] });
    expect(report.calls).toMatchObject({ read: 0, write: 0 });
    const { preferences } = call(host, 'apiGetPreferences', {});
    expect(preferences).toEqual({ stars: [ids[0]], recents: [ids[1]], filters: [] });
    expect(call(host, 'apiGetPreferences', {}, LI)).toMatchObject({ preferences: { stars: [], recents: [] } });
  });

  it('of two sidebars that were opened before either wrote come together', () => {
    const host = base.copy();
    const filter = { name: 'mine', filter: { stale: true } };
    call(host, 'apiGetPreferences', {});
    call(host, 'apiSavePreferences', { star: [ids[0]], saveFilters: [filter] });
    call(host, 'apiSavePreferences', { star: [ids[1]], opened: [ids[2]] });
    call(host, 'apiSavePreferences', { unstar: [ids[2]] });
    expect(call(host, 'apiGetPreferences', {})).toMatchObject({
      preferences: { stars: [ids[1], ids[0]], recents: [ids[2]], filters: [filter] },
    });
  });

  it('fit with 500 stars and 30 filters into the properties of a person', () => {
    const host = base.copy();
    const star = Array.from({ length: 500 }, (_, at) => `C-${String(at).padStart(6, '0')}-X`);
    const saveFilters = Array.from({ length: 30 }, (_, at) => ({
      name: `客户筛选条件名称${String(at)}`.repeat(4),
      filter: { owner: `${'long'.repeat(10)}${String(at)}@example.com`, tag: '重点客户'.repeat(5), stage: 'active' },
    }));
    expect(call(host, 'apiSavePreferences', { star, saveFilters })).toMatchObject({ ok: true });
    const { preferences } = call(host, 'apiGetPreferences', {}) as unknown as {
      preferences: { stars: readonly string[]; filters: readonly object[] };
    };
    expect([preferences.stars.length, preferences.filters.length]).toEqual([500, 30]);
  });

  it('are not written where a filter is none', () => {
    expect(call(base.copy(), 'apiSavePreferences', { saveFilters: [{ name: '', filter: {} }] })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});
