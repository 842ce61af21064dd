import { inputTextNotFlag } from './input';
import { lazily } from './lazily';
import { cleanCode } from './unicode';
import { ok, refuse, type Kind } from './value';

/** ISO 4217 codes that are read, with the signs and words that mean them beyond doubt. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['rmb', '人民币', '人民幣', 'cn¥', 'yuan', 'renminbi', 'cnh'],
  USD: ['us$', '美元', '美金', 'us dollar', 'us dollars'],
  EUR: ['€', '欧元', '歐元', 'euro', 'euros'],
  GBP: ['£', '英镑', '英鎊', 'stg'],
  JPY: ['日元', '日圆', '日圓', '円', 'jp¥', 'yen'],
  HKD: ['hk$', '港币', '港幣', '港元'],
  TWD: ['nt$', 'ntd', '新台币', '新臺幣', '新台幣', '台币', '台幣'],
  MOP: ['mop$', '澳门元', '澳門元', '澳门币'],
  KRW: ['₩', '韩元', '韓元', '韩币'],
  SGD: ['s$', '新加坡元', '新币', '新元'],
  AUD: ['a$', 'au$', '澳元', '澳币'],
  CAD: ['c$', 'ca$', '加元', '加币'],
  NZD: ['nz$', '新西兰元'],
  CHF: ['瑞士法郎', 'sfr'],
  INR: ['₹', '卢比', '印度卢比'],
  THB: ['฿', '泰铢', '泰銖'],
  MYR: ['rm', '令吉', '马币'],
  RUB: ['₽', '卢布'],
  BRL: ['r$', '雷亚尔'],
  MXN: ['mx$', '墨西哥比索'],
  VND: ['₫', '越南盾'],
  PHP: ['₱', '菲律宾比索'],
  IDR: ['rp', '印尼盾'],
  AED: ['迪拉姆'],
  SAR: ['沙特里亚尔'],
  TRY: ['₺'],
  ZAR: ['兰特'],
  SEK: ['瑞典克朗'],
  NOK: ['挪威克朗'],
  DKK: ['丹麦克朗'],
  PLN: ['zł'],
  CZK: ['kč'],
  HUF: ['ft'],
  ILS: ['₪'],
  UAH: ['₴'],
  KZT: ['₸'],
  CLP: [],
  COP: [],
  ARS: [],
  PEN: [],
  EGP: [],
  NGN: ['₦'],
  PKR: [],
  BDT: [],
  LKR: [],
  RON: [],
  BGN: [],
  MNT: ['₮'],
  KES: [],
  QAR: [],
  KWD: [],
  PYG: ['₲'],
  GHS: ['₵'],
};

const codes = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(NAMES).flatMap(([code, names]) => [code.toLowerCase(), ...names].map((name) => [name, code])),
    ),
);

/** Currencies whose everyday sign is the bare one. */
const DOLLARS: ReadonlySet<string> = new Set([
  'USD',
  'HKD',
  'TWD',
  'SGD',
  'AUD',
  'CAD',
  'NZD',
  'MXN',
  'MOP',
  'CLP',
  'COP',
  'ARS',
]);
const YUAN_WORDS: ReadonlySet<string> = new Set(['元', '块', '块钱', '圆', '圓', '塊', '元整', '圆整', '圓整', '元正']);

/**
 * The currency that a sign, word or code means, or null. Three depend on the register's own currency: $ is its dollar
 * (else US), ¥ is CNY unless the register counts in JPY, and 元 is CNY unless it counts in HKD, TWD or MOP.
 */
export function currencyOf(text: string, own: string): string | null {
  const name = text.toLowerCase().replace(/\.$/, '');
  if (name === '$' || name === 'dollar' || name === 'dollars') return DOLLARS.has(own) ? own : 'USD';
  if (name === '¥') return own === 'JPY' ? 'JPY' : 'CNY';
  if (YUAN_WORDS.has(name)) return own === 'HKD' || own === 'TWD' || own === 'MOP' ? own : 'CNY';
  return codes().get(name) ?? null;
}

/** An ISO 4217 code; signs and words in both languages are read. */
export const currency: Kind = {
  name: 'currency',
  cell: 'text',
  parse: (input, ctx) => {
    const read = inputTextNotFlag(input);
    if (!read.ok) return read;
    const text = cleanCode(read.value);
    if (text === '') return ok(null);
    const code = currencyOf(text, ctx.currency);
    return code === null ? refuse('currency-unknown', { text }) : ok(code);
  },
  format: (value) => (value === null ? '' : String(value)),
};
