import type { FieldRow, OptionRow, RegisterTable, TableRows } from '../../../../src/core/schema/compile/types';
import { defaultLists } from '../../../../src/core/schema/defaultLists';
import { entryTables, tabDef } from '../../../../src/core/schema/tables';

const blank = {
  table: 'customers',
  key: '',
  en: '',
  zh: '',
  kind: '',
  list: '',
  required: '',
  personal: '',
  purpose: '',
  help: '',
  group: '',
  condition: '',
  form: '',
  retired: '',
};

export const aFieldRow = (over: Partial<FieldRow> = {}): FieldRow => ({ row: 200, ...blank, ...over });

export const anOptionRow = (over: Partial<OptionRow> = {}): OptionRow => ({
  row: 300,
  list: 'industry',
  key: '',
  en: '',
  zh: '',
  synonyms: '',
  retired: '',
  ...over,
});

/** The rows that set-up writes: every field as the program has it. */
export const fieldRows = (): FieldRow[] =>
  entryTables
    .flatMap((table) =>
      tabDef(table).fields.map((field) => ({
        ...blank,
        table,
        key: field.key,
        en: field.en,
        zh: field.zh,
        kind: field.kind,
        list: field.list ?? '',
        required: 'required' in field ? 'yes' : '',
        personal: 'personal' in field ? 'yes' : '',
      })),
    )
    .map((row, index) => ({ ...row, row: index + 2 }));

export const optionRows = (): OptionRow[] =>
  Object.entries(defaultLists)
    .flatMap(([list, options]) =>
      options.map((option) => ({
        list,
        key: option.key,
        en: option.labels.en,
        zh: option.labels.zh,
        synonyms: option.synonyms.join('; '),
        retired: '',
      })),
    )
    .map((row, index) => ({ ...row, row: index + 2 }));

export const rowsOf = (over: Partial<TableRows> = {}): TableRows => ({
  fields: fieldRows(),
  lists: optionRows(),
  ...over,
});

/** Rows behind those that set-up writes. */
export const withFields = (...rows: readonly FieldRow[]): TableRows => rowsOf({ fields: [...fieldRows(), ...rows] });
export const withOptions = (...rows: readonly OptionRow[]): TableRows => rowsOf({ lists: [...optionRows(), ...rows] });

export const base: RegisterTable = { fields: {}, lists: defaultLists };
