import type { FieldValues, RecordChange } from '../../core/changeSet';
import { sameValue } from '../../core/undo/putBackFields';
import { StaleViewError, type Deps, type Query, type View } from '../ports';

/**
 * A later batch right before it is written: what people typed into its rows since the undo was planned stays. One read of
 * the batch's rows. Throws `StaleViewError` where rows moved: then all that is left is planned anew.
 */
export function stillAsPlanned(
  deps: Deps,
  view: View,
  batch: readonly RecordChange[],
): { readonly view: View; readonly changes: readonly RecordChange[] } {
  const rows = new Map<string, number[]>();
  for (const { op, table, id } of batch) {
    const row = op === 'create' ? undefined : view.find(table, id)?.row;
    if (row !== undefined) rows.set(table, [...(rows.get(table) ?? []), row]);
  }
  if (rows.size === 0) return { view, changes: batch };
  const query: Query = Object.fromEntries([...rows].map(([table, list]) => [table, { rows: list }]));
  const now: View = { ...deps.store.reread(view, query), system: view.system };
  const changes = batch.flatMap((change) => {
    if (change.op === 'create') return [change];
    const was = view.find(change.table, change.id);
    const stands = now.find(change.table, change.id);
    if (stands === undefined || stands.row !== was?.row) throw new StaleViewError();
    return narrowed(change, stands.fields, now);
  });
  return { view: now, changes };
}

function narrowed(change: RecordChange, now: FieldValues, view: View): readonly RecordChange[] {
  const before = change.before === 'unknown' ? {} : change.before;
  if (change.op === 'remove') {
    const isSame = view.schema.entered(change.table).every(({ key }) => sameValue(now[key], before[key]));
    return isSame ? [change] : [];
  }
  const fields = Object.entries(change.fields).filter(
    ([key]) => view.schema.field(change.table, key)?.computed === true || sameValue(now[key], before[key]),
  );
  return fields.length === 0 ? [] : [{ ...change, fields: Object.fromEntries(fields) }];
}
