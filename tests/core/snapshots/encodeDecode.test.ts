import fc from 'fast-check';
import { blockNames, decodeSnapshot, decodeTable, readManifest } from '../../../src/core/snapshots/decodeSnapshot';
import { encodeSnapshot, IDS_PER_BLOCK, manifestText } from '../../../src/core/snapshots/encodeSnapshot';
import type { RecordSets } from '../../../src/core/snapshots/snapshot';
import { about, anySets, aRecord, aTable, customers, sha256 } from './builders';

const sorted = (sets: RecordSets): unknown =>
  Object.fromEntries(
    Object.entries(sets).map(([table, { fields, records }]) => [
      table,
      { fields, records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)) },
    ]),
  );

function saved(sets: RecordSets) {
  const { manifest, blocks } = encodeSnapshot(sets, about, sha256);
  const texts = new Map(blocks.map((block) => [block.name, block.text]));
  return { manifest, blocks, texts, blockText: (name: string) => texts.get(name) ?? null };
}

describe('a snapshot', () => {
  it('gives back the records that it was made of, whatever they hold', () => {
    fc.assert(
      fc.property(anySets, (sets) => {
        const { manifest, blockText } = saved(sets);
        const read = readManifest(manifestText(manifest), { snapshotId: about.snapshotId }, sha256);
        expect(read).toEqual({ ok: true, value: manifest });
        expect(decodeSnapshot(manifest, blockText, sha256)).toEqual({ ok: true, value: sorted(sets) });
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same blocks for the same records in another order of rows', () => {
    const one = aRecord(1, { name: '王小明' });
    const two = aRecord(2, { name: 'Ada' });
    expect(saved(customers(two, one)).manifest).toEqual(saved(customers(one, two)).manifest);
  });

  it('writes the ids, then a line for each column that holds anything: fields in the order of the schema, own cells behind', () => {
    const records = [
      aRecord(7, { version: 3, name: '王小明' }, { 生日礼物: 'tea', A: 1 }),
      aRecord(8, { name: 'Ada' }),
      aRecord(9, { name: 'Bo', version: 3 }),
    ];
    const [block] = saved(customers(...records)).blocks;
    expect(block?.text.split('\n')).toEqual([
      `{"ids":["${records.map(({ id }) => id).join('","')}"]}`,
      '{"field":"id"}',
      '{"field":"name","cells":["王小明","Ada","Bo"]}',
      '{"field":"version","cells":[3,null,3]}',
      '{"own":"A","at":[0],"cells":[1]}',
      '{"own":"生日礼物","at":[0],"cells":["tea"]}',
      '',
    ]);
  });

  it('writes a column of few values as digits, one a cell', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      aRecord(at + 1, { notes: ['vip', null, 'new'][at % 3] ?? null }),
    );
    const [block] = saved(customers(...many)).blocks;
    const digits = '012'.repeat(13) + '0';
    expect(block?.text).toContain(`{"field":"notes","list":["vip",null,"new"],"cells":"${digits}"}\n`);
  });

  it('changes one block when one of 1,200 records changes, and shares every block of the other tables', () => {
    const many = Array.from({ length: 1200 }, (_, at) => aRecord(at + 1, { name: `n${String(at)}` }));
    const contacts = aTable(aRecord(9));
    const before = saved({ customers: aTable(...many), contacts });
    const changed = many.map((record) => (record.id.startsWith('C-000501') ? aRecord(501, { name: 'new' }) : record));
    const after = saved({ customers: aTable(...changed), contacts });
    expect(before.manifest.tables['customers']?.blocks).toHaveLength(Math.ceil(1200 / IDS_PER_BLOCK));
    expect(after.blocks.filter((block) => !before.texts.has(block.name))).toHaveLength(1);
    expect(after.manifest.tables['contacts']).toEqual(before.manifest.tables['contacts']);
  });

  it('puts the ids 1 to 500 into one block and begins the next with 501', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => aRecord(at + 1));
    const blocksOf = (count: number) => saved(customers(...many(count))).manifest.tables['customers']?.blocks;
    expect(blocksOf(500)).toHaveLength(1);
    expect(blocksOf(501)).toHaveLength(2);
    expect(blocksOf(501)?.[0]).toBe(blocksOf(500)?.[0]);
  });

  it('keeps a field that the schema does not know, even one called __proto__', () => {
    const odd = JSON.parse('{"__proto__": "kept", "loyaltyNo": 7}') as Record<string, string | number>;
    const record = aRecord(1);
    const { manifest, blockText } = saved(customers({ id: record.id, fields: odd }));
    const read = decodeSnapshot(manifest, blockText, sha256);
    const fields = read.ok ? read.value['customers']?.records[0]?.fields : undefined;
    expect(Object.entries(fields ?? {}).filter(([, value]) => value !== null)).toEqual(Object.entries(odd));
  });

  it('adds to the last block only when a record is added', () => {
    const many = Array.from({ length: 1200 }, (_, at) => aRecord(at + 1));
    const before = saved(customers(...many)).manifest.tables['customers']!.blocks;
    const after = saved(customers(...many, aRecord(1201))).manifest.tables['customers']!.blocks;
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toBe(before[2]);
  });

  it('keeps two rows that carry the same id, and a row whose id was damaged', () => {
    const twice = [aRecord(1, { name: 'a' }), aRecord(1, { name: 'b' }), { id: '???', fields: aRecord(2).fields }];
    const { manifest, blockText } = saved(customers(...twice));
    const read = decodeSnapshot(manifest, blockText, sha256);
    expect(read.ok && read.value['customers']?.records).toEqual(twice);
  });

  it('says how many records and which fields each table has', () => {
    const { manifest } = saved({ customers: aTable(aRecord(1), aRecord(2)), cases: aTable() });
    expect(manifest).toMatchObject({
      ...about,
      format: 2,
      tables: { customers: { records: 2 }, cases: { records: 0 } },
    });
    expect(manifest.tables['cases']?.blocks).toEqual([]);
    expect(decodeTable(manifest, 'feedback', () => null, sha256)).toMatchObject({ ok: true, value: { records: [] } });
  });

  it('has the same checksum on every machine', () => {
    const { manifest } = saved(customers(aRecord(1, { name: '王小明', spent: 0.1, stale: true })));
    expect(manifest.checksum).toBe('ac4c09c788d46cf956fcd51b25201d6c8a937db0c1b2a085c252ba8215e07707');
  });
});

describe('a damaged snapshot', () => {
  const sets = customers(aRecord(1, { name: '王小明', notes: 'a\nb' }), aRecord(2, { name: '🎉', spent: 12.5 }));
  const { manifest, blocks, texts } = saved(sets);
  const wanted = { snapshotId: about.snapshotId, registerId: about.registerId };
  const replaced = fc.tuple(fc.nat(), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  const change = (text: string, at: number, by: string): string => {
    const characters = Array.from(text);
    characters[at % characters.length] = by;
    return characters.join('');
  };

  it('is refused when any one character of its manifest is another', () => {
    const text = manifestText(manifest);
    fc.assert(
      fc.property(replaced, ([at, by]) => {
        const changed = change(text, at, by);
        fc.pre(changed !== text);
        expect(readManifest(changed, wanted, sha256).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when any one character of a block is another, and says which block', () => {
    const [block] = blocks;
    fc.assert(
      fc.property(replaced, ([at, by]) => {
        const changed = change(block!.text, at, by);
        fc.pre(changed !== block!.text);
        const read = decodeSnapshot(manifest, () => changed, sha256);
        const facts = { snapshotId: about.snapshotId, found: sha256(changed), expected: block!.name };
        expect(read).toEqual({ ok: false, issue: { code: 'snapshot-damaged', facts } });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when its manifest was written with spaces or its members in another order', () => {
    const spaced = JSON.stringify(manifest, null, 1);
    const turned = JSON.stringify(Object.fromEntries(Object.entries(manifest).reverse()));
    for (const text of [spaced, turned, '', 'null', '[]', '{}', '{"format":1,"tables":{}}']) {
      const read = readManifest(text, wanted, sha256);
      expect(read).toMatchObject({
        ok: false,
        issue: { code: 'snapshot-damaged', facts: { snapshotId: about.snapshotId } },
      });
    }
  });

  it('is refused by name when its checksum is wrong, with both checksums', () => {
    const wrong = '0'.repeat(64);
    expect(readManifest(manifestText({ ...manifest, checksum: wrong }), wanted, sha256)).toEqual({
      ok: false,
      issue: {
        code: 'snapshot-damaged',
        facts: { snapshotId: about.snapshotId, found: wrong, expected: manifest.checksum },
      },
    });
  });

  it('is refused when a block is missing', () => {
    expect(decodeSnapshot(manifest, () => null, sha256)).toMatchObject({
      issue: { code: 'snapshot-damaged', facts: { found: 'no-block', expected: blockNames(manifest)[0] } },
    });
  });

  it('is refused when a table holds another number of records than the manifest says', () => {
    const lying = { ...manifest, tables: { customers: { ...manifest.tables['customers']!, records: 3 } } };
    expect(decodeSnapshot(lying, (name) => texts.get(name) ?? null, sha256)).toMatchObject({
      issue: { code: 'snapshot-damaged', facts: { found: 'customers 2', expected: 'customers 3' } },
    });
  });

  it('of a later format is refused as newer, with its version', () => {
    expect(readManifest(manifestText({ ...manifest, format: 3 }), wanted, sha256)).toEqual({
      ok: false,
      issue: { code: 'snapshot-newer', facts: { snapshotId: about.snapshotId, version: 3 } },
    });
  });

  it('of another register is refused as such, and one of another name as damaged', () => {
    expect(readManifest(manifestText(manifest), { ...wanted, registerId: 'R-2' }, sha256)).toEqual({
      ok: false,
      issue: {
        code: 'snapshot-other-register',
        facts: { snapshotId: about.snapshotId, registerId: 'R-1', expected: 'R-2' },
      },
    });
    expect(readManifest(manifestText(manifest), { snapshotId: 'S-other' }, sha256)).toMatchObject({
      issue: { code: 'snapshot-damaged', facts: { found: about.snapshotId, expected: 'S-other' } },
    });
  });
});
