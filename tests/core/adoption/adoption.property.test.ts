import fc from 'fast-check';
import { textOf } from '../../../src/core/adoption/cells';
import { planAdoption, planRows, prepareAdoption } from '../../../src/core/adoption/planAdoption';
import { preview } from '../../../src/core/adoption/preview';
import { proposeMapping } from '../../../src/core/adoption/proposeMapping';
import { settleMapping } from '../../../src/core/adoption/settleMapping';
import { shapeOf } from '../../../src/core/adoption/shapeOf';
import type {
  Known,
  ListShape,
  ListSort,
  PlannedRecord,
  PlannedRow,
  SourceCell,
  Target,
} from '../../../src/core/adoption/types';
import { context, grid, nothingKnown, type Cell } from './lists';

const LABELS = [
  ...[
    '姓名',
    '手机',
    '电话',
    '邮箱',
    '备注',
    '负责人',
    '出生日期',
    '公司名称',
    '统一社会信用代码',
    '微信',
    '客户编号',
    '联系人',
    '阶段',
  ],
  ...[
    'Name',
    'First Name',
    'Last Name',
    'Phone',
    'Email',
    'Company',
    'Notes',
    'Owner',
    'Status',
    'Tags',
    'Address',
    'Tier',
  ],
  ...['订单号', '产品', '金额', '数量', '日期', 'Item', 'Amount', 'Order date', 'Currency', 'Unit price', 'Payment'],
  ...['姓', '名', '合计', '__proto__', 'constructor', 'id', '', '颜色', 'Name', '备注', 'Version'],
] as const;

const TEXTS = [
  ...[
    '王小明',
    '欧阳娜娜',
    '北京星河科技有限公司',
    'Smith, John',
    'Acme Ltd',
    '-',
    '无',
    'N/A',
    '合计',
    'Total',
    '小计',
  ],
  ...[
    '13800138000',
    '138 0013 8000 / 021-88888888',
    '+86 138-0013-8000',
    '12345',
    '13800138000; a@b.com',
    '微信: wang_01',
    '021-6666 8888转801',
  ],
  ...[
    'a@b.com',
    'A@B.com；c@d.cn',
    'not an address',
    '2024年3月1日',
    '1/3/2024',
    '2024-02-30',
    'VIP',
    '潜在',
    'won',
    '李娜',
    '老王',
  ],
  ...[
    '￥1,200.00',
    '$99',
    '1.2万',
    '=1+1',
    '＝cmd()',
    '@SUM(A1)',
    '+1',
    '91110000100000000X',
    '必填',
    '注：以上数据',
    '  spaced  ',
    '\u200bhidden',
  ],
] as const;

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom<Cell>('', null) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Cell>([45352, '2024-03-01']) },
  { weight: 1, arbitrary: fc.constant<Cell>([13800138000, '1.38E+10']) },
  { weight: 1, arbitrary: fc.constant<Cell>([1200, '¥1,200.00']) },
);

const list = fc
  .record({
    titles: fc.array(fc.tuple(fc.constantFrom<Cell>('客户名单', 'Customers 2024', '')), { maxLength: 2 }),
    header: fc.array(fc.constantFrom<Cell>(...LABELS), { minLength: 1, maxLength: 12 }),
    rows: fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 }),
  })
  .map(({ titles, header, rows }) => grid(...titles, header, ...rows));

const anyGrid = fc.oneof(
  { weight: 4, arbitrary: list },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }).map((rows) => grid(...rows)) },
);
const sorts = fc.constantFrom<ListSort | undefined>('customers', 'purchases', 'orders', undefined);

/** What a person may choose in the dialog, sense or nonsense. */
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant<Target>('own'),
  fc.record({
    table: fc.constantFrom('customers', 'purchases', 'contacts'),
    field: fc.constantFrom(
      'name',
      'phone',
      'landline',
      'email',
      'owner',
      'notes',
      'customerId',
      'amount',
      'on',
      'by',
      'id',
      'nonsense',
    ),
  }),
  fc.record({
    table: fc.constantFrom('customers', 'contacts'),
    field: fc.constant('name'),
    part: fc.constantFrom('given', 'family', 'middle'),
  }),
);
const choices = fc.dictionary(fc.integer({ min: 1, max: 8 }).map(String), target, { maxKeys: 4 });

/** Every text that a planned row holds anywhere. */
function textsIn(row: PlannedRow): readonly string[] {
  if (row.outcome === 'held') return row.original.map(([, text]) => text);
  if (row.outcome === 'already') return [];
  const of = (record: PlannedRecord | undefined): readonly string[] =>
    record === undefined
      ? []
      : [record.fields, record.original, record.own].flatMap((part) => Object.values(part).map(String));
  return [row.customer, row.contact, row.purchase].flatMap(of);
}

function sourceTexts(shape: ListShape, at: number): readonly string[] {
  const cells: readonly (SourceCell | null)[] = shape.rows[at]?.cells ?? [];
  return cells.map(textOf).filter((text) => text !== '');
}

describe('adopting any grid', () => {
  it('takes, knows or holds every row that it read, however it is sliced', () => {
    fc.assert(
      fc.property(anyGrid, sorts, fc.array(fc.nat(4), { maxLength: 30 }), (cells, sort, sizes) => {
        const shape = shapeOf(cells, 'zh');
        if (typeof shape === 'string') return;
        const mapping = proposeMapping(shape, context(), sort);
        const whole = planAdoption(shape, mapping, context(), nothingKnown);
        expect(whole.taken + whole.already + whole.held).toBe(shape.read);
        const rows: PlannedRow[] = [];
        let start = 0;
        for (const size of [...sizes, shape.read]) {
          const slice = planAdoption(shape, mapping, context(), nothingKnown, { start, count: size });
          rows.push(...slice.rows);
          if (slice.next === null) break;
          start = slice.next;
        }
        expect(rows).toEqual(whole.rows);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every source text to be found in what it plans', () => {
    fc.assert(
      fc.property(anyGrid, sorts, choices, (cells, sort, chosen) => {
        const shape = shapeOf(cells, 'en');
        if (typeof shape === 'string') return;
        const mapping = settleMapping(proposeMapping(shape, context(), sort), chosen);
        const hasParts = mapping.columns.some(({ target }) => target !== 'own' && target.part !== undefined);
        const plan = planAdoption(shape, mapping, context(), nothingKnown);
        plan.rows.forEach((row, at) => {
          const found = textsIn(row);
          // Names in several columns become one: there a text is part of another.
          const names = hasParts ? found : [];
          const lost = sourceTexts(shape, at)
            .filter((text) => !found.includes(text))
            .filter((text) => !names.some((name) => name.includes(text)));
          expect({ row: row.row, lost }).toEqual({ row: row.row, lost: [] });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('knows every row of a list that was adopted before, and takes none of them again', () => {
    fc.assert(
      fc.property(anyGrid, (cells) => {
        const shape = shapeOf(cells, 'en');
        if (typeof shape === 'string') return;
        const mapping = proposeMapping(shape, context());
        const first = planAdoption(shape, mapping, context(), nothingKnown);
        const identities = first.rows.map(({ identity }) => identity);
        expect(new Set(identities).size).toBe(identities.length);
        const known: Known = { identities: new Set(identities), customers: [] };
        expect(planAdoption(shape, mapping, context(), known)).toMatchObject({
          taken: 0,
          held: 0,
          already: shape.read,
        });
      }),
    );
  });

  it('gives plain data: nothing changes on its way through JSON', () => {
    fc.assert(
      fc.property(anyGrid, sorts, (cells, sort) => {
        const shape = shapeOf(cells, 'en');
        if (typeof shape === 'string') return;
        const mapping = proposeMapping(shape, context(), sort);
        const prepared = prepareAdoption(shape, mapping, context(), nothingKnown);
        for (const data of [shape, mapping, planRows(prepared, 0, 100), preview(prepared, 3)]) {
          expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        }
      }),
    );
  });

  it('gives no field to two columns', () => {
    fc.assert(
      fc.property(anyGrid, sorts, (cells, sort) => {
        const shape = shapeOf(cells, 'en');
        if (typeof shape === 'string') return;
        const targets = proposeMapping(shape, context(), sort).columns.flatMap(({ target }) =>
          target === 'own' ? [] : [`${target.table}.${target.field}.${target.part ?? ''}`],
        );
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});
