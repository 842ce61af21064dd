import { planAdoption, prepareAdoption, sharedKeys } from '../../../src/core/adoption/planAdoption';
import { proposeMapping } from '../../../src/core/adoption/proposeMapping';
import type { AdoptionContext, HeldRow, Known, PlannedRecord, PlannedRow } from '../../../src/core/adoption/types';
import { context, nothingKnown, shaped, type Cell } from './lists';

type Rows = readonly (readonly Cell[])[];

function plan(rows: Rows, over: Partial<AdoptionContext> = {}, known: Known = nothingKnown): readonly PlannedRow[] {
  const shape = shaped(...rows);
  return planAdoption(shape, proposeMapping(shape, context(over)), context(over), known).rows;
}

/** The customer that the first data row becomes. */
function customer(header: readonly Cell[], row: readonly Cell[], over: Partial<AdoptionContext> = {}): PlannedRecord {
  const [planned] = plan([header, row], over);
  if (planned?.outcome !== 'taken' || planned.customer === undefined) throw new Error(JSON.stringify(planned));
  return planned.customer;
}

describe('a cell of a mapped column', () => {
  it('is put into standard form, and its text is kept beside it', () => {
    const { fields, original, issues } = customer(
      ['姓名', '手机', '邮箱', '出生日期', '来源'],
      ['王 小明', '138 0013 8000', 'Wang@Example.COM', '1990年3月1日', '展会'],
    );
    expect(fields).toMatchObject({
      name: '王小明',
      phone: '+8613800138000',
      email: 'Wang@example.com',
      birthDate: '1990-03-01',
      source: 'event',
    });
    expect(original).toEqual({
      name: '王 小明',
      phone: '138 0013 8000',
      email: 'Wang@Example.COM',
      birthDate: '1990年3月1日',
      source: '展会',
    });
    expect(issues).toEqual([]);
  });

  it('that cannot be read keeps its text, with the reason', () => {
    const { fields, original, issues } = customer(['姓名', '手机', '出生日期'], ['王小明', '12345', '1/3/1990']);
    expect(fields).toMatchObject({ phone: '12345', birthDate: '1/3/1990' });
    expect(original).toEqual({});
    expect(issues).toMatchObject([
      { code: 'phone-invalid', field: 'phone' },
      { code: 'date-doubtful', field: 'birthDate' },
    ]);
  });

  it.each<[string, Cell, Readonly<Record<string, unknown>>]>([
    ['手机', [13800138000, '1.38E+10'], { phone: '+8613800138000' }],
    ['出生日期', [32933, '1/3/90'], { birthDate: '1990-03-01' }],
    ['出生日期', 2024, { birthDate: '2024' }],
    ['邮编', [1234, '001234'], { postcode: '001234' }],
    ['邮件营销同意', true, { consentEmail: 'yes' }],
    ['备注', '=HYPERLINK("http://example.com")', { notes: '=HYPERLINK("http://example.com")' }],
    ['备注', 3, { notes: '3' }],
    ['手机', "'+8613800138000", { phone: '+8613800138000' }],
  ])('is read as exactly as the sheet holds it: %s %j', (label, cell, expected) => {
    expect(customer(['姓名', label], ['王小明', cell]).fields).toMatchObject(expected);
  });

  it('under 微信 is a WeChat account', () => {
    expect(customer(['姓名', '微信号'], ['王小明', 'wang_01']).fields).toMatchObject({
      socialHandle: 'wechat:wang_01',
    });
  });
});

describe('a cell with several ways to reach somebody', () => {
  it.each<[string, Cell, Readonly<Record<string, unknown>>]>([
    ['mobile and landline', '13800138000 / 021-88888888', { phone: '+8613800138000', landline: '+862188888888' }],
    ['two mobiles', '13800138000、13900139000', { phone: '+8613800138000; +8613900139000' }],
    ['mobile and e-mail', '13800138000；a@b.com', { phone: '+8613800138000', email: 'a@b.com' }],
    ['mobile and account', '13800138000，微信: wang_01', { phone: '+8613800138000', socialHandle: 'wechat:wang_01' }],
  ])('is shared out: %s', (_, cell, expected) => {
    const { fields, original, issues } = customer(['姓名', '手机'], ['王小明', cell]);
    expect(fields).toMatchObject(expected);
    expect(original).toMatchObject({ phone: cell });
    expect(issues).toEqual([]);
  });

  it('keeps a landline where it is if the landline has a cell of its own', () => {
    const { fields } = customer(['姓名', '手机', '座机'], ['王小明', '13800138000 / 021-88888888', '010-66668888']);
    expect(fields).toMatchObject({ phone: '+8613800138000; +862188888888', landline: '+861066668888' });
  });

  it('gives a mobile under landline to the phone that is blank', () => {
    const { fields, original } = customer(['姓名', '手机', '座机'], ['王小明', '', '13800138000']);
    expect(fields).toMatchObject({ phone: '+8613800138000' });
    expect(fields['landline']).toBeUndefined();
    expect(original).toEqual({ landline: '13800138000' });
  });

  it('stays whole where one part of it cannot be read', () => {
    const { fields, issues } = customer(['姓名', '手机'], ['王小明', '13800138000 / ask his wife']);
    expect(fields).toMatchObject({ phone: '13800138000 / ask his wife' });
    expect(issues).toMatchObject([{ code: 'phone-invalid', field: 'phone' }]);
  });
});

describe('what every customer must have', () => {
  it.each<[string, readonly Cell[], readonly Cell[], string]>([
    ['a legal form in the name', ['姓名'], ['北京星河科技有限公司'], 'company'],
    ['an English legal form', ['Name'], ['Acme Ltd.'], 'company'],
    ['only a company named', ['姓名', '公司'], ['', '星河'], 'company'],
    ['a person who works somewhere', ['姓名', '公司'], ['王小明', '星河科技有限公司'], 'person'],
    ['a registration number and no person', ['客户名称', '信用代码'], ['星河', '91110108MA01A2B3C4'], 'company'],
    ['nothing', ['姓名'], ['王小明'], 'person'],
    ['the list itself', ['姓名', '客户类型'], ['星河', '企业客户'], 'company'],
  ])('has its kind from %s', (_, header, row, kind) => {
    expect(customer(header, row).fields['kind']).toBe(kind);
  });

  it('has the owner and stage of the defaults, without an issue', () => {
    const { fields, issues } = customer(['姓名', '负责人', '阶段'], ['王小明', '', '']);
    expect(fields).toMatchObject({ owner: 'boss@example.com', stage: 'lead' });
    expect(issues).toEqual([]);
  });

  it('finds the owner by name, by alias, or by the person’s own map', () => {
    const owner = (text: string): unknown =>
      customer(['姓名', '负责人'], ['王小明', text], { ownerMap: { 老王: 'wang@example.com' } }).fields['owner'];
    expect([owner('李娜'), owner('小李'), owner('TOM BAKER'), owner('老王')]).toEqual([
      'li.na@example.com',
      'li.na@example.com',
      'tom@example.com',
      'wang@example.com',
    ]);
  });

  it('has the default owner where the list names nobody known, and the text is kept', () => {
    const { fields, original, issues } = customer(['姓名', '负责人'], ['王小明', '老赵']);
    expect(fields['owner']).toBe('boss@example.com');
    expect(original).toEqual({ owner: '老赵' });
    expect(issues).toMatchObject([{ code: 'member-unknown', field: 'owner', facts: { text: '老赵' } }]);
  });

  it('is called after the company, or the contact person, where it has no name', () => {
    expect(customer(['姓名', '公司', '手机'], ['', '星河科技', '13800138000']).fields['name']).toBe('星河科技');
    expect(customer(['客户名称', '联系人', '手机'], ['', '张三', '13800138000']).fields['name']).toBe('张三');
  });

  it('may lack a name if there is a way to reach it, and that is said', () => {
    const { fields, issues } = customer(['姓名', '手机'], ['', '13800138000']);
    expect(fields['name']).toBeNull();
    expect(issues).toEqual([{ code: 'name-missing', field: 'name' }]);
  });

  it('is made of first and last name', () => {
    expect(customer(['First Name', 'Last Name', 'Email'], ['John', 'Smith', 'j@b.com']).fields['name']).toBe(
      'John Smith',
    );
    expect(customer(['名', '姓', '手机'], ['小明', '王', '13800138000']).fields['name']).toBe('王小明');
    expect(customer(['First Name', 'Last Name', 'Email'], ['', 'Smith', 'j@b.com']).fields['name']).toBe('Smith');
  });
});

describe('columns of the team’s own', () => {
  it('keep numbers as numbers and all else as the text that was seen', () => {
    const { own, original } = customer(
      ['姓名', '颜色', '尺寸', '折扣', '合影', '客户编号'],
      ['王小明', '红', 42, [0.125, '13%'], true, '00123'],
    );
    expect(own).toEqual({ 颜色: '红', 尺寸: 42, 折扣: '13%', 合影: 'TRUE', 'Original ID': '00123' });
    expect(original).toEqual({ 折扣: '0.125' });
  });

  it('may be called anything', () => {
    const { own } = customer(['姓名', '__proto__', 'constructor'], ['王小明', 'a', 'b']);
    expect(Object.entries(own)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('a row', () => {
  const header = ['姓名', '手机', '邮箱', '微信', '地址', '信用代码', '城市', '备注'];
  it.each<[string, readonly Cell[], 'taken' | 'held']>([
    ['a name', ['王小明'], 'taken'],
    ['a phone', ['', '13800138000'], 'taken'],
    ['a phone that cannot be read', ['', '1380013800'], 'taken'],
    ['an e-mail', ['', '', 'a@b.com'], 'taken'],
    ['an account', ['', '', '', 'wang_01'], 'taken'],
    ['an address', ['', '', '', '', '深圳市南山区科技园1号'], 'taken'],
    ['a registration number alone', ['', '', '', '', '', '91110108MA01A2B3C4'], 'held'],
    ['a city and notes', ['', '', '', '', '', '', '深圳', '会再来'], 'held'],
    ['words for no name and no phone', ['无', '无', 'N/A', '', '-'], 'held'],
  ])('with %s is %s', (_, row, outcome) => {
    expect(plan([header, row])[0]?.outcome).toBe(outcome);
  });

  it('that is held has its code and all its texts under their labels', () => {
    const [planned] = plan([
      ['姓名', '手机', '备注'],
      ['', '无', '会再来'],
    ]);
    expect(planned).toMatchObject({ outcome: 'held', row: 2, codes: ['no-name-and-no-way'] });
    expect((planned as HeldRow).original).toEqual([
      ['手机', '无'],
      ['备注', '会再来'],
    ]);
  });

  it('of totals, notes and descriptions is held with what it is', () => {
    const rows = plan([
      ['姓名', '手机', '数量'],
      ['必填', '11位数字', '选填'],
      ['王小明', '13800138000', 5],
      ['合计', '', 5],
      ['注：完'],
    ]);
    expect(rows.map((row) => (row.outcome === 'held' ? row.codes : row.outcome))).toEqual([
      ['description-row'],
      'taken',
      ['total-row'],
      ['note-row'],
    ]);
  });

  it('is known by what it says and how often the list has said it', () => {
    const rows: Rows = [
      ['姓名', '手机'],
      ['王小明', '13800138000'],
      ['李娜', ''],
      ['王小明', '13800138000'],
    ];
    const [first, , third] = plan(rows);
    expect(first?.identity).toMatch(/^[0-9a-f]{16}#1$/);
    expect(third?.identity).toBe(first?.identity.replace('#1', '#2'));
    const other = plan([
      ['姓名', '电话'],
      ['王小明', '13800138000'],
    ]);
    expect(other[0]?.identity).not.toBe(first?.identity);
  });

  it('that was adopted before is not planned again, wherever it stands now', () => {
    const rows: Rows = [
      ['姓名', '手机'],
      ['王小明', '13800138000'],
      ['李娜', '13800138001'],
    ];
    const known: Known = { identities: new Set([plan(rows)[1]?.identity ?? '']), customers: [] };
    const outcomes = plan(
      [
        ['姓名', '手机'],
        ['赵云', ''],
        ['李娜', '13800138001'],
        ['王小明', '13800138000'],
      ],
      {},
      known,
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['taken', 'already', 'taken']);
  });
});

describe('rows that share a phone, an e-mail or a registration number', () => {
  const rows: Rows = [
    ['姓名', '手机', '邮箱'],
    ['王小明', '13800138000', 'a@b.com'],
    ['王晓明', '+86 138-0013-8000', ''],
    ['李娜', '13800138001', 'A@B.COM'],
    ['赵云', '13800138002', 'z@b.com'],
  ];
  const known: Known = {
    identities: new Set(),
    customers: [{ id: 'C-000001-X', fields: { name: '赵子龙', phone: '+8613800138002' } }],
  };

  it('are all taken, and each later one says which it may be', () => {
    const found = plan(rows, {}, known).map((row) => (row.outcome === 'taken' ? row.customer?.issues : null));
    expect(found).toEqual([
      [],
      [{ code: 'duplicate-suspected', field: 'phone', facts: { other: 2, field: 'phone' } }],
      [{ code: 'duplicate-suspected', field: 'email', facts: { other: 2, field: 'email' } }],
      [{ code: 'duplicate-suspected', field: 'phone', facts: { other: 'C-000001-X', field: 'phone' } }],
    ]);
  });

  it('stand together in groups', () => {
    const shape = shaped(...rows);
    expect(sharedKeys(prepareAdoption(shape, proposeMapping(shape, context()), context(), known))).toEqual([
      { field: 'phone', rows: [5], ids: ['C-000001-X'] },
      { field: 'phone', rows: [2, 3], ids: [] },
      { field: 'email', rows: [2, 4], ids: [] },
    ]);
  });
});
