import type { ValueIssueCode } from '../core/values/value';
import { pageIssuesZh } from './pageIssues.zh';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, '：');

const PHONE_REASONS: Readonly<Record<string, string>> = {
  'not-a-number': '这不是电话号码。请输入数字，例如 138 0013 8000。',
  'too-short': '号码位数不够，请检查是否漏输。',
  'too-long': '号码位数过多。第二个号码请用分号隔开，分机号请写在“转”之后。',
  'unknown-country': '无法识别国家代码。请以 + 和国家代码开头。',
  'not-in-use': '该国家没有这样的号码，请核对数字。',
};

/** 手机号有几位、应有几位；不清楚时为 ''。 */
const digitsCounted = (f: Facts): string =>
  part(f, 'expected', (expected) => `手机号应为 ${expected} 位，这里有 ${fact(f, 'digits')} 位。`);

/** 所有无法读取的值：错在哪里，怎样改。 */
export const valueIssuesZh: Readonly<Record<ValueIssueCode, Wording>> = {
  ...pageIssuesZh,
  'id-shape': (f) => `${q(f)}这不是本档案的编号。编号形如 C-000042-X；新记录请留空。`,
  'id-check': (f) => `${q(f)}编号末位校验不符，请检查是否输错。`,
  'phone-invalid': (f) =>
    q(f) + (digitsCounted(f) || (PHONE_REASONS[fact(f, 'reason')] ?? '这不是电话号码，请核对数字。')),
  'phone-digits-lost': (f) => `${q(f)}号码被表格软件四舍五入，末尾几位已丢失，请重新输入。`,
  'phone-area-code-missing': (f) => `${q(f)}缺少区号。请在号码前加上区号，例如 0755-8888 8888。`,
  'social-channel-missing': (f) => `${q(f)}这是哪个平台的账号？请以平台名开头，例如“微信：wang88”。`,
  'social-invalid': (f) => `${q(f)}这不是账号。请填写平台和账号，例如“微信：wang88”。`,
  'option-unknown': (f) =>
    `${q(f)}不在选项中。${part(f, 'zh', (near) => `是否想填“${near}”？`)}请选择已有选项，或在“选项”表中添加。`,
  'option-several': (f) => `${q(f)}这里只能选一项，请选最合适的一项。`,
  'id-number-shape': (f) => `${q(f)}身份证号为 17 位数字加 1 位数字或 X，请检查位数。`,
  'id-number-date': (f) => `${q(f)}身份证号中的出生日期不存在，请核对第 7 至 14 位。`,
  'id-number-check': (f) => `${q(f)}末位校验不符，请检查是否输错。`,
  'flag-unreadable': (f) => `${q(f)}请填“是”或“否”。`,
  'consent-unreadable': (f) => `${q(f)}请填“是”“否”或“未知”。`,
  'member-unknown': (f) => `${q(f)}“成员”表中没有这个姓名或邮箱。请选择已有成员，或先在该表中添加。`,
  'member-ambiguous': (f) =>
    `${q(f)}有${part(f, 'count', (count) => ` ${count} `) || '多'}位成员叫这个名字，请改填邮箱地址。`,
  'currency-unknown': (f) => `${q(f)}这不是币种。请填写币种代码，例如 CNY 或 USD。`,
  'json-unreadable': (f) => `${q(f)}这个单元格由系统维护，内容已无法读取，下次检查时会重新写入。`,
};
