import { keysOf, reading, shown } from './reading';
import { stages, team } from './someContext';

const options = stages;
const members = team;

describe('option', () => {
  it.each([
    ['lead', 'lead'],
    ['LEAD', 'lead'],
    ['Ｌｅａｄ', 'lead'],
    [' Lead ', 'lead'],
    ['潜在', 'lead'],
    ['潛在', 'lead'],
    ['潜在客户', 'lead'],
    ['「潜在」', 'lead'],
    ['Won!', 'active'],
    ['流失', 'lost'],
    ['nothing', '!option-unknown'],
    ['潜在、意向', '!option-unknown'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('option', input, { options })).toBe(expected);
  });

  it('refuses a text that two entries share', () => {
    const twins = [...stages, { key: 'other', labels: { en: 'Lead', zh: '其他' }, synonyms: [] }];
    expect(reading('option', 'LEAD', { options: twins })).toBe('!option-several');
    expect(reading('option', 'lead', { options: twins })).toBe('lead');
    expect(shown('option', 'other', { options: twins })).toBe('other');
  });

  it('shows the label of the reader, and keeps text where there is no list', () => {
    expect(shown('option', 'lead', { options, language: 'en' })).toBe('Lead');
    expect(shown('option', 'lead', { options, language: 'zh' })).toBe('潜在');
    expect(reading('option', ' 自由 ')).toBe('自由');
  });
});

describe('tags', () => {
  it.each([
    ['VIP，老客户', 'VIP; 老客户'],
    ['a;b；c、d|e,f\ng', 'a; b; c; d; e; f; g'],
    ['#a #b', 'a; b'],
    ['VIP; ＶＩＰ; vip', 'VIP'],
    ['潜在; Lead; 新', 'lead; 新'],
    ['two words', 'two words'],
    ['，；', null],
  ])('reads %p as %p', (input, expected) => {
    expect(reading('tags', input, { options })).toBe(expected);
  });

  it('shows labels and matches without case', () => {
    expect(shown('tags', 'lead; VIP', { options, language: 'zh' })).toBe('潜在; VIP');
    expect(keysOf('tags', 'VIP; 老 客户')).toEqual(['vip', '老客户']);
  });
});

describe('member', () => {
  it.each([
    ['wang@example.com', 'wang@example.com'],
    ['Wang@Example.com', 'wang@example.com'],
    ['王小明', 'wang@example.com'],
    ['小王', 'wang@example.com'],
    ['王小明 <wang@example.com>', 'wang@example.com'],
    ['ANN LEE', 'ann@example.com'],
    ['李娜', 'li.na@example.com'],
    ['Ming', '!member-ambiguous'],
    ['nobody@example.com', '!member-unknown'],
    ['张三', '!member-unknown'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('member', input, { members })).toBe(expected);
  });

  it('takes any address where the team is not known', () => {
    expect(reading('member', 'Anyone@Example.com')).toBe('anyone@example.com');
    expect(reading('member', '王小明')).toBe('!member-unknown');
  });
});

describe('flag and consent', () => {
  it.each([
    ['是', true],
    ['否', false],
    ['有', true],
    ['無', false],
    ['Y', true],
    ['No', false],
    ['TRUE', true],
    ['１', true],
    [0, false],
    [true, true],
    ['✓', true],
    ['✔️', true],
    ['×', false],
    ['x', '!flag-unreadable'],
    ['maybe', '!flag-unreadable'],
    [2, '!flag-unreadable'],
  ])('reads the flag %p as %p', (input, expected) => {
    expect(reading('flag', input)).toBe(expected);
  });

  it.each([
    ['同意', 'yes'],
    ['Opted in', 'yes'],
    [true, 'yes'],
    ['不同意', 'no'],
    ['拒绝', 'no'],
    ['unsubscribed', 'no'],
    ['未知', 'unknown'],
    ['n/a', 'unknown'],
    ['ask again', '!consent-unreadable'],
  ])('reads the consent %p as %s', (input, expected) => {
    expect(reading('consent', input)).toBe(expected);
  });

  it('are shown in the language of the reader', () => {
    expect(shown('flag', true, { language: 'zh' })).toBe('是');
    expect(shown('flag', 'no')).toBe('No');
    expect(shown('consent', 'no', { language: 'zh' })).toBe('不同意');
  });
});

describe('socialHandle', () => {
  it.each([
    ['微信：wxid_123', 'wechat:wxid_123'],
    ['WeChat: wxid_123', 'wechat:wxid_123'],
    ['微信号 wxid_123', 'wechat:wxid_123'],
    ['微信wxid_123', 'wechat:wxid_123'],
    ['vx:abc', 'wechat:abc'],
    ['wxid_123', 'wechat:wxid_123'],
    ['QQ 12345', 'qq:12345'],
    ['QQ12345', 'qq:12345'],
    ['QQ号：12345', 'qq:12345'],
    ['qq：12345/微信：abc', 'qq:12345; wechat:abc'],
    ['微信 abc; QQ 12345', 'wechat:abc; qq:12345'],
    ['企业微信：wang', 'wecom:wang'],
    ['WhatsApp: +8613800138000', 'whatsapp:+8613800138000'],
    ['Skype: live:abc', 'skype:live:abc'],
    ['Instagram @ann.lee', 'instagram:ann.lee'],
    ['https://www.linkedin.com/in/ann-lee/', 'linkedin:ann-lee'],
    ['x.com/ann', 'x:ann'],
    ['@handle', '@handle'],
    ['alice', '!social-channel-missing'],
    [12345, '!social-channel-missing'],
    ['QQ abc', '!social-invalid'],
    ['微信：王 小明', '!social-invalid'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('socialHandle', input)).toBe(expected);
  });

  it('is shown with the word for its channel', () => {
    expect(shown('socialHandle', 'wechat:abc; qq:12345', { language: 'zh' })).toBe('微信：abc; QQ：12345');
    expect(shown('socialHandle', 'wechat:abc')).toBe('WeChat: abc');
  });
});

describe('currency', () => {
  it.each([
    ['CNY', 'CNY'],
    ['人民币', 'CNY'],
    ['￥', 'CNY'],
    ['元', 'CNY'],
    ['us$', 'USD'],
    ['美元', 'USD'],
    ['HK$', 'HKD'],
    ['euro', 'EUR'],
    ['XYZ', '!currency-unknown'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('currency', input)).toBe(expected);
  });
});
