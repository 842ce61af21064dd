import { parseEnteredText, type CellFormat } from '../../../local/sheets';

// Sources stand in the table above parseEnteredText; day numbers: developers.google.com/workspace/sheets/api/guides/formats.
const TEXT: CellFormat = { numberFormat: { type: 'TEXT', pattern: '@' } };
const enter = (text: string, locale = 'en_US', format?: CellFormat) => parseEnteredText(text, format, locale, 2026);
const valueOf = (text: string, locale = 'en_US') => enter(text, locale).value;

describe('what a typed text becomes', () => {
  it.each(['007', '1/3/2024', '10%', 'TRUE', '13800138000', '110101199003074512', '+49 30 1', ' x ', '-5'])(
    'in a cell of format @ is the text %p itself',
    (text) => {
      expect(enter(text, 'en_US', TEXT)).toEqual({ value: text });
    },
  );

  it('in a cell of format @ is a live formula when it begins with =, which is the worse of two unknowns', () => {
    expect(enter('=1+1', 'en_US', TEXT)).toEqual({ formula: '=1+1' });
    expect(enter('=', 'en_US', TEXT)).toEqual({ value: '=' });
  });

  it('is a text without its leading apostrophe', () => {
    expect(enter("'007")).toEqual({ value: '007' });
    expect(enter("'=1+1")).toEqual({ value: '=1+1' });
  });

  it('is a formula after = and after + where it is no number', () => {
    expect(enter('=HYPERLINK("http://x")')).toEqual({ formula: '=HYPERLINK("http://x")' });
    expect(enter('+49 30 1')).toEqual({ formula: '=+49 30 1' });
    expect(enter('+8613800138000')).toEqual({ value: 8613800138000 });
    expect(enter('- a point')).toEqual({ value: '- a point' });
    expect(enter('@name')).toEqual({ value: '@name' });
  });

  it.each([
    ['007', 7],
    ['13800138000', 13800138000],
    ['110101199003074512', 110101199003075000],
    ['1.38E+10', 13800000000],
    ['1,234.5', 1234.5],
    ['12,34', '12,34'],
    ['.5', 0.5],
    ['-3', -3],
    ['(100)', -100],
    ['10%', 0.1],
    ['$100.15', 100.15],
    ['¥1,000', 1000],
    ['100 元', '100 元'],
    ['5 0 0', '5 0 0'],
    ['1 1/2', '1 1/2'],
    ['138-0013-8000', '138-0013-8000'],
    ['021-8888', '021-8888'],
    ['true', true],
    ['FALSE', false],
    ['N/A', 'N/A'],
    ['192.168.0.1', '192.168.0.1'],
  ])('reads %p as %p in en_US', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it('reads separators by the locale', () => {
    expect(valueOf('1.234,5', 'de_DE')).toBe(1234.5);
    expect(valueOf('1,5', 'de_DE')).toBe(1.5);
    expect(valueOf('1 234,5', 'fr_FR')).toBe(1234.5);
    expect(valueOf('1,234.5', 'zh_CN')).toBe(1234.5);
  });

  it('brings the format of what was typed, where the cell has none', () => {
    expect(enter('$100.15').numberFormat).toEqual({ type: 'CURRENCY', pattern: '"$"#,##0.00' });
    expect(enter('10%').numberFormat).toEqual({ type: 'PERCENT', pattern: '0%' });
    expect(enter('1,000').numberFormat).toEqual({ type: 'NUMBER', pattern: '#,##0' });
    expect(enter('1-2').numberFormat).toEqual({ type: 'DATE', pattern: 'm-d' });
    expect(enter('7').numberFormat).toBeUndefined();
    expect(enter('10%', 'en_US', { numberFormat: { type: 'NUMBER', pattern: '0.00' } })).toEqual({ value: 0.1 });
  });

  it('takes a plain number in a percent cell for that many percent', () => {
    expect(enter('5', 'en_US', { numberFormat: { type: 'PERCENT', pattern: '0%' } })).toEqual({ value: 0.05 });
  });

  it.each([
    ['1/3/2024', 'en_US', 45294],
    ['1/3/2024', 'en_GB', 45352],
    ['1/3/2024', 'zh_CN', 45294],
    ['2024/1/3', 'zh_CN', 45294],
    ['2024-01-03', 'en_US', 45294],
    ['2024-01-03', 'de_DE', 45294],
    ['3.1.2024', 'de_DE', 45294],
    ['3.1.2024', 'en_US', '3.1.2024'],
    ['2024.1.3', 'zh_CN', 45294],
    ['2024年1月3日', 'zh_CN', 45294],
    ['2024年1月', 'zh_CN', 45292],
    ['1月3日', 'zh_CN', 46025],
    ['2024年1月3日', 'en_US', '2024年1月3日'],
    ['24/1/3', 'ja_JP', 45294],
    ['1-2', 'en_US', 46024],
    ['13/1/2024', 'en_US', '13/1/2024'],
    ['2/30/2024', 'en_US', '2/30/2024'],
    ['Jan 3, 2024', 'en_US', 45294],
    ['3 January 2024', 'en_GB', 45294],
    ['1/3/99', 'en_US', 36163],
    ['2024-01-03 12:00', 'zh_CN', 45294.5],
    ['1900-01-01', 'en_US', 2],
    ['12:00', 'en_US', 0.5],
    ['6:00 PM', 'en_US', 0.75],
    ['36:00', 'en_US', 1.5],
    ['12:60', 'en_US', '12:60'],
  ])('reads the date or time %p in %s as %p', (text, locale, value) => {
    expect(valueOf(text, locale)).toBe(value);
  });
});
