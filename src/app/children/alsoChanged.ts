import type { RecordChange } from '../../core/changeSet';
import { StaleViewError, type Deps, type StoredRecord, type View } from '../ports';
import type { ChildDraft, ChildSort } from './childSort';

/** Other records of the sort that change along with a draft, whole and fresh, and the view that they are in. */
export interface Along {
  readonly records: readonly StoredRecord[];
  readonly view: View;
}

/**
 * Reads the records that change along with a draft once more, right before the write, with `rows` of the same table; no read
 * where there is nothing to read. A row on which another record stands by now sends the action back to its start.
 */
export function rereadAlong(
  deps: Deps,
  view: View,
  sort: ChildSort<object>,
  draft: ChildDraft,
  rows: readonly number[],
): Along {
  const located = sort.also?.(view.records(sort.table), draft) ?? [];
  const wanted = [...rows, ...located.map((record) => record.row)];
  if (wanted.length === 0) return { records: [], view };
  const fresh = deps.store.reread(view, { [sort.table]: { rows: wanted } });
  const records = located.flatMap(({ row, fields }) => {
    const now = fresh.records(sort.table).find((record) => record.row === row);
    if (now?.fields['id'] !== fields['id']) throw new StaleViewError();
    return now === undefined ? [] : [now];
  });
  return { records: sort.also?.(records, draft) ?? [], view: fresh };
}

export function alongChanges(sort: ChildSort<object>, records: readonly StoredRecord[]): readonly RecordChange[] {
  return records.map(({ fields: before }) => ({
    op: 'update',
    table: sort.table,
    id: String(before['id'] ?? ''),
    fields: sort.alsoFields ?? {},
    before,
  }));
}
