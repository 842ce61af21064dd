import type { Host } from '../../local/host';
import { setCell } from '../../local/sheets';
import { addRow, apply, formField, noteAt } from './support/fields';
import { call, expectOk, registerHost, requestId } from './support/register';
import {
  auditOf,
  cellAt,
  columnOf,
  openReview,
  replaceSheet,
  rowWith,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

interface Offered {
  readonly key: string;
  readonly retired?: boolean;
  readonly labels: { readonly en: string };
}

const listOf = (host: Host, list: string): readonly Offered[] =>
  (call(host, 'apiOpen', {})['lists'] as Readonly<Record<string, readonly Offered[]>>)[list] ?? [];

const MANY = 4_000;

/** Customers in retail, put on the sheet as they are: 4,000 saves would take their time. */
function manyInRetail(host: Host): void {
  const shared = tabOf(host, 'customers');
  const rows = shared.rows.map((row) => row && { ...row, cells: [...row.cells] });
  replaceSheet(host, shared, { rowCount: MANY + 10, rows });
  const sheet = tabOf(host, 'customers');
  const [id, name, industry] = ['id', 'name', 'industry'].map((field) => columnOf(host, 'customers', field));
  for (let index = 0; index < MANY; index += 1) {
    setCell(sheet, index + 1, id ?? 0, { value: `C-${String(index + 1).padStart(6, '0')}-X` });
    setCell(sheet, index + 1, name ?? 0, { value: `Customer ${String(index + 1)}` });
    setCell(sheet, index + 1, industry ?? 0, { value: 'Retail' });
  }
}

/** Everything that stands in cells of customers, by place. */
const valuesOf = (host: Host): string =>
  JSON.stringify(
    tabOf(host, 'customers').rows.flatMap((row, r) =>
      (row?.cells ?? []).flatMap((cell, c) => (cell?.value === undefined ? [] : [[r, c, cell.value]])),
    ),
  );

/** Empties the row of an option, as a person who deletes its cells. */
function removeOption(host: Host, key: string): number {
  const { row } = rowWith(host, 'lists', 'key', key);
  for (const field of ['list', 'key', 'en', 'zh', 'synonyms']) typeUnseen(host, 'lists', row, field, '');
  return row;
}

const offeredIn = (host: Host, field: string): readonly string[] => {
  const rule = cellAt(host, 'customers', 2, field)?.validation as
    { readonly condition?: { readonly values?: readonly { readonly userEnteredValue: string }[] } } | undefined;
  return (rule?.condition?.values ?? []).map((value) => value.userEnteredValue);
};

describe('an option whose row was removed', () => {
  it('that 4,000 records use stays readable, is named with their number, and no cell changes', () => {
    const host = registerHost();
    manyInRetail(host);
    const before = valuesOf(host);
    const row = removeOption(host, 'retail');
    const { refused } = apply(host);
    expect(refused).toMatchObject([{ tab: 'lists', code: 'option-in-use', facts: { text: 'Retail', count: MANY } }]);
    expect(openReview(host)).toMatchObject([{ table: 'Lists', code: 'option-in-use' }]);
    expect(valuesOf(host) === before).toBe(true);
    expect(listOf(host, 'industry').find(({ key }) => key === 'retail')).toMatchObject({ retired: true });
    for (const [field, text] of Object.entries({ list: 'industry', key: 'retail', en: 'Retail', zh: '零售' }))
      typeUnseen(host, 'lists', row, field, text);
    expect(apply(host).refused).toEqual([]);
    expect(openReview(host)).toEqual([]);
    expect(listOf(host, 'industry').find(({ key }) => key === 'retail')?.retired).toBeUndefined();
  });

  it('that is the team’s own and that nobody uses is gone', () => {
    const host = registerHost();
    addRow(host, 'lists', { list: 'industry', en: 'Space travel', zh: '航天' });
    apply(host);
    expect(listOf(host, 'industry').some(({ key }) => key === 'space-travel')).toBe(true);
    removeOption(host, 'space-travel');
    expect(apply(host).refused).toEqual([]);
    expect(listOf(host, 'industry').some(({ key }) => key === 'space-travel')).toBe(false);
  });
});

describe('an option that is renamed', () => {
  it('is read by its former label, and the cells of 4,000 records get the new one without a new version or history', () => {
    const host = registerHost();
    manyInRetail(host);
    const entries = auditOf(host).length;
    const { row } = rowWith(host, 'lists', 'key', 'retail');
    typeUnseen(host, 'lists', row, 'en', 'Shops');
    expect(apply(host).refused).toEqual([]);
    expect(valueAt(host, 'customers', 2, 'industry')).toBe('Shops');
    expect(valueAt(host, 'customers', MANY + 1, 'industry')).toBe('Shops');
    expect(valueAt(host, 'customers', 2, 'version')).toBeNull();
    expect(
      auditOf(host)
        .slice(entries)
        .map(({ action }) => action),
    ).toEqual(['apply-fields', 'relabel', 'relabel']);
    const saved = call(host, 'apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: 'New', industry: 'Retail' },
    });
    expect(expectOk({ reply: saved })['customer']).toMatchObject({ industry: 'retail' });
  });
});

describe('a list of the team’s own', () => {
  it('is made by its rows, asked by a field, offered in forms and in the drop-down', () => {
    const host = registerHost();
    const first = addRow(host, 'lists', { list: 'level', en: 'Gold', zh: '金卡' });
    addRow(host, 'lists', { list: 'level', en: 'Silver', zh: '银卡', synonyms: 'argent' });
    addRow(host, 'fields', { table: 'Customers', en: 'Card level', kind: 'Option', list: 'level' });
    expect(apply(host).refused).toEqual([]);
    expect(valueAt(host, 'lists', first, 'key')).toBe('gold');
    expect(formField(host, 'x_card_level')).toMatchObject({ kind: 'option', list: 'level' });
    const fields = { name: 'Ann Lee', x_card_level: 'ARGENT' };
    expectOk({ reply: call(host, 'apiSaveCustomer', { requestId: requestId(), fields }) });
    expect(valueAt(host, 'customers', 2, 'x_card_level')).toBe('Silver');
    expect(offeredIn(host, 'x_card_level')).toEqual(['Gold', 'Silver']);
    addRow(host, 'lists', { list: 'level', en: 'Bronze', zh: '铜卡' });
    apply(host);
    expect(offeredIn(host, 'x_card_level')).toEqual(['Gold', 'Silver', 'Bronze']);
  });

  it('refuses a key and a name that stand twice, by row, and keeps the others', () => {
    const host = registerHost();
    const twice = addRow(host, 'lists', { list: 'industry', key: 'retail', en: 'Again' });
    const shared = addRow(host, 'lists', { list: 'industry', en: 'Corner shops', synonyms: '零售' });
    addRow(host, 'lists', { list: 'industry', en: 'Space travel' });
    expect(apply(host).refused.map(({ row, code }) => [row, code])).toEqual([
      [twice, 'option-key-taken'],
      [shared, 'option-name-taken'],
    ]);
    expect(noteAt(host, 'lists', shared, 'synonyms')).toContain('retail');
    const keys = listOf(host, 'industry').map(({ key }) => key);
    expect(keys).toContain('space-travel');
    expect(keys).not.toContain('corner-shops');
  });
});
