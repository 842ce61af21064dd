import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FieldValues, OwnCells, RecordChange } from '../../../src/core/changeSet';
import { recordTables } from '../../../src/core/schema/tables';
import type { TextCodec } from '../../../src/core/snapshots/chunks';
import type { RecordSets, SnapshotAbout, SnapshotRecord, TableRecords } from '../../../src/core/snapshots/snapshot';
import { formatId } from '../../../src/core/values/ids';
import type { CellScalar } from '../../../src/core/values/value';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const gzipCodec: TextCodec = {
  pack: (text) => gzipSync(Buffer.from(text, 'utf8')).toString('base64'),
  unpack: (packed) => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
};

export const about: SnapshotAbout = {
  snapshotId: 'S-2026-10-31',
  registerId: 'R-1',
  at: '2026-10-31 02:00',
  name: '',
  reason: 'daily',
  by: 'li@example.com',
  auditSeq: 812,
};

export const FIELDS = ['id', 'name', 'notes', 'spent', 'stale', 'version'];

/** A record with every field of the table, empty ones too. */
export function aRecord(number: number, fields: FieldValues = {}, own?: OwnCells): SnapshotRecord {
  const id = formatId('C', number);
  const all = { ...Object.fromEntries(FIELDS.map((key) => [key, null])), id, ...fields };
  return own === undefined ? { id, fields: all } : { id, fields: all, own };
}

export const aTable = (...records: readonly SnapshotRecord[]): TableRecords => ({ fields: FIELDS, records });
export const customers = (...records: readonly SnapshotRecord[]): RecordSets => ({ customers: aTable(...records) });

const awkward = fc.constantFrom(
  '客户 🧑🏽‍💻 “引号”',
  'line\nline\r\nline\u2028line',
  '"quoted", \\back\\slash',
  '=1+1',
  '\u0000\u001f\ud800',
  'x'.repeat(50_000),
  '',
);
const anyText = fc.oneof(awkward, fc.string({ unit: 'binary' }));
const aNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);
const aCell: fc.Arbitrary<CellScalar> = fc.oneof(anyText, aNumber, fc.boolean(), fc.constant(null));
const filledCell = aCell.filter((cell) => cell !== null);
const header = fc.oneof(fc.constantFrom('__proto__', 'constructor', '2024', 'Région'), anyText);

const recordOf = (number: number): fc.Arbitrary<SnapshotRecord> =>
  fc
    .record({
      name: aCell,
      notes: aCell,
      spent: aCell,
      stale: aCell,
      version: aCell,
      own: fc.array(fc.tuple(header, filledCell), { maxLength: 2 }),
    })
    .map(({ own, ...fields }) => aRecord(number, fields, own.length === 0 ? undefined : Object.fromEntries(own)));

/** Tables of records with different ids, in any order. */
export const anySets: fc.Arbitrary<RecordSets> = fc
  .tuple(...recordTables.map(() => fc.uniqueArray(fc.integer({ min: 1, max: 1600 }), { maxLength: 6 })))
  .chain((numbers) =>
    fc.tuple(...numbers.map((ids) => fc.tuple(...ids.map(recordOf)).map((records) => aTable(...records)))),
  )
  .map((tables) => Object.fromEntries(recordTables.map((table, at) => [table, tables[at] ?? aTable()])));

/** What a store does with a plan, by its documented meaning: own cells of standing rows stay. */
export function applied(current: RecordSets, changes: readonly RecordChange[]): RecordSets {
  return Object.fromEntries(
    Object.entries(current).map(([table, { fields, records }]) => {
      const byId = new Map(records.map((record) => [record.id, record]));
      for (const change of changes.filter((one) => one.table === table)) {
        const standing = byId.get(change.id);
        if (change.op === 'remove') byId.delete(change.id);
        else if (change.op === 'update')
          byId.set(change.id, { ...standing!, fields: { ...standing!.fields, ...change.fields } });
        else {
          const empty = Object.fromEntries(fields.map((key) => [key, null]));
          const made = { id: change.id, fields: { ...empty, ...change.fields } };
          byId.set(change.id, change.own === undefined ? made : { ...made, own: change.own });
        }
      }
      return [table, { fields, records: [...byId.values()] }];
    }),
  );
}

/** Records by table and id, without own cells. */
export function fieldsById(sets: RecordSets): unknown {
  return Object.fromEntries(
    Object.entries(sets).map(([table, { records }]) => [
      table,
      Object.fromEntries(records.map((record) => [record.id, record.fields])),
    ]),
  );
}
