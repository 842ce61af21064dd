import { recordDigest } from '../../core/records/stamps';
import type { LiveTable } from '../../core/schema/tables';
import type { EnteredRow, StoredRecord, View } from '../ports';
import type { DrainRequest } from './drainRequest';
import { rowIdentifier } from './rowIdentity';
import { isOfRegister } from './typedIntoArchive';

/** A row that was changed by hand, or may have been. */
export interface SuspectRow extends EnteredRow {
  /** '' where the row has none, or one that another row holds. */
  readonly id: string;
  /** The id cell was overwritten: it comes back. */
  readonly idLost: boolean;
  readonly record: StoredRecord;
}
/** Rows that differ from their digest, carry a formula, or are not records yet though they have what makes one. */
export function suspectRows(view: View, entered: readonly EnteredRow[], request: DrainRequest): readonly SuspectRow[] {
  const asked = new Map<LiveTable, ReadonlySet<number>>(
    request.changed.map(({ table, rows }) => [table, new Set(rows)]),
  );
  const identify = rowIdentifier(view, request.single, asked);
  const records = new Map(
    [...asked].flatMap(([table, rows]) =>
      view
        .records(table)
        .flatMap((each) => (rows.has(each.row) ? [[`${table}:${String(each.row)}`, each] as const] : [])),
    ),
  );
  return entered.flatMap((row) => {
    const found = records.get(`${row.table}:${String(row.row)}`);
    if (found === undefined) return [];
    const { id, lost } = identify(row.table, found);
    const record = lost ? { ...found, fields: { ...found.fields, id } } : found;
    const suspect = { ...row, id, idLost: lost, record };
    if (lost) return [suspect];
    if (id === '') return isRecordNow(row.table, record) ? [suspect] : [];
    if (!isOfRegister(row.table, record.fields)) return [];
    const digestHolds = recordDigest(row.table, record.fields, view.schema) === record.fields['digest'];
    return digestHolds && !hasFormula(row) && request.reread === undefined ? [] : [suspect];
  });
}

/** A row becomes a customer once it has a name; a child row once it says whose it is. Nothing typed into Archive is a record. */
function isRecordNow(table: LiveTable, { fields }: StoredRecord): boolean {
  if (table === 'archive') return false;
  return (fields[table === 'customers' ? 'name' : 'customerId'] ?? null) !== null;
}

function hasFormula(row: EnteredRow): boolean {
  return Object.values(row.cells).some((cell) => cell.formula !== null);
}
