import { lazily } from '../values/lazily';
import type { TextField } from './reading';

/** What a label before a value says: a field, or something that the register has no field for. */
export type Labelled = TextField | 'fax' | 'website' | 'region';

const WORDS: Readonly<Partial<Record<Labelled, string>>> = {
  name: '姓名|名称|名稱|聯絡人|聯繫人|發件人|发件人|名字|客户姓名|客户名称|联系人姓名|联系人|收件人|收货人|收货联系人|法定代表人|法人代表|法人|负责人|经办人|称呼|fn|from|full name|contact name|contact person|contact|attn|attention|name',
  company:
    '公司名称|公司名稱|甲方|乙方|买方|购方|委托方|公司全称|公司|企业名称|单位名称|工作单位|单位|开票抬头|发票抬头|抬头|org|company name|company|organisation|organization|employer',
  title: '职位|职务|岗位|头衔|职称|job title|position|title|role',
  phone:
    '手机号码|手机号|tel;[^:]{0,40}|手机|移动电话|联系电话|联系方式|手機|行動電話|mobile phone|mobile no\\.?|mobile|mob\\.?|cell phone|cell|phone number|phone no\\.?|phone|m|p',
  landline:
    '公司电话|办公电话|固定电话|固话|座机|电话号码|电话|總機|总机|電話|聯絡電話|telephone|tel\\.? no\\.?|tel\\.?|office phone|office|direct line|direct|work|landline|t|d|o|ph\\.?',
  fax: '传真号码|传真|傳真|facsimile|fax no\\.?|fax|f',
  email: '电子邮箱|电子邮件|邮箱地址|邮箱|电邮|邮件|電郵|電子郵件|e-?mail address|e-?mail|mail|e',
  website: '公司网址|网址|网站|官网|主页|網址|website|web site|homepage|web|url|w',
  address:
    '收货地址|收件地址|公司地址|办公地址|通讯地址|联系地址|详细地址|邮寄地址|地址|住址|office address|mailing address|shipping address|billing address|street address|address|addr\\.?|add\\.?|a',
  region: '所在地区|所在地|省市区|地区|区域',
  postcode: '邮政编码|邮编|郵遞區號|郵編|postal code|post code|postcode|zip code|zip',
  creditCode:
    '统一社会信用代码|社会信用代码|信用代码|纳税人识别号|公司税号|税号|营业执照号|税务登记号|統一社會信用代碼|registration no\\.?|business registration no\\.?|tax id|tax no\\.?|uscc',
  notes: '备注|說明|说明|notes?|remarks?',
};

/** Labels of one letter are labels only with a mark behind them: `M: +1 …`, but not the M of a name. */
const ALL = Object.entries(WORDS).flatMap(([labelled, words]) =>
  words.split('|').map((word) => [labelled as Labelled, word] as const),
);

/** Longest first, so that 公司地址 is not read as 公司. */
const SORTED = [...ALL].sort(([, a], [, b]) => b.length - a.length);
const ALTERNATIVES = SORTED.map(([, word]) => word).join('|');
const BEFORE = '(?:^|(?<=[\\s,;|/·•()\\[\\]\\u3010\\u3011\\u3001\\u3002]))';

/** Before a name the mark is often left out: 联系人张三丰. */
const CALLED = '(?:收货人|收件人|联系人|经办人|聯絡人)(?=[\\u4e00-\\u9fff]{2,4}(?![\\u4e00-\\u9fff:]))';

/** A label with its mark, wherever in a line it may stand: 电话：, 地址在, Tel:, 【地址】 … */
export const LABEL = new RegExp(
  `(?:${BEFORE}|(?<=我司|我们|贵司))(?:${CALLED}|[\\[(\\u3010](?:${ALTERNATIVES})[\\])\\u3011]\\s{0,4}[:=]?|(?:${ALTERNATIVES})\\s{0,4}(?:[:=]|(?<=[\\u4e00-\\u9fff])[是在为]))\\s{0,4}`,
  'gi',
);

/** What stands beside the word for a number where the account has the same: 手机/微信. */
const ACCOUNTS = '微信号?|wechat|weixin|whatsapp|qq';

/** A label right before a value that is told by its own shape, where the mark may be left out: 电话138…, Tel 0755-… */
const LABEL_BEFORE = new RegExp(
  `(?:^|(?<![A-Za-z]))[\\[(\\u3010]?(?:((?:${ALTERNATIVES})(?:\\s?[/、&]\\s?(?:${ALTERNATIVES}|${ACCOUNTS}))*)[\\])\\u3011]?\\s{0,4}[:=.是为]?\\s{0,4})$`,
  'i',
);

const PATTERNS = lazily(() =>
  SORTED.map(([labelled, word]) => ({ labelled, pattern: new RegExp(`^(?:${word})$`, 'i') })),
);

/** What a label says, with or without its mark and brackets. */
export function labelledBy(label: string): Labelled | null {
  const words = label.replace(/^[[(\u3010\s]+|[\])\u3011:=是在为\s]+$/g, '').split(/\s?[/、&]\s?/);
  const said = words.flatMap((word) => PATTERNS().find(({ pattern }) => pattern.test(word))?.labelled ?? []);
  // 电话/传真 is a number that may be rung.
  return said.find((one) => one !== 'fax') ?? said[0] ?? null;
}

/** Longest text before a value that can be its label. */
const REACH = 40;

/** The label that ends right before a position, if one does. */
export function labelBefore(
  plain: string,
  position: number,
): { readonly labelled: Labelled; readonly start: number; readonly end: number } | null {
  const from = Math.max(plain.lastIndexOf('\n', position - 1) + 1, position - REACH);
  const before = plain.slice(from, position);
  const match = LABEL_BEFORE.exec(before);
  const labelled = match?.[1] === undefined ? null : labelledBy(match[1]);
  if (match === null || labelled === null) return null;
  // A letter alone is a label only where a mark follows it.
  if ((match[1] ?? '').length === 1 && !/[:=.)\]]\s*$/.test(match[0])) return null;
  return { labelled, start: from + match.index, end: position };
}
