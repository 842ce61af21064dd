import { recordHistory, type RecordedAction } from '../../core/audit/recordHistory';
import { isTabKey } from '../../core/schema/tables';
import { requireRole } from '../act';
import { auditLine } from '../history';
import type { Deps, View } from '../ports';

/** How many rows of the Audit tab are looked into at most unless the request says otherwise. */
const SHOWN = 100;

export interface RecordHistory {
  /** Newest first. */
  readonly actions: readonly RecordedAction[];
  /** Rows of the Audit tab about the record, of which the newest were looked into. */
  readonly total: number;
  /** Whose schema and lists say what the fields are. */
  readonly view: View;
}

/**
 * What was ever done to a record, be it a customer or a child, as far as the audit trail tells; also to one that is gone. Two
 * reads, one where nothing is on record.
 */
export function getHistory(
  deps: Deps,
  { id, limit = SHOWN }: { readonly id: string; readonly limit?: number | undefined },
): RecordHistory {
  const view = deps.store.read({ audit: { fields: ['recordId'] } });
  requireRole(view, deps.actor, 'reader');
  const all = view.records('audit').filter((entry) => entry.fields['recordId'] === id);
  const rows = all.slice(-limit).map((entry) => entry.row);
  if (rows.length === 0) return { actions: [], total: 0, view };
  const full = deps.store.reread(view, { audit: { rows } });
  const lines = full
    .records('audit')
    .filter((entry) => rows.includes(entry.row))
    .map(auditLine);
  // The first line may be the end of a payload whose beginning lies before it.
  while (lines.length > 0 && !/^(1\/.*)?$/.test(lines[0]?.part ?? '')) lines.shift();
  const shown = (table: string, field: string): boolean =>
    isTabKey(table) && view.schema.field(table, field)?.computed !== true;
  return { actions: [...recordHistory(lines, id, shown)].reverse(), total: all.length, view };
}
