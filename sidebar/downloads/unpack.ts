/** Base64 as bytes. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Bytes that a call of `String.fromCharCode` takes at once: engines limit the arguments of a call. */
const AT_ONCE = 8_192;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

/** Bytes that are no UTF-8 are damaged; a byte order mark is part of a text. */
const decoded = (bytes: ArrayBuffer): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/**
 * The text of gzip; null where it does not unpack. Browsers have the decompression themselves
 * (developer.mozilla.org/docs/Web/API/DecompressionStream: all current ones since May 2023).
 */
async function gunzipped(gzip: Blob): Promise<string | null> {
  try {
    const stream = gzip.stream().pipeThrough(new DecompressionStream('gzip'));
    return decoded(await new Response(stream).arrayBuffer());
  } catch {
    return null; // Cut off, or no gzip: the caller refuses the snapshot by name.
  }
}

/** The text of gzip in base64; null where it does not unpack. */
export async function unpackedText(packed: string): Promise<string | null> {
  return gunzipped(new Blob([bytesOf(packed)]));
}

/** The text of a file, gzipped or not; null where it is damaged gzip, or no text. */
export async function fileText(file: Blob): Promise<string | null> {
  if (await isGzip(file)) return gunzipped(file);
  try {
    return decoded(await file.arrayBuffer());
  } catch {
    return null; // No UTF-8: a picture, say. The caller says that it is no snapshot.
  }
}

/** By its first two bytes (RFC 1952, 2.3.1). */
export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

export async function gzipped(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** Gzip in base64, as blocks lie in the vault. */
export async function packedText(text: string): Promise<string> {
  return base64Of(new Uint8Array(await (await gzipped(text)).arrayBuffer()));
}

/** SHA-256 of the text's UTF-8 in lower-case hex, by the browser: a snapshot has many megabytes. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
