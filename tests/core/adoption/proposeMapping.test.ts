import { proposeMapping } from '../../../src/core/adoption/proposeMapping';
import { settleMapping } from '../../../src/core/adoption/settleMapping';
import type { Mapping, Target } from '../../../src/core/adoption/types';
import { context, shaped, type Cell } from './lists';

function brief(target: Target): string {
  if (target === 'own') return 'own';
  return `${target.table}.${target.field}${target.part === undefined ? '' : `:${target.part}`}`;
}

const targets = (mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(mapping.columns.map(({ label, target }) => [label, brief(target)]));

describe('a column becomes a field', () => {
  it.each<[string, string]>([
    ['姓名', 'customers.name'],
    ['客户姓名（必填）', 'customers.name'],
    ['*手机号码', 'customers.phone'],
    ['電話', 'customers.landline'],
    ['電子郵件', 'customers.email'],
    ['備註', 'customers.notes'],
    ['Ｅ－ｍａｉｌ', 'customers.email'],
    ['e_mail address', 'customers.email'],
    ['E-mail 1 - Value', 'customers.email'],
    ['Billing Zip/Postal Code', 'customers.postcode'],
    ['统一社会信用代码', 'customers.creditCode'],
    ['Date of birth (yyyy-mm-dd)', 'customers.birthDate'],
    ['负责人（必填）', 'customers.owner'],
    ['Lead Source', 'customers.source'],
    ['最后跟进时间', 'customers.lastContactOn'],
    ['客户地址', 'customers.address'],
    ['Lifecycle stage [required]', 'customers.stage'],
    ['传真', 'own'],
    ['紧急联系人电话', 'own'],
    ['Phone 1 - Label', 'own'],
    ['Version', 'own'],
    ['累计消费', 'own'],
    ['颜色', 'own'],
  ])('by its label in either language: %s → %s', (label, expected) => {
    const mapping = proposeMapping(shaped(['x', label, 'y'], [1, '', 2], [3, '', 4]), context());
    expect(brief(mapping.columns[1]?.target ?? 'own')).toBe(expected);
  });

  it('by its values where the label says nothing, or there is none', () => {
    const mapping = proposeMapping(
      shaped(
        ['Foo', '', 'Baz', '', 'Qux'],
        ['John Smith', '+1 415 555 2671', 'j@example.com', '男', '91110108MA01A2B3C4'],
        ['Ann Lee', '+1 415 555 2672', 'a@example.com', '女', '91110108MA01A2B3C5'],
      ),
      context(),
    );
    expect(targets(mapping)).toEqual({
      Foo: 'customers.name',
      'Column B': 'customers.phone',
      Baz: 'customers.email',
      'Column D': 'customers.gender',
      Qux: 'customers.creditCode',
    });
    expect(mapping.columns.every(({ reason }) => reason === 'values')).toBe(true);
  });

  it('against its label where the values are plainly another way to reach somebody', () => {
    const mapping = proposeMapping(shaped(['姓名', '联系方式'], ['王小明', 'a@b.com'], ['李娜', 'c@d.com']), context());
    expect(targets(mapping)).toEqual({ 姓名: 'customers.name', 联系方式: 'customers.email' });
  });

  it('not where a list field has hardly a value of its list', () => {
    const mapping = proposeMapping(shaped(['Name', 'Status'], ['Ann', 'paid'], ['Bo', 'unpaid']), context());
    expect(targets(mapping)).toEqual({ Name: 'customers.name', Status: 'own' });
  });
});

describe('columns that compete', () => {
  const propose = (header: readonly Cell[], ...rows: readonly (readonly Cell[])[]): Readonly<Record<string, string>> =>
    targets(proposeMapping(shaped(header, ...rows), context()));

  it('leave a field to the first, and the second becomes the team’s own', () => {
    expect(propose(['Name', 'Email', 'Email', 'Notes', 'Notes'], ['Ann', 'a@b.com', 'c@d.com', 'x', 'y'])).toEqual({
      Name: 'customers.name',
      Email: 'customers.email',
      'Email (2)': 'own',
      Notes: 'customers.notes',
      'Notes (2)': 'own',
    });
  });

  it('share phone and landline where two hold phone numbers', () => {
    expect(propose(['Name', 'Phone 1', 'Phone 2'], ['Ann', '+86 13800138000', '021-88888888'])).toMatchObject({
      'Phone 1': 'customers.phone',
      'Phone 2': 'customers.landline',
    });
  });

  it('make 电话 the mobile where it holds mobiles and no other column does', () => {
    expect(propose(['姓名', '电话'], ['王小明', '13800138000'], ['李娜', '13800138001'])).toMatchObject({
      电话: 'customers.phone',
    });
    expect(propose(['姓名', '电话', '手机'], ['王小明', '13800138000', '13800138009'])).toMatchObject({
      电话: 'customers.landline',
      手机: 'customers.phone',
    });
  });

  it('put first and last name together, unless a whole name stands beside them', () => {
    expect(propose(['First Name', 'Last Name', 'Company Name'], ['John', 'Smith', 'Acme Ltd'])).toEqual({
      'First Name': 'customers.name:given',
      'Last Name': 'customers.name:family',
      'Company Name': 'customers.company',
    });
    expect(propose(['姓', '名', '手机'], ['王', '小明', '13800138000'])).toMatchObject({
      姓: 'customers.name:family',
      名: 'customers.name:given',
    });
    expect(propose(['Name', 'Given Name', 'Family Name'], ['John Smith', 'John', 'Smith'])).toEqual({
      Name: 'customers.name',
      'Given Name': 'own',
      'Family Name': 'own',
    });
  });

  it('make the company the customer where the person is only its contact', () => {
    expect(
      propose(['公司名称', '联系人', '职务', '联系电话'], ['北京星河科技有限公司', '张三', '经理', '010-66668888']),
    ).toEqual({
      公司名称: 'customers.name',
      联系人: 'contacts.name',
      职务: 'contacts.title',
      联系电话: 'customers.phone',
    });
    expect(propose(['姓名', '公司', '职务'], ['张三', '北京星河科技有限公司', '经理'])).toEqual({
      姓名: 'customers.name',
      公司: 'customers.company',
      职务: 'customers.title',
    });
    expect(propose(['Company', 'Phone'], ['Acme Ltd', '+1 415 555 2671'])).toMatchObject({ Company: 'customers.name' });
  });

  it('keep the team’s own customer numbers in a column of their own', () => {
    const { columns } = proposeMapping(shaped(['客户编号', '姓名'], ['K-17', '王小明']), context({ language: 'zh' }));
    expect(columns[0]).toMatchObject({ target: 'own', customerNumber: true, ownLabel: '原编号' });
  });

  it('never carry a label of the register as the team’s own', () => {
    const { columns } = proposeMapping(
      shaped(['Name', 'Version', '更新人', 'Name', 'socialHandle'], ['Ann', 1, 'x', 'Bo', 'y']),
      context(),
    );
    expect(columns.slice(1).map(({ ownLabel }) => ownLabel)).toEqual([
      'Original Version',
      'Original 更新人',
      'Name (2)',
      'Original socialHandle',
    ]);
  });
});

describe('what the rows are about', () => {
  it.each<[string, string, readonly Cell[], readonly Cell[]]>([
    [
      'customers',
      'people and how to reach them',
      ['姓名', '手机', '备注', '下次联系'],
      ['王小明', '13800138000', '', '2024-03-01'],
    ],
    ['customers', 'a value beside each customer', ['Name', 'Email', 'Amount'], ['Ann', 'a@b.com', 20]],
    [
      'orders',
      'purchases with the customer in them',
      ['订单号', '客户姓名', '手机', '产品', '金额'],
      ['A1', '王小明', '13800138000', '茶', 20],
    ],
    [
      'orders',
      'an export of a shop',
      ['Name', 'Email', 'Paid at', 'Total', 'Lineitem name', 'Billing Name'],
      ['#1001', 'a@b.com', '2024-03-01', 20, 'Tea', 'Ann Lee'],
    ],
    [
      'purchases',
      'purchases that name a customer',
      ['日期', '客户', '商品', '数量', '金额'],
      ['2024-03-01', '王小明', '茶', 1, 20],
    ],
    [
      'purchases',
      'purchases that number a customer',
      ['Order ID', 'Order Date', 'Customer ID', 'Product', 'Total'],
      ['O1', '2024-03-01', 'K-17', 'Tea', 20],
    ],
  ])('%s: %s', (sort, _, header, row) => {
    expect(proposeMapping(shaped(header, row, row), context()).sort).toBe(sort);
  });

  it('tells the number of an order from the name of a customer', () => {
    const shape = shaped(
      ['Name', 'Email', 'Paid at', 'Total', 'Lineitem name', 'Billing Name'],
      ['#1001', 'a@b.com', '2024-03-01', 20, 'Tea', 'Ann Lee'],
    );
    expect(targets(proposeMapping(shape, context()))).toMatchObject({
      Name: 'purchases.orderNo',
      'Billing Name': 'customers.name',
    });
  });

  it('is what a person says, if one says it', () => {
    const shape = shaped(['日期', '客户', '商品', '金额'], ['2024-03-01', '王小明', '茶', 20]);
    const mapping = proposeMapping(shape, context(), 'orders');
    expect(mapping.sort).toBe('orders');
    expect(targets(mapping)).toMatchObject({ 客户: 'customers.name' });
  });
});

describe('a person’s choice', () => {
  const mapping = proposeMapping(shaped(['姓名', '颜色', '备注'], ['王小明', '红', 'x']), context());

  it('takes a field from the column that had it', () => {
    expect(settleMapping(mapping, { 2: { table: 'customers', field: 'notes' } }).columns).toMatchObject([
      { label: '姓名', reason: 'synonym' },
      { label: '颜色', target: { table: 'customers', field: 'notes' }, confidence: 1, reason: 'chosen' },
      { label: '备注', target: 'own', reason: 'none' },
    ]);
  });

  it.each<[string, Target]>([
    ['does not exist', { table: 'customers', field: 'nonsense' }],
    ['the register computes', { table: 'customers', field: 'version' }],
    ['the register numbers', { table: 'customers', field: 'id' }],
  ])('of a field that %s makes the column the team’s own', (_, target) => {
    expect(settleMapping(mapping, { 3: target }).columns[2]?.target).toBe('own');
  });
});
