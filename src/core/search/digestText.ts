/**
 * A short digest of a text, 10 characters at most: two runs of FNV-1a (www.isthe.com/chongo/tech/comp/fnv) with different
 * beginnings, 53 bits of them. It tells whether something changed; it keeps nothing secret.
 */
export function digestText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1234abcd;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x9e37), 0x01000193) ^ (low >>> 15);
  }
  return ((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)).toString(36);
}
