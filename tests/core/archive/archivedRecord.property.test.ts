import fc from 'fast-check';
import { archivedRecord, broughtBack } from '../../../src/core/archive/archivedRecord';
import { planArchive, planUnarchive } from '../../../src/core/archive/planArchive';
import { recordDigest } from '../../../src/core/records/stamps';
import { baseSchema, schemaOf } from '../../../src/core/schema/schema';
import { tabDef } from '../../../src/core/schema/tables';
import type { FieldValues } from '../../../src/core/changeSet';
import { formatId } from '../../../src/core/values/ids';

const ID = formatId('C', 42);
const by = { at: '2026-11-21 10:00', actor: 'ada@example.com', reason: 'moved away' };
const ownField = { key: 'x_size', kind: 'text', en: 'Size', zh: '尺码', own: true, form: 'first' } as const;
const schema = schemaOf({ customers: [...tabDef('customers').fields, ownField] });
const archiveColumns = new Set(tabDef('archive').fields.map(({ key }) => key));
const archive = { fields: archiveColumns, schema };
const customers = { fields: new Set(schema.fields('customers').map(({ key }) => key)), schema };

const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.integer(),
  fc.constant(true),
  fc.constant('2026-02-30'),
);
const keys = schema.fields('customers').flatMap(({ key }) => (key === 'id' || key === 'digest' ? [] : [key]));
const fieldsOf = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 25 });
const own = fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), value, { maxKeys: 4 });
const withDigest = (fields: FieldValues, holds: boolean): FieldValues => {
  const whole = { ...fields, id: ID };
  return { ...whole, digest: holds ? recordDigest('customers', whole, schema) : '0123456789abcdef' };
};

describe('archiving and bringing back', () => {
  it('gives every customer back as it was, field for field, the team’s own cells and notes too', () => {
    const noted = fc.dictionary(fc.constantFrom('name', 'phone', 'notes'), fc.string({ minLength: 1, maxLength: 30 }));
    const check = (fields: FieldValues, cells: FieldValues, notes: Record<string, string>, holds: boolean): void => {
      const customer = { id: ID, fields: withDigest(fields, holds), own: cells, notes };
      const away = planArchive(customer, by, archive);
      if (!away.ok) throw new Error(away.code);
      const [remove, create] = away.changes;
      expect([remove.op, remove.table, create.op, create.table]).toEqual(['remove', 'customers', 'create', 'archive']);
      expect(create.fields['digest']).toBe(recordDigest('archive', create.fields, schema));
      const said = Object.fromEntries(Object.entries(create.notes ?? {}).map(([key, note]) => [key, note.existing]));
      const back = planUnarchive({ id: ID, fields: create.fields, own: {}, notes: said }, customers);
      if (!back.ok) throw new Error(back.code);
      const [gone, again] = back.changes;
      expect([gone.op, gone.table, again.op, again.table]).toEqual(['remove', 'archive', 'create', 'customers']);
      expect(again.fields).toEqual(customer.fields);
      expect(again.own).toEqual(cells);
      expect(again.notes).toEqual(create.notes);
    };
    fc.assert(fc.property(fieldsOf, own, noted, fc.boolean(), check), { numRuns: 150 });
  });

  it('brings back what somebody changed in Archive meanwhile', () => {
    const customer = { id: ID, fields: withDigest({ name: '李娜', notes: 'old', version: 3 }, true), own: {} };
    const archived = archivedRecord(customer, by, schema, archiveColumns);
    const back = broughtBack(ID, { ...archived, notes: 'new', version: 4 }, schema);
    expect(back.fields).toMatchObject({ name: '李娜', notes: 'new', version: 4 });
    expect(back.fields['digest']).toBe(recordDigest('customers', back.fields, schema));
  });

  it('needs no further column where nothing is left over, and says so where something is', () => {
    const older = { fields: new Set([...archiveColumns].filter((key) => key !== 'rest')), schema: baseSchema };
    const plain = { id: ID, fields: withDigest({ name: '李娜' }, true), own: {} };
    expect(planArchive(plain, by, older)).toMatchObject({ ok: true });
    const withOwn = { ...plain, own: { Shelf: 'B4' } };
    expect(planArchive(withOwn, by, older)).toEqual({ ok: false, code: 'archive-needs-set-up' });
  });

  it('refuses what one cell cannot hold, what was damaged by hand, and a field that has no column', () => {
    const fields = withDigest({ name: '李娜' }, true);
    const long = { id: ID, fields, own: { Diary: 'x'.repeat(50_000) } };
    expect(planArchive(long, by, archive)).toEqual({ ok: false, code: 'archive-too-long' });
    const archived = archivedRecord({ id: ID, fields, own: { Shelf: 'B4' } }, by, schema, archiveColumns);
    const damaged = { id: ID, fields: { ...archived, rest: '{"own":' }, own: {} };
    expect(planUnarchive(damaged, customers)).toEqual({ ok: false, code: 'archive-damaged' });
    const without = { fields: new Set(['id', 'digest', 'phone']), schema };
    expect(planUnarchive({ id: ID, fields: archived, own: {} }, without)).toEqual({
      ok: false,
      code: 'archive-needs-set-up',
    });
  });
});
