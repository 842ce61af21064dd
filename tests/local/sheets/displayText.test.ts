import { displayText } from '../../../local/sheets';

// Source: guide "Date & number formats" (developers.google.com/workspace/sheets/api/guides/formats).
const show = (value: number | string | boolean, type?: string, pattern?: string, locale = 'en_US') =>
  displayText(
    { locale },
    { value, ...(type && { format: { numberFormat: { type, ...(pattern !== undefined && { pattern }) } } }) },
  );

describe('what the grid shows', () => {
  it.each([
    [12345.125, '#,##0.00', '12,345.13'],
    [1234567, '0', '1234567'],
    [0.5, '0%', '50%'],
    [0.1234, '0.00%', '12.34%'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [0, '0;-0;"none"', 'none'],
    [7, '000', '007'],
    [13800000000, '0.00E+00', '1.38E+10'],
    [1.5, '0.###', '1.5'],
    [2, '0.00##', '2.00'],
    [88, '[$¥-804]#,##0.00', '¥88.00'],
    [1.005, '0.00', '1.01'],
    [-3, '"$"#,##0', '-$3'],
    [1234567, '#,##0,"k"', '1,235k'],
  ])('is %p as %p: %p', (value, pattern, shown) => {
    expect(show(value, 'NUMBER', pattern)).toBe(shown);
  });

  it.each([
    [45294, 'yyyy-mm-dd', '2024-01-03'],
    [45294, 'm/d/yyyy', '1/3/2024'],
    [45294, 'yyyy"年"m"月"d"日"', '2024年1月3日'],
    [45294.75, 'yyyy-mm-dd hh:mm', '2024-01-03 18:00'],
    [45294.75, 'h:mm AM/PM', '6:00 PM'],
    [45294.999999999, 'yyyy-mm-dd hh:mm:ss', '2024-01-04 00:00:00'],
    [1.5, '[h]:mm', '36:00'],
    [45294, 'dddd, mmmm d', 'Wednesday, January 3'],
    [45294.5, 'mm:ss', '00:00'],
  ])('is the serial number %p as %p: %p', (value, pattern, shown) => {
    expect(show(value, 'DATE_TIME', pattern)).toBe(shown);
  });

  it('goes by the locale of the spreadsheet where the format has no pattern', () => {
    expect(show(45294, 'DATE')).toBe('1/3/2024');
    expect(show(45294, 'DATE', undefined, 'de_DE')).toBe('03.01.2024');
    expect(show(1234.5, 'CURRENCY', undefined, 'de_DE')).toBe('€1.234,50');
    expect(show(0.5, undefined, undefined, 'de_DE')).toBe('0,5');
  });

  it('is a short form of a number without a format', () => {
    expect(show(1 / 3)).toBe('0.3333333333');
    expect(show(110101199003075000)).toBe('1.10101E+17');
    expect(show(100)).toBe('100');
    expect(show(0.1 + 0.2)).toBe('0.3');
  });

  it('is the text itself, TRUE, an error, and #ERROR! for a formula that nobody has evaluated', () => {
    expect(show('=1+1', 'TEXT', '@')).toBe('=1+1');
    expect(show(true)).toBe('TRUE');
    expect(displayText({ locale: 'en_US' }, { formula: '=A', error: 'NAME' })).toBe('#NAME?');
    expect(displayText({ locale: 'en_US' }, { formula: '=A' })).toBe('#ERROR!');
    expect(displayText({ locale: 'en_US' }, { formula: '=A', value: 5 })).toBe('5');
    expect(displayText({ locale: 'en_US' }, undefined)).toBe('');
  });
});
