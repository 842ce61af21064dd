import { readMoney } from '../../../src/core/values/money';
import { aContext } from './someContext';
import { factsOf, reading, shown } from './reading';

describe('money', () => {
  it.each([
    ['1200', 1200],
    [1200, 1200],
    ['１２００', 1200],
    ['1,200', 1200],
    ['1，200', 1200],
    ['1,200.00', 1200],
    ['1,234,567.89', 1234567.89],
    ['12,34,567', 1234567],
    ['1 200', 1200],
    ['1 200,00', 1200],
    ['1\u202f200,50', 1200.5],
    ["1'200.50", 1200.5],
    ['1.200,50', 1200.5],
    ['1.234.567', 1234567],
    ['1200,5', 1200.5],
    ['￥1,200.00', 1200],
    ['¥1200', 1200],
    ['¥ 1,200', 1200],
    ['¥-5', -5],
    ['-¥5', -5],
    ['RMB 1,200', 1200],
    ['CNY1200', 1200],
    ['1200 CNY', 1200],
    ['人民币1200元', 1200],
    ['人民币：1,200', 1200],
    ['1200元', 1200],
    ['1,200.00元', 1200],
    ['1200块', 1200],
    ['1200元整', 1200],
    ['壹万贰仟元整', 12000],
    ['三百元', 300],
    ['1.2万', 12000],
    ['1.2萬元', 12000],
    ['12万元', 120000],
    ['3亿', 300000000],
    ['3亿5000万', 350000000],
    ['1万2千', 12000],
    ['1.2w', 12000],
    ['12k', 12000],
    ['(1,200.00)', -1200],
    ['（1,200.00）', -1200],
    ['-1,200', -1200],
    ['−1,200', -1200],
    ['1200-', -1200],
    ['+5', 5],
    [0.1 + 0.2, 0.3],
    [1.005, 1.01],
    [-1.005, -1.01],
    [33.333333, 33.33],
    ['0.125', 0.13],
    [0, 0],
  ])('reads %p as %d', (input, expected) => {
    expect(reading('money', input)).toBe(expected);
  });

  it.each([
    ['1.200', '!money-doubtful'],
    ['1,2000', '!money-doubtful'],
    ['1万2', '!money-unreadable'],
    ['一千二', '!money-unreadable'],
    ['1,200,00', '!money-unreadable'],
    ['1.2.3', '!money-unreadable'],
    ['约1200', '!money-unreadable'],
    ['1200元/月', '!money-unreadable'],
    ['5元5角', '!money-unreadable'],
    ['100²', '!money-unreadable'],
    ['1½', '!money-unreadable'],
    ['5%', '!money-unreadable'],
    ['--5', '!money-unreadable'],
    ['1e5', '!money-unreadable'],
    ['abc', '!money-unreadable'],
    ['=1+1', '!money-unreadable'],
    ['$5', '!money-currency-differs'],
    ['USD 5', '!money-currency-differs'],
    ['5 euros', '!money-currency-differs'],
    [1e14, '!number-out-of-range'],
    [true, '!boolean-unexpected'],
  ])('refuses %p with %s', (input, expected) => {
    expect(reading('money', input)).toBe(expected);
  });

  it('names both amounts that 1.200 may mean, and both currencies where they differ', () => {
    expect(factsOf('money', '1.200')).toEqual({ text: '1.200', first: '1.2', second: '1200' });
    expect(factsOf('money', 'US$5')).toMatchObject({ currency: 'USD', expected: 'CNY' });
  });

  it.each([
    ['US$1,200', 'CNY', 1200, 'USD'],
    ['1.2万美元', 'CNY', 12000, 'USD'],
    ['HK$ 88', 'CNY', 88, 'HKD'],
    ['£5.50', 'CNY', 5.5, 'GBP'],
    ['5,50 €', 'CNY', 5.5, 'EUR'],
    ['￥500', 'CNY', 500, 'CNY'],
    ['￥500', 'JPY', 500, 'JPY'],
    ['$5', 'HKD', 5, 'HKD'],
    ['5元', 'TWD', 5, 'TWD'],
    ['5', 'USD', 5, null],
  ])('reads %s in a register that counts in %s as %d of %s', (input, own, amount, currency) => {
    expect(readMoney(input, aContext({ currency: own }))).toEqual({ ok: true, value: { amount, currency } });
  });

  it('shows two decimals and groups of three', () => {
    expect(shown('money', 1234567.5)).toBe('1,234,567.50');
    expect(shown('money', -5)).toBe('-5.00');
  });
});
