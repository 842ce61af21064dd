import { auditEntry, entryHead, type AuditEntry } from '../../core/audit/entry';
import { StaleViewError, type StoredRecord, type View } from '../ports';

/** An entry of the Audit tab, and its row. */
export interface PlacedEntry extends AuditEntry {
  readonly row: number;
}

/** The entries of a tab that was read whole, as its rows stand. */
export function auditEntries(view: View): readonly PlacedEntry[] {
  return view.records('audit').map(({ row, fields }) => ({ ...auditEntry(fields), row }));
}

/** The entries of some rows that were read whole, as they stand. */
export function entriesOn(view: View, rows: readonly number[]): readonly AuditEntry[] {
  const wanted = new Set(rows);
  return view.records('audit').flatMap(({ row, fields }) => (wanted.has(row) ? [auditEntry(fields)] : []));
}

/**
 * The entries that an earlier read found on some rows, which were read whole since, in the order asked for. Throws
 * `StaleViewError` where another one stands there by now: rows were moved away in between, or the tab was sorted.
 */
export function sameEntries(view: View, found: readonly Place[]): readonly AuditEntry[] {
  const byRow = new Map(view.records('audit').map((record) => [record.row, record]));
  return found.map(({ row, seq }) => {
    const record = byRow.get(row);
    // A number that was written over is none, and the same none as before.
    if (record === undefined || !Object.is(placeOf(record).seq, seq)) throw new StaleViewError();
    return auditEntry(record.fields);
  });
}

type Place = Pick<PlacedEntry, 'row' | 'seq'>;

export function placeOf({ row, fields }: StoredRecord): Place {
  return { row, seq: entryHead(fields).seq };
}
