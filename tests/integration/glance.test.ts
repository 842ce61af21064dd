import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, columnOf, rowsOf, rowWith, tabOf } from './support/sheet';

const WANG = 'wang@example.com';
let base: Host;
let ann: string;

beforeAll(() => {
  base = registerHost();
  addMember(base, WANG, 'Entry');
  const fields = { name: 'Ann Lee', phone: '13800138000', tags: 'VIP' };
  const saved = expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  ann = (saved as unknown as { customer: { id: string } }).customer.id;
  expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Bo Chen' } }));
  for (const [name, more] of [
    ['apiLogInteraction', { summary: 'called' }],
    ['apiAddPurchase', { item: 'Tea', amount: 120 }],
    ['apiSaveCase', { kind: 'repair', summary: 'leaks' }],
    ['apiSaveFeedback', { score: 9 }],
    ['apiSaveContact', { name: 'Zoe' }],
  ] as const) {
    expectOk(base.callFunction(name, { requestId: requestId(), customerId: ann, fields: more }));
  }
});

const press = (host: Host, more: object, as = OWNER) =>
  host.callFunction('apiQuickEdit', { requestId: requestId(), id: ann, rowHint: 2, ...more }, { as });

describe('a customer at a glance, through the bundle', () => {
  it('comes with everything that hangs on it, in two reads', () => {
    const report = base.copy().callFunction('apiGetCustomer', { id: ann });
    expect(report.calls).toMatchObject({ read: 2, write: 0 });
    expect(expectOk(report)).toMatchObject({
      customer: { id: ann, orders: 1, spent: 120 },
      row: 2,
      interactions: [{ summary: 'called' }],
      purchases: [{ item: 'Tea' }],
      cases: [{ summary: 'leaks', status: 'open' }],
      feedback: [{ score: 9 }],
      contacts: [{ name: 'Zoe' }],
      totals: { interactions: 1, purchases: 1, cases: 1, feedback: 1, contacts: 1 },
      ages: { phone: null },
    });
  });

  it('says how long ago a value was confirmed', () => {
    const host = base.copy();
    const verify = { requestId: requestId(), id: ann, field: 'phone', how: 'phone', rowHint: 2 };
    expect(call(host, 'apiVerifyField', verify)).toMatchObject({ ok: true });
    host.wait(61 * 86_400);
    expect(call(host, 'apiGetCustomer', { id: ann })).toMatchObject({
      ages: { phone: { on: '2026-09-10', by: OWNER, how: 'phone', months: 2 } },
    });
  });
});

describe('one-press changes, through the bundle', () => {
  it('cost one read and one write where the row hint holds', () => {
    const host = base.copy();
    expect(press(host, { nextContactOn: '2026-09-11' }).calls).toMatchObject({ read: 1, write: 1 });
    expect(press(host, { nextContactOn: '2026-09-12', rowHint: 3 }).calls).toMatchObject({ read: 2, write: 1 });
    expect(rowWith(host, 'customers', 'id', ann)).toMatchObject({ version: 3 });
  });

  it('of two people add their tags to those of the other', () => {
    const host = base.copy();
    press(host, { addTags: ['fair'] }, WANG);
    press(host, { addTags: ['tea'] });
    press(host, { addTags: ['fair', 'vip'] });
    expect(rowWith(host, 'customers', 'id', ann)).toMatchObject({ tags: 'VIP; fair; tea', version: 3 });
  });

  it('hit the right row where somebody sorted since the page was loaded', () => {
    const host = base.copy();
    const reply = press(host, { addTags: ['late'], rowHint: 3 }).reply as Reply;
    expect(reply).toMatchObject({ ok: true, row: 2 });
    expect(rowsOf(host, 'customers').map((row) => row['tags'])).toEqual(['VIP; late', null]);
  });
});

describe('the row that the cursor is on', () => {
  const put = (host: Host, tab: string, row: number): void => {
    const { sheetId } = tabOf(host, tab);
    host.selection = { sheetId, row: row - 1, column: 0, rowCount: 1, columnCount: 1 };
  };

  it.each(['customers', 'purchases', 'cases'])('is told without a request to Sheets, in %s', (tab) => {
    const host = base.copy();
    put(host, tab, 2);
    const report = host.callFunction('apiActiveRow', {});
    expect(report.calls).toMatchObject({ read: 0, write: 0 });
    expect(report.reply).toEqual({ ok: true, table: tab, row: 2 });
    const shown = host.callFunction('apiGetCustomer', { at: { table: tab, row: 2 } });
    expect(shown.calls.read).toBe(2);
    expect(shown.reply).toMatchObject({ ok: true, customer: { id: ann } });
  });

  it('is of no table where it is a tab of no records, and is known by the tab’s name before anything was read', () => {
    const host = base.copy();
    put(host, 'settings', 3);
    expect(call(host, 'apiActiveRow', {})).toEqual({ ok: true, table: '', row: 3 });
    host.wait(86_400);
    put(host, 'feedback', 2);
    expect(call(host, 'apiActiveRow', {})).toEqual({ ok: true, table: 'feedback', row: 2 });
  });

  it('of nobody gives no customer', () => {
    const host = base.copy();
    const blank = { at: { table: 'customers', row: 900 } };
    expect(call(host, 'apiGetCustomer', blank)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(columnOf(host, 'customers', 'id')).toBeGreaterThanOrEqual(0);
  });
});
