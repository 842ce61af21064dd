import type { RawCell } from '../files/rawTable';
import type { Invented } from './person';
import type { Seeded } from './seeded';
import {
  number,
  text,
  typedAddress,
  typedDay,
  typedEmail,
  typedKind,
  typedLandline,
  typedMoney,
  typedName,
  typedPhone,
  typedSource,
  typedStage,
  typedTags,
} from './typed';

type Typed = (customer: Invented, dice: Seeded, row: number) => RawCell | null;

interface SampleColumn {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  /** What stands under the header to tell people what to enter. */
  readonly hint: string;
  readonly typed: Typed;
}

const nothing: Typed = () => null;

/** The columns of the list, left to right. Some have no field in the register, two have the same name. */
export const COLUMNS = [
  { key: 'no', group: '', label: '序号', hint: '', typed: (_, __, row) => number(row) },
  { key: 'name', group: '基本信息', label: '客户名称', hint: '必填', typed: typedName },
  { key: 'kind', group: '基本信息', label: '类型', hint: '个人/企业', typed: typedKind },
  {
    key: 'company',
    group: '基本信息',
    label: '公司',
    hint: '',
    typed: (c, dice) => (dice.chance(0.6) ? text(c.company) : null),
  },
  {
    key: 'title',
    group: '基本信息',
    label: '职务',
    hint: '',
    typed: (c, dice) => (dice.chance(0.6) ? text(c.title) : null),
  },
  {
    key: 'gender',
    group: '基本信息',
    label: '性别',
    hint: '男/女',
    typed: (c, dice) => (c.kind === 'person' ? text(typedGender(c, dice)) : null),
  },
  { key: 'phone', group: '联系方式', label: '手机', hint: '11位', typed: typedPhone },
  { key: 'landline', group: '联系方式', label: '电话', hint: '区号-号码', typed: typedLandline },
  { key: 'email', group: '联系方式', label: '邮箱', hint: '', typed: typedEmail },
  {
    key: 'wechat',
    group: '联系方式',
    label: '微信号',
    hint: '',
    typed: (c, dice) => (dice.chance(0.3) ? text(`wx_${c.email.split('@')[0] ?? ''}`) : null),
  },
  {
    key: 'wechatGroup',
    group: '联系方式',
    label: '微信群',
    hint: '',
    typed: (_, dice) => (dice.chance(0.2) ? text(dice.pick(['福利群1', '福利群2', 'VIP群'])) : null),
  },
  { key: 'address', group: '联系方式', label: '地址', hint: '省市区+街道', typed: typedAddress },
  {
    key: 'creditCode',
    group: '业务信息',
    label: '统一社会信用代码',
    hint: '18位',
    typed: (c, dice) => (c.kind === 'company' && dice.chance(0.8) ? text(c.creditCode) : null),
  },
  {
    key: 'industry',
    group: '业务信息',
    label: '行业',
    hint: '',
    typed: (c, dice) => (dice.chance(0.7) ? text(typedIndustry(c.industry, dice)) : null),
  },
  { key: 'source', group: '业务信息', label: '客户来源', hint: '', typed: (c, dice) => typedSource(c.source, dice) },
  {
    key: 'owner',
    group: '业务信息',
    label: '负责人',
    hint: '',
    typed: (c, dice) => (dice.chance(0.9) ? text(c.owner[0]) : null),
  },
  {
    key: 'stage',
    group: '业务信息',
    label: '客户阶段',
    hint: '潜在/意向/成交',
    typed: (c, dice) => (dice.chance(0.92) ? typedStage(c.stage, dice) : null),
  },
  {
    key: 'level',
    group: '业务信息',
    label: '客户等级备注',
    hint: '',
    typed: (_, dice) => (dice.chance(0.3) ? text(dice.pick(['A+', 'A级，月结', 'B', '待定'])) : null),
  },
  { key: 'tags', group: '业务信息', label: '标签', hint: '', typed: (c, dice) => typedTags(c.tags, dice) },
  {
    key: 'firstContact',
    group: '业务信息',
    label: '首次联系',
    hint: '年/月/日',
    typed: (c, dice) => typedDay(c.firstContact, dice),
  },
  {
    key: 'nextContact',
    group: '业务信息',
    label: '下次联系',
    hint: '年/月/日',
    typed: (c, dice) => (c.nextContact === null ? null : typedDay(c.nextContact, dice)),
  },
  { key: 'budget', group: '业务信息', label: '年采购额', hint: '元', typed: (c, dice) => typedMoney(c.budget, dice) },
  {
    key: 'oldNumber',
    group: '其他',
    label: '老系统编号',
    hint: '',
    typed: (_, dice, row) => (dice.chance(0.8) ? text(String(row * 37).padStart(7, '0')) : null),
  },
  { key: 'notes', group: '其他', label: '备注', hint: '', typed: (c) => text(c.needs) },
  {
    key: 'notes2',
    group: '其他',
    label: '备注',
    hint: '',
    typed: (_, dice) =>
      dice.chance(0.1) ? text(dice.pick(['同上', '已寄样品', 'call after 6 pm', '发票已开'])) : null,
  },
  { key: 'empty', group: '其他', label: '', hint: '', typed: nothing },
  {
    key: 'checked',
    group: '其他',
    label: '已核对',
    hint: '',
    typed: (_, dice) => (dice.chance(0.3) ? { value: dice.chance(0.5) } : text(dice.pick(['√', '是', '×', '']))),
  },
] as const satisfies readonly SampleColumn[];

export type ColumnKey = (typeof COLUMNS)[number]['key'];

function typedGender(customer: Invented, dice: Seeded): string {
  const words = { male: ['男', '男', 'M', '先生'], female: ['女', '女', 'F', '女士'] } as const;
  return dice.pick(customer.gender === 'male' ? words.male : words.female);
}

const INDUSTRY_WORDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  it: ['信息技术', '互联网', 'IT'],
  retail: ['零售', '贸易', 'Retail'],
  catering: ['餐饮', '餐饮酒店'],
  education: ['教育', '培训'],
  health: ['医疗', 'healthcare'],
  logistics: ['物流', 'Logistics'],
  realEstate: ['建筑', '装修'],
  manufacturing: ['制造业', '制造'],
  services: ['广告', '专业服务', 'consulting'],
  agriculture: ['农业'],
};

function typedIndustry(industry: string, dice: Seeded): string {
  return dice.pick(INDUSTRY_WORDS[industry] ?? ['其他']);
}
