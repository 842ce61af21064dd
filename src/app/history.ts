import type { HistoryEntry } from '../core/audit/history';
import type { LiveTable } from '../core/schema/tables';
import type { Deps, View } from './ports';

/** A row of the Audit tab about a record: its payload, and who did it, when, from where. */
export interface AuditLine extends HistoryEntry {
  readonly at: string;
  readonly actor: string;
  readonly origin: string;
  readonly action: string;
}

/**
 * Audit entries about some records, with their payloads. `view` must have the audit columns seq, table, recordId and part;
 * one read more fetches the payloads of the rows that matter, and none where no row does.
 */
export function historyOf(
  deps: Deps,
  view: View,
  records: readonly { readonly table: LiveTable; readonly id: string }[],
): readonly AuditLine[] {
  const wanted = new Set(records.map((record) => `${record.table}:${record.id}`));
  const rows = view
    .records('audit')
    .filter((entry) => wanted.has(`${String(entry.fields['table'])}:${String(entry.fields['recordId'])}`))
    .map((entry) => entry.row);
  if (rows.length === 0) return [];
  const full = deps.store.reread(view, { audit: { rows } });
  const chosen = new Set(rows);
  return full
    .records('audit')
    .filter((entry) => chosen.has(entry.row))
    .map(({ fields }) => ({
      seq: Number(fields['seq'] ?? 0),
      table: String(fields['table'] ?? ''),
      recordId: String(fields['recordId'] ?? ''),
      part: String(fields['part'] ?? ''),
      payload: String(fields['payload'] ?? ''),
      at: String(fields['at'] ?? ''),
      actor: String(fields['actor'] ?? ''),
      origin: String(fields['origin'] ?? ''),
      action: String(fields['action'] ?? ''),
    }));
}
