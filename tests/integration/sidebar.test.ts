import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { address, auditOf, openReview, rowsOf, rowWith, valueAt } from './support/sheet';

let base: Host;
let ann: string;

beforeAll(() => {
  base = registerHost({ language: 'zh' });
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  ann = save(base, {
    name: 'Ann Lee',
    phone: '13800138000',
    email: 'ann@shop.example',
    creditCode: '91310000775785552L',
  });
  save(base, { name: '王小明', phone: '13700137000', address: '上海市浦东新区世纪大道100号' });
});

function save(host: Host, fields: object): string {
  const reply = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
  return (reply as unknown as { customer: { id: string } }).customer.id;
}

const add = (host: Host, fields: object, more: object = {}): Reply =>
  call(host, 'apiSaveCustomer', { requestId: requestId(), fields, ...more });

describe('duplicates', () => {
  it.each([
    ['phone', { phone: '+86 138-0013-8000' }],
    ['email', { email: 'ANN@Shop.Example' }],
    ['creditCode', { creditCode: '9131 0000 7757 8555 2L' }],
  ])('by %s are named before saving, with enough to recognise and no more', (field, fields) => {
    const host = base.copy();
    const { revision } = host.register;
    const reply = add(host, { name: 'Another', ...fields }) as unknown as {
      duplicates: { id: string; name: string; fields: string[]; shown: Record<string, string> }[];
    };
    expect(reply.duplicates).toMatchObject([{ id: ann, name: 'Ann Lee', fields: [field] }]);
    expect(JSON.stringify(reply.duplicates[0]?.shown)).not.toMatch(/13800138000|ann@shop/);
    expect(host.register.revision).toBe(revision);
  });

  it('are saved all the same where the person says so', () => {
    const host = base.copy();
    expect(add(host, { name: 'Another', phone: '13800138000' }, { acceptDuplicates: true })).toMatchObject({
      ok: true,
    });
    expect(rowsOf(host, 'customers')).toHaveLength(3);
  });

  it('are no reason to refuse an edit of the customer itself', () => {
    const host = base.copy();
    expect(add(host, { phone: '138 0013 8000', notes: 'x' }, { id: ann, version: 1 })).toMatchObject({ ok: true });
  });

  it('are named also when an edit makes one', () => {
    const host = base.copy();
    expect(add(host, { phone: '13700137000' }, { id: ann, version: 1 })).toMatchObject({
      ok: false,
      duplicates: [{ name: '王小明' }],
    });
  });
});

describe('finding', () => {
  it.each(['ann', 'LEE', '0013 8000', 'ann@shop', '王小明', '小明'])('finds one customer by "%s"', (text) => {
    const reply = call(base.copy(), 'apiFindCustomers', { text }) as unknown as { total: number };
    expect(reply.total).toBe(1);
  });

  it('gives a customer with what happened, newest first', () => {
    const host = base.copy();
    for (const [summary, at] of [
      ['old', '2026-09-01 10:00'],
      ['new', '2026-09-09 10:00'],
      ['middle', '2026-09-05 10:00'],
    ]) {
      expectOk(
        host.callFunction('apiLogInteraction', { requestId: requestId(), customerId: ann, fields: { summary, at } }),
      );
    }
    const sheet = call(host, 'apiGetCustomer', { id: ann }) as unknown as {
      interactions: { summary: string }[];
      customer: object;
    };
    expect(sheet.interactions.map((each) => each.summary)).toEqual(['new', 'middle', 'old']);
    expect(sheet.customer).toMatchObject({ lastContactOn: '2026-09-09' });
  });
});

describe('calls to Google, within the budget', () => {
  it.each([
    ['apiOpen', {}, 1, 0],
    ['apiFindCustomers', { text: 'ann' }, 1, 0],
    ['apiSaveCustomer', { fields: { name: 'Dora' } }, 1, 1],
    ['apiSaveCustomer', { id: '', version: 1, fields: { notes: 'x' } }, 2, 1],
    ['apiLogInteraction', { customerId: '', rowHint: 2, fields: { summary: 'x' } }, 1, 1],
    ['apiLogInteraction', { customerId: '', rowHint: 3, fields: { summary: 'x' } }, 2, 1],
    ['apiAddPurchase', { customerId: '', rowHint: 2, fields: { item: 'Tea', quantity: 1, amount: 1 } }, 1, 1],
  ])('%s %j makes at most %i reads and %i writes', (name, request, reads, writes) => {
    const host = base.copy();
    const ids = Object.fromEntries(['id', 'customerId'].filter((key) => key in request).map((key) => [key, ann]));
    const report = host.callFunction(name, {
      ...(name.startsWith('apiOpen') || name.startsWith('apiFind') ? {} : { requestId: requestId() }),
      ...request,
      ...ids,
    });
    expectOk(report);
    expect(report.calls.read).toBeLessThanOrEqual(reads);
    expect(report.calls.write).toBeLessThanOrEqual(writes);
  });
});

describe('a purchase in one line', () => {
  it('counts orders, sum and last day, and fills in amount, currency and day', () => {
    const host = base.copy();
    const reply = expectOk(
      host.callFunction('apiAddPurchase', {
        requestId: requestId(),
        customerId: ann,
        fields: { item: 'Tea', quantity: 3, unitPrice: '¥12.50' },
      }),
    );
    expect(reply).toMatchObject({
      purchase: { amount: 37.5, currency: 'CNY', on: '2026-09-10' },
      customer: { orders: 1, spent: 37.5, lastPurchaseOn: '2026-09-10' },
    });
    expect(rowWith(host, 'customers', 'id', ann)).toMatchObject({ orders: 1, spent: 37.5, version: 1 });
  });
});

describe('an interaction', () => {
  it('never moves the last contact back, and clears a next contact that has come', () => {
    const host = base.copy();
    const log = (fields: object): unknown =>
      expectOk(host.callFunction('apiLogInteraction', { requestId: requestId(), customerId: ann, fields }))['customer'];
    expect(log({ summary: 'a', at: '2026-09-09 10:00', nextContactOn: '2026-09-20' })).toMatchObject({
      lastContactOn: '2026-09-09',
      nextContactOn: '2026-09-20',
    });
    expect(log({ summary: 'b', at: '2026-09-01 10:00' })).toMatchObject({
      lastContactOn: '2026-09-09',
      nextContactOn: '2026-09-20',
    });
    host.wait(11 * 86_400);
    expect(log({ summary: 'c' })).toMatchObject({ lastContactOn: '2026-09-21', nextContactOn: null });
  });
});

describe('a Chinese register', () => {
  it('shows labels in Chinese, takes options in either language, and says in Review in Chinese what is doubtful', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 2, 'stage'), 'active');
    expect(valueAt(host, 'customers', 2, 'stage')).toMatch(/[\u4e00-\u9fff]/);
    host.edit(address(host, 'customers', 2, 'email'), '不知道');
    expect(openReview(host)).toMatchObject([{ field: '邮箱', table: '客户', text: '不知道' }]);
    expect(String(openReview(host)[0]?.['reason'])).toMatch(/[\u4e00-\u9fff]/);
    expect(auditOf(host).at(-1)?.actor).toBe(OWNER);
  });

  it('fills in province, city and district that an address tells', () => {
    expect(rowWith(base, 'customers', 'name', '王小明')).toMatchObject({
      city: expect.stringContaining('上海') as unknown,
      district: '浦东新区',
    });
  });

  it('answers each person in the language of their account', () => {
    const host = base.copy();
    const message = (userLocale: string): string => {
      const { reply } = host.callFunction('apiGetCustomer', { id: 'C-999999-X' }, { userLocale });
      return (reply as { error: { message: string } }).error.message;
    };
    expect(message('zh_CN')).toMatch(/[\u4e00-\u9fff]/);
    expect(message('en')).toMatch(/^The record/);
  });
});
