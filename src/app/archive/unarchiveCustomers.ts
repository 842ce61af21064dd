import { broughtBack } from '../../core/archive/archivedRecord';
import { planUnarchive, type MovingRecord } from '../../core/archive/planArchive';
import { quietSince } from '../../core/archive/rules';
import type { ChangeSet, FieldValues } from '../../core/changeSet';
import { requireRole } from '../act';
import { withColumns } from '../ownColumns';
import type { Deps, Query, View } from '../ports';
import { rememberRequest, replayOf } from '../systemState';
import { reviewRow } from '../review';
import { standingLines } from '../reviewLines';
import { moveCustomers, type Moved } from './moveCustomers';
import { keptRow } from './proposals';
import { customersNow } from './tabColumns';

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

/** Tells which lines of Review stand already. */
const beside: Query = { review: { fields: ['key', 'status', 'text'] } };

/**
 * Brings archived customers back as they were, field for field. The rules do not propose them again as long as nothing
 * changes about them. An id that stands in Customers already is passed over. Three calls where the row hint holds.
 */
export function unarchiveCustomers(deps: Deps, request: UnarchiveCustomers): { readonly ok: true } & Unarchived {
  return deps.underLock(() => ({ ok: true, ...unarchiveNow(deps, request, true) }));
}

/** The same for whoever decided it. The caller holds the lock. */
export function unarchiveNow(deps: Deps, request: UnarchiveCustomers, needsRole: boolean): Unarchived {
  const { requestId, ids, rowHint } = request;
  const replyOf = ({ moved, skipped, done }: Moved): Unarchived => ({ restored: moved, skipped, done });
  const moved = moveCustomers(deps, {
    from: 'archive',
    to: 'customers',
    requestId,
    ids,
    rowHint,
    origin: 'form',
    action: 'unarchive',
    state: {},
    query: beside,
    enter: (view) => {
      if (needsRole) requireRole(view, deps.actor, 'entry');
      const before = replayOf(view, requestId)?.reply as Unarchived | undefined;
      return before === undefined ? null : { moved: before.restored, skipped: before.skipped, done: true };
    },
    prepare: (view, records) => withOwnColumns(deps, view, records),
    plan: (view, record) => planUnarchive(record, customersNow(view, deps.clock)),
    beside: (view, records, finished) => ({
      added: addedLines(view, [...keptLines(records, deps), ...doubtfulLines(view, records, deps)]),
      ...(finished === null ? {} : { system: rememberRequest(view, requestId, { ok: true, ...replyOf(finished) }) }),
    }),
  });
  return replyOf(moved);
}

/** Columns of the team's own that were taken away since have to stand before their cells can come back. */
function withOwnColumns(deps: Deps, view: View, records: readonly MovingRecord[]): View {
  const now = customersNow(view, deps.clock);
  const labels = records.flatMap((record) => {
    const { own, notes } = broughtBack(record, now);
    return [...Object.keys(own), ...Object.keys(notes.own)];
  });
  if (labels.length === 0) return view;
  const query: Query = {
    customers: { fields: ['id'] },
    archive: { fields: ['id'], rows: records.flatMap(({ id }) => view.find('archive', id)?.row ?? []) },
    ...beside,
  };
  return withColumns(deps, view, { customers: [...new Set(labels)] }, query);
}

/** Lines that say no to the rules. */
function keptLines(records: readonly MovingRecord[], deps: Deps): readonly FieldValues[] {
  return records.flatMap(({ id, fields }) => {
    const since = quietSince(fields);
    if (since === null) return [];
    return [keptRow(id, text(fields, 'owner'), deps.clock.now(), text(fields, 'stage'), since, deps.actor)];
  });
}

/** Values that the field they stand in, which is of another kind by now, cannot be read as. */
function doubtfulLines(view: View, records: readonly MovingRecord[], deps: Deps): readonly FieldValues[] {
  const now = customersNow(view, deps.clock);
  const known = standingLines(view);
  return records
    .flatMap((record) => {
      const { id, fields, issues } = broughtBack(record, now);
      const at = { table: 'customers', recordId: id, owner: text(fields, 'owner'), at: deps.clock.now() } as const;
      return Object.entries(issues).flatMap(([field, issue]) =>
        issue === null ? [] : [reviewRow({ ...at, field, text: text(fields, field), issue: { ...issue, field } })],
      );
    })
    .filter((row) => !known.stands(row));
}

function addedLines(view: View, rows: readonly FieldValues[]): NonNullable<ChangeSet['added']> {
  return rows.length === 0 ? [] : [{ table: 'review', rows: rows.map((row) => knownCells(view, row)) }];
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
