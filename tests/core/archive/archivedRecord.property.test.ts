import fc from 'fast-check';
import { archivedRecord, broughtBack } from '../../../src/core/archive/archivedRecord';
import { planArchive, planUnarchive } from '../../../src/core/archive/planArchive';
import { recordDigest } from '../../../src/core/records/stamps';
import type { CustomersNow } from '../../../src/core/archive/restInForce';
import type { KindName } from '../../../src/core/values/value';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { readSettings } from '../../../src/core/schema/settings';
import { baseSchema, schemaOf, type Schema } from '../../../src/core/schema/schema';
import { tabDef } from '../../../src/core/schema/tables';
import type { FieldValues, RowNotes } from '../../../src/core/changeSet';
import { formatId } from '../../../src/core/values/ids';

const ID = formatId('C', 42);
const by = { at: '2026-11-21 10:00', actor: 'ada@example.com', reason: 'moved away' };
const entryContext = {
  settings: readSettings([]),
  lists: { size: [{ key: 'xl', labels: { en: 'Extra large', zh: '特大' }, synonyms: [] }] },
  members: [],
  today: '2026-11-21' as CivilDate,
  language: 'en' as const,
};
const ownField = { key: 'x_size', kind: 'text', en: 'Size', zh: '尺码', own: true, form: 'first' } as const;
const schema = schemaOf({ customers: [...tabDef('customers').fields, ownField] });
const archiveColumns = new Set(tabDef('archive').fields.map(({ key }) => key));
const archive = { fields: archiveColumns, schema };
const none = { fields: {}, own: {} };
const customersIn = (now: Schema): CustomersNow => ({
  columns: new Set(now.fields('customers').map(({ key }) => key)),
  headers: new Set(now.fields('customers').map(({ en }) => en)),
  context: { ...entryContext, schema: now },
});
const customers = customersIn(schema);

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
    const text = fc.string({ minLength: 1, maxLength: 30 });
    const noted = fc.record({
      fields: fc.dictionary(fc.constantFrom('name', 'phone', 'notes', 'x_size'), text),
      own: fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), text, { maxKeys: 3 }),
    });
    const check = (fields: FieldValues, cells: FieldValues, notes: RowNotes, holds: boolean): void => {
      const customer = { id: ID, fields: withDigest(fields, holds), own: cells, notes };
      const away = planArchive(customer, by, archive);
      if (!away.ok) throw new Error(away.code);
      const [remove, create] = away.changes;
      expect([remove.op, remove.table, create.op, create.table]).toEqual(['remove', 'customers', 'create', 'archive']);
      expect(create.fields['digest']).toBe(recordDigest('archive', create.fields, schema));
      const back = planUnarchive({ id: ID, fields: create.fields, own: {}, notes: create.rowNotes ?? none }, customers);
      if (!back.ok) throw new Error(back.code);
      const [gone, again] = back.changes;
      expect([gone.op, gone.table, again.op, again.table]).toEqual(['remove', 'archive', 'create', 'customers']);
      expect(again.fields).toEqual(customer.fields);
      expect(again.own).toEqual(cells);
      expect(again.rowNotes).toEqual(notes);
      expect([remove.rowNotes, again.notes, again.original]).toEqual([notes, {}, undefined]);
    };
    fc.assert(fc.property(fieldsOf, own, noted, fc.boolean(), check), { numRuns: 150 });
  });

  it('brings back what somebody changed in Archive meanwhile', () => {
    const customer = {
      id: ID,
      fields: withDigest({ name: '李娜', notes: 'old', version: 3 }, true),
      own: {},
      notes: none,
    };
    const archived = archivedRecord(customer, by, schema, archiveColumns);
    const back = broughtBack({ id: ID, fields: { ...archived, notes: 'new', version: 4 } }, customers);
    expect(back.fields).toMatchObject({ name: '李娜', notes: 'new', version: 4 });
    expect(back.fields['digest']).toBe(recordDigest('customers', back.fields, schema));
  });

  it('needs no further column where nothing is left over, and says so where something is', () => {
    const older = { fields: new Set([...archiveColumns].filter((key) => key !== 'rest')), schema: baseSchema };
    const plain = { id: ID, fields: withDigest({ name: '李娜' }, true), own: {}, notes: none };
    expect(planArchive(plain, by, older)).toMatchObject({ ok: true });
    const withOwn = { ...plain, own: { Shelf: 'B4' } };
    expect(planArchive(withOwn, by, older)).toEqual({ ok: false, code: 'archive-needs-set-up' });
  });

  it('refuses what one cell cannot hold, what was damaged by hand, and a field that has no column', () => {
    const fields = withDigest({ name: '李娜' }, true);
    const long = { id: ID, fields, own: { Diary: 'x'.repeat(50_000) }, notes: none };
    expect(planArchive(long, by, archive)).toEqual({ ok: false, code: 'archive-too-long' });
    const archived = archivedRecord({ id: ID, fields, own: { Shelf: 'B4' }, notes: none }, by, schema, archiveColumns);
    const damaged = { id: ID, fields: { ...archived, rest: '{"own":' }, own: {}, notes: none };
    expect(planUnarchive(damaged, customers)).toEqual({ ok: false, code: 'archive-damaged' });
    const without = { ...customers, columns: new Set(['id', 'digest', 'phone']) };
    expect(planUnarchive({ id: ID, fields: archived, own: {}, notes: none }, without)).toEqual({
      ok: false,
      code: 'archive-needs-set-up',
    });
  });
});

describe('a field of the team’s own that changed meanwhile', () => {
  const own = (key: string, kind: KindName, en: string, list?: string) =>
    ({ key, kind, en, zh: `中${en}`, own: true, form: 'first', ...(list === undefined ? {} : { list }) }) as const;
  const schemaWith = (...fields: readonly ReturnType<typeof own>[]): Schema =>
    schemaOf({ customers: [...tabDef('customers').fields, ...fields] });
  /** Archived under one set of fields, brought back under another. */
  const moved = (
    before: Schema,
    after: Schema,
    fields: FieldValues,
    notes: Record<string, string> = {},
    taken: readonly string[] = [],
  ) => {
    const whole = { ...fields, name: '李娜', id: ID };
    const digest = recordDigest('customers', whole, before);
    const customer = { id: ID, fields: { ...whole, digest }, own: {}, notes: { fields: notes, own: {} } };
    const away = planArchive(customer, by, { ...archive, schema: before });
    if (!away.ok) throw new Error(away.code);
    const [, { fields: archived, rowNotes }] = away.changes;
    const now = customersIn(after);
    const back = planUnarchive(
      { id: ID, fields: archived, own: {}, notes: rowNotes ?? none },
      { ...now, headers: new Set([...now.headers, ...taken]) },
    );
    if (!back.ok) throw new Error(back.code);
    const [, create] = back.changes;
    expect(create.fields['digest']).toBe(recordDigest('customers', create.fields, after));
    return { ...create, issues: back.issues };
  };

  it.each([
    ['text', 'date', '2024年5月1日', '2024-05-01'],
    ['date', 'text', '2024-05-01', '2024-05-01'],
    ['text', 'integer', '77', 77],
    ['integer', 'text', 77, '77'],
  ] as const)('is read anew where %s became %s: %s', (from, to, was, is) => {
    const back = moved(schemaWith(own('x_a', from, 'A')), schemaWith(own('x_a', to, 'A')), { x_a: was });
    expect([back.fields['x_a'], back.issues]).toEqual([is, { x_a: null }]);
    expect(back.original).toEqual(was === is ? undefined : { x_a: String(was) });
  });

  it('gives an option its label before it is read as another kind', () => {
    const before = schemaWith(own('x_a', 'option', 'A', 'size'));
    expect(moved(before, schemaWith(own('x_a', 'text', 'A')), { x_a: 'xl' }).fields['x_a']).toBe('Extra large');
  });

  it('stays as text with an issue in its note where it cannot be read, and what people wrote there stays', () => {
    const before = schemaWith(own('x_a', 'text', 'A'));
    const back = moved(before, schemaWith(own('x_a', 'date', 'A')), { x_a: 'next spring' }, { x_a: 'ask Wang' });
    expect(back.fields['x_a']).toBe('next spring');
    expect(back.notes).toEqual({
      x_a: { issue: { code: 'date-relative', facts: { text: 'next spring' } }, existing: 'ask Wang' },
    });
    expect(back.rowNotes?.fields).toEqual({ x_a: 'ask Wang' });
  });

  it('loses the complaint of its former kind where it can be read by now', () => {
    const [text, date] = [schemaWith(own('x_a', 'text', 'A')), schemaWith(own('x_a', 'date', 'A'))];
    const back = moved(text, date, { x_a: '2024-05-01' }, { x_a: 'ours' });
    expect(back.notes).toEqual({ x_a: { issue: null, existing: 'ours' } });
  });

  it('keeps what was kept as typed where its kind is the same', () => {
    const same = schemaWith(own('x_a', 'date', 'A'));
    expect(moved(same, same, { x_a: 'about May' })).toMatchObject({ fields: { x_a: 'about May' }, notes: {} });
  });

  it('goes to the field that has its label where its key is gone, with its note', () => {
    const back = moved(
      schemaWith(own('x_a', 'text', 'A')),
      schemaWith(own('x_b', 'integer', 'A')),
      { x_a: '5' },
      { x_a: 'n' },
    );
    expect([back.fields['x_b'], back.fields['x_a'], back.rowNotes?.fields]).toEqual([5, undefined, { x_b: 'n' }]);
  });

  it('goes to a column of the team’s own under its label where there is no such field any more', () => {
    const before = schemaWith(own('x_a', 'text', 'A'));
    const gone = moved(before, schemaWith(), { x_a: 'five' }, { x_a: 'n' });
    expect([gone.own, gone.rowNotes]).toEqual([{ A: 'five' }, { fields: {}, own: { A: 'n' } }]);
    expect(moved(before, schemaWith(), { x_a: 'five' }, {}, ['A']).own).toEqual({ 'A (x_a)': 'five' });
  });
});
