import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { recordDigest, stampCreated, stampUpdated } from '../../../src/core/records/stamps';
import { baseSchema } from '../../../src/core/schema/schema';
import { enteredFields, recordTables, tabDef, type LiveTable } from '../../../src/core/schema/tables';
import type { CellScalar } from '../../../src/core/values/value';

const aValue: fc.Arbitrary<CellScalar> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const aTable = fc.constantFrom(...recordTables);
const recordIn = (table: LiveTable): fc.Arbitrary<FieldValues> =>
  fc.dictionary(fc.constantFrom(...tabDef(table).fields.map((field) => field.key)), aValue, { maxKeys: 12 });
const tableAndRecord = aTable.chain((table) => fc.tuple(fc.constant(table), recordIn(table)));
const isBlank = (value: CellScalar | undefined): boolean => value === undefined || value === null || value === '';
const stamp = { actor: 'wang@example.com', at: '2026-11-21 10:00' };

describe('recordDigest', () => {
  it('changes with any change of an entered field or of the id', () => {
    fc.assert(
      fc.property(tableAndRecord, fc.nat(), aValue, ([table, record], which, value) => {
        const keys = ['id', ...enteredFields(table).map((field) => field.key)];
        const key = keys[which % keys.length]!;
        const before = record[key] ?? null;
        fc.pre(before !== value && !(isBlank(before) && isBlank(value)));
        expect(recordDigest(table, { ...record, [key]: value }, baseSchema)).not.toBe(
          recordDigest(table, record, baseSchema),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('changes with nothing that the register computes, and not with the order of keys or with blanks', () => {
    fc.assert(
      fc.property(tableAndRecord, aValue, ([table, record], value) => {
        const computed = tabDef(table).fields.filter((field) => field.computed === true && field.key !== 'id');
        const changed = Object.fromEntries(computed.map((field) => [field.key, value]));
        const blanks = Object.fromEntries(
          enteredFields(table).flatMap((field) => (isBlank(record[field.key]) ? [[field.key, '']] : [])),
        );
        const turned = Object.fromEntries(Object.entries({ ...record, ...changed, ...blanks }).reverse());
        expect(recordDigest(table, turned, baseSchema)).toBe(recordDigest(table, record, baseSchema));
      }),
      { numRuns: 60 },
    );
  });

  it('tells a number from the text that looks like it, and a value from the same in another field', () => {
    expect(recordDigest('customers', { notes: '7' }, baseSchema)).not.toBe(
      recordDigest('customers', { notes: 7 }, baseSchema),
    );
    expect(recordDigest('customers', { notes: 'x' }, baseSchema)).not.toBe(
      recordDigest('customers', { needs: 'x' }, baseSchema),
    );
  });
});

describe('the stamps of a record', () => {
  it('of a new customer are version 1, its digest, who made it and when', () => {
    const made = stampCreated('customers', { id: 'C-000001-X', name: '王' }, stamp, baseSchema);
    expect(made).toEqual({
      id: 'C-000001-X',
      name: '王',
      version: 1,
      createdAt: stamp.at,
      createdBy: stamp.actor,
      updatedAt: stamp.at,
      updatedBy: stamp.actor,
      digest: recordDigest('customers', { id: 'C-000001-X', name: '王' }, baseSchema),
    });
  });

  it('of a record of another table leave out who and when', () => {
    expect(Object.keys(stampCreated('purchases', { id: 'O-000001-X' }, stamp, baseSchema)).sort()).toEqual([
      'digest',
      'id',
      'version',
    ]);
  });

  it('of a changed record go up by one, with the digest of the record that comes out of it', () => {
    const current = { id: 'C-000001-X', name: '王', notes: 'a', version: 4, digest: 'old' };
    expect(stampUpdated('customers', current, { notes: null }, stamp, baseSchema)).toEqual({
      notes: null,
      version: 5,
      updatedAt: stamp.at,
      updatedBy: stamp.actor,
      digest: recordDigest('customers', { id: 'C-000001-X', name: '王' }, baseSchema),
    });
  });

  it.each(['broken', '=1/0', true, -3, 2.5])('begin again at 1 where the version cell says %j', (version) => {
    expect(stampUpdated('purchases', { version }, { item: 'x' }, stamp, baseSchema)['version']).toBe(1);
  });
});
