import { emailFault } from '../../../src/core/values/emailSyntax';
import { factsOf, keysOf, reading } from './reading';

describe('email', () => {
  it.each([
    ['ann@example.com', 'ann@example.com'],
    ['Ann.Lee@EXAMPLE.Com', 'Ann.Lee@example.com'],
    [' ann@example.com ', 'ann@example.com'],
    ['ann@example.com\u3000', 'ann@example.com'],
    ['\u200bann@example.com', 'ann@example.com'],
    ['ann@example.com\r\n', 'ann@example.com'],
    ['ann@example.com.', 'ann@example.com'],
    ['ann@example.com。', 'ann@example.com'],
    ['ann＠example．com', 'ann@example.com'],
    ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
    ['ann@example。com', 'ann@example.com'],
    ['mailto:ann@example.com', 'ann@example.com'],
    ['MAILTO:ann@example.com?subject=Hi', 'ann@example.com'],
    ['Ann Lee <ann@example.com>', 'ann@example.com'],
    ['"Lee, Ann" <ann@example.com>', 'ann@example.com'],
    ['王小明 <wang@example.com>', 'wang@example.com'],
    ['<ann@example.com>', 'ann@example.com'],
    ['[ann@example.com](mailto:ann@example.com)', 'ann@example.com'],
    ['邮箱：ann@example.com', 'ann@example.com'],
    ['E-mail: ann@example.com', 'ann@example.com'],
    ['a+tag@example.com', 'a+tag@example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['o’brien@example.com', "o'brien@example.com"],
    ['"a b"@example.com', '"a b"@example.com'],
    ['"a;b"@example.com', '"a;b"@example.com'],
    ['王@例子.中国', '王@例子.中国'],
    ['ann@例え.jp', 'ann@例え.jp'],
    ['ann@Bücher.example', 'ann@bücher.example'],
    ['ann@sub.example.co.uk', 'ann@sub.example.co.uk'],
    ['12345678@qq.com', '12345678@qq.com'],
    ['ann@[192.0.2.1]', 'ann@[192.0.2.1]'],
    ['ann@gmial.com', 'ann@gmial.com'],
    ['a@b.com;c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com； c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com，c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com, c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com、c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com c@d.com', 'a@b.com; c@d.com'],
    ['a@b.com\nc@d.com', 'a@b.com; c@d.com'],
    ['a@b.com;', 'a@b.com'],
    ['a@b.com; A@B.com', 'a@b.com'],
    ['Ann <a@b.com>; Bo <c@d.com>', 'a@b.com; c@d.com'],
  ])('reads %p as %p', (input, expected) => {
    expect(reading('email', input)).toBe(expected);
  });

  it.each([
    ['ann.example.com', 'no-at'],
    ['无', 'no-at'],
    ['@example.com', 'local'],
    ['.ann@example.com', 'local'],
    ['ann.@example.com', 'local'],
    ['ann..lee@example.com', 'local'],
    ['"ann@example.com', 'local'],
    ['ann@@example.com', 'several-at'],
    ['ann@lee@example.com', 'several-at'],
    ['ann lee@example.com', 'space'],
    ['ann@exam ple.com', 'space'],
    ['ann@example', 'domain'],
    ['ann@', 'domain'],
    ['ann@.com', 'domain'],
    ['ann@example..com', 'domain'],
    ['ann@-example.com', 'domain'],
    ['ann@example-.com', 'domain'],
    ['ann@exa_mple.com', 'domain'],
    ['ann@192.0.2.1', 'domain'],
    ['ann@[300.0.2.1]', 'domain'],
    [`${'a'.repeat(65)}@example.com`, 'too-long'],
    [`a@${`${'b'.repeat(60)}.`.repeat(5)}com`, 'too-long'],
    ['a@b.com; nobody', 'no-at'],
  ])('refuses %p for its reason %s', (input, reason) => {
    expect(factsOf('email', input)).toMatchObject({ reason });
  });

  it('refuses an address with a control character inside, which would be another address without it', () => {
    expect(reading('email', 'an\u0007n@example.com')).toBe('!email-invalid');
  });

  it('matches without regard to case, each address by itself', () => {
    expect(keysOf('email', 'Ann@Example.com; "A;b"@c.com')).toEqual(['ann@example.com', '"a;b"@c.com']);
  });

  it('knows the literals of hosts without a name', () => {
    expect(emailFault('a@[IPv6:2001:db8::1]')).toBeNull();
    expect(emailFault('a@[IPv6:1:2:3:4:5:6:7:8]')).toBeNull();
    expect(emailFault('a@[IPv6:1:2:3]')).toBe('domain');
    expect(emailFault('a@[IPv6:1::2::3]')).toBe('domain');
  });
});
