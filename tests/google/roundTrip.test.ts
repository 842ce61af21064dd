import fc from 'fast-check';
import {
  clearCells,
  deleteRowAt,
  insertColumnAt,
  moveColumn,
  typeIntoCell,
  type SpreadsheetFile,
} from '../../local/sheets';
import type { RegisterStore, View } from '../../src/app/ports';
import type { FieldValues, OwnCells } from '../../src/core/changeSet';
import { defaultLists } from '../../src/core/schema/defaultLists';
import type { FieldDef } from '../../src/core/schema/field';
import { recordTables, tabDef, type LiveTable } from '../../src/core/schema/tables';
import { kinds } from '../../src/core/values/kinds';
import type { CellScalar } from '../../src/core/values/value';
import { sheetsStore } from '../../src/google/sheetsStore';
import { aRegister, tabIn } from './support/aRegister';
import { aCommit, aCreate, anUpdate } from './support/sealed';

const aText = fc.oneof(
  fc.constantFrom('=1+1', "'quoted", '00123', '1/3', 'TRUE', '#REF!', 'zwei\nZeilen', '客户🧑🏽‍💻', '2026-02-30'),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);

/** Something that a record may hold in a field. */
function valueOf(field: FieldDef): fc.Arbitrary<CellScalar> {
  const lists: View['lists'] = defaultLists;
  const keys = (lists[field.list ?? ''] ?? []).map((option) => option.key);
  if (keys.length > 0) return fc.constantFrom(...keys);
  switch (kinds[field.kind].cell) {
    case 'date':
      return fc.constantFrom('1900-01-01', '2026-11-21', '2199-12-31');
    case 'dateTime':
      return fc.constantFrom('2026-11-21 00:00', '2026-11-21 23:59');
    case 'flag':
      return fc.constant(true);
    case 'text':
      return field.key === 'id' ? fc.constant('C-000001-X') : aText;
    default:
      return fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constant(0.1));
  }
}

const recordIn = (table: LiveTable): fc.Arbitrary<FieldValues> => {
  const fields = tabDef(table).fields.filter((field) => field.key !== 'id');
  const values: Record<string, fc.Arbitrary<CellScalar>> = {};
  for (const field of fields) values[field.key] = valueOf(field);
  return fc.record(values, { requiredKeys: [] }).map((record) => ({ id: 'C-000001-X', ...record }));
};

/** Columns that a person moved, and columns of the team's own that stand between the register's. */
const anOrder = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 4 });

function reorder(
  file: SpreadsheetFile,
  table: LiveTable,
  moves: readonly (readonly [number, number])[],
  own: boolean,
): void {
  const { sheetId } = tabIn(file, table);
  if (own) {
    insertColumnAt(file, sheetId, 2);
    typeIntoCell(file, sheetId, 0, 2, 'Gift');
  }
  for (const [from, to] of moves) moveColumn(file, sheetId, from, to);
}

function recordsOf(
  store: RegisterStore,
  table: LiveTable,
): readonly { row: number; fields: FieldValues; own: OwnCells }[] {
  return store.read({ [table]: 'all' }).records(table);
}

const aCase = fc
  .constantFrom(...recordTables)
  .chain((table) =>
    fc.tuple(fc.constant(table), fc.array(recordIn(table), { minLength: 1, maxLength: 3 }), anOrder, fc.boolean()),
  );

describe('records that are written and read again', () => {
  it('are the same, in both languages, whatever the order of columns and with columns of the team’s own', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom('en' as const, 'zh' as const), ([table, records, moves, own], language) => {
        const { file, client } = aRegister(language);
        reorder(file, table, moves, own);
        const store = sheetsStore(client, file.id);
        const gift = own ? { Gift: '007' } : {};
        const creates = records.map((fields) => aCreate({ table, fields, own: gift }));
        expect(store.commit(store.read({}), aCommit({ creates }))).toEqual({ landed: true, moved: [] });
        expect(recordsOf(store, table)).toEqual(
          records.map((fields, index) => ({ row: index + 2, fields, own: gift })),
        );
      }),
      { numRuns: 14 },
    );
  });

  it('keep their rows behind blank ones, and a change touches nothing but its fields', () => {
    const { file, client } = aRegister();
    const { sheetId } = tabIn(file, 'customers');
    typeIntoCell(file, sheetId, 4, 2, 'Typed by hand');
    const store = sheetsStore(client, file.id);
    const fields = { id: 'C-000001-X', name: 'Wang', notes: '=1+1', birthDate: '2000-01-01', stale: true };
    store.commit(store.read({}), aCommit({ creates: [aCreate({ fields })] }));
    const before = recordsOf(store, 'customers');
    expect(before.map(({ row }) => row)).toEqual([5, 6]);
    const change = { notes: null, birthDate: '2001-02-03' };
    const update = anUpdate({ id: 'C-000001-X', row: 6, fields: change });
    expect(store.commit(store.read({ customers: 'all' }), aCommit({ updates: [update] }))).toEqual({
      landed: true,
      moved: [],
    });
    const { notes: _, ...rest } = fields;
    expect(recordsOf(store, 'customers')[1]?.fields).toEqual({ ...rest, birthDate: '2001-02-03' });
    expect(recordsOf(store, 'customers')[0]).toEqual(before[0]);
  });

  it('go with their rows, from below, so that none but they are gone', () => {
    const { file, client } = aRegister();
    const store = sheetsStore(client, file.id);
    const ids = ['C-000001-X', 'C-000002-V', 'C-000003-T', 'C-000004-R'];
    store.commit(store.read({}), aCommit({ creates: ids.map((id) => aCreate({ fields: { id } })) }));
    const removes = [ids[0]!, ids[2]!].map((id, index) => ({ table: 'customers' as const, id, row: 2 + index * 2 }));
    const view = store.read({ customers: 'all' });
    expect(store.commit(view, aCommit({ removes }))).toEqual({ landed: true, moved: [] });
    expect(recordsOf(store, 'customers').map(({ fields }) => fields['id'])).toEqual([ids[1], ids[3]]);
  });
});

describe('a second read of rows', () => {
  const customers = ['C-000001-X', 'C-000002-V'].map((id) => aCreate({ fields: { id, name: `Name of ${id}` } }));

  it('adds the whole rows to what was read of columns', () => {
    const { file, client } = aRegister();
    const store = sheetsStore(client, file.id);
    store.commit(store.read({}), aCommit({ creates: customers }));
    const view = store.read({ customers: { fields: ['id'] } });
    expect(view.records('customers').map(({ fields }) => Object.keys(fields))).toEqual([['id'], ['id']]);
    const again = store.reread(view, { customers: { rows: [3] } });
    expect(again.find('customers', 'C-000002-V')?.fields).toEqual(customers[1]?.fields);
    expect(again.find('customers', 'C-000001-X')?.fields).toEqual({ id: 'C-000001-X' });
  });

  it('of a column forgets cells that were emptied in between', () => {
    const { file, client } = aRegister();
    const store = sheetsStore(client, file.id);
    store.commit(store.read({}), aCommit({ creates: customers }));
    const view = store.read({ customers: { fields: ['id', 'name'] } });
    clearCells(file, tabIn(file, 'customers').sheetId, 1, 2, 2, 1);
    const again = store.reread(view, { customers: { fields: ['name'] } });
    expect(again.records('customers').map(({ fields }) => Object.keys(fields))).toEqual([['id'], ['id']]);
  });

  it.each(['emptied', 'deleted'])('forgets a row that was %s in between, the last one too', (what) => {
    const { file, client } = aRegister();
    const store = sheetsStore(client, file.id);
    store.commit(store.read({}), aCommit({ creates: customers }));
    const view = store.read({ customers: { fields: ['id'] } });
    const { sheetId, columnCount } = tabIn(file, 'customers');
    if (what === 'deleted') deleteRowAt(file, sheetId, 2);
    else clearCells(file, sheetId, 2, 0, 1, columnCount);
    const again = store.reread(view, { customers: { rows: [3] } });
    expect(again.find('customers', 'C-000002-V')).toBeUndefined();
    expect(again.find('customers', 'C-000001-X')).toBeDefined();
  });
});
