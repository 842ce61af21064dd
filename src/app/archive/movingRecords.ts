import { NO_NOTES } from '../../core/archive/archivedRecord';
import type { ArchiveRefusal, MovingRecord } from '../../core/archive/planArchive';
import type { RowNotes } from '../../core/changeSet';
import { hintedQuery } from '../customers/hintedCustomer';
import { StaleViewError, type Deps, type Query, type StoredRecord, type View } from '../ports';

/** Who is to go from which of the two tabs to the other. */
export interface Way {
  readonly from: 'customers' | 'archive';
  readonly to: 'customers' | 'archive';
  readonly ids: readonly string[];
  /** Row on which a single customer was last seen. */
  readonly rowHint?: number | undefined;
}

/** More than this are read with their whole tab: ranges of single rows would make the request too long. */
const MANY = 50;

/** The first read: where everybody stands. */
export function wayQuery({ from, to, ids, rowHint }: Way): Query {
  const single = ids.length === 1 ? rowHint : undefined;
  return { [from]: ids.length > MANY ? 'all' : hintedQuery(single), [to]: { fields: ['id'] } };
}

/** Who can go as far as the tabs tell, and why others cannot. Who stands in the other tab alone is there already: neither. */
export function whoMoves(
  view: View,
  { from, to, ids }: Way,
  refused: ReadonlyMap<string, ArchiveRefusal> = new Map(),
): {
  readonly open: readonly string[];
  readonly stays: readonly { readonly id: string; readonly code: ArchiveRefusal }[];
} {
  const open: string[] = [];
  const stays: { readonly id: string; readonly code: ArchiveRefusal }[] = [];
  for (const id of new Set(ids)) {
    const stands = view.find(from, id) !== undefined;
    const there = view.find(to, id) !== undefined;
    if (stands && there) stays.push({ id, code: 'archive-id-in-use' });
    else if (!stands && !there) stays.push({ id, code: 'not-found' });
    else if (stands && !refused.has(id)) open.push(id);
  }
  return { open, stays };
}

/** The rows as they stand right before the write, with the notes on their cells. One read, one more for rows not read yet. */
export function wholeRecords(
  deps: Deps,
  view: View,
  { from, ids, rowHint }: Way,
  batch: readonly string[],
): { readonly view: View; readonly records: readonly MovingRecord[] } {
  if (batch.length === 0) return { view, records: [] };
  const rowOf = (id: string): number => view.find(from, id)?.row ?? 0;
  const rows = batch.map(rowOf);
  const hinted = ids.length === 1 && rows[0] === rowHint;
  const full = ids.length > MANY || hinted ? view : deps.store.reread(view, { [from]: { rows } });
  const notes = notesOf(
    deps,
    full,
    from,
    batch.map((id) => ({ id, row: rowOf(id) })),
  );
  const byRow = new Map(full.records(from).map((record) => [record.row, record]));
  const records = batch.map((id, index): MovingRecord => {
    const record: StoredRecord | undefined = byRow.get(rows[index] ?? 0);
    if (record?.fields['id'] !== id) throw new StaleViewError();
    return { id, fields: record.fields, own: record.own, notes: notes.get(id) ?? NO_NOTES };
  });
  return { view: full, records };
}

/** Notes on the cells of each row. A row on which somebody else stands by now sends the batch back to its start. */
function notesOf(
  deps: Deps,
  view: View,
  table: Way['from'],
  rows: readonly { readonly id: string; readonly row: number }[],
): ReadonlyMap<string, RowNotes> {
  const entered = deps.store.entered(view, [{ table, rows: rows.map(({ row }) => row) }]);
  const byRow = new Map(entered.map((each) => [each.row, each]));
  return new Map(
    rows.map(({ id, row }) => {
      const { cells = {}, ownNotes = {} } = byRow.get(row) ?? {};
      if (cells['id']?.value !== id) throw new StaleViewError();
      const noted = Object.entries(cells).filter(([, cell]) => cell.note !== '');
      return [id, { fields: Object.fromEntries(noted.map(([key, cell]) => [key, cell.note])), own: ownNotes }];
    }),
  );
}
