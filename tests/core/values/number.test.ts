import fc from 'fast-check';
import { chineseNumber } from '../../../src/core/values/chineseNumber';
import { groupThousands, plainDecimal, roundDecimal, shiftDecimal } from '../../../src/core/values/decimal';
import { reading, shown } from './reading';

describe('numbers', () => {
  it.each([
    ['number', '1,234.5', 1234.5],
    ['number', '1.200', 1.2],
    ['number', '-5', -5],
    ['number', '1,2000', '!number-doubtful'],
    ['number', '1.5E+3', '!digits-lost'],
    ['number', '12345678901234567890', '!number-too-precise'],
    ['number', 'five', '!number-unreadable'],
    ['number', 1e15, '!digits-lost'],
    ['quantity', '3', 3],
    ['quantity', '-3', '!number-out-of-range'],
    ['quantity', '3箱', '!number-unreadable'],
    ['integer', '1,000', 1000],
    ['integer', '5.0', 5],
    ['integer', '5.5', '!number-not-whole'],
    ['integer', '1.000', '!number-doubtful'],
    ['integer', '三十一', 31],
    ['percent', '10%', 0.1],
    ['percent', '１０％', 0.1],
    ['percent', '7.1 %', 0.071],
    ['percent', '百分之五', 0.05],
    ['percent', 0.25, 0.25],
    ['percent', '0', 0],
    ['percent', '0.5', '!percent-unreadable'],
    ['percent', '10', '!percent-unreadable'],
    ['score', '9', 9],
    ['score', '11', '!number-out-of-range'],
    ['score', '8/10', 8],
    ['score', '8/5', '!number-unreadable'],
  ] as const)('a %s reads %p as %p', (kind, input, expected) => {
    expect(reading(kind, input)).toBe(expected);
  });

  it('a satisfaction of 1 to 5 refuses 0 and 6', () => {
    const range = { min: 1, max: 5 };
    expect(reading('score', '5分', { range })).toBe(5);
    expect(reading('score', '4/5', { range })).toBe(4);
    expect(reading('score', 0, { range })).toBe('!number-out-of-range');
    expect(reading('score', 6, { range })).toBe('!number-out-of-range');
  });

  it('are shown without exponents, shares in percent without rounding', () => {
    expect(shown('number', 1e-7)).toBe('0.0000001');
    expect(shown('percent', 0.07)).toBe('7%');
    expect(shown('percent', 1.1)).toBe('110%');
  });
});

describe('decimals', () => {
  it('are moved, rounded and grouped as text', () => {
    expect(plainDecimal(-1.5e-9)).toBe('-0.0000000015');
    expect(plainDecimal(1e21)).toBe('1000000000000000000000');
    expect(shiftDecimal('0.123', 2)).toBe('12.3');
    expect(shiftDecimal('-12', -3)).toBe('-0.012');
    expect(roundDecimal('1.005', 2)).toBe('1.01');
    expect(roundDecimal('9.995', 2)).toBe('10');
    expect(roundDecimal('-0.001', 2)).toBe('0');
    expect(groupThousands('1234567.5')).toBe('1,234,567.5');
  });

  it('come back when the point is moved there and back', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -9, max: 9 }),
        (value, places) => {
          const text = plainDecimal(value);
          expect(Number(text)).toBe(Number(String(value)));
          expect(Number(shiftDecimal(shiftDecimal(text, places), -places))).toBe(Number(text));
        },
      ),
    );
  });
});

describe('chineseNumber', () => {
  it.each([
    ['二〇二四', 2024],
    ['十', 10],
    ['三十一', 31],
    ['廿一', 21],
    ['一百零二', 102],
    ['一千二百', 1200],
    ['一万二千五百', 12500],
    ['一万零二', 10002],
    ['三亿五千万', 350000000],
    ['壹万贰仟', 12000],
    ['两百', 200],
  ])('reads %s as %d', (text, expected) => {
    expect(chineseNumber(text)).toBe(expected);
  });

  it.each(['', '百', '一千二', '一万二', '一十百', '三三十', '一亿万', 'abc'])('refuses %p', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});

describe('text', () => {
  it.each([
    ['text', 7, '7'],
    ['text', true, 'TRUE'],
    ['text', 1e16, '!digits-lost'],
    ['text', 'a\nb', 'a b'],
    ['text', '＝1+1', '=1+1'],
    ['text', '①℃', '①℃'],
    ['text', 'x'.repeat(10_001), '!text-too-long'],
    ['longText', 'a\r\nb', 'a\nb'],
    ['longText', 'x'.repeat(50_001), '!text-too-long'],
    ['staleReasons', '[ ]', '[]'],
    ['staleReasons', '{"a":1}', '!json-unreadable'],
    ['staleReasons', 5, '!json-unreadable'],
  ] as const)('of the kind %s reads %p', (kind, input, expected) => {
    expect(reading(kind, input)).toBe(expected);
  });
});
