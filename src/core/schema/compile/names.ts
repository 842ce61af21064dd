import type { KindName } from '../../values/value';
import { lazily } from '../../values/lazily';
import { remembered } from '../../values/remembered';
import { cleanLine, matchText } from '../../values/unicode';
import type { FieldDef } from '../field';
import { entryTables, tabDef } from '../tables';

interface Name {
  readonly en: string;
  readonly zh: string;
}

/** Kinds that a field of the team's own may have, as the Fields tab names them. */
export const kindNames: Readonly<Partial<Record<KindName, Name>>> = {
  text: { en: 'Text', zh: '文本' },
  longText: { en: 'Long text', zh: '长文本' },
  option: { en: 'Option', zh: '选项' },
  tags: { en: 'Tags', zh: '标签' },
  flag: { en: 'Yes or no', zh: '是否' },
  date: { en: 'Date', zh: '日期' },
  dateTime: { en: 'Date and time', zh: '日期时间' },
  number: { en: 'Number', zh: '数字' },
  integer: { en: 'Whole number', zh: '整数' },
  quantity: { en: 'Quantity', zh: '数量' },
  money: { en: 'Amount', zh: '金额' },
  percent: { en: 'Percentage', zh: '百分比' },
  score: { en: 'Score', zh: '评分' },
  phone: { en: 'Mobile number', zh: '手机号' },
  landline: { en: 'Landline number', zh: '固定电话' },
  email: { en: 'E-mail address', zh: '邮箱' },
  socialHandle: { en: 'Social account', zh: '社交账号' },
  personName: { en: "Person's name", zh: '人名' },
  companyName: { en: 'Company name', zh: '公司名' },
  address: { en: 'Address', zh: '地址' },
  region: { en: 'Region', zh: '地区' },
  postcode: { en: 'Postcode', zh: '邮编' },
  creditCode: { en: 'Business registration no.', zh: '统一社会信用代码' },
  idNumber: { en: 'ID card number', zh: '身份证号' },
  consent: { en: 'Consent', zh: '同意与否' },
  member: { en: 'Member', zh: '成员' },
  currency: { en: 'Currency', zh: '币种' },
};

/** The name of any kind; its key where it has none. */
export function kindLabel(kind: KindName): Name {
  return kindNames[kind] ?? fixedKindNames[kind] ?? { en: kind, zh: kind };
}

/** Where a form shows a field, as the Fields tab names it. */
export const formNames: Readonly<Record<NonNullable<FieldDef['form']>, Name>> = {
  first: { en: 'At once', zh: '直接显示' },
  more: { en: 'Under “more”', zh: '更多' },
  never: { en: 'Not shown', zh: '不显示' },
};

/** Kinds that only built-in fields have. */
const fixedKindNames: Readonly<Partial<Record<KindName, Name>>> = {
  id: { en: 'ID', zh: '编号' },
  customerName: { en: 'Name of person or company', zh: '个人或企业名称' },
  staleReasons: { en: 'Stale reasons', zh: '过期原因' },
};

/**
 * Names that cells of the Fields and Lists tabs offer. Kinds of built-in fields stand last: their rows would be marked as
 * wrong without them.
 */
export function offeredNames(offers: NonNullable<FieldDef['offers']>): readonly Name[] {
  switch (offers) {
    case 'tabs':
      return entryTables.map(tabDef);
    case 'kinds':
      return [...Object.values(kindNames), ...Object.values(fixedKindNames)];
    case 'forms':
      return Object.values(formNames);
    case 'yes':
      return [{ en: 'yes', zh: '是' }];
  }
}

/** What two spellings of a name share: no case, width, spaces, punctuation or traditional script. */
export const nameKey = remembered((text) => {
  const key = matchText(text);
  return key === '' ? text.trim() : key;
});

type Named<K extends string> = (text: string) => K | null;

/** The key among named things that a text names by key or by label in either language; of two, the first. */
function keyIn<K extends string>(names: () => readonly (readonly [K, Name])[]): Named<K> {
  const keys = lazily(() => {
    const byName = new Map<string, K>();
    for (const [key, name] of names())
      for (const each of [key, name.en, name.zh].map(nameKey)) if (!byName.has(each)) byName.set(each, key);
    return byName;
  });
  return (text) => keys().get(nameKey(text)) ?? null;
}

const entriesOf = <K extends string>(names: Readonly<Partial<Record<K, Name>>>): readonly (readonly [K, Name])[] =>
  Object.entries(names) as [K, Name][];

export const kindNamed = keyIn(() => entriesOf(kindNames));

const anyKind = keyIn(() => entriesOf({ ...kindNames, ...fixedKindNames }));

/** Whether a text names this kind, built-in ones included. */
export function namesKind(text: string, kind: KindName): boolean {
  return anyKind(text) === kind;
}

export const formNamed = keyIn(() => entriesOf(formNames));

/** What labels of fields and options are told apart by: case and width do not matter. Every row asks for those of others. */
export const sameLabel = remembered((text) => cleanLine(text).toLowerCase());

/** The record table that a text names. */
export const tableNamed = keyIn(() => entryTables.map((table) => [table, tabDef(table)] as const));
