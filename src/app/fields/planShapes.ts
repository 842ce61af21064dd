import type { ColumnShape } from '../../core/changeSet';
import { columnLabelled } from '../../core/layout/columnLabelled';
import { labelOf, type TabLayout } from '../../core/layout/layout';
import type { RegisterTable } from '../../core/schema/compile/types';
import type { FieldDef } from '../../core/schema/field';
import { recordTables, tabDef, type LiveTable } from '../../core/schema/tables';
import type { View } from '../ports';

/** What has to be done to the columns of the record tables so that they follow the table. Nothing where they do. */
export function planShapes(view: View, after: RegisterTable): readonly ColumnShape[] {
  return recordTables.flatMap((table) => {
    const at = view.layout.tabs[table];
    if (at === undefined) return [];
    return fieldsOf(after, table).flatMap((field) => {
      const shape =
        field.own === true ? ownShape(view, at, table, field, after) : builtInShape(view, at, table, field, after);
      return shape === null || (shape.column !== undefined && shape.does.length === 0) ? [] : [shape];
    });
  });
}

/** Nobody says anything of Archive's columns: they are as the program has them, and offer what the lists say. */
function fieldsOf({ fields }: RegisterTable, table: LiveTable): readonly FieldDef[] {
  return table === 'archive' ? tabDef(table).fields : (fields[table] ?? []);
}

function before(view: View, table: LiveTable, key: string): FieldDef | undefined {
  const known = fieldsOf(view.stored.table, table);
  return known.find((field) => field.key === key) ?? tabDef(table).fields.find((field) => field.key === key);
}

function ownShape(
  view: View,
  at: TabLayout,
  table: LiveTable,
  field: FieldDef,
  after: RegisterTable,
): ColumnShape | null {
  const placed = at.columns[field.key];
  const column = placed ?? columnLabelled(at, field) ?? undefined;
  if (column === undefined) return { table, field, does: [] };
  const isMarked = placed !== undefined && at.unmarked?.includes(field.key) !== true;
  const was = before(view, table, field.key);
  const does: ColumnShape['does'][number][] = isMarked ? [] : ['mark'];
  if (at.header[column] !== labelOf(field, view.language)) does.push('header');
  const otherKind = was === undefined || was.kind !== field.kind || was.list !== field.list;
  if (otherKind || !isMarked) does.push('format');
  if (otherKind || !isMarked || offersOther(view, after, field)) does.push('offer');
  return { table, field, column, does: [...does, ...hiding(was, field)] };
}

function builtInShape(
  view: View,
  at: TabLayout,
  table: LiveTable,
  field: FieldDef,
  after: RegisterTable,
): ColumnShape | null {
  const column = at.columns[field.key];
  const was = before(view, table, field.key);
  if (column === undefined || was === undefined) return null;
  const does: ColumnShape['does'][number][] = [];
  // A header that a person renamed on the sheet stays; only a label that changed in the Fields tab is written.
  const relabelled = labelOf(was, view.language) !== labelOf(field, view.language);
  if (relabelled && at.header[column] !== labelOf(field, view.language)) does.push('header');
  if (offersOther(view, after, field)) does.push('offer');
  return { table, field, column, does: [...does, ...hiding(was, field)] };
}

function hiding(was: FieldDef | undefined, field: FieldDef): ColumnShape['does'] {
  if ((was?.retired === true) === (field.retired === true)) return [];
  return [field.retired === true || field.hidden === true ? 'hide' : 'show'];
}

/** Whether the field's drop-down would offer other options, or in another order, than the stored lists say. */
function offersOther(view: View, after: RegisterTable, field: FieldDef): boolean {
  if (field.list === undefined) return false;
  return offered(view, view.stored.table, field.list) !== offered(view, after, field.list);
}

function offered({ language }: View, { lists }: RegisterTable, list: string): string {
  const options = (lists[list] ?? []).filter((option) => option.retired !== true);
  return JSON.stringify(options.map((option) => option.labels[language]));
}
