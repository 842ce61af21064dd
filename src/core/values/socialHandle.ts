import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type CellScalar, type Kind, type Parsed, type ParseContext } from './value';

interface Channel {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  /** Other words for it, lower case. */
  readonly words: readonly string[];
  readonly hosts: readonly string[];
}

const channel = (key: string, en: string, zh: string, words = '', hosts = ''): Channel => ({
  key,
  en,
  zh,
  words: [key, en.toLowerCase(), zh.toLowerCase(), ...words.split(' ').filter((word) => word !== '')],
  hosts: hosts.split(' ').filter((host) => host !== ''),
});

const CHANNELS: readonly Channel[] = [
  channel('wecom', 'WeCom', '企业微信', '企微 企業微信'),
  channel('wechat', 'WeChat', '微信', 'weixin wx vx v信 微信号 微信號 wechatid wechat-id'),
  channel('qq', 'QQ', 'QQ', 'qq号 qq號'),
  channel('weibo', 'Weibo', '微博', '新浪微博', 'weibo.com'),
  channel('douyin', 'Douyin', '抖音', '抖音号'),
  channel('xiaohongshu', 'Xiaohongshu', '小红书', '小紅書 小红书号 rednote red'),
  channel('bilibili', 'Bilibili', '哔哩哔哩', 'b站'),
  channel('zhihu', 'Zhihu', '知乎'),
  channel('dingtalk', 'DingTalk', '钉钉', '釘釘 钉钉号'),
  channel('feishu', 'Feishu', '飞书', '飛書 lark'),
  channel('alipay', 'Alipay', '支付宝', '支付寶'),
  channel('taobao', 'Taobao', '淘宝', '旺旺 阿里旺旺 淘宝旺旺'),
  channel('whatsapp', 'WhatsApp', 'WhatsApp', 'wa'),
  channel('line', 'LINE', 'LINE', 'lineid'),
  channel('telegram', 'Telegram', 'Telegram', 'tg 电报', 't.me telegram.me'),
  channel('facebook', 'Facebook', '脸书', 'fb 臉書', 'facebook.com fb.com'),
  channel('messenger', 'Messenger', 'Messenger'),
  channel('x', 'X', 'X', 'twitter 推特', 'x.com twitter.com'),
  channel('instagram', 'Instagram', 'Instagram', 'ig ins', 'instagram.com'),
  channel('linkedin', 'LinkedIn', '领英', '領英', 'linkedin.com/in'),
  channel('tiktok', 'TikTok', 'TikTok', '', 'tiktok.com'),
  channel('youtube', 'YouTube', 'YouTube', '油管', 'youtube.com'),
  channel('skype', 'Skype', 'Skype'),
  channel('kakaotalk', 'KakaoTalk', 'KakaoTalk', 'kakao'),
  channel('signal', 'Signal', 'Signal'),
  channel('github', 'GitHub', 'GitHub', '', 'github.com'),
];

const BY_WORD: ReadonlyMap<string, Channel> = new Map(
  CHANNELS.flatMap((one) => one.words.map((word) => [word, one] as const)),
);
const HANDLE = /^[\p{L}\p{N}_.+:@-]{1,100}$/u;

/** Accounts as `channel:handle`, several joined by '; '. `@handle` alone is kept; a bare handle lacks its channel. */
export const socialHandle: Kind = {
  name: 'socialHandle',
  cell: 'text',
  parse: parseHandles,
  format: (value, ctx) =>
    value === null
      ? ''
      : String(value)
          .split('; ')
          .map((one) => showHandle(one, ctx))
          .join('; '),
  keys: (value) => (typeof value === 'string' ? value.split('; ').map((one) => one.toLowerCase()) : []),
};

function parseHandles(input: CellScalar): Parsed<string | null> {
  const read = inputTextNotFlag(input);
  if (!read.ok) return read;
  const text = cleanCode(read.value);
  if (text === '') return ok(null);
  const handles: string[] = [];
  for (const part of text
    .split(/[;,、|\n]|(?<=[^:/])\/(?=[^/]*:(?!\/))/)
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const parsed = parseHandle(part);
    if (!parsed.ok) return parsed;
    if (!handles.includes(parsed.value)) handles.push(parsed.value);
  }
  return handles.length === 0 ? refuse('social-invalid', { text }) : ok(handles.join('; '));
}

function parseHandle(text: string): Parsed<string> {
  const fromAddress = handleInAddress(text);
  if (fromAddress !== null) return ok(fromAddress);
  const labelled = /^([^\s:@]+(?: ?id)?)\s*(?::\s*@?|\s@?|@)\s*(.*)$/i.exec(text);
  const found =
    labelled === null
      ? undefined
      : (BY_WORD.get((labelled[1] ?? '').toLowerCase().replace(/[ -]?(?:id|no\.?|账号|帐号|号)$/, '')) ??
        BY_WORD.get((labelled[1] ?? '').toLowerCase()));
  if (found !== undefined) return checked(found.key, labelled?.[2] ?? '', text);
  const glued = /^(qq号?|[\u4e00-\u9fff]{2,5})([\w.-]{3,})$/i.exec(text);
  const gluedChannel = BY_WORD.get((glued?.[1] ?? '').toLowerCase());
  if (gluedChannel !== undefined) return checked(gluedChannel.key, glued?.[2] ?? '', text);
  if (/^wxid_\w+$/i.test(text)) return ok(`wechat:${text}`);
  if (/^@[\p{L}\p{N}_.-]{1,100}$/u.test(text)) return ok(text);
  return refuse(HANDLE.test(text) ? 'social-channel-missing' : 'social-invalid', { text });
}

function checked(channelKey: string, handle: string, text: string): Parsed<string> {
  if (!HANDLE.test(handle)) return refuse('social-invalid', { text });
  if (channelKey === 'qq' && !/^[1-9]\d{4,11}$/.test(handle)) return refuse('social-invalid', { text });
  return ok(`${channelKey}:${handle}`);
}

/** https://x.com/handle and the like, of the hosts above; addresses with more behind the handle are not touched. */
function handleInAddress(text: string): string | null {
  const path = /^(?:https?:\/\/)?(?:www\.|m\.)?([^?#\s]+?)\/?$/i.exec(text)?.[1];
  if (path === undefined) return null;
  for (const one of CHANNELS) {
    for (const host of one.hosts) {
      const handle = path.toLowerCase().startsWith(`${host}/`) ? path.slice(host.length + 1).replace(/^@/, '') : '';
      if (handle !== '' && /^[\p{L}\p{N}_.-]{1,100}$/u.test(handle)) return `${one.key}:${handle}`;
    }
  }
  return null;
}

function showHandle(value: string, ctx: ParseContext): string {
  const at = value.indexOf(':');
  const found = CHANNELS.find((one) => one.key === value.slice(0, at));
  if (at === -1 || found === undefined) return value;
  return ctx.language === 'zh' ? `${found.zh}：${value.slice(at + 1)}` : `${found.en}: ${value.slice(at + 1)}`;
}
