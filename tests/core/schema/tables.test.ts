import { defaultLists } from '../../../src/core/schema/defaultLists';
import { fieldName, labelledFacts, tabName } from '../../../src/core/schema/labels';
import {
  enteredFields,
  entryTables,
  fieldDef,
  idPrefix,
  recordTables,
  tabDef,
  tabs,
} from '../../../src/core/schema/tables';
import { findOption } from '../../../src/core/values/option';

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);
const everyTab = tabs.map((tab) => [tab.key, tab] as const);

describe('the field table', () => {
  it.each(everyTab)('gives every column of %s a key and a label of its own, across both languages', (_, tab) => {
    expect(twice(tab.fields.map((field) => field.key))).toEqual([]);
    const labels = tab.fields.flatMap((field) => (field.en === field.zh ? [field.en] : [field.en, field.zh]));
    expect(twice(labels)).toEqual([]);
  });

  it('gives every tab a key and titles of its own', () => {
    expect(twice(tabs.map((tab) => tab.key))).toEqual([]);
    expect(twice(tabs.flatMap((tab) => [tab.en, tab.zh]))).toEqual([]);
  });

  it('gives every table of records a version and a digest, and an id letter of its own but for archived customers', () => {
    expect(twice(entryTables.map(idPrefix))).toEqual([]);
    expect(idPrefix('archive')).toBe(idPrefix('customers'));
    for (const table of recordTables) {
      for (const key of ['id', 'version', 'digest']) expect(fieldDef(table, key)?.computed).toBe(true);
      expect(enteredFields(table).some((field) => field.computed === true)).toBe(false);
    }
  });

  it('leads every child record to its customer', () => {
    for (const table of entryTables) {
      if (table !== 'customers') expect(fieldDef(table, 'customerId')?.required).toBe(true);
    }
  });

  it('has a list for every field that takes one, and every list is taken', () => {
    const taken = new Set(tabs.flatMap((tab) => tab.fields.flatMap((field) => ('list' in field ? [field.list] : []))));
    expect([...taken].sort()).toEqual(Object.keys(defaultLists).sort());
  });

  it('throws for a tab that there is not', () => {
    expect(() => tabDef('nowhere' as 'audit')).toThrow('no tab nowhere');
  });
});

describe('the option lists that set-up writes', () => {
  it.each(Object.entries(defaultLists))('of %s are read back from their labels in both languages', (_, options) => {
    for (const { key, labels } of options) {
      for (const text of [key, labels.en, labels.zh])
        expect(findOption(text, options)).toEqual({ ok: true, value: key });
    }
  });
});

describe('labels', () => {
  it('name tabs and fields in either language, and what is neither by itself', () => {
    expect(tabName('customers', 'zh')).toBe('客户');
    expect(tabName('Sheet1', 'zh')).toBe('Sheet1');
    expect(fieldName('customers', 'phone', 'en')).toBe('Mobile');
    expect(fieldName('Sheet1', 'phone', 'en')).toBe('phone');
  });

  it('stand in for keys in the facts of an error', () => {
    expect(labelledFacts({ tab: 'customers', field: 'phone', row: 3 }, 'zh')).toEqual({
      tab: '客户',
      field: '手机',
      row: 3,
    });
    expect(labelledFacts({ role: 'reader', needs: 'owner' }, 'en')).toMatchObject({ role: 'Reader', needs: 'Owner' });
    expect(labelledFacts({ id: 'x' }, 'en')).toEqual({ id: 'x' });
  });
});
