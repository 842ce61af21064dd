import fc from 'fast-check';
import { compileTable } from '../../../../src/core/schema/compile/compileTable';
import type { FieldRow, OptionRow, RegisterTable } from '../../../../src/core/schema/compile/types';
import { loopsIn } from '../../../../src/core/schema/compile/conditions';
import { entryTables } from '../../../../src/core/schema/tables';
import { aFieldRow, anOptionRow, base, optionRows } from './rows';

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '', '', 'A', 'B', 'Mobile', '手机', '=1+1', '<b>'),
);
const someRow = fc.record({
  table: fc.constantFrom('customers', 'contacts', '客户', 'x', ''),
  key: fc.oneof(
    fc.constant(''),
    fc.constantFrom('x_a', 'x_b', 'phone', 'name', 'gender', 'id', 'spent', '__proto__'),
    text,
  ),
  en: text,
  zh: text,
  kind: fc.oneof(fc.constantFrom('', 'text', 'Option', '日期', 'flag', 'id', 'nothing'), text),
  list: fc.constantFrom('', '', 'industry', 'Level', 'constructor'),
  required: fc.constantFrom('', 'yes', '否', 'perhaps'),
  personal: fc.constantFrom('', 'yes'),
  condition: fc.oneof(fc.constantFrom('', '', 'A = yes', 'B = yes', 'Type = Person', '=', 'A ='), text),
  form: fc.constantFrom('', 'first', '不显示', 'x'),
  retired: fc.constantFrom('', '', 'yes'),
  help: text,
});
const fieldRowsOf = fc
  .array(someRow, { maxLength: 14 })
  .map((rows): FieldRow[] => rows.map((row, index) => aFieldRow({ ...row, row: index + 2 })));
const someOption = fc.record({
  list: fc.constantFrom('industry', 'Level', 'stage', '', '__proto__', 'constructor'),
  key: fc.oneof(fc.constant(''), fc.constantFrom('retail', 'gold', 'lead', '__proto__'), text),
  en: text,
  zh: text,
  synonyms: fc.constantFrom('', '零售', 'gold; silver', 'A; A'),
  retired: fc.constantFrom('', 'yes', '?'),
});
const optionRowsOf = fc
  .array(someOption, { maxLength: 10 })
  .map((rows): OptionRow[] => [
    ...optionRows().slice(0, 40),
    ...rows.map((row, index) => anOptionRow({ ...row, row: index + 50 })),
  ]);
const someRows = fc.record({ fields: fieldRowsOf, lists: optionRowsOf });

const runs = { numRuns: 60 };

describe('compileTable, for rows of any kind', () => {
  it('never throws, keeps every built-in field, gives no key and no label twice, and makes no circle', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { table } = compileTable(rows, base);
        for (const tab of entryTables) {
          const fields = table.fields[tab] ?? [];
          const keys = fields.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const own = fields.filter((field) => field.own === true);
          const labels = own.flatMap(({ en, zh }) => [...new Set([en.toLowerCase(), zh.toLowerCase()])]);
          expect(new Set(labels).size).toBe(labels.length);
          expect(loopsIn(fields).size).toBe(0);
        }
        for (const options of Object.values(table.lists)) {
          const keys = options.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      runs,
    );
  });

  it('is idempotent: the same rows over the outcome give the same outcome', () => {
    fc.assert(
      fc.property(someRows, someRows, (first, second) => {
        const before = compileTable(first, base).table;
        const { table } = compileTable(second, before);
        expect(compileTable(second, table).table).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('one wrong row never affects another', () => {
    const wrong = fc.constantFrom<Partial<FieldRow>>(
      { en: 'Wrong', kind: 'nothing' },
      { en: 'Wrong', condition: 'nowhere = x' },
      { en: 'Wrong', table: 'nowhere' },
      { en: 'Wrong', key: 'no key' },
      { en: '', zh: '' },
    );
    fc.assert(
      fc.property(someRows, wrong, fc.nat(14), (rows, bad, at) => {
        const place = Math.min(at, rows.fields.length);
        const row = aFieldRow({ ...bad, row: 999 });
        const fields = [...rows.fields.slice(0, place), row, ...rows.fields.slice(place)];
        const clean = compileTable(rows, base);
        const spoilt = compileTable({ ...rows, fields }, base);
        expect(spoilt.table).toEqual(clean.table);
        expect(spoilt.refused.filter(({ row: number }) => number !== 999)).toEqual(clean.refused);
        expect(spoilt.refused.some(({ row: number }) => number === 999)).toBe(true);
      }),
      runs,
    );
  });

  it('keeps the order of the rows', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'.split('')), { minLength: 2 });
    fc.assert(
      fc.property(names, (wanted) => {
        const fields = wanted.map((name, index) => aFieldRow({ row: index + 2, en: `Own ${name}`, key: `x_${name}` }));
        const own = (compileTable({ fields, lists: [] }, base).table.fields.customers ?? []).filter(
          (field) => field.own,
        );
        expect(own.map(({ key }) => key)).toEqual(wanted.map((name) => `x_${name}`));
      }),
      runs,
    );
  });

  it('loses no field and no option that was there, whatever becomes of the rows', () => {
    const keysOf = ({ fields, lists }: RegisterTable): string[] => [
      ...Object.entries(fields).flatMap(([tab, all]) => all.map(({ key }) => `${tab} ${key}`)),
      ...Object.entries(lists).flatMap(([list, options]) => options.map(({ key }) => `${list} ${key}`)),
    ];
    fc.assert(
      fc.property(someRows, someRows, (first, second) => {
        const before = compileTable(first, base).table;
        expect(keysOf(compileTable(second, before).table)).toEqual(expect.arrayContaining(keysOf(before)));
      }),
      { numRuns: 40 },
    );
  });
});
