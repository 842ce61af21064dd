import { missingCustomer } from '../archive/missingCustomer';
import { StaleViewError, type Deps, type StoredRecord, type TableQuery, type View } from '../ports';

/** What to read so that a row hint, where it still holds, spares the second read. */
export function hintedQuery(rowHint: number | undefined): TableQuery {
  return { fields: ['id'], ...(rowHint === undefined ? {} : { rows: [rowHint] }) };
}

/** The customer's whole row: from the first read where the hint holds, else from one read more. */
export function hintedCustomer(
  deps: Deps,
  view: View,
  id: string,
  rowHint: number | undefined,
): { readonly current: StoredRecord; readonly view: View } {
  const located = view.find('customers', id);
  if (located === undefined) throw missingCustomer(deps, view, id);
  if (located.row === rowHint) return { current: located, view };
  const fresh = deps.store.reread(view, { customers: { rows: [located.row] } });
  const current = fresh.records('customers').find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  return { current, view: fresh };
}
