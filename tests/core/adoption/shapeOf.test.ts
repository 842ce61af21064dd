import { shapeOf } from '../../../src/core/adoption/shapeOf';
import type { ListShape, RowSort } from '../../../src/core/adoption/types';
import { grid, shaped, type Cell } from './lists';

const labels = (shape: ListShape): readonly string[] => shape.columns.map(({ label }) => label);
const sorts = (shape: ListShape): readonly RowSort[] => shape.rows.map(({ sort }) => sort);

describe('the header of a list', () => {
  interface Case {
    readonly list: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly headerRows: readonly number[];
    readonly labels: readonly string[];
    readonly titles?: readonly string[];
  }
  const cases: readonly Case[] = [
    {
      list: 'in row 1',
      rows: [
        ['Name', 'Email'],
        ['Ann Lee', 'ann@example.com'],
      ],
      headerRows: [1],
      labels: ['Name', 'Email'],
    },
    {
      list: 'below titles, who made it and a blank row',
      rows: [
        ['2024年客户名单'],
        ['制表人：张三', '', '日期：2024-03-01'],
        [],
        ['姓名', '手机'],
        ['王小明', '13800138000'],
      ],
      headerRows: [4],
      labels: ['姓名', '手机'],
      titles: ['2024年客户名单', '制表人：张三 日期：2024-03-01'],
    },
    {
      list: 'of two rows, groups merged over their details',
      rows: [
        ['客户登记表'],
        ['基本信息', '', '联系方式', '', '备注'],
        ['姓名', '性别', '手机', '邮箱', ''],
        ['王小明', '男', '13800138000', 'a@b.com', 'ok'],
      ],
      headerRows: [2, 3],
      labels: ['基本信息 / 姓名', '基本信息 / 性别', '联系方式 / 手机', '联系方式 / 邮箱', '备注'],
      titles: ['客户登记表'],
    },
    {
      list: 'of two rows, single labels merged downwards',
      rows: [
        ['姓名', '联系方式', '', '地址', ''],
        ['', '手机', '电话', '省', '市'],
        ['王小明', '13800138000', '', '广东', '深圳'],
      ],
      headerRows: [1, 2],
      labels: ['姓名', '联系方式 / 手机', '联系方式 / 电话', '地址 / 省', '地址 / 市'],
    },
    {
      list: 'in English, of two rows',
      rows: [
        ['Contact', '', 'Company', '', 'Sales'],
        ['First Name', 'Last Name', 'Name', 'Industry', 'Owner'],
        ['John', 'Smith', 'Acme Ltd', 'IT', 'Tom Baker'],
      ],
      headerRows: [1, 2],
      labels: ['Contact / First Name', 'Contact / Last Name', 'Company / Name', 'Company / Industry', 'Sales / Owner'],
    },
    {
      list: 'with columns of years and months',
      rows: [
        ['客户名称', '手机', 2023, '1月'],
        ['王小明', '13800138000', 100, 3],
      ],
      headerRows: [1],
      labels: ['客户名称', '手机', '2023', '1月'],
    },
    {
      list: 'in words that nobody knows, as full as the rows below',
      rows: [
        ['Foo', 'Bar'],
        ['John Smith', '+1 415 555 2671'],
        ['Ann Lee', '+1 415 555 2672'],
      ],
      headerRows: [1],
      labels: ['Foo', 'Bar'],
    },
  ];
  it.each(cases)('is found $list', ({ rows, headerRows, labels: expected, titles }) => {
    const shape = shaped(...rows);
    expect(shape.headerRows).toEqual(headerRows);
    expect(labels(shape)).toEqual(expected);
    expect(shape.titles).toEqual(titles ?? []);
  });

  it.each<[string, readonly (readonly Cell[])[], string]>([
    ['an empty tab', [], 'list-empty'],
    [
      'blank rows, spaces and boxes never ticked',
      [
        ['', '  ', '\u200b'],
        [false, false],
      ],
      'list-empty',
    ],
    ['a header without a row', [['Name', 'Email']], 'list-empty'],
    [
      'data from the first row on',
      [
        ['王小明', '13800138000'],
        ['李娜', '13800138001'],
      ],
      'list-no-header',
    ],
    ['a single title', [['Customers']], 'list-no-header'],
    [
      'a card of one customer, labels down the side',
      [['客户资料卡'], ['姓名', '王小明'], ['电话', '13800138000']],
      'list-no-header',
    ],
  ])('is missed in %s, and the reason is a code', (_, rows, code) => {
    expect(shapeOf(grid(...rows), 'zh')).toBe(code);
  });
});

describe('the columns of a list', () => {
  it('are told apart where the list names two alike, whatever the case', () => {
    expect(labels(shaped(['姓名', '备注', '备注', 'Notes', 'notes'], ['王小明', 'a', 'b', 'c', 'd']))).toEqual([
      '姓名',
      '备注',
      '备注 (2)',
      'Notes',
      'notes (2)',
    ]);
  });

  it('have a made-up label where only data names them, in the language asked for', () => {
    const rows = grid(['姓名', '', '手机'], ['王小明', '', '13800138000', '', 'VIP'], ['李娜', '女', '']);
    const [zh, en] = [shapeOf(rows, 'zh'), shapeOf(rows, 'en')];
    expect(typeof zh === 'string' ? zh : labels(zh)).toEqual(['姓名', 'B 列', '手机', 'E 列']);
    expect(typeof en === 'string' ? en : labels(en)).toEqual(['姓名', 'Column B', '手机', 'Column E']);
  });

  it('may be 64, and their letters go on after Z', () => {
    const shape = shaped(
      ['Name', ...Array.from({ length: 63 }, (_, at) => `Field ${at}`)],
      ['Ann', ...Array.from({ length: 63 }, () => 1)],
    );
    expect(shape.columns).toHaveLength(64);
    expect(shape.columns[63]).toMatchObject({ column: 64, letter: 'BL', label: 'Field 62', filled: 1 });
  });
});

describe('the rows of a list', () => {
  it('keep their numbers, and blank ones are not read', () => {
    const shape = shaped(['姓名', '手机'], [], ['王小明', ''], ['', ' '], [null, '13800138000']);
    expect(shape.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(shape.read).toBe(2);
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    [
      '必填 and formats',
      [
        ['姓名', '手机', '生日'],
        ['必填', '11位数字', '格式：yyyy-mm-dd'],
      ],
    ],
    [
      'field types',
      [
        ['姓名（必填）', '手机', '备注'],
        ['单行文本字段类型,最大字符数100', '必填', '选填'],
      ],
    ],
    [
      'an English description',
      [
        ['Full name *', 'Mobile *', 'Date of birth'],
        ['text, required', 'format: +86 ...', 'yyyy-mm-dd'],
      ],
    ],
    [
      'an example',
      [
        ['姓名', '手机'],
        ['示例：张三', '13800000000'],
      ],
    ],
  ])('are told from a description row: %s', (_, rows) => {
    const shape = shaped(...rows, ['王小明', '13800138000', '1990-01-02']);
    expect(sorts(shape)).toEqual(['description', 'data']);
    expect(shape.read).toBe(2);
  });

  it.each<[string, readonly Cell[], RowSort]>([
    ['合计', ['合计', '', 5, 220], 'total'],
    ['总计： with an amount as text', ['', '总计：', '', '￥1,220.00'], 'total'],
    ['Grand total', ['Grand Total', '', 7, ''], 'total'],
    ['a count in the same cell', ['合计：12人', '', '', ''], 'total'],
    ['a count in the next cell', ['合计', '共300位', '', 1234500], 'total'],
    ['a company whose name begins with the word', ['Total Wine Ltd', '', 5, 220], 'data'],
    ['somebody called Total with a phone number', ['Total', '13800138000', '', ''], 'data'],
  ])('are told from totals: %s', (_, row, sort) => {
    const shape = shaped(['姓名', '手机', '数量', '金额'], ['王小明', '13800138000', 5, 220], row);
    expect(sorts(shape)).toEqual(['data', sort]);
  });

  it('are told from notes at the end, and from a header that is printed again', () => {
    const shape = shaped(
      ['姓名', '手机'],
      ['王小明', '13800138000'],
      ['姓名', '手机'],
      ['李娜', '13800138001'],
      [],
      ['备注：本表由销售部维护'],
      ['Source: trade fair 2024'],
    );
    expect(sorts(shape)).toEqual(['data', 'header', 'data', 'note', 'note']);
  });

  it('are data in the middle of the list even with one short text', () => {
    expect(sorts(shaped(['姓名', '手机'], ['王小明', ''], ['李娜', '13800138001']))).toEqual(['data', 'data']);
  });
});
