import type { DayCustomer, MyDayReply } from '../../../src/contract/replies';
import type { Language } from '../../../src/core/schema/settings';
import { ME, TODAY } from '../../browser/support/openReply';

const customer = (id: string, name: string, company: string): DayCustomer => ({
  id,
  row: 7,
  version: 2,
  name,
  company,
  stage: 'prospect',
});

/** A day with something of each sort, of the person who leads the team. */
export function sampleDay(language: Language): MyDayReply {
  const zh = language === 'zh';
  const anna = customer('C-000002-L', 'Anna Wang', 'Lighthouse Trading Ltd.');
  const wang = customer('C-000001-N', '王小明', '深圳市示例科技有限公司');
  const palace = customer('C-000003-J', '上海王府餐饮管理有限公司', '');
  const line = {
    table: 'customers',
    code: 'date-impossible',
    foundAt: '2026-11-20 02:00',
    text: '1985/6/31',
    other: null,
  } as const;
  return {
    owner: ME,
    today: TODAY,
    due: {
      total: 2,
      items: [
        { ...anna, on: '2026-11-10', days: 11, lastContactOn: '2026-08-22', phone: '+442079460018' },
        { ...wang, on: TODAY, days: 0, lastContactOn: '', phone: '+8613800138000' },
      ],
    },
    review: {
      total: 2,
      items: [
        {
          ...line,
          key: 'a',
          sort: 'value',
          recordId: anna.id,
          field: 'birthDate',
          message: zh ? '“1985/6/31”：6月只有30天。' : '“1985/6/31”: June has 30 days.',
          customer: anna,
        },
        {
          ...line,
          key: 'b',
          sort: 'duplicate',
          code: 'duplicate-suspected',
          recordId: wang.id,
          field: 'phone',
          text: '',
          message: zh ? '可能与另一位客户重复。' : 'May be the same as another customer.',
          customer: wang,
          other: { id: 'C-000009-8', name: '王晓明', company: '' },
        },
      ],
    },
    incomplete: {
      total: 1,
      items: [{ ...palace, share: 0.38, spent: 12800, missing: ['email', 'industry', 'address', 'creditCode'] }],
    },
    confirm: {
      total: 1,
      items: [{ ...wang, fields: [{ field: 'phone', value: '+8613800138000', on: '2025-09-12', by: ME, months: 14 }] }],
    },
    owners: [
      { owner: ME, customers: 212, due: 2, incomplete: 1, review: 2, confirm: 1, completeness: 0.72 },
      {
        owner: 'chen.wei@example.com',
        customers: 100,
        due: 9,
        incomplete: 14,
        review: 3,
        confirm: 4,
        completeness: 0.61,
      },
    ],
  };
}

/** Rows that were deleted in the sheet and are offered back. */
export function sampleVanished(language: Language): MyDayReply {
  const day = sampleDay(language);
  const [first] = day.review.items;
  if (first === undefined) throw new Error('nothing in Review');
  const message = language === 'zh' ? '在表格中被删除：Anna Wang。' : 'Anna Wang was deleted in the sheet.';
  const gone = { ...first, key: 'gone', sort: 'other' as const, code: 'record-vanished', field: '', text: '', message };
  const items = [{ ...gone, putBack: { actionId: '57', records: 3 } }];
  return { ...day, review: { items, total: 1 } };
}
