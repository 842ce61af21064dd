import { gzipSync } from 'node:zlib';
import { makeCleanRegisterRows, type CleanRecord } from '../../../local/sample';
import { baseSchema } from '../../../src/core/schema/schema';
import { stampCreated } from '../../../src/core/records/stamps';
import { encodeSnapshot } from '../../../src/core/snapshots/encodeSnapshot';
import type { RecordSets, TableRecords } from '../../../src/core/snapshots/snapshot';
import { formatId } from '../../../src/core/values/ids';
import { about, sha256 } from './builders';

const TEAM = ['wang@example.com', 'li@example.com', 'zhang.wei@example.com'];

/** Records as people of a small team enter them over a year, with the stamps that they get. */
function table(
  name: 'customers' | 'interactions' | 'purchases',
  prefix: string,
  rows: readonly CleanRecord[],
): TableRecords {
  const records = rows.map((fields, index) => {
    const month = String(1 + Math.floor((index / rows.length) * 12)).padStart(2, '0');
    const day = String(1 + ((index * 7) % 28)).padStart(2, '0');
    const at = `2026-${month}-${day} ${String(9 + (index % 9)).padStart(2, '0')}:${String((index * 37) % 60).padStart(2, '0')}`;
    const id = formatId(prefix, index + 1);
    const stamp = { actor: TEAM[(index * 5) % 3] ?? '', at };
    return { id, fields: stampCreated(name, { ...fields, id }, stamp, baseSchema) };
  });
  return { fields: baseSchema.fields(name).map((field) => field.key), records };
}

function register(customers: number): RecordSets {
  const clean = makeCleanRegisterRows(customers);
  const owned = (rows: readonly { customer: number; fields: CleanRecord }[]): readonly CleanRecord[] =>
    rows.map(({ customer, fields }) => ({ customerId: formatId('C', customer + 1), ...fields }));
  return {
    customers: table('customers', 'C', clean.customers),
    interactions: table('interactions', 'I', owned(clean.interactions)),
    purchases: table('purchases', 'O', owned(clean.purchases)),
  };
}

it.each([300, 800])(
  'takes at most 14 bytes a filled cell before gzip and 3.5 after, with %i customers',
  (customers) => {
    const sets = register(customers);
    const { blocks } = encodeSnapshot(sets, about, sha256);
    const cells = Object.values(sets)
      .flatMap(({ records }) => records)
      .reduce(
        (sum, { fields }) => sum + Object.values(fields).filter((cell) => cell !== null && cell !== '').length,
        0,
      );
    const plain = blocks.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const packed = blocks.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(plain / cells).toBeLessThanOrEqual(14);
    expect(packed / cells).toBeLessThanOrEqual(3.5);
  },
);
