import type { HistoryLine } from '../core/audit/recordHistory';
import type { LiveTable } from '../core/schema/tables';
import type { Deps, StoredRecord, View } from './ports';

/**
 * Audit entries about some records, with their payloads. `view` must have the audit columns seq, table, recordId and part;
 * one read more fetches the payloads of the rows that matter, and none where no row does.
 */
export function historyOf(
  deps: Deps,
  view: View,
  records: readonly { readonly table: LiveTable; readonly id: string }[],
): readonly HistoryLine[] {
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
    .map(auditLine);
}

/** A row of the Audit tab that was read wholly. */
export function auditLine({ fields }: StoredRecord): HistoryLine {
  const text = (key: string): string => String(fields[key] ?? '');
  return {
    seq: Number(fields['seq'] ?? 0),
    table: text('table'),
    recordId: text('recordId'),
    part: text('part'),
    payload: text('payload'),
    at: text('at'),
    actor: text('actor'),
    origin: text('origin'),
    action: text('action'),
  };
}
