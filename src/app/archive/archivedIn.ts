import type { StoredRecord, View } from '../ports';

/** Archived customers among the rows that a view has read with their `archivedAt`; one who is back in Customers is none. */
export function archivedIn(view: View): readonly StoredRecord[] {
  return view.records('archive').filter(({ fields }) => {
    const id = String(fields['id'] ?? '');
    return id !== '' && (fields['archivedAt'] ?? null) !== null && view.find('customers', id) === undefined;
  });
}
