import fc from 'fast-check';
import { formatNational, phoneType } from '../../../src/core/values/phone';
import { factsOf, keysOf, reading, shown } from './reading';

const MOBILE = '+8613800138000';
const SHANGHAI = '+862188888888';

describe('phone', () => {
  it.each([
    ['13800138000', MOBILE],
    [13800138000, MOBILE],
    ['138-0013-8000', MOBILE],
    ['138 0013 8000', MOBILE],
    ['138.0013.8000', MOBILE],
    ['１３８００１３８０００', MOBILE],
    ['\u200e13800138000\u00a0', MOBILE],
    ['+86 138 0013 8000', MOBILE],
    ['＋８６ 138 0013 8000', MOBILE],
    ['86-13800138000', MOBILE],
    ['8613800138000', MOBILE],
    [8613800138000, MOBILE],
    ['(86)13800138000', MOBILE],
    ['0086 13800138000', MOBILE],
    ['0086-138-0013-8000', MOBILE],
    ['手机：13800138000', MOBILE],
    ['手机号码 13800138000', MOBILE],
    ['Mobile: 138 0013 8000', MOBILE],
    ['M: 13800138000', MOBILE],
    ['tel:+86-138-0013-8000', MOBILE],
    ['021-88888888', SHANGHAI],
    ['02188888888', SHANGHAI],
    [2188888888, SHANGHAI],
    ['(021) 8888-8888', SHANGHAI],
    ['（０２１）８８８８－８８８８', SHANGHAI],
    ['021 8888 8888', SHANGHAI],
    ['+86 21 8888 8888', SHANGHAI],
    ['+86 (0)21 8888 8888', SHANGHAI],
    ['+86 021 88888888', SHANGHAI],
    ['电话 021-88888888', SHANGHAI],
    ['☎ 021-88888888', SHANGHAI],
    ['021—88888888', SHANGHAI],
    ['(0755) 8888-8888', '+8675588888888'],
    ['0755-8888 8888', '+8675588888888'],
    ['400-810-8888', '+864008108888'],
    ['800-820-8888', '+868008208888'],
    ['+1 (212) 555-0123', '+12125550123'],
    ['001 212 555 0123', '+12125550123'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+852 2345 6789', '+85223456789'],
    ['+886 2 2345 6789', '+886223456789'],
    ['+81 3-1234-5678', '+81312345678'],
    ['+49 30 123456', '+4930123456'],
    ['+65 6123 4567', '+6561234567'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('phone', input)).toBe(expected);
    expect(reading('landline', input)).toBe(expected);
  });

  it.each([
    ['021-88888888转801'],
    ['021-88888888 转 801'],
    ['021-88888888轉801'],
    ['021-88888888x801'],
    ['021-88888888 X 801'],
    ['021-88888888 ext. 801'],
    ['021-88888888 ext 801'],
    ['021-88888888 extension 801'],
    ['021-88888888分机801'],
    ['021-88888888，分机：801'],
    ['021-88888888#801'],
    ['021-88888888-801'],
    ['tel:+86-21-8888-8888;ext=801'],
  ])('keeps the extension of %p', (input) => {
    expect(reading('phone', input)).toBe('+862188888888x801');
  });

  it.each([
    ['13800138000/021-88888888'],
    ['13800138000 / 021-88888888'],
    ['13800138000；021-88888888'],
    ['13800138000; 021-88888888'],
    ['13800138000，021-88888888'],
    ['13800138000、021-88888888'],
    ['13800138000\n021-88888888'],
    ['13800138000 021-88888888'],
    ['13800138000 或 021-88888888'],
    ['手机：13800138000；电话：021-88888888'],
    ['13800138000; +86 21 8888 8888; 138 0013 8000'],
  ])('keeps both numbers of %p, and none twice', (input) => {
    expect(reading('phone', input)).toBe('+8613800138000; +862188888888');
  });

  it.each([
    ['8888-8888', '!phone-area-code-missing'],
    ['8888888', '!phone-area-code-missing'],
    ['1.38E+10', '!phone-digits-lost'],
    ['1.38001E+10', '!phone-digits-lost'],
    [1.38e20, '!digits-lost'],
    [true, '!boolean-unexpected'],
    ['无', '!phone-invalid'],
    ['-', '!phone-invalid'],
    ['13800138000（王）', '!phone-invalid'],
    ['13800138000, 1380013', '!phone-invalid'],
    ['①13800138000', '!phone-invalid'],
    ['021-8888 8888/8889', '!phone-invalid'],
    ['=1+1', '!phone-invalid'],
  ])('refuses %p with %s', (input, expected) => {
    expect(reading('phone', input)).toBe(expected);
  });

  it.each([
    ['1380013800', 'too-short'],
    ['138001380000', 'too-long'],
    ['12345', 'too-short'],
    ['+999 123456', 'unknown-country'],
    ['call me', 'not-a-number'],
    ['+86 100 0000 0000', 'not-in-use'],
  ])('says of %p that it is %s', (input, reason) => {
    expect(factsOf('phone', input)).toMatchObject({ text: input, reason });
  });

  it.each([
    ['US', '(212) 555-0123', '+12125550123'],
    ['US', '1-800-555-0199', '+18005550199'],
    ['US', '011 86 138 0013 8000', MOBILE],
    ['US', '555-0123', '!phone-area-code-missing'],
    ['GB', '020 7946 0958', '+442079460958'],
    ['HK', '2345 6789', '+85223456789'],
    ['TW', '02-2345-6789', '+886223456789'],
    ['DE', '030 123456', '+4930123456'],
  ])('reads national numbers of %s: %s is %s', (country, input, expected) => {
    expect(reading('phone', input, { country })).toBe(expected);
  });

  it('shows numbers in international style, extension behind them', () => {
    expect(shown('phone', '13800138000；021-88888888转801')).toBe('+86 138 0013 8000; +86 21 8888 8888 x801');
  });

  it('shows numbers of the own country in national style where that is asked for', () => {
    expect(formatNational('+8613800138000; +862188888888x801', 'CN')).toBe('138 0013 8000; 021 8888 8888 x801');
    expect(formatNational('+12125550123', 'CN')).toBe('+1 212 555 0123');
    expect(formatNational('call me', 'CN')).toBe('call me');
    expect(formatNational(null, 'CN')).toBe('');
  });

  it('tells mobiles from landlines where the numbering plan does', () => {
    expect(phoneType('+8613800138000')).toBe('mobile');
    expect(phoneType('+862188888888x801; +8613800138000')).toBe('landline');
    expect(phoneType('+12125550123')).toBe('other');
    expect(phoneType('138')).toBeNull();
  });

  it('matches mobiles without and landlines with their extension, each number by itself', () => {
    expect(keysOf('phone', '13800138000x5; 021-88888888转801; 021-88888888')).toEqual([
      '+8613800138000',
      '+862188888888x801',
      '+862188888888',
    ]);
  });

  it('reads every Chinese mobile number of 13x to 19x whatever stands between its digits', () => {
    const digits = fc.tuple(fc.constantFrom('130', '138', '150', '159', '177', '186', '199'), fc.nat(99_999_999));
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-', '.', '\u00a0', '－'), ([head, tail], mark) => {
        const eight = String(tail).padStart(8, '0');
        const text = [head, eight.slice(0, 4), eight.slice(4)].join(mark);
        expect(reading('phone', text)).toBe(`+86${head}${eight}`);
      }),
    );
  });
});
