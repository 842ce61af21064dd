import { columnLetter, lookOf } from '../../../src/core/adoption/cells';
import { labelKey, withoutBrackets } from '../../../src/core/adoption/labelKey';

describe('two spellings of a label', () => {
  it.each([
    ['手机号码', '手機號碼（必填）'],
    ['備註', ' 备 注 '],
    ['E-mail', 'ｅｍａｉｌ *'],
    ['Customer ID', 'customer_id'],
    ['Name', 'NAME [required]'],
    ['Name', 'Name - required'],
    ['State/Province', 'State / Province'],
    ['客戶編號', '客户编号'],
    ['聯絡電話', '联络电话'],
  ])('are one: %s = %s', (one, other) => {
    expect(labelKey(one)).toBe(labelKey(other));
  });

  it.each([
    ['手机', '电话'],
    ['Phone 1', 'Phone 2'],
    ['Required date', 'Date'],
    ['必填', ''],
  ])('are two: %s ≠ %s', (one, other) => {
    expect(labelKey(one)).not.toBe(labelKey(other));
  });

  it('lose their brackets only where something is left', () => {
    expect(withoutBrackets('金额（元）')).toBe('金额');
    expect(withoutBrackets('Date (yyyy-mm-dd)')).toBe('Date');
    expect(withoutBrackets('（备注）')).toBe('（备注）');
  });
});

describe('what a text looks like', () => {
  it.each([
    ['a@b.com', 'email'],
    ['Ann <a@b.com>; c@d.cn', 'email'],
    ['13800138000；a@b.com', 'text'],
    ['138-0013-8000', 'mobile'],
    ['+86 13800138000', 'mobile'],
    ['021-88888888转801', 'phone'],
    ['(415) 555-2671', 'phone'],
    ['+1 415 555 2671', 'phone'],
    ['91110108MA01A2B3C4', 'creditCode'],
    ['2024年3月1日', 'date'],
    ['1/3/2024', 'date'],
    ['￥1,200.00', 'money'],
    ['1.2万', 'money'],
    ['42', 'number'],
    ['12%', 'number'],
    ['王小明', 'text'],
    ['3号楼', 'text'],
  ])('%s is %s', (text, look) => {
    expect(lookOf(text, text)).toBe(look);
  });
});

it('columns are lettered like those of a sheet', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
