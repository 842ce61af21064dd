import { lastKnown } from '../core/audit/history';
import type { HistoryLine } from '../core/audit/recordHistory';
import type { ActionEntry, ChangeSet, FieldValues } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import type { LiveTable } from '../core/schema/tables';
import { historyOf } from './history';
import { planRepair, TOTALS } from './moved/planRepair';
import { straysOf, type Stray } from './moved/stray';
import { StaleViewError, type Deps, type MovedRow, type Query, type SealedCommit, type View } from './ports';
import { seal } from './seal';
import { systemKeys } from './systemState';

/** A batch that landed while rows or columns moved. */
export interface Astray {
  /** What the batch was planned on. */
  readonly view: View;
  readonly changes: Pick<ChangeSet, 'action' | 'origin'>;
  readonly sealed: SealedCommit;
  readonly moved: readonly MovedRow[];
}

/** People may sort again while a repair is under way. */
const ATTEMPTS = 3;

/**
 * Puts a batch right that hit rows which had moved at that instant: from a fresh read, in one batch more, the records that
 * were hit get back what history says and those that were meant get what was meant for them; both are told in the trail.
 * Where history does not know what a record held, Review names it, and it is left to a person. Gives the System cells as
 * they are behind it. Throws `row-moved` where rows keep moving, and `not-found` where the record that a person saved was
 * deleted in that instant. Four calls, more where columns moved.
 */
export function putRight(deps: Deps, astray: Astray): View['system'] {
  let current = astray;
  let strays = straysOf(astray.sealed, astray.moved);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const tried = unlessColumnsMoved(() => repairOnce(deps, current, strays));
    if (tried === null) continue;
    if (tried.moved.length === 0) return tried.gone === null ? tried.system : saidGone(tried.gone);
    current = tried;
    strays = straysOf(tried.sealed, tried.moved);
  }
  leaveToPeople(deps, current.changes, strays);
  const first = astray.moved[0];
  throw new RegisterError('row-moved', { id: first?.id ?? '', hit: first?.found ?? '' });
}

interface Repaired extends Astray {
  readonly system: View['system'];
  /** The record of a person's save that is on no row any more: nothing of the save is left but its entry. */
  readonly gone: string | null;
}

function saidGone(id: string): never {
  throw new RegisterError('not-found', { id });
}

/** Null where the repair did not land: then it is planned again. */
function repairOnce(deps: Deps, astray: Astray, strays: readonly Stray[]): Repaired | null {
  const located = deps.store.read(repairQuery(strays));
  const now = deps.store.reread(located, rowsOf(located, strays));
  const history = historyOf(deps, now, concerned(astray.sealed, strays));
  const { changes } = astray;
  const plan = planRepair({ strays, before: astray.view, now, history, action: changes.action });
  const report = reviewOf(deps, plan.unknown, history);
  const repair: ChangeSet = {
    kind: 'computed',
    action: 'row-moved',
    origin: changes.origin,
    changes: plan.changes,
    entries: plan.entries,
    ...(report.length === 0 ? {} : { added: [{ table: 'review', rows: report }] }),
  };
  const gone = changes.origin === 'form' ? goneOf(now, strays) : null;
  const cells = {
    ...(plan.recount ? { [systemKeys.counts]: '' } : {}),
    ...(gone === null ? {} : unsaid(astray.sealed)),
  };
  const sealed = sealedNow(deps, now, repair, cells);
  const outcome = deps.store.commit(now, sealed);
  if (!outcome.landed) return null;
  const system = new Map(now.system);
  for (const [key, value] of Object.entries(sealed.system)) system.set(key, value ?? '');
  return { view: now, changes, sealed, moved: outcome.moved, system, gone };
}

function goneOf(now: View, strays: readonly Stray[]): string | null {
  const gone = strays.find(
    ({ table, id, row, how }) => how === undefined && row > 0 && now.find(table, id) === undefined,
  );
  return gone?.id ?? null;
}

/** The request that was remembered with the batch gets its answer anew when it is sent again. */
function unsaid({ system }: SealedCommit): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(system).flatMap((key) => (/^ring\.\d/.test(key) ? [[key, '']] : [])));
}

function unlessColumnsMoved<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof StaleViewError) return null;
    throw error;
  }
}

/** Ids and the cells that were written, of every row: to see where everything stands by now. */
function repairQuery(strays: readonly Stray[]): Query {
  const query: Record<string, Query[keyof Query]> = {};
  for (const table of new Set(strays.map((stray) => stray.table))) {
    const own = strays.filter((stray) => stray.table === table);
    const searched = own.some(({ how, found }) => how === 'column' || how === 'covered' || found === '');
    query[table] = searched ? 'all' : { fields: ['id'] };
  }
  if (strays.some(({ fields }) => TOTALS.some((key) => key in fields)))
    for (const table of ['purchases', 'interactions'] as const)
      query[table] ??= { fields: ['id', 'customerId', ...(table === 'purchases' ? ['amount', 'on'] : ['at'])] };
  return { ...query, audit: { fields: ['seq', 'table', 'recordId', 'part'] } };
}

/** The rows of the records concerned, whole. */
function rowsOf(view: View, strays: readonly Stray[]): Query {
  const query: Record<string, { readonly rows: readonly number[] }> = {};
  for (const table of new Set(strays.map((stray) => stray.table))) {
    const ids = strays.flatMap((stray) => (stray.table === table ? [stray.id, stray.found] : []));
    query[table] = { rows: [...new Set(ids)].flatMap((id) => view.find(table, id)?.row ?? []) };
  }
  return query;
}

interface RecordName {
  readonly table: LiveTable;
  readonly id: string;
}

function concerned(sealed: SealedCommit, strays: readonly Stray[]): readonly RecordName[] {
  const hit = strays.flatMap(({ table, id, found }) => [
    { table, id },
    { table, id: found },
  ]);
  const removed = sealed.removes.map(({ table, id }) => ({ table, id }));
  return [...hit, ...removed].filter(({ id }) => id !== '');
}

function sealedNow(deps: Deps, view: View, changes: ChangeSet, system: Readonly<Record<string, string>>): SealedCommit {
  return seal(changes, {
    view,
    stamp: { actor: deps.actor === '' ? 'unknown' : deps.actor, at: deps.clock.now() },
    requestId: deps.uuid(),
    seed: deps.uuid(),
    system,
  });
}

/** Names what could not be put right in Review and in the trail, with what history knows of it. */
function leaveToPeople(deps: Deps, changes: Astray['changes'], strays: readonly Stray[]): void {
  const view = deps.store.read({ audit: { fields: ['seq', 'table', 'recordId', 'part'] } });
  const history = historyOf(
    deps,
    view,
    strays.filter(({ found }) => found !== '').map(({ table, found: id }) => ({ table, id })),
  );
  const entries: ActionEntry[] = strays.map(({ table, id, found, row }) => ({
    action: 'row-moved',
    table,
    recordId: found,
    payload: { meant: id, hit: found, row, action: changes.action },
  }));
  const added = [{ table: 'review' as const, rows: reviewOf(deps, strays, history) }];
  const report = {
    kind: 'computed',
    action: 'row-moved',
    origin: changes.origin,
    changes: [],
    entries,
    added,
  } as const;
  deps.store.commit(view, sealedNow(deps, view, report, {}));
}

function reviewOf(deps: Deps, strays: readonly Stray[], history: readonly HistoryLine[]): readonly FieldValues[] {
  return strays.map(({ table, id, found, row, fields }) => ({
    key: `overwritten:${table}:${found}:${deps.clock.now()}`,
    status: 'open',
    foundAt: deps.clock.now(),
    table,
    recordId: found,
    code: 'overwritten',
    facts: JSON.stringify({ by: id, row }),
    text: JSON.stringify(overwrittenFields(fields, found === '' ? null : lastKnown(history, table, found))),
  }));
}

/** What history says the hit record held in the fields that were written over. */
function overwrittenFields(fields: FieldValues, known: FieldValues | null): FieldValues | 'unknown' {
  if (known === null) return 'unknown';
  return Object.fromEntries(Object.keys(fields).map((key) => [key, known[key] ?? null]));
}
