import { planAdoption } from '../../../src/core/adoption/planAdoption';
import { proposeMapping } from '../../../src/core/adoption/proposeMapping';
import type { Known, ListSort, TakenRow } from '../../../src/core/adoption/types';
import { context, nothingKnown, shaped, type Cell } from './lists';

function taken(rows: readonly (readonly Cell[])[], known: Known = nothingKnown, sort?: ListSort): readonly TakenRow[] {
  const shape = shaped(...rows);
  const plan = planAdoption(shape, proposeMapping(shape, context(), sort), context(), known);
  return plan.rows.map((row) => {
    if (row.outcome !== 'taken') throw new Error(JSON.stringify(row));
    return row;
  });
}

describe('a list with an order and its customer in each row', () => {
  const header = ['订单号', '下单日期', '客户姓名', '手机', '邮箱', '产品', '数量', '金额', '客户编号'];

  it('makes a customer at its first order and refers to it from the later ones', () => {
    const [first, second, third] = taken([
      header,
      ['A1', '2024-01-02', '王小明', '13800138000', '', '茶', 2, '￥100.00', ''],
      ['A2', '2024-02-02', '王小明', '138 0013 8000', '', '杯', 1, 50, ''],
      ['A3', '2024-02-03', '李娜', '13800138001', '', '茶', 1, 50, ''],
    ]);
    expect(first?.customer?.fields).toMatchObject({
      name: '王小明',
      phone: '+8613800138000',
      kind: 'person',
      stage: 'lead',
    });
    expect(first?.purchase?.fields).toEqual({
      orderNo: 'A1',
      on: '2024-01-02',
      item: '茶',
      quantity: 2,
      amount: 100,
      currency: 'CNY',
    });
    expect(second?.customer).toBeUndefined();
    expect(second?.matchesCustomer).toEqual({ kind: 'row', row: 2, identity: first?.identity });
    expect(second?.purchase?.original).toMatchObject({
      'customers.name': '王小明',
      'customers.phone': '138 0013 8000',
    });
    expect(third?.matchesCustomer).toBeUndefined();
    expect(third?.customer?.fields).toMatchObject({ name: '李娜' });
  });

  it.each<[string, readonly Cell[], readonly Cell[], boolean]>([
    ['the same phone under another name', ['王小明', '13800138000', '', ''], ['李娜', '13800138000', '', ''], false],
    ['the same e-mail without a name', ['王小明', '', 'a@b.com', ''], ['', '', 'A@b.com', ''], true],
    ['the same number of the team’s own', ['王小明', '', '', 'K-17'], ['王晓明', '13800138000', '', 'k-17'], true],
    [
      'two numbers and the same phone',
      ['王小明', '13800138000', '', 'K-17'],
      ['王小明', '13800138000', '', 'K-18'],
      false,
    ],
    ['the same name and nothing else', ['王小明', '', '', ''], ['王小明', '', '', ''], true],
    ['the same name and other phones', ['王小明', '13800138000', '', ''], ['王小明', '13800138001', '', ''], false],
  ])('knows customers again: %s', (_, one, two, same) => {
    const order = ([name, phone, email, number]: readonly Cell[], no: string): readonly Cell[] => [
      ...[no, '2024-01-02', name ?? '', phone ?? '', email ?? '', '茶', 1, 20, number ?? ''],
    ];
    const rows = taken([header, order(one, 'A1'), order(two, 'A2')]);
    expect(rows[1]?.matchesCustomer !== undefined).toBe(same);
  });

  it('refers to a customer that the register has', () => {
    const known: Known = {
      identities: new Set(),
      customers: [{ id: 'C-000007-X', fields: { name: '王小明', phone: '+8613800138000' } }],
    };
    const [row] = taken([header, ['A1', '2024-01-02', '王小明', '13800138000', '', '茶', 1, 20, '']], known);
    expect(row).toMatchObject({ matchesCustomer: { kind: 'id', id: 'C-000007-X' } });
    expect(row?.customer).toBeUndefined();
  });

  it('goes on with the order above where only the order number is repeated', () => {
    const [first, second] = taken([
      header,
      ['A1', '2024-01-02', '王小明', '13800138000', '', '茶', 2, 100, ''],
      ['A1', '', '', '', '', '杯', 1, 20, ''],
    ]);
    expect(second?.matchesCustomer).toEqual({ kind: 'row', row: 2, identity: first?.identity });
    expect(second?.purchase?.fields).toMatchObject({ on: '2024-01-02', item: '杯', amount: 20 });
  });

  it('makes only the customer of a row without a purchase', () => {
    const [, row] = taken([
      header,
      ['A1', '2024-01-02', '王小明', '13800138000', '', '茶', 2, 100, ''],
      ['', '', '李娜', '13800138001', '', '', '', '', ''],
    ]);
    expect(row?.customer?.fields).toMatchObject({ name: '李娜' });
    expect(row?.purchase).toBeUndefined();
  });
});

describe('a purchase', () => {
  const header = ['Order date', 'Customer', 'Email', 'Item', 'Amount', 'Currency'];
  const purchase = (row: readonly Cell[]) => taken([header, row])[0]?.purchase;

  it('is one piece in the register’s currency where the row says nothing else', () => {
    expect(purchase(['2024-01-02', 'Ann', 'a@b.com', 'Tea', 20, ''])?.fields).toMatchObject({
      quantity: 1,
      currency: 'CNY',
    });
  });

  it('has the currency that its amount shows', () => {
    const found = purchase(['2024-01-02', 'Ann', 'a@b.com', 'Tea', [1200, '$1,200.00'], '']);
    expect(found?.fields).toMatchObject({ amount: 1200, currency: 'USD' });
    expect(found?.original).toMatchObject({ amount: '$1,200.00' });
    expect(found?.issues).toEqual([]);
  });

  it('keeps an amount that contradicts its currency as text', () => {
    const found = purchase(['2024-01-02', 'Ann', 'a@b.com', 'Tea', '$1,200.00', 'EUR']);
    expect(found?.fields).toMatchObject({ amount: '$1,200.00', currency: 'EUR' });
    expect(found?.issues).toMatchObject([{ code: 'money-currency-differs', field: 'amount' }]);
  });

  it('says what it lacks', () => {
    expect(purchase(['', 'Ann', 'a@b.com', 'Tea', '', ''])?.issues).toEqual([
      { code: 'required-missing', field: 'on' },
      { code: 'required-missing', field: 'amount' },
    ]);
  });
});

describe('a list of purchases that only refers to customers', () => {
  const header = ['日期', '客户', '商品', '金额'];
  const known: Known = {
    identities: new Set(),
    customers: [
      { id: 'C-000001-X', fields: { name: '王小明', phone: '+8613800138000' }, numbers: ['K-17'] },
      { id: 'C-000002-Y', fields: { name: '李娜' } },
      { id: 'C-000003-Z', fields: { name: '李娜' } },
    ],
  };
  const reference = (text: string): TakenRow | undefined => taken([header, ['2024-01-02', text, '茶', 20]], known)[0];

  it.each(['王小明', '13800138000', 'K-17', 'ｋ－１７'])('finds the customer %s', (text) => {
    const row = reference(text);
    expect(row?.matchesCustomer).toEqual({ kind: 'id', id: 'C-000001-X' });
    expect(row?.purchase?.fields['customerId']).toBeUndefined();
    expect(Object.values(row?.purchase?.original ?? {})).toContain(text);
  });

  it('keeps a reference to nobody, or to one of several, as text with the reason', () => {
    expect(reference('赵云')?.purchase).toMatchObject({
      fields: { customerId: '赵云' },
      issues: [{ code: 'customer-unknown', field: 'customerId', facts: { text: '赵云' } }],
    });
    expect(reference('李娜')?.purchase).toMatchObject({
      fields: { customerId: '李娜' },
      issues: [{ code: 'customer-ambiguous', field: 'customerId', facts: { text: '李娜', count: 2 } }],
    });
  });

  it('makes customers of bare names where a person says that they stand in it', () => {
    const rows = taken(
      [header, ['2024-01-02', '赵云', '茶', 20], ['2024-01-03', '赵云', '杯', 20]],
      nothingKnown,
      'orders',
    );
    expect(rows[0]?.customer?.fields).toMatchObject({ name: '赵云' });
    expect(rows[1]?.matchesCustomer).toMatchObject({ kind: 'row', row: 2 });
  });
});
