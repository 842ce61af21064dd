import type { TextEncodingName } from './rawTable';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * Characters that a customer list is full of, in simplified and traditional script. Text decoded by the wrong one of
 * two Chinese encodings is made of rare characters and holds next to none of these.
 */
const COMMON = new Set(
  '客户戶姓名电话電話手机機号號码碼邮郵箱地址公司备备備注註联聯系繫人日期时時间間年月省市区區县縣路街道' +
    '的一是不了有我他在来來个個上们們到大小中国國和为為以会會先生女士经經理总總有限科技贸貿易男女订訂单單金额額' +
    '北京上海广廣东東深圳州江苏蘇浙杭台臺湾灣香港新老负負责責来源类類型阶階段编編王李张張刘劉陈陳杨楊黄黃赵趙吴吳周林',
);

const BIG_CHINESE = ['gb18030', 'big5'] as const;

/**
 * The text of a file, or null if no encoding fits. Byte order marks first, then strict UTF-8, then UTF-16 by its zero
 * bytes, then the Chinese encodings and Western Windows, told apart by what the text would hold. Zero bytes outside
 * UTF-16 mean that the file is not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(marked, bytes);
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  if (bytes.includes(0)) return null;
  return decodeAs('utf-8', bytes) ?? decodeLegacy(bytes);
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: the commas and line ends have their zero byte always on the same side. */
function wideEncoding(bytes: Uint8Array): TextEncodingName | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let i = 0; i < end; i++) {
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || even + odd < 2) return null;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : null;
}

function decodeAs(encoding: TextEncodingName, bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function decodeLegacy(bytes: Uint8Array): DecodedText | null {
  if (highBytesStandAlone(bytes) && looksWestern(bytes)) return decodeAs('windows-1252', bytes);
  const [best] = BIG_CHINESE.map((encoding) => decodeAs(encoding, bytes))
    .filter((decoded) => decoded !== null)
    .map((decoded) => ({ decoded, share: commonShare(decoded.text) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0.02 ? best.decoded : null;
}

/** In `José` the high byte has letters beside it; in Chinese text high bytes come in runs of two and more. */
function highBytesStandAlone(bytes: Uint8Array): boolean {
  let single = 0;
  let runs = 0;
  for (let i = 0; i < bytes.length; i++) {
    const start = i;
    while ((bytes[i] ?? 0) >= 0x80) i++;
    if (i > start) runs++;
    if (i === start + 1) single++;
  }
  return runs > 0 && single / runs > 0.6;
}

/** Windows-1252 gives a meaning to nearly every byte; Western text uses letters (from A0) and typographic signs only. */
function looksWestern(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const usual = high.filter(
    (byte) => byte >= 0xa0 || (byte >= 0x91 && byte <= 0x97) || [0x80, 0x85, 0x99].includes(byte),
  );
  return usual.length / high.length > 0.95;
}

function commonShare(text: string): number {
  let foreign = 0;
  let common = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    foreign++;
    if (COMMON.has(character)) common++;
  }
  return foreign === 0 ? 0 : common / foreign;
}
