/**
 * Characters of packed text in one cell. A cell takes 50,000 characters
 * (developers.google.com/workspace/sheets/api, "Your input contains more than the maximum of 50000 characters in a
 * single cell."); the rest is left free.
 */
export const CHUNK_CHARACTERS = 45_000;

/** Makes any text into ASCII text and back; handed in by the platform (gzip, then base64). */
export interface TextCodec {
  pack(text: string): string;
  unpack(text: string): string;
}

/** The cells that hold a text: packed, then cut. Never none, so that an empty text has a cell too. */
export function packChunks(text: string, codec: TextCodec, limit: number = CHUNK_CHARACTERS): readonly string[] {
  const packed = codec.pack(text);
  const chunks: string[] = [];
  for (let at = 0; at < packed.length; at += limit) chunks.push(packed.slice(at, at + limit));
  return chunks.length === 0 ? [''] : chunks;
}

/** The text of those cells. What does not unpack is thrown by the codec; whether it is the right text, its hash tells. */
export function unpackChunks(chunks: readonly string[], codec: TextCodec): string {
  return codec.unpack(chunks.join(''));
}
