/** Base64 as bytes. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * The text of gzip in base64; null where it does not unpack. Browsers have the decompression themselves
 * (developer.mozilla.org/docs/Web/API/DecompressionStream: all current ones since May 2023).
 */
export async function unpackedText(packed: string): Promise<string | null> {
  try {
    const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
    // Bytes that are no UTF-8 are a damaged block; a byte order mark is part of a text.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
  } catch {
    return null; // Cut off, or no gzip: the caller refuses the snapshot by name.
  }
}

export async function gzipped(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** SHA-256 of the text's UTF-8 in lower-case hex, by the browser: a snapshot has many megabytes. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
