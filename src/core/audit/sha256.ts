import { sha256 } from '@noble/hashes/sha2.js';

/** UTF-8 of a text; lone surrogates become U+FFFD. The bare engine has no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
  }
  return Uint8Array.from(bytes);
}

/** SHA-256 of a text's UTF-8, 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  let hex = '';
  for (const byte of sha256(utf8(text))) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
