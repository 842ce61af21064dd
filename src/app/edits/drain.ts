import { lastState } from '../../core/audit/history';
import type { ChangeSet, FieldValues, RecordChange } from '../../core/changeSet';
import { customerResolver } from '../../core/edits/resolveCustomer';
import { planRow, type ChangedRow } from '../../core/edits/planRow';
import { parseContext, type EntryContext } from '../../core/records/parseFields';
import { recordDigest } from '../../core/records/stamps';
import { parseId } from '../../core/values/ids';
import { RegisterError } from '../../core/registerError';
import type { LiveTable } from '../../core/schema/tables';
import { commitChanges, unlessStale } from '../act';
import { entryContext } from '../entryContext';
import { historyOf } from '../history';
import { idAllocator } from '../idAllocator';
import { isMiscounted } from '../liveCounts';
import type { ForeignRow } from '../moved/stray';
import type { Deps, Query, View } from '../ports';
import type { DrainRequest } from './drainRequest';
import { planReview } from './reviewChanges';
import { changeOf, withDefaults, withRows, type PlannedRow } from './rowChanges';
import type { SingleEdit } from './rowIdentity';
import { customerColumns, withDuplicates } from './suspectDuplicates';
import { suspectRows, type SuspectRow } from './suspectRows';

export type { ChangedRows, DrainRequest } from './drainRequest';
export type { SingleEdit } from './rowIdentity';

/** Rows seldom hold what was meant for others. */
const moved = () => ({
  ...(require('../moved/findStrays') as typeof import('../moved/findStrays')),
  ...(require('../movedRows') as typeof import('../movedRows')),
});

export interface Drained {
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
  /** Other records stood on the tabs than the register had left there. */
  readonly miscounted?: boolean;
}

const ATTEMPTS = 3;
const nothing: Drained = { created: 0, changed: 0, refused: 0 };

/**
 * Brings rows that were changed by hand into line: validated, put into standard form, given ids, audited, doubtful values
 * noted and listed in Review. The caller holds the lock. Rows that are as the register last knew them cost nothing more than
 * the two reads. At most five calls.
 */
export function drain(deps: Deps, request: DrainRequest): Drained {
  if (request.changed.every(({ rows }) => rows.length === 0)) return nothing;
  // However many writes it takes: what was pasted in one go is one action, to be told and taken back as one.
  const requestId = request.requestId ?? deps.uuid();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const drained = unlessStale(() => drainOnce(deps, { ...request, requestId }));
    if (drained !== null) return drained;
  }
  throw new RegisterError('platform', { operation: 'drain' });
}

function drainOnce(deps: Deps, request: DrainRequest & { readonly requestId: string }): Drained | null {
  const view = deps.store.read(drainQuery(request));
  const tables = ['customers', ...request.changed.map(({ table }) => table)] as const;
  const miscounted = isMiscounted(view, tables) ? ({ miscounted: true } as const) : {};
  const entered = deps.store.entered(view, request.changed);
  const rows = suspectRows(view, entered, request);
  const unclaimed = unclaimedRows(view, rows, request);
  if (rows.length + unclaimed.length === 0) return { ...nothing, ...miscounted };
  const known = knownFields(deps, view, rows, request);
  if (putStraysRight(deps, view, [...foreignRows(view, rows, known), ...unclaimed], request)) return null;
  if (rows.length === 0) return { ...nothing, ...miscounted };
  const context = entryContext(view, deps.clock);
  const resolve = customerResolver(
    view.records('customers').map((record) => record.fields),
    phoneContext(context),
    view.records('archive').map((record) => record.fields),
  );
  const ids = idAllocator(view);
  const planned = rows.map((row): PlannedRow => {
    const changed: ChangedRow = {
      table: row.table,
      cells: withDefaults(row, context, deps.actor),
      known: known.get(keyOf(row)) ?? null,
      ...touchedIn(request, row),
    };
    return { row, known: changed.known, plan: planRow(changed, context, request.hasOurs, resolve) };
  });
  const changes = planned.map((each): Change => ({
    ...each,
    change: { ...changeOf(view, each, ids), ...(request.since === undefined ? {} : { foundSince: request.since }) },
  }));
  const changed = withDuplicates(view, changes);
  return writeSlices(deps, view, changed, { ...request, system: ids.counters() })
    ? {
        created: changed.filter(({ change }) => change.op === 'create').length,
        changed: changed.filter(({ change }) => change.op === 'update').length,
        refused: planned.reduce((sum, { plan }) => sum + plan.issues.length, 0),
        ...miscounted,
      }
    : null;
}

/** Rows whose digest neither they nor their own history have given them: a write meant for another record. */
function foreignRows(
  view: View,
  rows: readonly SuspectRow[],
  known: ReadonlyMap<string, FieldValues>,
): readonly ForeignRow[] {
  return rows.flatMap((row) => {
    const { table, id, idLost, record } = row;
    const { digest } = record.fields;
    const own = known.get(keyOf(row));
    if (digest === undefined || idLost || recordDigest(table, record.fields, view.schema) === digest) return [];
    if (id !== '' && (own === undefined || recordDigest(table, { ...own, id }, view.schema) === digest)) return [];
    return [{ table, row: row.row, id, fields: record.fields }];
  });
}

/** Rows with a digest that are no record, and none that becomes one: cells of a new record may have gone into wrong columns. */
function unclaimedRows(view: View, suspects: readonly SuspectRow[], { changed }: DrainRequest): readonly ForeignRow[] {
  const looked = new Set(suspects.map(keyOf));
  return changed.flatMap(({ table, rows }) => {
    const asked = new Set(rows);
    return view.records(table).flatMap(({ row, fields }): readonly ForeignRow[] => {
      if (!asked.has(row) || looked.has(keyOf({ table, row })) || fields['digest'] === undefined) return [];
      return parseId(String(fields['id'] ?? '')).ok ? [] : [{ table, row, id: '', fields }];
    });
  });
}

/** True where a write of an execution that died had gone astray, and is right now: then the rows are to be read anew. */
function putStraysRight(deps: Deps, view: View, rows: readonly ForeignRow[], { origin }: DrainRequest): boolean {
  if (rows.length === 0) return false;
  const strays = moved().findStrays(deps, view, rows);
  if (strays.length === 0) return false;
  moved().putRight(deps, { view, changes: { action: 'edit', origin }, strays, removed: [], unsaid: {} });
  return true;
}

interface Change extends PlannedRow {
  readonly change: RecordChange;
}

/**
 * Rows that one write carries: Google recommends requests of at most 2 MB (developers.google.com/workspace/sheets/api/limits),
 * and a new record with its entry takes about 2 KB. Each write stands by itself, should the next one not come.
 */
const ROWS_PER_WRITE = 1_000;

/** False where a write did not land: what is written by then is as it should be, the rest is to be drained again. */
function writeSlices(
  deps: Deps,
  view: View,
  changed: readonly Change[],
  how: Pick<ChangeSet, 'origin'> & {
    readonly requestId: string;
    readonly system: Readonly<Record<string, string>>;
  },
): boolean {
  let current = view;
  for (let from = 0; from < changed.length; from += ROWS_PER_WRITE) {
    const slice = changed.slice(from, from + ROWS_PER_WRITE);
    const changes = slice.map(({ change }) => change);
    const looked = slice.map(({ row, plan, change }) => ({ table: row.table, id: change.id, plan }));
    const review = planReview(view, deps.clock.now(), looked);
    const added = review.added.length === 0 ? [] : [{ table: 'review' as const, rows: review.added }];
    const after = commitChanges(
      deps,
      withRows(current, slice, changes),
      { kind: 'edited', action: 'edit', origin: how.origin, changes, added, updated: review.updated },
      { requestId: how.requestId, system: how.system },
    );
    if (after === null) return false;
    current = after;
  }
  return true;
}

function drainQuery(request: DrainRequest): Query {
  const { changed } = request;
  const query: Record<string, { fields: readonly string[]; rows?: readonly number[] }> = {
    customers: { fields: customerColumns(request) },
    archive: { fields: [...customerColumns(request), 'archivedAt'] },
  };
  for (const { table, rows } of changed) query[table] = { fields: query[table]?.fields ?? ['id'], rows };
  return {
    ...query,
    review: { fields: ['key', 'status', 'text'] },
    audit: { fields: ['seq', 'table', 'recordId', 'part'] },
  };
}

function keyOf(row: { readonly table: LiveTable; readonly row: number }): string {
  return `${row.table}:${String(row.row)}`;
}

function touchedIn(request: DrainRequest, row: SuspectRow): Pick<ChangedRow, 'touched' | 'rewrite'> {
  if (request.reread !== undefined) return { touched: request.reread, rewrite: request.reread };
  return isSingle(request, row) && request.single !== null ? { touched: [request.single.field] } : {};
}

function isSingle({ single }: DrainRequest, row: SuspectRow): boolean {
  return single !== null && single.table === row.table && single.row === row.row;
}

/** What the register last knew of the rows: from the edit event where its digest proves it, else from the audit trail. */
function knownFields(
  deps: Deps,
  view: View,
  rows: readonly SuspectRow[],
  request: DrainRequest,
): ReadonlyMap<string, FieldValues> {
  const known = new Map<string, FieldValues>();
  const open: SuspectRow[] = [];
  for (const row of rows.filter(({ id }) => id !== '')) {
    const proven = isSingle(request, row) ? fromEvent(view, row, request.single) : null;
    if (proven === null) open.push(row);
    else known.set(keyOf(row), proven);
  }
  const history = historyOf(
    deps,
    view,
    open.map(({ table, id }) => ({ table, id })),
  );
  for (const row of open) {
    const last = lastState(history.of(row.table, row.id), row.table, row.id);
    if (last !== null) known.set(keyOf(row), { ...last.fields, version: last.version });
  }
  return known;
}

function fromEvent(view: View, row: SuspectRow, single: SingleEdit | null): FieldValues | null {
  // The digest says nothing of what the register computes, and an event tells numbers as texts.
  if (single === null || view.schema.field(row.table, single.field)?.computed === true) return null;
  const before = { ...row.record.fields, [single.field]: single.oldValue };
  return recordDigest(row.table, before, view.schema) === row.record.fields['digest'] ? before : null;
}

function phoneContext(context: EntryContext): ReturnType<typeof parseContext> {
  const phone = context.schema.field('customers', 'phone');
  if (phone === undefined) throw new RegisterError('column-missing', { tab: 'customers', field: 'phone' });
  return parseContext(phone, context);
}
