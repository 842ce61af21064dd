import { canonicalJson } from '../../../src/core/snapshots/canonicalJson';
import { readManifest } from '../../../src/core/snapshots/decodeSnapshot';
import { encodeSnapshot, manifestText } from '../../../src/core/snapshots/encodeSnapshot';
import { manifestFromFile, readFileManifest, trailSays } from '../../../src/core/snapshots/fileSnapshot';
import { about, aRecord, customers, sha256 } from './builders';

const { manifest } = encodeSnapshot(customers(aRecord(1, { name: '王小明' })), about, sha256);
const TEXT = manifestText(manifest);

/** The manifest with other members, its checksum worked out anew: what somebody who knows the format could hand in. */
const forged = (over: Readonly<Record<string, unknown>>): string => {
  const { checksum: _, ...rest } = { ...manifest, ...over };
  return canonicalJson({ ...rest, checksum: sha256(canonicalJson(rest)) });
};
const codeOf = (text: string): string => {
  const read = readFileManifest(text, 'R-1', sha256);
  return read.ok ? 'whole' : read.issue.code;
};

describe('the manifest that comes with a file', () => {
  it('is taken as it was stored, whatever id it has', () => {
    expect(readFileManifest(TEXT, 'R-1', sha256)).toMatchObject({ ok: true, value: { snapshotId: about.snapshotId } });
  });

  it('of another register, of a newer format, with a changed character, or none at all is refused by name', () => {
    expect(codeOf(forged({ registerId: 'R-2' }))).toBe('snapshot-other-register');
    expect(codeOf(forged({ format: 3 }))).toBe('snapshot-newer');
    expect(codeOf(TEXT.replace('li@', 'lo@'))).toBe('snapshot-damaged');
    expect(codeOf('')).toBe('snapshot-damaged');
    expect(codeOf('[]')).toBe('snapshot-damaged');
  });

  it.each([
    ['a time that is none', { at: 'yesterday' }],
    ['a name that is no text', { name: 7 }],
    ['a number of the audit trail that is none', { auditSeq: '1' }],
    ['a table that is none', { tables: { customers: null } }],
    [
      'a table called __proto__',
      { tables: JSON.parse('{"__proto__":{"records":0,"fields":[],"blocks":[]}}') as object },
    ],
    ['a block that is no checksum', { tables: { customers: { records: 1, fields: ['id'], blocks: ['../x'] } } }],
    ['fields that are no texts', { tables: { customers: { records: 1, fields: [1], blocks: [] } } }],
    ['held rows without blocks', { held: { records: 1, fields: [] } }],
  ])('whose checksum fits but that has %s is refused', (_, over) => {
    expect(codeOf(forged(over))).toBe('snapshot-damaged');
  });
});

describe('a snapshot from a file', () => {
  const made = manifestFromFile(manifest, 'kept.jsonl.gz', sha256);

  it('is a snapshot of its own, of the same records and the same time, with a checksum that fits', () => {
    expect(made).toMatchObject({ at: about.at, tables: manifest.tables, reason: 'from-file', name: 'kept.jsonl.gz' });
    expect(made.snapshotId).toMatch(/^S-202610310200-[0-9a-f]{8}$/);
    const wanted = { snapshotId: made.snapshotId, registerId: 'R-1' };
    expect(readManifest(manifestText(made), wanted, sha256).ok).toBe(true);
  });

  it('has the same id whenever the same file is opened, under whatever name, and another for another file', () => {
    expect(manifestFromFile(manifest, 'renamed.gz', sha256).snapshotId).toBe(made.snapshotId);
    const other = encodeSnapshot(customers(aRecord(1, { name: '王大明' })), about, sha256).manifest;
    expect(manifestFromFile(other, 'kept.jsonl.gz', sha256).snapshotId).not.toBe(made.snapshotId);
  });
});

describe('what the audit trail says of a file', () => {
  const entry = (checksum: string, recordId = about.snapshotId) => ({
    action: 'snapshot',
    recordId,
    payload: JSON.stringify({ counts: {}, checksum, reason: 'daily' }),
  });

  it('is that it names the same checksum, another one, or none', () => {
    expect(trailSays([entry('0'), entry(manifest.checksum)], manifest)).toBe('same');
    expect(trailSays([entry('0')], manifest)).toBe('other');
    expect(trailSays([], manifest)).toBe('unknown');
    expect(trailSays([entry('0', 'S-other'), { ...entry('0'), payload: '' }], manifest)).toBe('unknown');
  });
});
