import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allBlockNames,
  blockNames,
  decodeHeld,
  decodeSnapshot,
  readManifest,
} from '../../../src/core/snapshots/decodeSnapshot';
import { SNAPSHOT_FORMAT, type RecordSets, type TableRecords } from '../../../src/core/snapshots/snapshot';
import { gzipCodec, sha256 } from './builders';

/** A snapshot as it lies in a vault, stored when its format was the newest, and what it was made of. Never written anew. */
interface Fixture {
  readonly manifest: string;
  /** Packed texts by block name. */
  readonly blocks: Readonly<Record<string, string>>;
  readonly sets: RecordSets;
  readonly held?: TableRecords;
}

const folder = join(__dirname, 'fixtures');
const fixture = (format: number): Fixture =>
  JSON.parse(readFileSync(join(folder, `format-${String(format)}.json`), 'utf8')) as Fixture;
const formats = Array.from({ length: SNAPSHOT_FORMAT }, (_, index) => index + 1);
const wanted = { snapshotId: 'S-202610010254-2d5843a1', registerId: 'R-fixture' };

it('has a stored snapshot of every format that was ever written', () => {
  expect(readdirSync(folder).sort()).toEqual(formats.map((format) => `format-${String(format)}.json`));
});

describe.each(formats)('a stored snapshot of format %i', (format) => {
  const { manifest: text, blocks, sets, held } = fixture(format);
  const read = readManifest(text, wanted, sha256);
  const manifest = read.ok ? read.value : null;
  const blockText = (name: string): string | null => {
    const packed = blocks[name];
    return packed === undefined ? null : gzipCodec.unpack(packed);
  };

  it('is proven whole and gives its records back, field for field', () => {
    expect(manifest?.format).toBe(format);
    expect(decodeSnapshot(manifest!, blockText, sha256)).toEqual({ ok: true, value: sets });
  });

  it('gives back the rows that were held, where its format knows them', () => {
    const none = { fields: [], records: [] };
    expect(decodeHeld(manifest!, blockText, sha256)).toEqual({ ok: true, value: held ?? none });
    expect(allBlockNames(manifest!)).toHaveLength(blockNames(manifest!).length + (held === undefined ? 0 : 2));
  });

  it('is refused where any one character of its manifest is another', () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '0' ? '1' : '0';
      expect(readManifest(text.slice(0, at) + other + text.slice(at + 1), wanted, sha256).ok).toBe(false);
    }
  });

  it('is refused where a block is cut off, at whatever character', () => {
    const [name = ''] = blockNames(manifest!);
    const whole = blockText(name) ?? '';
    for (let length = 0; length < whole.length; length += 1) {
      const cut = (other: string): string | null => (other === name ? whole.slice(0, length) : blockText(other));
      expect(decodeSnapshot(manifest!, cut, sha256)).toMatchObject({
        ok: false,
        issue: { code: 'snapshot-damaged', facts: { expected: name } },
      });
    }
  });

  it('of another register is refused as such', () => {
    expect(readManifest(text, { ...wanted, registerId: 'R-other' }, sha256)).toMatchObject({
      issue: { code: 'snapshot-other-register', facts: { registerId: 'R-fixture', expected: 'R-other' } },
    });
  });
});
