import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { planRow, type RowCell } from '../../../src/core/edits/planRow';
import { enteredFields, fieldDef, recordTables, type LiveTable } from '../../../src/core/schema/tables';
import { kinds } from '../../../src/core/values/kinds';
import type { CellScalar } from '../../../src/core/values/value';
import { anEntryContext } from '../records/context';
import { aCell, aRow, hasOurs, OURS, resolve } from './builders';

const context = anEntryContext();
const plan = (row: ReturnType<typeof aRow>) => planRow(row, context, hasOurs, resolve);

const aValue: fc.Arbitrary<CellScalar> = fc.oneof(
  fc.constantFrom(
    '13800138000',
    'Wang@Example.com',
    '2026-11-21',
    '1/3/2024',
    '潜在',
    '王小明',
    ' 王小明 ',
    'x'.repeat(6_000),
    '50%',
  ),
  fc.constantFrom(0, -1, 45_000, 0.5, true, false, null),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
);
const someCell: fc.Arbitrary<RowCell> = fc.record({
  value: aValue,
  formula: fc.constantFrom(null, null, null, '=1+1', '=HYPERLINK("x")'),
  note: fc.constantFrom('', 'by hand', OURS, `by hand\n\n${OURS}`),
});
const rowIn = (table: LiveTable) => {
  const keys = fc.constantFrom(...enteredFields(table).map((field) => field.key));
  return fc.record({
    table: fc.constant(table),
    cells: fc.dictionary(keys, someCell, { maxKeys: 10 }),
    known: fc.oneof(fc.constant(null), fc.dictionary(keys, aValue, { maxKeys: 10 })),
    touched: fc.array(keys, { maxLength: 2 }),
  });
};
const anyRow = fc.constantFrom(...recordTables).chain(rowIn);

describe('planRow, for any row', () => {
  it('says of every entered field what it is to hold, and tells changed, rewritten, issues and notes alike', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { values, changed, rewritten, original, issues, notes } = plan(row);
        expect(Object.keys(values)).toEqual(enteredFields(row.table).map((field) => field.key));
        for (const { key } of enteredFields(row.table)) {
          const cell = row.cells[key] ?? aCell(null);
          const before = row.known?.[key] ?? null;
          const issue = issues.find((each) => each.field === key);
          expect(changed.includes(key)).toBe(values[key] !== before);
          expect(rewritten.includes(key)).toBe(values[key] !== cell.value || cell.formula !== null);
          if (original[key] !== undefined) expect(rewritten).toContain(key);
          if (issue !== undefined) expect(notes[key]?.issue?.code).toBe(issue.code);
          expect(notes[key]?.existing ?? cell.note).toBe(cell.note);
          if (issue === undefined && notes[key] !== undefined) expect(hasOurs(cell.note)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps the text of what a parser refused', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { values, issues } = plan(row);
        for (const { field = '', code } of issues) {
          if (code === 'required-missing') continue;
          const cell = row.cells[field] ?? aCell(null);
          expect(values[field]).toBe(cell.formula ?? cell.value);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('never leaves a live formula, and keeps its text in the cell or among the originals', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { values, rewritten, original } = plan(row);
        for (const [key, { formula }] of Object.entries(row.cells)) {
          if (formula === null) continue;
          expect(rewritten).toContain(key);
          expect(values[key] === formula || original[key] === formula).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('finds nothing more to do in what it has planned', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const first = plan(row);
        const cells = Object.fromEntries(Object.entries(first.values).map(([key, value]) => [key, aCell(value)]));
        const unread = new Set(first.issues.map((issue) => issue.field));
        const second = plan({ table: row.table, cells, known: first.values, touched: [] });
        expect(second).toMatchObject({ changed: [], rewritten: [], issues: [] });
        const again = plan({ table: row.table, cells, known: null });
        // What nobody touched was left as it stood, in standard form or not.
        const settled = again.rewritten.filter(
          (key) => first.changed.includes(key) && !unread.has(key) && fieldDef(row.table, key)?.kind !== 'text',
        );
        expect(settled.filter((key) => key !== 'customerId')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('planRow', () => {
  it('puts a good value into standard form and keeps what was typed among the originals', () => {
    const row = plan(aRow({ phone: '138 0013 8000' }, { known: { phone: null, kind: 'person', stage: 'lead' } }));
    expect(row.values['phone']).toBe('+8613800138000');
    expect(row).toMatchObject({ rewritten: ['phone'], original: { phone: '138 0013 8000' } });
    expect(row.changed).toEqual(['kind', 'phone', 'stage']);
  });

  it('leaves a doubtful day as it was typed, with the two days that it may mean', () => {
    const { values, rewritten, issues, notes } = plan(aRow({ birthDate: '1/3/2024' }, { known: {} }));
    expect(values['birthDate']).toBe('1/3/2024');
    expect(rewritten).toEqual([]);
    expect(issues[0]).toMatchObject({ field: 'birthDate', code: 'date-doubtful' });
    expect(notes['birthDate']).toMatchObject({ existing: '', issue: { code: 'date-doubtful' } });
  });

  it('leaves what nobody touched alone, even where it would be refused today', () => {
    const row = plan(aRow({ phone: 'call the shop' }, { known: { phone: 'call the shop' } }));
    expect(row.values['phone']).toBe('call the shop');
    expect(row.issues).toEqual([]);
  });

  it('looks at a cell that certainly was touched, even where it holds what it held', () => {
    const cells = { phone: aCell('call the shop') };
    const row = plan({ table: 'customers', cells, known: { phone: 'call the shop' }, touched: ['phone'] });
    expect(row.issues.map((issue) => issue.field)).toEqual(['phone']);
  });

  it('makes a formula in a column of text its own text, with an issue that says so', () => {
    const cells = { notes: aCell('2', { formula: '=1+1' }) };
    const row = plan({ table: 'customers', cells, known: {} });
    expect(row.values['notes']).toBe('=1+1');
    expect(row.issues).toEqual([{ field: 'notes', code: 'formula-kept-as-text', facts: { text: '=1+1' } }]);
    expect(row.original).toEqual({});
  });

  it('makes a formula in a column of numbers the value that it showed, and keeps the formula among the originals', () => {
    const row = plan({ table: 'purchases', cells: { amount: aCell(20, { formula: '=4*5' }) }, known: {} });
    expect(row.values['amount']).toBe(20);
    expect(row.original).toMatchObject({ amount: '=4*5' });
    expect(row.rewritten).toContain('amount');
  });

  it('takes our paragraph from the note of a cell that is good now', () => {
    const cells = { name: aCell('王小明', { note: `theirs\n\n${OURS}` }) };
    expect(plan({ table: 'customers', cells, known: {} }).notes).toEqual({
      name: { issue: null, existing: `theirs\n\n${OURS}` },
    });
  });

  it('tells of a required field that was emptied', () => {
    const { values, changed, issues } = plan(aRow({ name: null }, { known: { name: '王小明' } }));
    expect(values['name']).toBeNull();
    expect(changed).toEqual(['name']);
    expect(issues).toEqual([{ field: 'name', code: 'required-missing' }]);
  });

  it('turns the name of a customer into its id, and leaves one that nobody has', () => {
    const known: FieldValues = {};
    expect(plan(aRow({ customerId: '王小明' }, { table: 'purchases', known })).values['customerId']).toBe('C-000001-X');
    const unknown = plan(aRow({ customerId: '谁' }, { table: 'purchases', known }));
    expect(unknown.values['customerId']).toBe('谁');
    expect(unknown.issues[0]).toMatchObject({ field: 'customerId', code: 'customer-unknown' });
  });

  it('reads every kind of field without throwing', () => {
    for (const table of recordTables) {
      for (const { key, kind } of enteredFields(table)) {
        expect(kinds[kind]).toBeDefined();
        for (const value of ['\ud800', '=', "'", '999999999999999999999', true, -0, 1e300]) {
          expect(() => plan(aRow({ [key]: value }, { table }))).not.toThrow();
        }
      }
    }
  });
});
