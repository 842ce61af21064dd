import fc from 'fast-check';
import { decodeSnapshot } from '../../../src/core/snapshots/decodeSnapshot';
import { encodeSnapshot, manifestText } from '../../../src/core/snapshots/encodeSnapshot';
import { readSnapshotFile, snapshotFileText } from '../../../src/core/snapshots/snapshotFile';
import type { RecordSets } from '../../../src/core/snapshots/snapshot';
import { about, anySets, aRecord, customers, fieldsById, sha256 } from './builders';

function fileOf(sets: RecordSets): string {
  const { manifest, blocks } = encodeSnapshot(sets, about, sha256);
  return snapshotFileText({
    manifestText: manifestText(manifest),
    blocks: new Map(blocks.map(({ name, text }) => [name, text])),
  });
}

const FILE = fileOf(customers(aRecord(1, { name: '王小明' }), aRecord(700, { name: 'Ada' })));
const codeOf = (text: string, wanted = {}): string => {
  const read = readSnapshotFile(text, wanted, sha256);
  if (!read.ok) return read.issue.code;
  const decoded = decodeSnapshot(read.manifest, (name) => read.file.blocks.get(name) ?? null, sha256);
  return decoded.ok ? 'whole' : decoded.issue.code;
};

describe('a snapshot file', () => {
  it('gives back every record that was written into it', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        const read = readSnapshotFile(fileOf(sets), {}, sha256);
        if (!read.ok) throw new Error(read.issue.code);
        const decoded = decodeSnapshot(read.manifest, (name) => read.file.blocks.get(name) ?? null, sha256);
        if (!decoded.ok) throw new Error(decoded.issue.code);
        expect(fieldsById(decoded.value)).toEqual(fieldsById(sets));
      }),
      { numRuns: 30 },
    );
  });

  it('is one JSON a line, the first of which says what it is', () => {
    const lines = FILE.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toHaveLength(lines.length);
    expect(lines[0]).toBe('{"file":"customer-register-snapshot","version":1}');
  });

  it('that lost its end anywhere is refused as damaged, or is no such file', () => {
    for (let cut = 1; cut < FILE.length; cut += 7) {
      expect(['snapshot-damaged', 'snapshot-file-unknown']).toContain(codeOf(FILE.slice(0, FILE.length - cut)));
    }
  });

  it('of which one character was changed is refused', () => {
    for (let at = 60; at < FILE.length; at += 11) {
      const other = FILE[at] === 'x' ? 'y' : 'x';
      expect(codeOf(FILE.slice(0, at) + other + FILE.slice(at + 1))).not.toBe('whole');
    }
  });

  it('of a later layout, of another register, or of another program is refused by name', () => {
    expect(codeOf(FILE.replace('"version":1', '"version":2'))).toBe('snapshot-newer');
    expect(codeOf(FILE, { registerId: 'R-2' })).toBe('snapshot-other-register');
    expect(codeOf('name,phone\nBo,1\n')).toBe('snapshot-file-unknown');
    expect(codeOf('')).toBe('snapshot-file-unknown');
    expect(codeOf(FILE)).toBe('whole');
  });
});
