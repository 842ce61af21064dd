import { compareSets } from '../../../src/core/compare/compareSets';
import { countDiffs } from '../../../src/core/compare/countDiffs';
import { whoseIn } from '../../../src/core/compare/whose';
import type { FieldValues } from '../../../src/core/changeSet';
import type { RecordSets, SnapshotRecord } from '../../../src/core/snapshots/snapshot';

const everything = (): boolean => true;
const table = (fields: readonly string[], ...records: readonly FieldValues[]) => ({
  fields,
  records: records.map((record): SnapshotRecord => ({ id: String(record['id']), fields: record })),
});
const CUSTOMER = ['id', 'name', 'owner', 'notes'];
const PURCHASE = ['id', 'customerId', 'item'];

const from: RecordSets = {
  customers: table(
    CUSTOMER,
    { id: 'C-1', name: 'Ada', owner: 'wang@example.com' },
    { id: 'C-2', name: 'Bo', owner: '' },
    { id: 'C-3', name: 'Cy', owner: 'wang@example.com' },
  ),
  purchases: table(PURCHASE, { id: 'O-1', customerId: 'C-3', item: 'tea' }),
};
const to: RecordSets = {
  customers: table(
    CUSTOMER,
    { id: 'C-1', name: 'Ada', owner: 'li@example.com', notes: 'n' },
    { id: 'C-2', name: 'Bo', owner: '', notes: 'n' },
  ),
  purchases: table(PURCHASE, { id: 'O-2', customerId: 'C-1', item: 'tea' }),
};

describe('countDiffs', () => {
  const whose = whoseIn(from, to);
  const counted = countDiffs(compareSets(from, to, everything), (diff) => whose(diff).owner);

  it('counts what came, changed and went by tab', () => {
    expect(counted.totals).toEqual({ added: 1, changed: 2, removed: 2 });
    expect(counted.byTable).toEqual({
      customers: { added: 0, changed: 2, removed: 1 },
      purchases: { added: 1, changed: 0, removed: 1 },
    });
  });

  it('counts a child with the owner of its customer, also of one who went, and customers of nobody under nobody', () => {
    expect(counted.byOwner).toEqual({
      'li@example.com': { added: 1, changed: 1, removed: 0 },
      '': { added: 0, changed: 1, removed: 0 },
      'wang@example.com': { added: 0, changed: 0, removed: 2 },
    });
  });

  it('counts fields by the records in which they changed, most often changed first', () => {
    expect(counted.byField).toEqual([
      { table: 'customers', field: 'notes', records: 2 },
      { table: 'customers', field: 'owner', records: 1 },
    ]);
  });
});

describe('whoseIn', () => {
  it("names a purchase after its customer and a contact person after themselves, with the customer's owner", () => {
    const whose = whoseIn(from, to);
    const record = (fields: FieldValues): SnapshotRecord => ({ id: 'x', fields });
    expect(whose({ table: 'purchases', before: null, after: record({ customerId: 'C-1' }) })).toEqual({
      name: 'Ada',
      owner: 'li@example.com',
    });
    expect(whose({ table: 'contacts', before: record({ customerId: 'C-3', name: 'Zed' }), after: null })).toEqual({
      name: 'Zed',
      owner: 'wang@example.com',
    });
    expect(whose({ table: 'cases', before: null, after: record({ customerId: 'C-9' }) })).toEqual({
      name: '',
      owner: '',
    });
  });
});
