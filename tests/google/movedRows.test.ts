import type { StoredRecord, View } from '../../src/app/ports';
import { formatId } from '../../src/core/values/ids';
import { goneRecords } from '../../src/google/movedRows';
import { aCommit, anUpdate } from './support/sealed';

const C1 = formatId('C', 1);
const C2 = formatId('C', 2);

/** A view of customers, by what stands in their id cells from row 2 on. */
const seen = (...ids: readonly string[]): View =>
  ({ records: () => ids.map((id, index): StoredRecord => ({ row: index + 2, fields: { id }, own: {} })) }) as never;
const idsBack = (...rows: readonly number[]) =>
  aCommit({ updates: rows.map((row) => anUpdate({ id: formatId('C', row - 1), row, fields: { id: 'back' } })) });

describe('records that stand nowhere behind a batch', () => {
  it('are those with an id: what was pasted over ids, and is gone with the batch before, is none', () => {
    expect(goneRecords(seen('x', 'x', 'x', 'x'), idsBack(4, 5), new Set())).toHaveLength(0);
  });

  it('are told with who may have been written over them', () => {
    expect(goneRecords(seen(C1, C2), idsBack(2), new Set([`customers:${C1}`]))).toEqual([
      { table: 'customers', id: C1, row: 2, found: C2, how: 'covered' },
    ]);
  });
});
