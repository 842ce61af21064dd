import { auditEntry, type AuditEntry } from '../../core/audit/entry';
import type { View } from '../ports';

/** An entry of the Audit tab, and its row. */
export interface PlacedEntry extends AuditEntry {
  readonly row: number;
}

/** The entries of a tab that was read whole, as its rows stand. */
export function auditEntries(view: View): readonly PlacedEntry[] {
  return view.records('audit').map(({ row, fields }) => ({ ...auditEntry(fields), row }));
}
