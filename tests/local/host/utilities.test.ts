import { createHash, createHmac } from 'node:crypto';
import { aHost, evaluate, refusal } from './aHost';

const moment = Date.UTC(2026, 2, 8, 10, 5, 9, 7);
const format = (zone: string, pattern: string, at = moment): unknown =>
  evaluate(`Utilities.formatDate(new Date(${String(at)}), ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`);

describe('Utilities.formatDate (docs.oracle.com java.text.SimpleDateFormat)', () => {
  it.each([
    ['Asia/Shanghai', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-03-08 18:05:09.007'],
    ['Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-08T18:05:09+08:00'],
    ['America/Los_Angeles', 'yyyy-MM-dd HH:mm Z', '2026-03-08 03:05 -0700'],
    ['GMT', 'EEE, d MMM yy h:mm a X', 'Sun, 8 Mar 26 10:05 AM Z'],
    ['GMT+8', "EEEE MMMM u 'o''clock' ''", "Sunday March 7 o'clock '"],
    ['Etc/GMT', 'D', '67'],
  ])('writes in %s with %s', (zone, pattern, text) => {
    expect(format(zone, pattern)).toBe(text);
  });

  it.each([
    ['before', Date.UTC(2026, 2, 8, 9, 59), '2026-03-08 01:59 -0800'],
    ['after', Date.UTC(2026, 2, 8, 10, 0), '2026-03-08 03:00 -0700'],
  ])('knows the hour %s the clocks go forward in California', (_when, at, text) => {
    expect(format('America/Los_Angeles', 'yyyy-MM-dd HH:mm Z', at)).toBe(text);
  });

  it('refuses a zone that does not exist and letters that mean nothing', () => {
    expect(refusal('Utilities.formatDate(new Date(0), "Mars/Base", "yyyy")')).toBe(
      'Invalid argument: timeZone (Mars/Base)',
    );
    expect(refusal('Utilities.formatDate(new Date(0), "GMT", "yyyy-ff")')).toBe("Illegal pattern character 'f'");
  });
});

describe('Utilities, bytes', () => {
  const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];

  it('digests UTF-8 text into signed bytes (reference/utilities/utilities#computeDigest)', () => {
    expect(
      evaluate('Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "客户", Utilities.Charset.UTF_8)'),
    ).toEqual(signed(createHash('sha256').update('客户').digest()));
  });

  it('signs with HMAC-SHA-256', () => {
    expect(evaluate('Utilities.computeHmacSha256Signature("value", "key")')).toEqual(
      signed(createHmac('sha256', 'key').update('value').digest()),
    );
  });

  it('refuses text that is not ASCII without a charset, since what becomes of it is not documented', () => {
    expect(() => evaluate('Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "客户")')).toThrow(
      /Charset.UTF_8/,
    );
  });

  it('encodes and decodes base64 and its web-safe form', () => {
    expect(
      evaluate(
        '[Utilities.base64Encode([-1, -2, 62]), Utilities.base64EncodeWebSafe([-5, -1]), Utilities.base64Decode("/v8=")]',
      ),
    ).toEqual(['//4+', '-_8=', [-2, -1]]);
    expect(refusal('Utilities.base64Decode("not base64!")')).toBe('Could not decode string.');
  });

  it('packs and unpacks, the type of the blob being asked for', () => {
    const packed = 'Utilities.gzip(Utilities.newBlob("客户 text"))';
    const bytes = `Utilities.newBlob(${packed}.getBytes())`;
    expect(evaluate(`Utilities.ungzip(${packed}).getDataAsString()`)).toBe('客户 text');
    expect(evaluate(`Utilities.ungzip(${bytes}.setContentType("application/x-gzip")).getDataAsString("UTF-8")`)).toBe(
      '客户 text',
    );
    expect(refusal(`Utilities.ungzip(${bytes})`)).toMatch(/content type/);
  });

  it('refuses bytes that are not signed', () => {
    expect(refusal('Utilities.newBlob([200])')).toMatch(/-128 to 127/);
  });
});

describe('Utilities, the rest', () => {
  it('makes the same UUIDs in every run, and never the same twice', () => {
    const code = 'function apiRun() { return [Utilities.getUuid(), Utilities.getUuid()]; }';
    const host = aHost(code);
    const [first, second] = [host.callFunction('apiRun').reply, host.callFunction('apiRun').reply] as string[][];
    expect(aHost(code).callFunction('apiRun').reply).toEqual(first);
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(4);
    expect(first?.[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sleeps on the virtual clock, at most five minutes at a time', () => {
    const host = aHost('function apiRun() { Utilities.sleep(2500); return Date.now(); }');
    const before = host.now;
    expect(host.callFunction('apiRun')).toMatchObject({ reply: before + 2500, modelledSeconds: 2.5 });
    expect(refusal('Utilities.sleep(300001)')).toBe('Invalid argument: milliseconds');
  });
});
