import { stepsOf } from '../core/history/steps';
import type { HistoryLine } from '../core/audit/recordHistory';
import type { LiveTable } from '../core/schema/tables';
import { olderLinesOf } from './past/olderLines';
import type { Deps, StoredRecord, View } from './ports';

interface Wanted {
  readonly table: LiveTable;
  readonly id: string;
}

/**
 * Audit entries about some records, with their payloads, oldest first. `view` must have the audit columns seq, table, recordId
 * and part; one read more fetches the payloads of the rows that matter, and none where no row does. Where the tab does not reach
 * back to how a record came, one read more for each vault that older entries were moved to; what cannot be read there is as if
 * it had never been.
 */
export function historyOf(deps: Deps, view: View, records: readonly Wanted[]): readonly HistoryLine[] {
  const wanted = new Set(records.map((record) => `${record.table}:${record.id}`));
  const rows = view
    .records('audit')
    .filter((entry) => wanted.has(`${String(entry.fields['table'])}:${String(entry.fields['recordId'])}`))
    .map((entry) => entry.row);
  const lines = rows.length === 0 ? [] : linesOf(deps, view, rows);
  const byRecord = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const key = `${line.table}:${line.recordId}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), line]);
  }
  const open = records.filter(({ table, id }) => stepsOf(byRecord.get(`${table}:${id}`) ?? [], id)[0]?.op !== 'create');
  const older = olderLinesOf(deps, view, new Set(open.map(({ id }) => id))).lines;
  return [...older.filter((line) => wanted.has(`${line.table}:${line.recordId}`)), ...lines];
}

function linesOf(deps: Deps, view: View, rows: readonly number[]): readonly HistoryLine[] {
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
