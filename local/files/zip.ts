import { inflateRawSync } from 'node:zlib';

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const STORED = 0;

/** One file inside a ZIP, from its central directory (APPNOTE.TXT 4.3.12). Sizes are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

/** The directory of a ZIP, or null if the bytes have none (cut short, or no ZIP). ZIP64 is not read. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(buffer);
  if (end < 0) return null;
  const count = buffer.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY_RECORD) return null;
    const nameBytes = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameBytes),
      method: buffer.readUInt16LE(at + 10),
      packedBytes: buffer.readUInt32LE(at + 20),
      unpackedBytes: buffer.readUInt32LE(at + 24),
      headerAt: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** One entry unpacked as UTF-8 text. Throws what zlib throws if it is damaged or larger than it says. */
export function readZipText(bytes: Uint8Array, entry: ZipEntry): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    entry.headerAt + 30 + buffer.readUInt16LE(entry.headerAt + 26) + buffer.readUInt16LE(entry.headerAt + 28);
  const packed = buffer.subarray(from, from + entry.packedBytes);
  return (
    entry.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) })
  ).toString('utf8');
}

function endRecordAt(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - END_RECORD_BYTES - MAX_COMMENT_BYTES);
  for (let at = buffer.length - END_RECORD_BYTES; at >= lowest; at--) {
    if (buffer.readUInt32LE(at) === END_RECORD) return at;
  }
  return -1;
}
