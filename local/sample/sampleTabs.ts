import type { RawCell, RawMerge, RawTab, RawTable } from '../files/rawTable';
import { COLUMNS } from './columns';
import type { Invented } from './person';
import { makeSampleList, type SampleList, type SampleOptions, type SampleRow } from './sampleRows';
import { seeded, type Seeded } from './seeded';
import { number, text, typedDay, typedMoney, typedPhone } from './typed';
import { PRODUCTS } from './wordLists';

const ORDER_LABELS = [
  '订单号',
  '下单日期',
  '客户',
  '手机',
  '产品',
  '数量',
  '单价',
  '金额',
  '支付方式',
  '渠道',
  '经手人',
  '备注',
];

/** A workbook that a team hands over: the list with titles, two header rows, hints and a total; orders; notes; a hidden tab. */
export function sampleSpreadsheet(options: SampleOptions): RawTable {
  const list = makeSampleList(options);
  return {
    name: 'sample-customers.xlsx',
    format: 'xlsx',
    tabs: [customersTab(list), ordersTab(list, options.seed), remarksTab(), hiddenTab()],
  };
}

function tab(name: string, rows: readonly SampleRow[], more: Partial<RawTab> = {}): RawTab {
  return { name, rows, merges: [], hidden: false, frozenRows: 0, hiddenColumns: [], ...more };
}

/** Title, subtitle, groups over labels, hints, the rows, a total. */
function customersTab(list: SampleList): RawTab {
  const width = COLUMNS.length;
  const heading: SampleRow[] = [
    [text('客户名单汇总表 Customer list')],
    [text('更新：2024年11月　制表：Linda　*请勿删除行')],
    COLUMNS.map(({ group, label }, i) =>
      group === '' ? text(label) : COLUMNS[i - 1]?.group === group ? null : text(group),
    ),
    COLUMNS.map(({ group, label }) => (group === '' ? null : text(label))),
    COLUMNS.map(({ hint }) => text(hint)),
  ];
  const total = COLUMNS.map(({ key }): RawCell | null => {
    if (key === 'no') return text('合计');
    if (key === 'name') return text(`共${list.facts.customers}位`);
    return key === 'budget' ? number(1_234_500, '"¥"#,##0.00') : null;
  });
  const merges: RawMerge[] = [
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: width },
    { startRow: 1, endRow: 2, startColumn: 0, endColumn: 8 },
    { startRow: 2, endRow: 4, startColumn: 0, endColumn: 1 },
    ...groupMerges(2),
  ];
  return tab('客户名单', [...heading, ...list.rows, [], total], { merges, frozenRows: 4 });
}

function groupMerges(row: number): RawMerge[] {
  const groups = [...new Set(COLUMNS.map(({ group }) => group))].filter((group) => group !== '');
  return groups.map((group) => ({
    startRow: row,
    endRow: row + 1,
    startColumn: COLUMNS.findIndex((column) => column.group === group),
    endColumn: COLUMNS.findLastIndex((column) => column.group === group) + 1,
  }));
}

/** One row per order with the customer in it; about two orders for each customer who buys. */
function ordersTab(list: SampleList, seed: number): RawTab {
  const dice = seeded(seed + 1);
  const buyers = list.invented.filter(({ stage }) => stage === 'active' || stage === 'dormant');
  const orders = buyers.flatMap((buyer) => Array.from({ length: dice.whole(1, 4) }, () => orderRow(buyer, dice)));
  const numbered = dice
    .shuffled(orders)
    .map((row, i): SampleRow => [text(`DD2024${String(i + 1).padStart(5, '0')}`), ...row]);
  const total: SampleRow = [
    text('合计'),
    null,
    null,
    null,
    null,
    number(numbered.length),
    null,
    number(99_999, '#,##0.00'),
  ];
  return tab('订单', [ORDER_LABELS.map((label) => text(label)), ...numbered, total], { frozenRows: 1 });
}

function orderRow(buyer: Invented, dice: Seeded): SampleRow {
  const [item, , price] = dice.pick(PRODUCTS);
  const quantity = dice.chance(0.02) ? -1 : dice.whole(1, 6);
  return [
    typedDay(buyer.firstContact + dice.whole(1, 300), dice),
    text(buyer.name),
    typedPhone(buyer, dice),
    text(item),
    dice.chance(0.05) ? text(`${quantity}件`) : number(quantity),
    number(price),
    typedMoney(quantity * price, dice) ?? number(quantity * price),
    text(dice.pick(['微信', '支付宝', '现金', '对公转账', '信用卡', 'wire', '月结'])),
    text(dice.pick(['门店', '淘宝', '官网', '电话'])),
    text(buyer.owner[0]),
    dice.chance(0.1) ? text(dice.pick(['加急', '退货', '送货上门', '赠品'])) : null,
  ];
}

function remarksTab(): RawTab {
  return tab('填表说明', [
    [text('填表说明')],
    [text('1. 手机填11位数字')],
    [text('2. 日期填 年/月/日')],
    [text('3. 有问题找 Linda（分机 801）')],
  ]);
}

function hiddenTab(): RawTab {
  return tab('字典', [[text('阶段')], [text('潜在')], [text('意向')], [text('成交')]], { hidden: true });
}
