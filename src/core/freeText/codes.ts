import { creditCode } from '../values/creditCode';
import { email } from '../values/email';
import { phone, phoneType } from '../values/phone';
import { postcode } from '../values/postcode';
import { socialHandle } from '../values/socialHandle';
import type { Kind, ParseContext } from '../values/value';
import { labelBefore, type Labelled } from './labels';
import { matchesOf, type Reading, type Span, type TextField } from './reading';

const EMAIL =
  /(?<![\w!#$%&'*+/=?^`{|}~\u00c0-\u024f.-])[\w!#$%&'*+/=?^`{|}~\u00c0-\u024f-]{1,64}(?:\.[\w!#$%&'*+/=?^`{|}~\u00c0-\u024f-]{1,64}){0,8} ?@ ?[A-Za-z0-9\u00c0-\u024f-]{1,63}(?:\.[A-Za-z0-9\u00c0-\u024f-]{1,63}){1,8}/g;
const WEB = /(?:https?:\/\/|www\.)[^\s,;|<>()\u4e00-\u9fff\u3000-\u303f]+/gi;
/** A bare domain: example.com, www-less, with an ending that is no file's. */
const DOMAIN =
  /(?<![\w@.-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,3}\.(?:com|cn|net|org|io|co|hk|tw|sg|de|fr|uk|jp|kr|eu|au|in)(?:\.[a-z]{2})?(?:\/[^\s,;|]*)?(?![\w@-])/gi;
const CODE =
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}[ ]?\d{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}(?![0-9A-Za-z])/g;
const SAME_NUMBER =
  /\(?(?:微信|WeChat|vx|v信|WhatsApp)(?:\s*\/\s*[^\s()]{1,12})?\s*(?:同号|同號|同手机号|同手机|同上|same number|same)\)?/gi;
/** An account with the name of its network before it, with a mark, or a space where no word could follow. */
const SOCIAL =
  /(?<![A-Za-z])(?<!(?:手机|电话|手機|電話|号码|mobile|phone|tel|cell) ?[/、&] ?)(微信号|微信號|微信|weixin|wechat(?: ?id)?|wx|vx|v信|QQ号|QQ號|QQ|企业微信|whatsapp|skype|telegram|line(?: ?id)?|linkedin|twitter|facebook|instagram|抖音号|抖音|小红书号|小红书|钉钉|微博)(?:\s*[:：]\s*@?|\s+@?(?=[\w.+-]*\d)|(?=\d{5}))([+\w.@-][\w.@-]{2,60})/gi;
/** Digits with the marks that stand inside numbers, an extension behind; what it is, the reader of phones says. */
const PHONE =
  /(?<![\w.@])(?:\+ ?|\( ?\+ ?)?\(?\d(?:[ ().-]{0,3}\d){5,16}\)?(?:\s{0,2}(?:转|轉|分机号?|分機|内线|內線|ext\.?|x|#)\s?[.:]?\s?\d{1,6}|[-]\d{1,5})?(?![\w@])/gi;
const ZIP = /(?<!\d)\d{6}(?!\d)/g;

/** Takes what is told by its own shape: e-mail addresses, registration numbers, accounts, phones, labelled postcodes. */
export function readCodes(reading: Reading, ctx: ParseContext): void {
  each(reading, EMAIL, (span) => {
    // Of a forwarded message the sender is meant, not those it went to.
    const line = reading.plain.slice(reading.plain.lastIndexOf('\n', span.start) + 1, span.start);
    if (/^\s*(?:to|cc|bcc|收件人|抄送)\s*:/i.test(line)) reading.block(span);
    else offer(reading, 'email', email, span, 0.98, ctx);
  });
  each(reading, WEB, (span) => reading.block(span));
  each(reading, DOMAIN, (span) => reading.block(span));
  readAccounts(reading, ctx);
  each(reading, CODE, (span) => void offer(reading, 'creditCode', creditCode, span, 0.99, ctx));
  readPhones(reading, ctx);
  each(reading, SAME_NUMBER, (span) => sameNumber(reading, span));
  each(reading, ZIP, (span) => {
    if (labelBefore(reading.plain, span.start)?.labelled === 'postcode')
      offer(reading, 'postcode', postcode, span, 0.95, ctx);
  });
}

function each(reading: Reading, shape: RegExp, use: (span: Span) => void): void {
  for (const match of matchesOf(reading.plain, shape)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (reading.isFree(span)) use(span);
  }
}

/** Takes a piece that the kind reads, with the label before it. */
function offer(
  reading: Reading,
  field: TextField,
  kind: Kind,
  span: Span,
  confidence: number,
  ctx: ParseContext,
): boolean {
  const parsed = kind.parse(reading.text.slice(span.start, span.end), ctx);
  if (!parsed.ok || parsed.value === null) return false;
  return reading.take({ ...span, field, confidence }, labelSpan(reading, span));
}

function labelSpan(reading: Reading, span: Span): Span | undefined {
  return labelBefore(reading.plain, span.start) ?? undefined;
}

function readAccounts(reading: Reading, ctx: ParseContext): void {
  for (const match of matchesOf(reading.plain, SOCIAL)) {
    const [all, network = '', handle = ''] = match;
    const span = { start: match.index, end: match.index + all.length };
    // `WeChat: +86 138…`: a number, of which this is the country code.
    if (/^\+?\d{1,4}$/.test(handle)) continue;
    const as = `${network.replace(/ ?id$/i, '')}: ${handle}`;
    const parsed = socialHandle.parse(as, ctx);
    if (parsed.ok && parsed.value !== null) reading.take({ ...span, field: 'socialHandle', confidence: 0.95, as });
  }
}

/** Of what a label says of a number, what keeps it from being a customer's phone. */
const NO_PHONES: readonly (Labelled | undefined)[] = ['fax', 'postcode', 'creditCode', 'website'];

/** More runs of digits than a text with phone numbers has; the reader of phones is slow on what is none. */
const MOST_TRIES = 60;

function readPhones(reading: Reading, ctx: ParseContext): void {
  let tries = 0;
  const attempt = (span: Span): boolean => {
    tries += 1;
    return tries <= MOST_TRIES && readPhone(reading, closed(reading.plain, span), ctx);
  };
  each(reading, PHONE, (span) => {
    if (attempt(span)) return;
    // `1201 010-65886588`: a room before a number. What stands behind the first blank is tried alone.
    const blank = reading.plain.slice(span.start, span.end).indexOf(' ');
    if (blank > 0 && span.end - span.start - blank > 7) attempt({ start: span.start + blank + 1, end: span.end });
  });
}

/** False where it is no number. */
function readPhone(reading: Reading, span: Span, ctx: ParseContext): boolean {
  const label = labelBefore(reading.plain, span.start);
  if (label?.labelled === 'fax') reading.block({ start: label.start, end: span.end });
  if (NO_PHONES.includes(label?.labelled)) return true;
  const parsed = phone.parse(reading.text.slice(span.start, span.end), ctx);
  if (!parsed.ok || typeof parsed.value !== 'string') return false;
  const type = phoneType(parsed.value);
  const written = reading.plain.slice(span.start, span.end);
  // Digits that neither say their country or area nor have a label may be an order's or an invoice's.
  const bare = type !== 'mobile' && label === null && !/[+(]/.test(written) && !written.startsWith('0');
  if (bare && ctx.country === 'CN' && !/^[48]00/.test(written)) return false;
  const field = type === 'landline' || (type === 'other' && label?.labelled === 'landline') ? 'landline' : 'phone';
  const isTaken = reading.take({ ...span, field, confidence: bare ? 0.6 : 0.95 }, label ?? undefined);
  if (isTaken && label !== null && field === 'phone') accountInLabel(reading, label, parsed.value);
  return isTaken;
}

/** 手机/微信：138…: the label says that the account has the same number. Its word is the piece that this was read from. */
function accountInLabel(reading: Reading, label: Span, number: string): void {
  const match = /(微信号?|wechat|weixin)|(whatsapp)/i.exec(reading.plain.slice(label.start, label.end));
  if (match === null) return;
  const start = label.start + match.index;
  const as = match[1] === undefined ? `WhatsApp: ${number}` : `WeChat: ${number.replace(/^\+86/, '')}`;
  reading.found.push({ start, end: start + match[0].length, field: 'socialHandle', confidence: 0.9, as });
}

/** Without a bracket at the end that is opened by nothing inside. */
function closed(plain: string, { start, end }: Span): Span {
  const text = plain.slice(start, end);
  const extra = text.endsWith(')') && text.split('(').length < text.split(')').length;
  return { start, end: extra ? end - 1 : end };
}

/** 微信同号: the account is that of the mobile number before it. */
function sameNumber(reading: Reading, span: Span): void {
  const mobile = reading.found.filter(({ field, end }) => field === 'phone' && end <= span.start).pop();
  if (mobile === undefined) return;
  const digits = reading.plain
    .slice(mobile.start, mobile.end)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
  const network = /whatsapp/i.test(reading.plain.slice(span.start, span.end)) ? 'WhatsApp' : 'WeChat';
  reading.take({ ...span, field: 'socialHandle', confidence: 0.9, as: `${network}: ${digits}` });
}
