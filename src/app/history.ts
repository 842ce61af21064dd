import { byRecord, type LinesByRecord } from '../core/audit/byRecord';
import type { HistoryLine } from '../core/audit/entry';
import { stepsOf } from '../core/history/steps';
import type { LiveTable } from '../core/schema/tables';
import { entriesOn } from './past/auditEntries';
import { olderLinesOf } from './past/olderLines';
import type { Deps, View } from './ports';

interface Wanted {
  readonly table: LiveTable;
  readonly id: string;
}

/** Lines of the trail about some records, oldest first. */
export type History = LinesByRecord<HistoryLine>;

/**
 * Audit entries about some records, with their payloads, oldest first. `view` must have the audit columns seq, table, recordId
 * and part; one read more fetches the payloads of the rows that matter, and none where no row does. Where the tab does not reach
 * back to how a record came, one read more for each vault that older entries were moved to; what cannot be read there is as if
 * it had never been.
 */
export function historyOf(deps: Deps, view: View, records: readonly Wanted[]): History {
  const wanted = new Set(records.map((record) => `${record.table}:${record.id}`));
  const rows = view
    .records('audit')
    .filter((entry) => wanted.has(`${String(entry.fields['table'])}:${String(entry.fields['recordId'])}`))
    .map((entry) => entry.row);
  const lines = rows.length === 0 ? [] : entriesOn(deps.store.reread(view, { audit: { rows } }), rows);
  const told = byRecord(lines);
  const open = records.filter(({ table, id }) => stepsOf(told.of(table, id), id)[0]?.op !== 'create');
  const older = olderLinesOf(deps, view, new Set(open.map(({ id }) => id))).lines;
  const own = older.filter((line) => wanted.has(`${line.table}:${line.recordId}`));
  return own.length === 0 ? told : byRecord([...own, ...lines]);
}
