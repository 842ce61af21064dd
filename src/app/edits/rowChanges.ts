import type { FieldValues, RecordChange } from '../../core/changeSet';
import { regionOf } from '../../core/customers/fillRegion';
import type { ChangedRow, RowPlan } from '../../core/edits/planRow';
import type { EntryContext } from '../../core/records/parseFields';
import { recordDigest, versionOf } from '../../core/records/stamps';
import type { IdAllocator } from '../idAllocator';
import type { View } from '../ports';
import type { SuspectRow } from './suspectRows';

/** A row with what becomes of it. */
export interface PlannedRow {
  readonly row: SuspectRow;
  readonly known: FieldValues | null;
  readonly plan: RowPlan;
}

/** Record values of the row, with the formulas and notes of its cells. */
function decoded(row: SuspectRow): ChangedRow['cells'] {
  return Object.fromEntries(
    Object.entries(row.cells).map(([key, cell]) => [
      key,
      { value: row.record.fields[key] ?? null, formula: cell.formula, note: cell.note },
    ]),
  );
}

/** A customer that is new has defaults where nothing was typed. */
export function withDefaults(row: SuspectRow, context: EntryContext, actor: string): ChangedRow['cells'] {
  const cells = decoded(row);
  if (row.id !== '' || row.table !== 'customers') return cells;
  const defaults = Object.entries(customerDefaults(context, actor)).flatMap(([key, value]) => {
    const cell = cells[key] ?? { value: null, formula: null, note: '' };
    return cell.value === null && cell.formula === null ? [[key, { ...cell, value }] as const] : [];
  });
  return { ...cells, ...Object.fromEntries(defaults) };
}

/** What is written: all of a new record, of an old one only what changed or gets its standard form. */
export function changeOf(view: View, { row, known, plan }: PlannedRow, ids: IdAllocator): RecordChange {
  const { table } = row;
  if (row.id === '') {
    const present = Object.fromEntries(Object.entries(plan.values).filter(([, value]) => value !== null));
    // A cell of white space is empty from now on.
    const emptied = Object.fromEntries(plan.rewritten.flatMap((key) => (key in present ? [] : [[key, null] as const])));
    const fields = { ...emptied, ...present, ...(table === 'customers' ? regionOf(present) : {}) };
    return {
      op: 'create',
      table,
      id: ids.next(table),
      fields,
      before: {},
      row: row.row,
      original: plan.original,
      notes: plan.notes,
    };
  }
  const keys = [...new Set([...plan.changed, ...plan.rewritten])];
  // Nothing differs from history: cells are put into standard form (an option was renamed), or only the digest was off.
  const restated = plan.changed.length === 0 ? ({ restated: true } as const) : {};
  const digest = recordDigest(table, { ...row.record.fields, ...plan.values, id: row.id }, view.schema);
  const written = Object.fromEntries(keys.map((key) => [key, plan.values[key] ?? null]));
  const fields = { ...written, digest, ...computedInstead(view, row, known), ...(row.idLost ? { id: row.id } : {}) };
  const before = known ?? 'unknown';
  return {
    op: 'update',
    table,
    id: row.id,
    fields,
    before,
    row: row.row,
    original: plan.original,
    notes: plan.notes,
    ...restated,
  };
}

/** What the register computes is no place for formulas: the value that was known comes back, or the cell stays empty. */
function computedInstead(view: View, row: SuspectRow, known: FieldValues | null): FieldValues {
  return Object.fromEntries(
    Object.entries(row.cells).flatMap(([key, cell]) =>
      cell.formula === null || key === 'id' || key === 'digest' || view.schema.field(row.table, key)?.computed !== true
        ? []
        : [[key, known?.[key] ?? null]],
    ),
  );
}

function customerDefaults({ settings, members }: EntryContext, actor: string): FieldValues {
  const owner = settings.text['default.owner'] === '' ? actor : settings.text['default.owner'];
  const known = members.some((member) => member.email === owner);
  return { kind: settings.text['default.kind'], stage: settings.text['default.stage'], ...(known ? { owner } : {}) };
}

/** The view as sealing needs it: found by id, also where the record's row is a copy that gets an id of its own. */
export function withRows(view: View, planned: readonly PlannedRow[], changes: readonly RecordChange[]): View {
  const rows = new Map(
    planned.map(({ row, known }, index) => {
      // A version cell that was written over must not set versions back: forms that are open compare by them.
      const version = Math.max(versionOf(row.record.fields), versionOf(known ?? {}));
      const fields = { ...row.record.fields, ...computedInstead(view, row, known), version };
      return [`${row.table}:${changes[index]?.id ?? ''}`, { ...row.record, fields }];
    }),
  );
  return { ...view, find: (tab, id) => rows.get(`${tab}:${id}`) ?? view.find(tab, id) };
}
