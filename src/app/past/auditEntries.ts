import type { AuditEntry } from '../../core/audit/chain';
import type { StoredRecord, View } from '../ports';

/** An entry of the Audit tab, and its row. */
export interface PlacedEntry extends AuditEntry {
  readonly row: number;
}

/** The entries of a tab that was read whole, as its rows stand. */
export function auditEntries(view: View): readonly PlacedEntry[] {
  return view.records('audit').map(entryOf);
}

function entryOf({ row, fields }: StoredRecord): PlacedEntry {
  const text = (key: string): string => String(fields[key] ?? '');
  return {
    row,
    seq: Number(fields['seq'] ?? 0),
    at: text('at'),
    actor: text('actor'),
    origin: text('origin'),
    action: text('action'),
    table: text('table'),
    recordId: text('recordId'),
    part: text('part'),
    payload: text('payload'),
    salt: text('salt'),
    payloadDigest: text('payloadDigest'),
    hash: text('hash'),
    requestId: text('requestId'),
  };
}
