import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Arguments } from '../engine/args';
import { ScriptError } from '../engine/scriptError';
import { serviceType, type MethodCall } from '../engine/serviceType';
import { nothing, plain, type Wire } from '../engine/wire';
import type { Execution } from '../execution';
import { formatDate } from './formatDate';

interface BlobState {
  bytes: Buffer;
  contentType: string | null;
  name: string | null;
}
type Call = MethodCall<null>;

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** reference/utilities/utilities#sleep: at most five minutes. */
const MAX_SLEEP_MS = 300_000;

/** Pure computing: costs no modelled time and cannot fail, except that sleep lets the clock go on. */
export const utilitiesService = serviceType<null>(
  'Utilities',
  {
    formatDate: ({ args }) => {
      args.expect(3);
      return plain(formatDate(args.date(0), args.text(1), args.text(2)));
    },
    sleep: ({ exec, args }) => {
      const ms = args.number(0);
      if (ms < 0 || ms > MAX_SLEEP_MS) throw new ScriptError('Invalid argument: milliseconds');
      exec.mustLive();
      exec.spend(ms / 1000);
      return nothing;
    },
    getUuid: ({ exec }) => {
      const uuid = exec.world.random.uuid();
      exec.world.state.random = exec.world.random.state;
      return plain(uuid);
    },
    base64Encode: ({ args }) => plain(bytesAsked(args, 0, 1).toString('base64')),
    base64EncodeWebSafe: ({ args }) => plain(webSafe(bytesAsked(args, 0, 1))),
    base64Decode: ({ args }) => plain(signed(decoded(args.text(0), /^[A-Za-z0-9+/\s]*={0,2}\s*$/))),
    base64DecodeWebSafe: ({ args }) => plain(signed(decoded(args.text(0), /^[A-Za-z0-9_-]*={0,2}$/))),
    gzip: ({ exec, args }) => {
      args.expect(1, 2);
      const blob = args.object(0, 'Blob') as BlobState;
      return blobRef(
        exec,
        gzipSync(blob.bytes, { level: 6 }),
        'application/x-gzip',
        args.optionalText(1) ?? 'archive.gz',
      );
    },
    ungzip: ({ exec, args }) => {
      args.expect(1);
      const blob = args.object(0, 'Blob') as BlobState;
      // Widely reported: a blob of another type is refused, so the type has to be set before.
      if (blob.contentType !== 'application/x-gzip')
        throw new ScriptError('Blob object must have content type application/x-gzip');
      return blobRef(exec, unpacked(blob.bytes), null, (blob.name ?? '').replace(/\.gz$/, ''));
    },
    newBlob: ({ exec, args }) => {
      args.expect(1, 3);
      const value = args.json(0);
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : fromSigned(args.structure(0));
      const contentType = args.optionalText(1) ?? (typeof value === 'string' ? 'text/plain' : null);
      return blobRef(exec, bytes, contentType, args.optionalText(2) ?? null);
    },
    computeDigest: (call) => {
      const hash = HASHES[call.args.enumMember(0, 'DigestAlgorithm')];
      if (hash === undefined) throw new Error('this digest algorithm is not emulated');
      return plain(
        signed(
          createHash(hash)
            .update(bytesAsked(call.args, 1, 2))
            .digest(),
        ),
      );
    },
    computeHmacSha256Signature: (call) => plain(signed(hmac(call))),
  },
  ['DigestAlgorithm', 'Charset'],
);

export const blobType = serviceType<BlobState>('Blob', {
  getBytes: ({ self }) => plain(signed(self.bytes)),
  getDataAsString: ({ self, args }) => {
    const charset = args.optionalText(0) ?? 'UTF-8';
    if (!/^utf-?8$/i.test(charset)) throw new Error(`charset ${charset} is not emulated`);
    return plain(self.bytes.toString('utf8'));
  },
  getContentType: ({ self }) => plain(self.contentType),
  getName: ({ self }) => plain(self.name),
  setContentType: ({ self, args, me }) => {
    self.contentType = args.text(0);
    return me;
  },
  setName: ({ self, args, me }) => {
    self.name = args.text(0);
    return me;
  },
});

function blobRef(exec: Execution, bytes: Buffer, contentType: string | null, name: string | null): Wire {
  return exec.ref('Blob', { bytes, contentType, name });
}

function hmac({ args }: Call): Buffer {
  args.expect(2, 3);
  const value = bytesAsked(args, 0, 2);
  return createHmac('sha256', bytesAsked(args, 1, 2))
    .update(value)
    .digest();
}

/** Text needs Charset.UTF_8 unless it is ASCII: what the default does to other letters is not documented. */
function bytesAsked(args: Arguments, index: number, charsetIndex: number): Buffer {
  const value = args.json(index);
  if (typeof value !== 'string') return fromSigned(args.structure(index));
  const charset = args.has(charsetIndex) ? args.enumMember(charsetIndex, 'Charset') : 'US_ASCII';
  if (charset === 'US_ASCII' && !/^[\u0000-\u007f]*$/.test(value)) {
    throw new Error('text that is not ASCII needs Utilities.Charset.UTF_8');
  }
  return Buffer.from(value, 'utf8');
}

/** Bytes are signed in Apps Script: -128 to 127 (reference/utilities/utilities#computeDigest). */
const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];

function fromSigned(value: object): Buffer {
  const bytes: unknown[] = Object.values(value);
  if (!bytes.every((byte) => typeof byte === 'number' && Number.isInteger(byte) && byte >= -128 && byte <= 127)) {
    throw new ScriptError('Cannot convert Array to (class)[]: bytes are whole numbers from -128 to 127');
  }
  return Buffer.from(Int8Array.from(bytes as number[]).buffer);
}

const webSafe = (bytes: Buffer): string => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

function decoded(text: string, alphabet: RegExp): Buffer {
  if (!alphabet.test(text)) throw new ScriptError('Could not decode string.');
  return Buffer.from(text, 'base64');
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new ScriptError('Could not decompress gzip.');
  }
}
