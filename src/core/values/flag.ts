import { inputText } from './input';
import { toSimplified } from './simplified';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type ParseContext } from './value';

const YES = words('yes y true t on 1 ok ✓ ✔ ☑ √ ✅ 是 对 有 真 已 是的 有的 勾选 启用 开');
const NO = words('no n false f off 0 ✗ ✘ × ❌ ☐ □ 否 错 无 假 没有 未 不是 不 停用 关');
const AGREED = words(
  'agreed agree consented consent opt-in optin opted-in subscribed granted allowed 同意 已同意 愿意 允许 接受 订阅 已订阅',
);
const REFUSED = words(
  'refused declined opt-out optout opted-out unsubscribed denied withdrawn 不同意 未同意 拒绝 不愿意 不允许 不接受 退订 已退订 撤回 已撤回',
);
const UNKNOWN = words('unknown ? n/a na unclear pending not-asked tbd 未知 不详 待定 不清楚 未询问 待确认 不确定');

/** Yes or no. A lone letter x is refused: a tick in one list is a cross in the next. */
export const flag: Kind = {
  name: 'flag',
  cell: 'flag',
  parse: (input) => {
    if (typeof input === 'boolean' || input === null) return ok(input);
    const word = wordOf(input);
    if (word === '') return ok(null);
    if (YES.has(word)) return ok(true);
    return NO.has(word) ? ok(false) : refuse('flag-unreadable', { text: String(input) });
  },
  format: (value, ctx) => (typeof value === 'boolean' ? yesNo(value, ctx) : value === null ? '' : String(value)),
};

/** Consent: 'yes', 'no' or 'unknown'. An empty cell is empty, not unknown. */
export const consent: Kind = {
  name: 'consent',
  cell: 'text',
  parse: (input) => {
    if (input === null) return ok(null);
    const word = wordOf(input);
    if (word === '') return ok(null);
    if (YES.has(word) || AGREED.has(word)) return ok('yes');
    if (NO.has(word) || REFUSED.has(word)) return ok('no');
    return UNKNOWN.has(word) ? ok('unknown') : refuse('consent-unreadable', { text: String(input) });
  },
  format: (value, ctx) => CONSENT_LABELS[ctx.language ?? 'en'][String(value)] ?? (value === null ? '' : String(value)),
};

const CONSENT_LABELS: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>> = {
  en: { yes: 'Yes', no: 'No', unknown: 'Unknown' },
  zh: { yes: '同意', no: '不同意', unknown: '未知' },
};

function yesNo(value: boolean, ctx: ParseContext): string {
  if (ctx.language === 'zh') return value ? '是' : '否';
  return value ? 'Yes' : 'No';
}

function wordOf(input: CellScalar): string {
  const read = inputText(input);
  const text = read.ok ? cleanCode(read.value) : String(input);
  return toSimplified(
    text
      .toLowerCase()
      .replace(/\ufe0f/g, '')
      .replace(/[.。!]+$/, '')
      .replace(/[\s_]+/g, '-'),
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => word.normalize('NFKC').toLowerCase()));
}
