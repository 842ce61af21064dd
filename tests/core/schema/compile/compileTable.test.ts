import { compileTable } from '../../../../src/core/schema/compile/compileTable';
import type { Compiled, RegisterTable, TableRows } from '../../../../src/core/schema/compile/types';
import { defaultLists } from '../../../../src/core/schema/defaultLists';
import type { FieldDef } from '../../../../src/core/schema/field';
import { entryTables, tabDef } from '../../../../src/core/schema/tables';
import { aFieldRow, anOptionRow, base, fieldRows, optionRows, rowsOf, withFields, withOptions } from './rows';

const customers = ({ table }: Compiled): readonly FieldDef[] => table.fields.customers ?? [];
const fieldIn = (compiled: Compiled, key: string): FieldDef | undefined =>
  customers(compiled).find((field) => field.key === key);
const reasons = ({ refused }: Compiled): string[] =>
  refused.map(({ row, column, code }) => `${String(row)} ${column} ${code}`);
const compile = (rows: TableRows, last: RegisterTable = base): Compiled => compileTable(rows, last);

/** The rows that set-up writes, with some cells of one field's row changed. */
const changed = (key: string, over: Partial<ReturnType<typeof aFieldRow>>): TableRows =>
  rowsOf({
    fields: fieldRows().map((row) => (row.table === 'customers' && row.key === key ? { ...row, ...over } : row)),
  });

describe('the rows that set-up writes', () => {
  it('say the field table and the lists as the program has them, and none of them is refused', () => {
    const compiled = compile(rowsOf());
    expect(compiled.refused).toEqual([]);
    for (const table of entryTables) expect(compiled.table.fields[table]).toEqual(tabDef(table).fields);
    expect(compiled.table.lists).toEqual(defaultLists);
  });

  it('say the same where the tab is empty', () => {
    const compiled = compile({ fields: [], lists: [] });
    expect(compiled.table.fields.customers).toEqual(tabDef('customers').fields);
    expect(Object.keys(compiled.table.lists)).toEqual(Object.keys(defaultLists));
  });
});

describe('a row of the team', () => {
  it('becomes a field with a key made of its English label, a text field where no kind is said', () => {
    const compiled = compile(withFields(aFieldRow({ en: 'Loyalty card no.', zh: '会员卡号' })));
    expect(fieldIn(compiled, 'x_loyalty_card_no')).toEqual({
      key: 'x_loyalty_card_no',
      kind: 'text',
      en: 'Loyalty card no.',
      zh: '会员卡号',
      form: 'first',
      own: true,
    });
  });

  it('takes a Chinese label for both languages, and the tab and the kind in either language', () => {
    const compiled = compile(withFields(aFieldRow({ table: '客户', zh: '会员卡号', kind: '整数' })));
    expect(fieldIn(compiled, 'x_field')).toMatchObject({ en: '会员卡号', zh: '会员卡号', kind: 'integer' });
  });

  it('keeps its key when the label changes, and when only the key was deleted', () => {
    const first = compile(withFields(aFieldRow({ en: 'Card', zh: '卡号' })));
    const renamed = compile(withFields(aFieldRow({ key: 'x_card', en: 'Loyalty card', zh: '卡号' })), first.table);
    expect(fieldIn(renamed, 'x_card')?.en).toBe('Loyalty card');
    const bare = compile(withFields(aFieldRow({ en: 'Loyalty card', zh: '卡号' })), renamed.table);
    expect(customers(bare).filter((field) => field.own)).toHaveLength(1);
    expect(bare.refused).toEqual([]);
  });

  it('may ask a list that came in the same moment', () => {
    const rows: TableRows = {
      fields: [...fieldRows(), aFieldRow({ en: 'Level', kind: 'Option', list: 'Level' })],
      lists: [...optionRows(), anOptionRow({ list: 'level', en: 'Gold', zh: '金卡' })],
    };
    const compiled = compile(rows);
    expect(compiled.refused).toEqual([]);
    expect(fieldIn(compiled, 'x_level')?.list).toBe('level');
  });

  it.each([
    [{ en: '', zh: '', key: 'x_a' }, 'en field-label-missing'],
    [{ table: 'Orders', en: 'A' }, 'table field-tab-unknown'],
    [{ table: 'review', en: 'A' }, 'table field-tab-unknown'],
    [{ en: 'A', kind: 'Kilograms' }, 'kind field-kind-unknown'],
    [{ en: 'A', kind: 'id' }, 'kind field-kind-unknown'],
    [{ en: 'A', kind: 'option' }, 'list field-list-missing'],
    [{ en: 'A', kind: 'option', list: 'planets' }, 'list field-list-unknown'],
    [{ en: 'A', kind: 'date', list: 'industry' }, 'list field-list-unused'],
    [{ en: 'A', key: 'A card' }, 'key field-key-shape'],
    [{ en: 'A', required: 'perhaps' }, 'required field-answer-unreadable'],
    [{ en: 'A', form: 'sideways' }, 'form field-form-unknown'],
    [{ en: 'Mobile' }, 'en field-label-taken'],
    [{ en: 'A', zh: '手机' }, 'zh field-label-taken'],
    [{ en: 'A', key: 'phone' }, 'key field-key-taken'],
    [{ en: 'A', help: 'x'.repeat(501) }, 'help field-text-too-long'],
    [{ en: 'A', condition: 'Type' }, 'condition condition-unreadable'],
    [{ en: 'A', condition: 'Planet = Mars' }, 'condition condition-field-unknown'],
    [{ en: 'A', condition: 'Type = Martian' }, 'condition condition-option-unknown'],
    [{ en: 'A', condition: 'Name = Wang' }, 'condition condition-field-unfit'],
    [{ en: 'A', condition: 'A = yes' }, 'condition condition-loop'],
  ])('%j is refused with row and reason: %s', (over, reason) => {
    const compiled = compile(withFields(aFieldRow(over)));
    expect(reasons(compiled)).toEqual([`200 ${reason}`]);
    expect(customers(compiled).some((field) => field.own)).toBe(false);
  });

  it('is refused where its key stands on an earlier row, and the earlier row holds', () => {
    const compiled = compile(
      withFields(aFieldRow({ en: 'A', key: 'x_a' }), aFieldRow({ row: 201, en: 'B', key: 'x_a' })),
    );
    expect(compiled.refused).toMatchObject([{ row: 201, code: 'field-key-taken', facts: { key: 'x_a', row: 200 } }]);
    expect(fieldIn(compiled, 'x_a')?.en).toBe('A');
  });

  it('stays as it last was where it is wrong now', () => {
    const good = compile(withFields(aFieldRow({ en: 'Card', key: 'x_card', kind: 'integer' })));
    const wrong = compile(withFields(aFieldRow({ en: 'Card', key: 'x_card', kind: 'Kilograms' })), good.table);
    expect(reasons(wrong)).toEqual(['200 kind field-kind-unknown']);
    expect(wrong.table).toEqual(good.table);
  });

  it('whose row was removed stays, and is named', () => {
    const good = compile(withFields(aFieldRow({ en: 'Card', zh: '卡号', key: 'x_card' })));
    const without = compile(rowsOf(), good.table);
    expect(without.refused).toMatchObject([
      { row: 0, about: 'customers x_card', code: 'field-row-removed', facts: { label: '卡号 / Card' } },
    ]);
    expect(fieldIn(without, 'x_card')).toEqual(fieldIn(good, 'x_card'));
  });

  it('that is retired is not required any more, and keeps its place and its kind', () => {
    const compiled = compile(withFields(aFieldRow({ en: 'Card', kind: 'date', required: 'yes', retired: '是' })));
    expect(fieldIn(compiled, 'x_card')).toMatchObject({ kind: 'date', retired: true });
    expect(fieldIn(compiled, 'x_card')?.required).toBeUndefined();
  });
});

describe('another kind', () => {
  const asText = compile(withFields(aFieldRow({ en: 'Card', key: 'x_card' })));
  const asDate = withFields(aFieldRow({ en: 'Card number', key: 'x_card', kind: 'date' }));

  it('waits until its values were looked at, while the rest of the row holds', () => {
    const compiled = compile(asDate, asText.table);
    expect(compiled.kindChanges).toMatchObject([{ table: 'customers', key: 'x_card', from: 'text', row: 200 }]);
    expect(fieldIn(compiled, 'x_card')).toMatchObject({ kind: 'text', en: 'Card number' });
  });

  it('holds once it may', () => {
    const compiled = compileTable(asDate, asText.table, (_, key, to) => key === 'x_card' && to.kind === 'date');
    expect(compiled.kindChanges).toEqual([]);
    expect(fieldIn(compiled, 'x_card')?.kind).toBe('date');
  });

  it('is never taken by a built-in field', () => {
    expect(reasons(compile(changed('phone', { kind: 'date' })))[0]).toContain('kind field-kind-fixed');
  });
});

describe('a built-in field', () => {
  it('takes label, place in the form, group, help, purpose, condition, required and personal from its row', () => {
    const over = {
      en: 'Cell',
      zh: '手机号',
      required: '是',
      personal: '',
      group: '联系',
      help: 'With country code',
      purpose: 'Calls',
      condition: '类型：个人',
      form: '更多',
    };
    expect(fieldIn(compile(changed('phone', over)), 'phone')).toEqual({
      ...tabDef('customers').fields.find((field) => field.key === 'phone'),
      personal: undefined,
      en: 'Cell',
      zh: '手机号',
      required: true,
      group: '联系',
      help: 'With country code',
      purpose: 'Calls',
      condition: { field: 'kind', in: ['person'] },
      form: 'more',
    });
  });

  it.each([
    ['name', { required: '' }, 'required'],
    ['owner', { retired: 'yes' }, 'retired'],
    ['stage', { condition: 'Type = Person' }, 'condition'],
    ['name', { form: 'never' }, 'form'],
    ['id', { retired: 'yes' }, 'retired'],
  ])('%s is needed by the register: %j is refused', (key, over, column) => {
    const compiled = compile(changed(key, over));
    expect(compiled.refused).toMatchObject([{ column, code: 'field-essential' }]);
    expect(compiled.table.fields.customers).toEqual(tabDef('customers').fields);
  });

  it('may be retired where the register can do without it', () => {
    expect(fieldIn(compile(changed('gender', { retired: 'yes' })), 'gender')?.retired).toBe(true);
  });

  it('stands where its row stands', () => {
    const rows = fieldRows();
    const notes = rows.filter((row) => row.table === 'customers' && row.key === 'notes');
    const compiled = compile(rowsOf({ fields: [...notes, ...rows.filter((row) => !notes.includes(row))] }));
    expect(customers(compiled)[0]?.key).toBe('notes');
  });
});

describe('conditions', () => {
  it('are read with "or", several marks and yes/no', () => {
    const compiled = compile(
      withFields(
        aFieldRow({ en: 'Key account', kind: 'flag' }),
        aFieldRow({ row: 201, en: 'Why', condition: 'Key account is yes' }),
        aFieldRow({ row: 202, en: 'Since', condition: '阶段：潜在、意向' }),
      ),
    );
    expect(compiled.refused).toEqual([]);
    expect(fieldIn(compiled, 'x_why')?.condition).toEqual({ field: 'x_key_account', in: ['yes'] });
    expect(fieldIn(compiled, 'x_since')?.condition).toEqual({ field: 'stage', in: ['lead', 'prospect'] });
  });

  it('that wait for one another in a circle are all refused, and the fields are not made', () => {
    const compiled = compile(
      withFields(
        aFieldRow({ en: 'A', kind: 'flag', condition: 'B = yes' }),
        aFieldRow({ row: 201, en: 'B', kind: 'flag', condition: 'C = yes' }),
        aFieldRow({ row: 202, en: 'C', kind: 'flag', condition: 'A = yes' }),
        aFieldRow({ row: 203, en: 'D', kind: 'flag' }),
      ),
    );
    expect(reasons(compiled)).toEqual([
      '200 condition condition-loop',
      '201 condition condition-loop',
      '202 condition condition-loop',
    ]);
    expect(customers(compiled).flatMap((field) => (field.own ? [field.key] : []))).toEqual(['x_d']);
  });

  it('keep the last good ones where a new one closes a circle: only the new one is refused', () => {
    const a = aFieldRow({ en: 'A', key: 'x_a', kind: 'flag', condition: 'B = yes' });
    const b = aFieldRow({ row: 201, en: 'B', key: 'x_b', kind: 'flag' });
    const good = compile(withFields(a, b));
    const looped = compile(withFields(a, { ...b, condition: 'A = yes' }), good.table);
    expect(reasons(looped)).toEqual(['201 condition condition-loop']);
    expect(looped.table).toEqual(good.table);
  });
});

describe('a row of a list', () => {
  it('becomes an option with a key of its own', () => {
    const { table, refused } = compile(
      withOptions(anOptionRow({ en: 'Space travel', zh: '航天', synonyms: '火箭; rockets' })),
    );
    expect(refused).toEqual([]);
    expect(table.lists['industry']?.slice(-1)).toEqual([
      { key: 'space-travel', labels: { en: 'Space travel', zh: '航天' }, synonyms: ['火箭', 'rockets'] },
    ]);
  });

  it.each([
    [{ list: '', en: 'A' }, 'list option-list-missing'],
    [{}, 'en option-name-missing'],
    [{ key: 'retail' }, 'key option-key-taken'],
    [{ en: 'Space', synonyms: '零售' }, 'synonyms option-name-taken'],
    [{ en: 'Retail', key: 'shops' }, 'en option-name-taken'],
    [{ en: 'Space', retired: 'perhaps' }, 'retired field-answer-unreadable'],
    [{ list: 'role', en: 'King' }, 'list option-list-closed'],
  ])('%j is refused with row and reason: %s', (over, reason) => {
    const compiled = compile(withOptions(anOptionRow(over)));
    expect(reasons(compiled)).toEqual([`300 ${reason}`]);
    expect(compiled.table.lists).toEqual(defaultLists);
  });

  it('that is renamed keeps the former label as a name that cells may still show', () => {
    const lists = optionRows().map((row) => (row.key === 'retail' ? { ...row, en: 'Shops', zh: '商店' } : row));
    const { table } = compile(rowsOf({ lists }));
    expect(table.lists['industry']?.find(({ key }) => key === 'retail')).toMatchObject({
      labels: { en: 'Shops', zh: '商店' },
      former: ['Retail', '零售'],
    });
  });

  it('that was removed stays readable, and is offered no more', () => {
    const compiled = compile(rowsOf({ lists: optionRows().filter(({ key }) => key !== 'retail') }));
    expect(compiled.table.lists['industry']?.slice(-1)).toMatchObject([
      { key: 'retail', retired: true, removed: true },
    ]);
  });

  it('of roles or consents can be renamed, not retired', () => {
    const lists = optionRows().map((row) =>
      row.key === 'owner' && row.list === 'role' ? { ...row, retired: '是' } : row,
    );
    expect(reasons(compile(rowsOf({ lists })))[0]).toContain('retired option-essential');
  });
});
