import type { KindName } from '../core/values/value';

/** What a person may write, and what the register makes of it: the same in every language. A test reads them all. */
export const entryExamples: Readonly<Partial<Record<KindName, readonly (readonly [typed: string, kept: string])[]>>> = {
  personName: [['王 小明', '王小明']],
  phone: [
    ['138-0013-8000', '+86 138 0013 8000'],
    ['+1 (650) 253-0000', '+1 650 253 0000'],
  ],
  landline: [['0755-88888888转801', '+86 755 8888 8888 x801']],
  email: [['Wang@EXAMPLE.com；', 'Wang@example.com']],
  date: [
    ['2024年3月1日', '2024-03-01'],
    ['20240301', '2024-03-01'],
  ],
  dateTime: [['2024/3/1 14:30', '2024-03-01 14:30']],
  tags: [['VIP，展会', 'VIP; 展会']],
  postcode: [['５１８０５７', '518057']],
  money: [
    ['￥1,200.00', '1200'],
    ['1.2万', '12000'],
  ],
  number: [['１２.５', '12.5']],
  integer: [['1,200', '1200']],
  percent: [['85%', '0.85']],
  flag: [
    ['是', 'TRUE'],
    ['no', 'FALSE'],
  ],
  currency: [['人民币', 'CNY']],
};
