import { tabs } from '../../../src/core/schema/tables';
import type { FieldDef } from '../../../src/core/schema/field';
import type { KindName } from '../../../src/core/values/value';
import { Sidebar } from '../../../sidebar/session/Sidebar';
import { fakeRegister } from '../../browser/support/fakeRegister';
import type { Hands } from '../hands';
import { NEVER, type Answers, type GalleryGroup, type GalleryState } from '../state';

const form = (name: string, title: string, more: Partial<GalleryState> = {}): GalleryState => ({
  name,
  title,
  answers: (language) => fakeRegister(language).functions,
  shown: () => <Sidebar />,
  ...more,
});

const added = async (hands: Hands, add: string): Promise<void> => {
  await hands.see('#find-input');
  await hands.press(add);
  await hands.see('.form [name=name]');
};

const of = async (hands: Hands, button: string): Promise<void> => {
  await hands.type('#find-input', 'anna');
  await hands.press('.result');
  await hands.press(button);
  await hands.see('.form');
};

/** One field of each kind that is typed. */
const fieldsOfAllKinds: readonly FieldDef[] = [
  ...new Map(
    tabs
      .flatMap(({ fields }) => fields)
      .filter(
        ({ computed, hidden, kind }) =>
          computed !== true && hidden !== true && kind !== 'id' && kind !== 'staleReasons',
      )
      .map((field) => [field.kind, { ...field, required: true }] as const),
  ).values(),
];

const WELL: Readonly<Partial<Record<KindName, string>>> = {
  text: '　采购　经理 ',
  customerName: '王　小明',
  personName: '王 小明',
  companyName: '示例科技（深圳）有限公司',
  phone: '１３８-0013-8000',
  landline: '0755 8888 8888 转 801',
  email: 'wang＠EXAMPLE.com',
  socialHandle: '微信:wang88',
  date: '2026年12月1日',
  dateTime: '2026/12/1 下午3点',
  tags: 'VIP，展会；老客户',
  region: '广东',
  address: '深圳市南山区科技园１号',
  postcode: '５１８０５７',
  creditCode: '91350100m000100y43',
  money: '1.2万',
  number: '1,200.5',
  quantity: '三',
  integer: '12.0',
  percent: '85％',
  score: '4',
  currency: '人民币',
};

const BADLY: Readonly<Partial<Record<KindName, string>>> = {
  phone: '12',
  landline: '8888 8888',
  email: 'wang@example',
  socialHandle: 'wang88',
  date: '2023/6/31',
  dateTime: 'yesterday',
  postcode: '5180',
  creditCode: '91350211M000100Y44',
  money: '1.200',
  number: 'many',
  quantity: '-',
  integer: '1.5',
  percent: 'x',
  score: '99',
  currency: 'QQQ',
};

const everyKind = (name: string, title: string, values: Readonly<Partial<Record<KindName, string>>>): GalleryState =>
  form(name, title, {
    answers: (language) => fakeRegister(language, { tables: { customers: fieldsOfAllKinds } }).functions,
    steps: async (hands, words) => {
      await hands.see('#find-input');
      await hands.press(words.sidebar.find.add);
      await hands.see('.form');
      for (const { key, kind } of fieldsOfAllKinds) {
        const value = values[kind];
        if (value === undefined || document.querySelector(`.form [name=${key}]`) === null) continue;
        await hands.type(`.form [name=${key}]`, value);
        await hands.leave(`.form [name=${key}]`);
      }
    },
  });

/** The forms, what they say of values, and what may stand between a person and a saved record. */
export const forms: GalleryGroup = {
  title: 'Forms',
  states: [
    form('form-add', 'New customer', { steps: (hands, { sidebar: t }) => added(hands, t.find.add) }),
    everyKind('form-kinds', 'Every kind, empty', {}),
    everyKind('form-kinds-standard', 'Every kind, as it will be saved', WELL),
    everyKind('form-kinds-refused', 'Every kind, refused', BADLY),
    form('form-needed', 'Saved too early', {
      steps: async (hands, { sidebar: t }) => {
        await added(hands, t.find.add);
        await hands.press(t.common.save);
        await hands.see('.issue');
      },
    }),
    form('form-saving', 'Saving', {
      answers: (language) => ({ ...(fakeRegister(language).functions as Answers), apiSaveCustomer: () => NEVER }),
      steps: async (hands, { sidebar: t }) => {
        await added(hands, t.find.add);
        await hands.type('.form [name=name]', '赵敏');
        await hands.press(t.common.save);
      },
    }),
    form('form-lost', 'The answer is lost', {
      answers: (language) => ({
        ...(fakeRegister(language).functions as Answers),
        apiSaveCustomer: () => {
          throw new Error('NetworkError');
        },
      }),
      steps: async (hands, { sidebar: t }) => {
        await added(hands, t.find.add);
        await hands.type('.form [name=name]', '赵敏');
        await hands.press(t.common.save);
        await hands.see('.foot .notice');
      },
    }),
    form('form-leaving', 'Left with something typed', {
      steps: async (hands, { sidebar: t }) => {
        await added(hands, t.find.add);
        await hands.type('.form [name=name]', '赵敏');
        await hands.press(t.common.cancel);
      },
    }),
    form('form-duplicates', 'Duplicates', {
      steps: async (hands, { sidebar: t }) => {
        await added(hands, t.find.add);
        await hands.type('.form [name=name]', '小王');
        await hands.type('.form [name=phone]', '13800138000');
        await hands.press(t.common.save);
        await hands.see('.duplicate');
      },
    }),
    form('form-conflict', 'Conflict', {
      answers: (language) => {
        const register = fakeRegister(language);
        register.changeBehind('C-000002-L', { name: 'Anna Wang-Miller', phone: '+442079460019' });
        return register.functions;
      },
      steps: async (hands, { sidebar: t }) => {
        await of(hands, t.common.edit);
        await hands.type('.form [name=name]', 'Anna Q. Wang');
        await hands.type('.form [name=phone]', '+44 20 7946 0020');
        await hands.press(t.common.save);
        await hands.see('.conflict');
      },
    }),
    form('form-interaction', 'Contact', { steps: (hands, { sidebar: t }) => of(hands, t.customer.logInteraction) }),
    form('form-purchase', 'Purchase', { steps: (hands, { sidebar: t }) => of(hands, t.customer.addPurchase) }),
  ],
};
