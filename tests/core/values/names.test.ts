import { splitChineseName } from '../../../src/core/values/chineseName';
import { hasLegalForm } from '../../../src/core/values/companyName';
import { toSimplified } from '../../../src/core/values/simplified';
import { withoutTitles } from '../../../src/core/values/personName';
import { keysOf, reading } from './reading';

describe('personName', () => {
  it.each([
    ['王小明', '王小明'],
    ['王 小明', '王小明'],
    ['王\u3000小明', '王小明'],
    ['王 小 明', '王小明'],
    ['王  明', '王明'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['欧 阳 娜 娜', '欧阳娜娜'],
    ['歐陽 娜娜', '歐陽娜娜'],
    ['諸葛 亮', '諸葛亮'],
    ['王小明 李四', '王小明 李四'],
    ['李四 王五', '李四 王五'],
    ['王小明\n李四', '王小明 李四'],
    ['王\n小明', '王 小明'],
    ['上海 分部', '上海 分部'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['Smith, John', 'John Smith'],
    ['SMITH, JOHN', 'JOHN SMITH'],
    ["O'Brien, Mary Ann", "Mary Ann O'Brien"],
    ['García, José', 'José García'],
    ['Smith, Jr.', 'Smith, Jr.'],
    ['Smith, MD', 'Smith, MD'],
    ['Acme, Inc.', 'Acme, Inc.'],
    ['Acme Services, Ltd', 'Acme Services, Ltd'],
    ['Smith, John, Jr.', 'Smith, John, Jr.'],
    ['van der Berg, Jan', 'van der Berg, Jan'],
    ['smith, john', 'smith, john'],
    ['Ｊｏｈｎ\u00a0Smith', 'John Smith'],
    ['Dr. Ann Lee', 'Dr. Ann Lee'],
    ['王总', '王总'],
    ['①号客户', '①号客户'],
    [123, '123'],
  ])('keeps %p as %p', (input, expected) => {
    expect(reading('personName', input)).toBe(expected);
  });

  it('refuses a text of 301 characters', () => {
    expect(reading('personName', 'x'.repeat(301))).toBe('!text-too-long');
  });

  it.each([
    ['王小明', ['王小明']],
    ['王小明先生', ['王小明']],
    ['王小明经理', ['王小明']],
    ['陳小明', ['陈小明']],
    ['王总', []],
    ['李经理', []],
    ['欧阳女士', []],
    ['李建工', ['李建工']],
    ['Dr. Ann Lee', ['ann lee']],
    ['Lee Ann', ['ann lee']],
    ['ANN LEE, PhD', ['ann lee']],
    ['Mr John Smith Jr.', ['john smith']],
    ['José García', ['garcia jose']],
    ['！！', []],
  ])('matches %p by %p', (input, expected) => {
    expect(keysOf('personName', input)).toEqual(expected);
  });

  it('leaves a title that is the whole text', () => {
    expect(withoutTitles('经理')).toBe('经理');
    expect(withoutTitles('Dr.')).toBe('Dr.');
  });
});

describe('customerName', () => {
  it('joins a spaced Chinese name, and turns no comma around, since it may be a company', () => {
    expect(reading('customerName', '王 小明')).toBe('王小明');
    expect(reading('customerName', 'Smith, John')).toBe('Smith, John');
    expect(reading('customerName', '示例 科技')).toBe('示例 科技');
  });

  it('matches companies as companies and others as persons', () => {
    expect(keysOf('customerName', '示例科技有限公司')).toEqual(['示例科技']);
    expect(keysOf('customerName', 'Dr. Ann Lee')).toEqual(['ann lee']);
  });
});

describe('splitChineseName', () => {
  it.each([
    ['王小明', '王', '小明'],
    ['王明', '王', '明'],
    ['欧阳娜娜', '欧阳', '娜娜'],
    ['欧阳修', '欧阳', '修'],
    ['歐陽修', '歐陽', '修'],
    ['诸葛亮', '诸葛', '亮'],
    ['司马相如', '司马', '相如'],
    ['上官婉儿', '上官', '婉儿'],
    ['令狐冲', '令狐', '冲'],
    ['万俟卨', '万俟', '卨'],
    ['拓跋珪', '拓跋', '珪'],
    ['司马', '司马', ''],
  ])('splits %s into %s and %s', (name, surname, given) => {
    expect(splitChineseName(name)).toEqual({ surname, given });
  });

  it.each(['王', '示例科技', '科技公司', 'John', '王 小明', '阿卜杜拉买买提', ''])('does not split %p', (name) => {
    expect(splitChineseName(name)).toBeNull();
  });
});

describe('companyName', () => {
  it.each([
    ['示例科技（深圳）有限公司', ['示例科技|深圳']],
    ['示例科技(深圳)有限公司', ['示例科技|深圳']],
    ['示例科技【深圳】有限公司', ['示例科技|深圳']],
    ['示例科技有限公司深圳分公司', ['示例科技|深圳']],
    ['示例科技有限公司', ['示例科技']],
    ['示例科技有限责任公司', ['示例科技']],
    ['示例科技股份有限公司', ['示例科技']],
    ['示例科技', ['示例科技']],
    ['示例 科技 有限公司', ['示例科技']],
    ['示例集团有限公司', ['示例集团']],
    ['示例（集团）有限公司', ['示例集团']],
    ['華為技術有限公司', ['华为技术']],
    ['有限公司', ['有限公司']],
    ['Acme Co., Ltd.', ['acme']],
    ['ACME CO.,LTD', ['acme']],
    ['Acme, Inc.', ['acme']],
    ['Acme GmbH & Co. KG', ['acme']],
    ['Acme (China) Co., Ltd.', ['acme|china']],
    ['Acme Holdings Pte. Ltd.', ['acmeholdings']],
    ['Acme S.A.', ['acme']],
    ['Visa', ['visa']],
    ['Société Générale SA', ['societegenerale']],
  ])('matches %p by %p', (input, expected) => {
    expect(keysOf('companyName', input)).toEqual(expected);
  });

  it('keeps the name as written', () => {
    expect(reading('companyName', ' 示例科技（深圳）有限公司 ')).toBe('示例科技（深圳）有限公司');
    expect(reading('companyName', 'Ａｃｍｅ\u3000Ｌｔｄ．')).toBe('Acme Ltd.');
  });

  it('knows a legal form when it sees one', () => {
    expect(hasLegalForm('示例有限公司')).toBe(true);
    expect(hasLegalForm('Acme LLC')).toBe(true);
    expect(hasLegalForm('公司')).toBe(false);
    expect(hasLegalForm('王小明')).toBe(false);
  });
});

describe('toSimplified', () => {
  it('makes common traditional characters of names simple and leaves the rest', () => {
    expect(toSimplified('廣東華為電業')).toBe('广东华为电业');
    expect(toSimplified('广东 Acme')).toBe('广东 Acme');
  });
});
