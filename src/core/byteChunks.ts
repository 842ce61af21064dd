/** Bytes of one UTF-16 unit in UTF-8; half a pair counts two, so that a pair counts its four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return 3;
}

/** Bytes of the text in UTF-8; the engine of the server has no `TextEncoder`. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

/** The text cut into parts of at most `limit` (4 or more) bytes of UTF-8, never inside a character; one part at least. */
export function byteChunks(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < text.length;) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const size = utf8Bytes(text.slice(at, at + length));
    if (bytes + size > limit) {
      parts.push(text.slice(from, at));
      from = at;
      bytes = 0;
    }
    bytes += size;
    at += length;
  }
  return [...parts, text.slice(from)];
}
