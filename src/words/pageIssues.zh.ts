import type { pageIssuesEn } from './pageIssues.en';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, '：');

const EMAIL_REASONS: Readonly<Record<string, string>> = {
  'no-at': '邮箱地址缺少 @，例如 wang@example.com。',
  local: '@ 前面的部分不正确，请检查是否缺字或有多余字符。',
  domain: '@ 后面不是有效的域名，例如 example.com。',
  'too-long': '内容太长，不是邮箱地址。',
  'several-at': '出现了多个 @。多个邮箱请用分号隔开。',
  space: '邮箱地址中不能有空格。多个邮箱请用分号隔开。',
};

function dateImpossible(facts: Facts): string {
  const day = [fact(facts, 'year'), fact(facts, 'month'), fact(facts, 'day')].filter((text) => text !== '').join('/');
  const month = Number(facts['month']);
  if (!(month >= 1 && month <= 12)) return `${day}：一年只有12个月。`;
  return `${day}：${String(month)}月只有${fact(facts, 'days')}天。`;
}

const either = (facts: Facts, advice: string): string =>
  `${q(facts)}可能是 ${fact(facts, 'first')}，也可能是 ${fact(facts, 'second')}。${advice}`;

/** 页面自己就能判断的值：错在哪里，怎样改。 */
export const pageIssuesZh: Readonly<Record<keyof typeof pageIssuesEn, Wording>> = {
  'text-too-long': (f) =>
    `共 ${fact(f, 'length')} 个字符，最多可存 ${fact(f, 'limit')} 个。请缩短，或把一部分移到“备注”。`,
  'text-not-one-line': (f) => `${q(f)}这里只能填一行。较长的内容请写在“备注”中。`,
  'email-invalid': (f) =>
    q(f) + (EMAIL_REASONS[fact(f, 'reason')] ?? '这不是邮箱地址，正确的形式如 wang@example.com。'),
  'date-unreadable': (f) => `${q(f)}这不是日期。请按“年-月-日”填写，例如 2024-03-01。`,
  'date-doubtful': (f) => either(f, '请按“年-月-日”填写。'),
  'date-impossible': dateImpossible,
  'date-out-of-range': (f) => `${q(f)}年份超出范围，只接受 ${fact(f, 'first')} 至 ${fact(f, 'last')} 年，请核对年份。`,
  'date-partial': (f) => `${q(f)}日期不完整。请写全年、月、日，例如 2024-03-01。`,
  'date-relative': (f) => `${q(f)}无法判断是哪一天。请直接填写日期，例如 2024-03-01。`,
  'date-weekday-differs': (f) => `${q(f)}${part(f, 'day', (day) => `${day} `)}的星期与所写不符，请核对日期。`,
  'time-unreadable': (f) => `${q(f)}这不是日期时间。请按 2024-03-01 14:30 的形式填写。`,
  'postcode-digits': (f) =>
    `${q(f)}${part(f, 'digits', (digits) => `这里有 ${digits} 位，`) || '位数不对，'}中国的邮政编码是 6 位，例如 518057。`,
  'postcode-invalid': (f) => `${q(f)}不是该国的邮政编码，请核对。`,
  'credit-code-shape': (f) =>
    `${q(f)}统一社会信用代码为 18 位数字和大写字母（不含 I、O、S、V、Z）${part(f, 'length', (length) => `，这里有 ${length} 位`)}，例如 91350100M000100Y43。`,
  'credit-code-check': (f) => `${q(f)}末位校验不符，请检查是否输错。`,
  'digits-lost': (f) => `${q(f)}数字被表格软件四舍五入，末尾几位已丢失，请以文本形式重新输入。`,
  'money-unreadable': (f) => `${q(f)}这不是金额。请填写数字，例如 1200 或 1,200.00。`,
  'money-doubtful': (f) => either(f, '请不要使用千位分隔符。'),
  'money-currency-differs': (f) =>
    `${q(f)}金额写的是 ${fact(f, 'currency')}，而记录的币种是 ${fact(f, 'expected')}，请统一。`,
  'number-unreadable': (f) => `${q(f)}这不是数字，请只填数字。`,
  'number-doubtful': (f) => either(f, '请不要使用千位分隔符。'),
  'number-not-whole': (f) => `${q(f)}这里需要填整数。`,
  'number-too-precise': (f) =>
    `${q(f)}位数超过可保存的精度${part(f, 'digits', (digits) => `（${digits} 位）`)}，请四舍五入。`,
  'number-out-of-range': (f) => `${q(f)}请填 ${fact(f, 'min')} 到 ${fact(f, 'max')} 之间的数。`,
  'percent-unreadable': (f) => `${q(f)}这不是百分比，请按 85% 的形式填写。`,
  'not-text': (f) => `${q(f)}这里需要填文字，而不是数字或是/否。`,
  'boolean-unexpected': (f) => `${q(f)}TRUE 或 FALSE 在这里没有意义，请填写实际内容。`,
};
