import type { FieldValues, ServiceUpdate } from '../../core/changeSet';
import { labelOf } from '../../core/layout/layout';
import { kindLabel, sameLabel, tableNamed } from '../../core/schema/compile/names';
import { fieldRow } from '../../core/schema/compile/readRows';
import type { FieldRow, OptionRow, RegisterTable, TableRows } from '../../core/schema/compile/types';
import type { FieldDef } from '../../core/schema/field';
import { entryTables, tabDef, type EntryTable } from '../../core/schema/tables';
import type { Deps, View } from '../ports';

export interface GuideChanges {
  readonly updated: readonly ServiceUpdate[];
  /** Rows of fields that have none. */
  readonly added: readonly FieldValues[];
  /** Rows as they stand behind these changes. */
  readonly rows: TableRows;
}

/**
 * Cells that the register writes into Fields and Lists: keys of new fields and options, how each field is to be entered, and
 * rows of fields whose row was deleted. What people wrote there is never changed.
 */
export function planGuide(deps: Deps, view: View, after: RegisterTable): GuideChanges {
  const { updated, added } = planFieldCells(deps, view, after);
  const keys = planOptionKeys(view, after);
  return { updated: [...updated, ...keys], added, rows: rowsAfter(view.rows, [...updated, ...keys], added) };
}

type Planned = Pick<GuideChanges, 'updated' | 'added'>;

function planFieldCells(deps: Deps, view: View, after: RegisterTable): Planned {
  const at = view.layout.tabs.fields;
  if (at === undefined) return { updated: [], added: [] };
  const shown = new Map(view.records('fields').map((record) => [record.row, record.fields]));
  const taken = new Set<string>();
  const updated: ServiceUpdate[] = [];
  for (const row of view.rows.fields) {
    const table = tableNamed(row.table);
    const field = table === null ? undefined : fieldOf(after.fields[table] ?? [], row.key, [row.en, row.zh]);
    if (table === null || field === undefined || taken.has(`${table} ${field.key}`)) continue;
    taken.add(`${table} ${field.key}`);
    const wanted: FieldValues = {
      ...(row.key === '' ? { key: field.key } : {}),
      ...(row.kind === '' ? { kind: labelOf(kindLabel(field.kind), view.language) } : {}),
      entry: ruleOf(deps, view, field, after),
    };
    const fields = Object.fromEntries(
      Object.entries(wanted).filter(
        ([key, text]) => at.columns[key] !== undefined && (shown.get(row.row)?.[key] ?? null) !== text,
      ),
    );
    if (Object.keys(fields).length > 0) updated.push({ table: 'fields', row: row.row, fields });
  }
  const added = entryTables.flatMap((table) =>
    (after.fields[table] ?? [])
      .filter((field) => field.hidden !== true && !taken.has(`${table} ${field.key}`))
      .map((field) => rowOf(deps, view, table, field, after))
      .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => at.columns[key] !== undefined))),
  );
  return { updated, added };
}

function planOptionKeys(view: View, { lists }: RegisterTable): readonly ServiceUpdate[] {
  const taken = new Set(view.rows.lists.map(({ list, key }) => `${list} ${key}`));
  return view.rows.lists.flatMap(({ row, list, key, en, zh }) => {
    if (key !== '' || (en === '' && zh === '')) return [];
    const wanted = [en, zh].filter((label) => label !== '').map(sameLabel);
    const option = (lists[list] ?? []).find(
      (each) =>
        each.removed !== true &&
        (wanted.includes(sameLabel(each.labels.en)) || wanted.includes(sameLabel(each.labels.zh))),
    );
    if (option === undefined || taken.has(`${list} ${option.key}`)) return [];
    taken.add(`${list} ${option.key}`);
    return [{ table: 'lists', row, fields: { key: option.key } }];
  });
}

/** The rows once the cells are written; what stands in columns that the tab lacks is not among them. */
function rowsAfter(rows: TableRows, updated: readonly ServiceUpdate[], added: readonly FieldValues[]): TableRows {
  const changed = <T extends FieldRow | OptionRow>(table: 'fields' | 'lists', row: T): T => {
    const update = updated.find((each) => each.table === table && each.row === row.row);
    if (update === undefined) return row;
    const texts = Object.entries(update.fields).filter(([key]) => key in row);
    return { ...row, ...Object.fromEntries(texts.map(([key, value]) => [key, String(value ?? '')])) };
  };
  const fields = rows.fields.map((row) => changed('fields', row));
  return {
    fields: [...fields, ...added.map((cells) => fieldRow({ row: 0, fields: cells }))],
    lists: rows.lists.map((row) => changed('lists', row)),
  };
}

function fieldOf(fields: readonly FieldDef[], key: string, labels: readonly string[]): FieldDef | undefined {
  if (key !== '') return fields.find((field) => field.key === key);
  const wanted = labels.filter((label) => label !== '').map(sameLabel);
  return fields.find(
    ({ own, en, zh }) => own === true && (wanted.includes(sameLabel(en)) || wanted.includes(sameLabel(zh))),
  );
}

function ruleOf(deps: Deps, view: View, field: FieldDef, { lists }: RegisterTable): string {
  return deps.words.entryRule(field, lists[field.list ?? ''] ?? [], view.language);
}

function rowOf(deps: Deps, view: View, table: EntryTable, field: FieldDef, after: RegisterTable): FieldValues {
  const yes = (said: true | undefined): string | null =>
    said === true ? (view.language === 'zh' ? '是' : 'yes') : null;
  return {
    table: labelOf(tabDef(table), view.language),
    key: field.key,
    en: field.en,
    zh: field.zh,
    kind: labelOf(kindLabel(field.kind), view.language),
    list: field.list ?? null,
    required: yes(field.required),
    personal: yes(field.personal),
    purpose: field.purpose ?? null,
    help: field.help ?? null,
    group: field.group ?? null,
    condition: field.condition === undefined ? null : conditionText(field.condition, table, after),
    form: field.form ?? null,
    retired: yes(field.retired),
    entry: ruleOf(deps, view, field, after),
  };
}

/** A condition as it is read again: by keys, whatever the language. */
function conditionText(condition: NonNullable<FieldDef['condition']>, table: EntryTable, after: RegisterTable): string {
  const field = (after.fields[table] ?? []).find(({ key }) => key === condition.field);
  return `${field?.key ?? condition.field} = ${condition.in.join(', ')}`;
}
