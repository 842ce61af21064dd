import type { Option } from '../../values/value';
import type { FieldDef } from '../field';
import { tabDef, type EntryTable } from '../tables';
import { loopsIn, readCondition } from './conditions';
import { readBuiltInRow, readOwnRow, type ReadRow } from './fieldRow';
import { freshFieldKey, isKeyShape, isOwnKey } from './keys';
import { sameLabel } from './names';
import type { Fault, FieldRow, KindChange, RowRefusal } from './types';

/** More own fields in one tab than any form has room for. */
const MOST_OWN = 60;

export interface CompiledTable {
  readonly fields: readonly FieldDef[];
  readonly refused: readonly RowRefusal[];
  readonly kindChanges: readonly KindChange[];
}

export interface FieldsContext {
  readonly table: EntryTable;
  /** The last good fields of the table. */
  readonly last: readonly FieldDef[];
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  /** Whether a field may take another kind now. */
  readonly mayChange: (key: string, to: FieldDef) => boolean;
}

/** A row with the key that it is about, and the field that it makes: null where it is refused. */
interface Judged {
  readonly row: FieldRow;
  readonly key: string;
  readonly def: FieldDef | null;
}

/**
 * Reads the rows of one table over its last good fields: row by row, in the order of the rows. A wrong row is refused with
 * its reason and the last good version of its field stays in force; fields without a row stand behind the others.
 */
export function compileFields(rows: readonly FieldRow[], context: FieldsContext): CompiledTable {
  const { table, last } = context;
  const refused: RowRefusal[] = [];
  const kindChanges: KindChange[] = [];
  const keyed = keyRows(rows, context, refused);
  let judged = keyed.map(({ row, key }): Judged => {
    const read = readRow(row, key, context);
    if (!read.ok) return refuse(refused, table, row, key, read.fault);
    const before = last.find((field) => field.key === key);
    if (before?.own === true && !sameKind(before, read.def) && !context.mayChange(key, read.def)) {
      kindChanges.push({ table, key, from: before.kind, to: read.def, row: row.row });
      return { row, key, def: { ...without(read.def), ...kindOf(before) } };
    }
    return { row, key, def: read.def };
  });
  judged = withoutSharedLabels(judged, context, refused);
  judged = withConditions(judged, context, refused);
  const standing = inForce(judged, last);
  const removed = last.filter((field) => field.own === true && !standing.some(({ key }) => key === field.key));
  for (const field of removed) {
    const facts = { label: field.zh === field.en ? field.en : `${field.zh} / ${field.en}` };
    refused.push({
      tab: 'fields',
      row: 0,
      column: 'key',
      about: `${table} ${field.key}`,
      code: 'field-row-removed',
      facts,
    });
  }
  const builtIn = tabDef(table).fields.filter((field) => !standing.some(({ key }) => key === field.key));
  return { fields: [...standing, ...removed, ...builtIn], refused, kindChanges };
}

/** Another list is another kind: the keys of the one mean nothing in the other. */
function sameKind(a: FieldDef, b: FieldDef): boolean {
  return a.kind === b.kind && a.list === b.list;
}

function kindOf({ kind, list }: FieldDef): Pick<FieldDef, 'kind' | 'list'> {
  return list === undefined ? { kind } : { kind, list };
}

function without({ list: _, ...def }: FieldDef): FieldDef {
  return def;
}

function refuse(
  refused: RowRefusal[],
  table: EntryTable,
  row: FieldRow,
  key: string,
  { column, code, facts = {} }: Fault,
): Judged {
  refused.push({ tab: 'fields', row: row.row, column, about: `${table} ${key}`.trim(), code, facts });
  return { row, key, def: null };
}

/** Fields as they are in force: each row's own, or where it is refused, the last good one of its key. */
function inForce(judged: readonly Judged[], last: readonly FieldDef[]): readonly FieldDef[] {
  return judged.flatMap(({ key, def }) => def ?? last.find((field) => field.key === key) ?? []);
}

/** The key of each row. Rows that say none get that of the last good field with their label, or a new one. */
function keyRows(
  rows: readonly FieldRow[],
  { table, last }: FieldsContext,
  refused: RowRefusal[],
): readonly { readonly row: FieldRow; readonly key: string }[] {
  const builtIn = tabDef(table).fields;
  const said = new Map<string, number>();
  const given = new Set([
    ...last.map(({ key }) => key),
    ...builtIn.map(({ key }) => key),
    ...rows.map(({ key }) => key),
  ]);
  const keyed: { row: FieldRow; key: string }[] = [];
  let own = 0;
  for (const row of rows) {
    const key = row.key === '' ? (sameLabelled(row, rows, last) ?? freshFieldKey(row.en, given)) : row.key;
    const known = builtIn.some((field) => field.key === key);
    const first = said.get(key);
    if (first !== undefined) {
      refuse(refused, table, row, '', { column: 'key', code: 'field-key-taken', facts: { key, row: first } });
    } else if (!known && !isKeyShape(key)) {
      refuse(refused, table, row, '', { column: 'key', code: 'field-key-shape', facts: { key } });
    } else if (!known && own === MOST_OWN) {
      refuse(refused, table, row, '', { column: 'key', code: 'fields-too-many', facts: { limit: MOST_OWN } });
    } else {
      // A row without a label is about no field yet.
      if (row.key === '' && row.en === '' && row.zh === '') {
        refuse(refused, table, row, '', { column: 'en', code: 'field-label-missing' });
        continue;
      }
      said.set(key, row.row);
      given.add(key);
      own += known ? 0 : 1;
      keyed.push({ row, key });
    }
  }
  return keyed;
}

/** The own field that has the row's label and no row of its own: its key was deleted by hand. */
function sameLabelled(row: FieldRow, rows: readonly FieldRow[], last: readonly FieldDef[]): string | null {
  const labels = [row.en, row.zh].filter((label) => label !== '').map(sameLabel);
  const found = last.find(
    (field) =>
      isOwnKey(field.key) &&
      !rows.some(({ key }) => key === field.key) &&
      (labels.includes(sameLabel(field.en)) || labels.includes(sameLabel(field.zh))),
  );
  return found?.key ?? null;
}

function readRow(row: FieldRow, key: string, { table, lists }: FieldsContext): ReadRow {
  const base = tabDef(table).fields.find((field) => field.key === key);
  return base === undefined ? readOwnRow(row, key, Object.keys(lists)) : readBuiltInRow(row, table, base);
}

/** No two columns of a tab may be called the same, in either language: a label is the second witness of its column. */
function withoutSharedLabels(
  judged: readonly Judged[],
  { table, last }: FieldsContext,
  refused: RowRefusal[],
): Judged[] {
  const owners = new Map<string, string>();
  const add = (field: FieldDef): void => {
    for (const label of [field.en, field.zh])
      if (!owners.has(sameLabel(label))) owners.set(sameLabel(label), field.key);
  };
  [...last, ...tabDef(table).fields].forEach(add);
  return judged.map((each) => {
    if (each.def === null) return each;
    const { def } = each;
    for (const column of ['en', 'zh'] as const) {
      const owner = owners.get(sameLabel(def[column]));
      if (owner !== undefined && owner !== def.key) {
        const facts = { text: def[column], other: owner };
        return refuse(refused, table, each.row, each.key, { column, code: 'field-label-taken', facts });
      }
    }
    add(def);
    return each;
  });
}

/** Conditions, once all fields are known. Fields that wait for one another in a circle would never be shown. */
function withConditions(judged: readonly Judged[], context: FieldsContext, refused: RowRefusal[]): Judged[] {
  const { table, last, lists } = context;
  const fields = [...inForce(judged, last), ...last, ...tabDef(table).fields];
  const read = judged.map((each) => {
    if (each.def === null || each.row.condition === '') return each;
    const found = readCondition(each.row.condition, each.key, fields, lists);
    if (!found.ok) return refuse(refused, table, each.row, each.key, found.fault);
    return { ...each, def: { ...each.def, condition: found.condition } };
  });
  return withoutLoops(read, context, refused);
}

function withoutLoops(judged: readonly Judged[], { table, last }: FieldsContext, refused: RowRefusal[]): Judged[] {
  let current = [...judged];
  for (;;) {
    const standing = inForce(current, last);
    const looped = loopsIn([...standing, ...last.filter(({ key }) => !standing.some((field) => field.key === key))]);
    // Of a circle, those are refused that are not in force as they are: the last good table has none.
    const wrong = current.filter(({ key, def }) => def !== null && looped.has(key) && !isSameCondition(def, last));
    if (wrong.length === 0) return current;
    const text = wrong.map(({ def }) => def?.zh ?? '').join(' → ');
    current = current.map((each) =>
      wrong.includes(each)
        ? refuse(refused, table, each.row, each.key, { column: 'condition', code: 'condition-loop', facts: { text } })
        : each,
    );
  }
}

function isSameCondition(def: FieldDef, last: readonly FieldDef[]): boolean {
  const before = last.find(({ key }) => key === def.key)?.condition;
  return before !== undefined && JSON.stringify(before) === JSON.stringify(def.condition);
}
