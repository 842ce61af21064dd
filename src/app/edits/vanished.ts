import { lastKnown, payloadsOf } from '../../core/audit/history';
import type { ActionEntry, FieldValues } from '../../core/changeSet';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { commitChanges } from '../act';
import { historyOf } from '../history';
import type { Deps, Query, View } from '../ports';
import { reviewRow } from '../review';

const ACTION = 'vanished';

/** Records named in one run; a tab that was emptied is told of in slices. */
const MOST = 500;

const query: Query = {
  ...Object.fromEntries(recordTables.map((table) => [table, { fields: ['id'] }])),
  archive: { fields: ['id', 'archivedAt'] },
  audit: { fields: ['seq', 'table', 'recordId', 'part', 'action'] },
};

/**
 * Tells of records that the audit trail knows and that stand on no row any more: rows deleted by hand fire no edit trigger.
 * Each gets an entry with what it held and a line in Review, once. Two reads and a write; one read where none is missing.
 */
export function tellVanished(deps: Deps): number {
  const view = deps.store.read(query);
  const missing = missingRecords(view).slice(0, MOST);
  const history = historyOf(deps, view, missing);
  const at = deps.clock.now();
  const entries: ActionEntry[] = [];
  const lines: FieldValues[] = [];
  for (const { table, id } of missing) {
    const before = lastKnown(history, table, id);
    if (before === null) continue;
    const version = payloadsOf(history, table, id).pop()?.version ?? 0;
    entries.push({ action: ACTION, table, recordId: id, payload: { op: 'remove', before, version } });
    const { name = before['item'] ?? before['summary'] ?? '', owner = '' } = before;
    lines.push(
      reviewRow({
        table,
        recordId: id,
        field: '',
        text: String(name),
        owner: String(owner),
        at,
        issue: { code: 'record-vanished' },
      }),
    );
  }
  if (entries.length === 0) return 0;
  // Who deleted a row is not known: it must not be taken for the one whose timer this is.
  const unknown: Deps = { ...deps, actor: '' };
  const added = [{ table: 'review' as const, rows: lines }];
  commitChanges(
    unknown,
    view,
    { kind: 'computed', action: ACTION, origin: 'sweep', changes: [], entries, added },
    { requestId: deps.uuid() },
  );
  return entries.length;
}

/** Records with an entry of their own and no row, but for those that were told of before. */
function missingRecords(view: View): readonly { readonly table: LiveTable; readonly id: string }[] {
  const last = new Map<string, { seq: number; action: string; table: LiveTable; id: string }>();
  for (const { fields } of view.records('audit')) {
    const id = String(fields['recordId'] ?? '');
    const table = recordTables.find((each) => each === fields['table']);
    const seq = Number(fields['seq'] ?? 0);
    if (table === undefined || id === '' || (last.get(`${table} ${id}`)?.seq ?? -1) > seq) continue;
    last.set(`${table} ${id}`, { seq, action: String(fields['action'] ?? ''), table, id });
  }
  return [...last.values()].filter(
    ({ table, id, action }) => action !== ACTION && view.find(table, id) === undefined && !isElsewhere(view, table, id),
  );
}

/** A customer who was archived, or brought back, stands in the other tab: most of what is on no row here is no loss. */
function isElsewhere(view: View, table: LiveTable, id: string): boolean {
  if (table === 'archive') return view.find('customers', id) !== undefined;
  const archived = table === 'customers' ? view.find('archive', id) : undefined;
  return (archived?.fields['archivedAt'] ?? null) !== null;
}
