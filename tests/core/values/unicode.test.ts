import fc from 'fast-check';
import { cleanCode, cleanLine, cleanLines, foldWidth, matchText } from '../../../src/core/values/unicode';

describe('foldWidth', () => {
  it.each([
    ['ＡＢＣ１２３', 'ABC123'],
    ['Ａ，Ｂ！', 'A,B!'],
    ['你好，世界！（一）', '你好，世界！（一）'],
    ['电话：１２３＃４', '电话：123#4'],
    ['＝1+1', '=1+1'],
    ['全角\u3000空格', '全角 空格'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['￥￡￠￣', '¥£¢¯'],
    ['ﾡￂￜ', 'ㄱㅏㅣ'],
    ['①℃㈱½Ⅷ', '①℃㈱½Ⅷ'],
  ])('folds %p to %p', (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });

  it('folds every full-width character of ASCII where it stands alone', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      expect(foldWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
    }
  });
});

describe('cleanLine', () => {
  it.each([
    ['  a \t b\u00a0\u2003c  ', 'a b c'],
    ['a\r\nb', 'a b'],
    ['\ufeffa\u200bb\u2060c\u00ad', 'abc'],
    ['\u202eabc\u202c\u2066d\u2069', 'abcd'],
    ['a\0b\x07c\x1b', 'abc'],
    ['e\u0301', 'é'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['می‌خواهم', 'می‌خواهم'],
    ['a\u200db', 'ab'],
    [
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['a\u{e0041}b', 'ab'],
    ['a\ud800b', 'a\ufffdb'],
    ['\u3164\u2800', ''],
  ])('makes %j into %j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it('changes nothing on a second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
        expect(cleanCode(cleanCode(text))).toBe(cleanCode(text));
      }),
    );
  });
});

describe('cleanLines', () => {
  it('keeps lines, empty ones between them, and white space inside', () => {
    expect(cleanLines('\n第一行  \r\n\r\n  b\tc\u2028d\u00a0 \n')).toBe('第一行\n\n  b\tc\nd');
  });
});

describe('cleanCode', () => {
  it.each([
    ['Ａ－１', 'A-1'],
    ['2024–03—01', '2024-03-01'],
    ['𝟏𝟐', '12'],
    ['Ⅷ', 'VIII'],
    ['“a” ‘b’', '"a" \'b\''],
  ])('folds %p to %p', (text, expected) => {
    expect(cleanCode(text)).toBe(expected);
  });

  it.each(['100²', '①138', '1½', '⒈5', '㋂', '₅'])(
    'leaves the marks of %p, which are no digits of the number',
    (text) => {
      expect(cleanCode(text)).toBe(text);
    },
  );
});

describe('matchText', () => {
  it.each([
    ['Ｃafé—Bar, No.１', 'cafébarno1'.normalize('NFD').replace(/\u0301/, '')],
    ['示例科技（深圳）', '示例科技深圳'],
    ['ガ', 'ガ'],
    ['  ', ''],
    ['！？', ''],
  ])('has %p match as %p', (text, expected) => {
    expect(matchText(text)).toBe(expected);
  });
});
