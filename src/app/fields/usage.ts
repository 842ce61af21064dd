import { kinds } from '../../core/values/kinds';
import { parseContext } from '../../core/records/parseFields';
import { isOwnKey } from '../../core/schema/compile/keys';
import { restOf } from '../../core/archive/rest';
import type { KindChange, RegisterTable } from '../../core/schema/compile/types';
import type { FieldDef } from '../../core/schema/field';
import { entryTables, type LiveTable } from '../../core/schema/tables';
import type { CellScalar, Option, ValueIssue } from '../../core/values/value';
import { entryContext } from '../entryContext';
import type { Deps, View } from '../ports';

/** A value that a field holds, with the record and row that hold it. */
export interface HeldValue {
  readonly row: number;
  readonly id: string;
  readonly value: CellScalar;
}

export interface Misfit extends HeldValue {
  readonly issue: ValueIssue;
}

/** The view with whole columns of some fields read as well. One read; none where there are no fields. */
export function withColumnsOf(
  deps: Deps,
  view: View,
  fields: readonly { readonly table: LiveTable; readonly key: string }[],
): View {
  const query: Record<string, { fields: readonly string[]; also: readonly string[] }> = {};
  for (const { table, key } of fields) {
    if (view.layout.tabs[table] === undefined) continue;
    query[table] = { fields: ['id'], also: [...(query[table]?.also ?? []), columnFor(table, key)] };
  }
  return Object.keys(query).length === 0 ? view : deps.store.reread(view, query);
}

/** Archive has no columns for the team's own fields: what they held stands with the rest. */
function columnFor(table: LiveTable, key: string): string {
  return table === 'archive' && isOwnKey(key) ? 'rest' : key;
}

/** Everything that a field holds. */
export function heldValues(view: View, table: LiveTable, key: string): readonly HeldValue[] {
  return view.records(table).flatMap(({ row, fields }) => {
    const held = columnFor(table, key) === key ? fields : restOf(fields['rest']).fields;
    const value = held[key] ?? null;
    return value === null || value === '' ? [] : [{ row, id: String(fields['id'] ?? ''), value }];
  });
}

/** Values that a field would not hold any more if it were of another kind, with the reason. */
export function misfitsOf(
  deps: Deps,
  view: View,
  { table, key, to }: Pick<KindChange, 'table' | 'key' | 'to'>,
  lists: View['lists'],
): readonly Misfit[] {
  const context = parseContext(to, { ...entryContext(view, deps.clock), lists });
  return heldValues(view, table, key).flatMap((held) => {
    const parsed = kinds[to.kind].parse(held.value, context);
    return parsed.ok ? [] : [{ ...held, issue: parsed.issue }];
  });
}

/** Fields that take their options from a list; archived customers hold what customers hold. */
export function fieldsOfList(
  { fields }: RegisterTable,
  list: string,
): readonly { readonly table: LiveTable; readonly key: string }[] {
  return entryTables.flatMap((table) =>
    (fields[table] ?? [])
      .filter((field: FieldDef) => field.list === list)
      .flatMap(({ key }) => [{ table, key }, ...(table === 'customers' ? [{ table: 'archive' as const, key }] : [])]),
  );
}

/** How many records use an option. */
export function usersOf(view: View, table: RegisterTable, list: string, option: Option): number {
  return fieldsOfList(table, list).reduce(
    (sum, field) => sum + heldValues(view, field.table, field.key).filter(({ value }) => value === option.key).length,
    0,
  );
}
