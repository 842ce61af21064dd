import { broughtBack } from '../../core/archive/archivedRecord';
import { planUnarchive, type MovingRecord } from '../../core/archive/planArchive';
import { quietSince } from '../../core/archive/rules';
import type { FieldValues } from '../../core/changeSet';
import { requireRole } from '../act';
import { withColumns } from '../ownColumns';
import type { Deps, Query, View } from '../ports';
import { rememberRequest, replayOf } from '../systemState';
import { columnsOf } from './archiveCustomers';
import { moveCustomers, type Moved } from './moveCustomers';
import { keptRow } from './proposals';

export interface UnarchiveCustomers {
  readonly requestId: string;
  readonly ids: readonly string[];
  readonly rowHint?: number | undefined;
}

export interface Unarchived {
  readonly restored: readonly string[];
  readonly skipped: Moved['skipped'];
  readonly done: boolean;
}

/** The review columns that a kept line fills, as far as the tab has them. */
const beside: Query = { review: { fields: ['key'] } };

/**
 * Brings archived customers back as they were, field for field. The rules do not propose them again as long as nothing
 * changes about them. An id that stands in Customers already is passed over. Three calls where the row hint holds.
 */
export function unarchiveCustomers(deps: Deps, request: UnarchiveCustomers): { readonly ok: true } & Unarchived {
  const { requestId, ids, rowHint } = request;
  const replyOf = ({ moved, skipped, done }: Moved): Unarchived => ({ restored: moved, skipped, done });
  return deps.underLock(() => {
    const moved = moveCustomers(deps, {
      from: 'archive',
      to: 'customers',
      requestId,
      ids,
      rowHint,
      origin: 'form',
      action: 'unarchive',
      query: beside,
      enter: (view) => {
        requireRole(view, deps.actor, 'entry');
        const before = replayOf(view, requestId)?.reply as Unarchived | undefined;
        return before === undefined ? null : { moved: before.restored, skipped: before.skipped, done: true };
      },
      prepare: (view, records) => withOwnColumns(deps, view, records),
      plan: (view, record) => planUnarchive(record, { fields: columnsOf(view, 'customers'), schema: view.schema }),
      beside: (view, records, finished) => ({
        added: keptLines(view, records, deps),
        ...(finished === null ? {} : { system: rememberRequest(view, requestId, { ok: true, ...replyOf(finished) }) }),
      }),
    });
    return { ok: true, ...replyOf(moved) };
  });
}

/** Columns of the team's own that were taken away since have to stand before their cells can come back. */
function withOwnColumns(deps: Deps, view: View, records: readonly MovingRecord[]): View {
  const labels = records.flatMap(({ id, fields }) => Object.keys(broughtBack(id, fields, view.schema).own));
  if (labels.length === 0) return view;
  const query: Query = {
    customers: { fields: ['id'] },
    archive: { fields: ['id'], rows: records.flatMap(({ id }) => view.find('archive', id)?.row ?? []) },
    ...beside,
  };
  return withColumns(deps, view, { customers: [...new Set(labels)] }, query);
}

function keptLines(
  view: View,
  records: readonly MovingRecord[],
  deps: Deps,
): readonly { readonly table: 'review'; readonly rows: readonly FieldValues[] }[] {
  const rows = records.flatMap(({ id, fields }) => {
    const since = quietSince(fields);
    if (since === null) return [];
    const row = keptRow(id, text(fields, 'owner'), deps.clock.now(), text(fields, 'stage'), since, deps.actor);
    return [knownCells(view, row)];
  });
  return rows.length === 0 ? [] : [{ table: 'review', rows }];
}

/** The cells for which the Review tab has a column: some came when registers were in use already. */
export function knownCells(view: View, row: FieldValues): FieldValues {
  const columns = view.layout.tabs.review?.columns;
  if (columns === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => columns[key] !== undefined));
}

function text(fields: FieldValues, key: string): string {
  return String(fields[key] ?? '');
}
