import { lastKnown } from '../core/audit/history';
import type { ActionEntry, ChangeSet, FieldValues } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import type { LiveTable } from '../core/schema/tables';
import { historyOf, type History } from './history';
import { planRepair, TOTALS } from './moved/planRepair';
import { straysOf, type Stray } from './moved/stray';
import { StaleViewError, type Deps, type MovedRow, type Query, type SealedCommit, type View } from './ports';
import { seal } from './seal';
import { systemKeys } from './systemState';

/** Parts of a batch that landed while rows or columns moved. */
export interface Astray {
  /** What the batch was planned on. */
  readonly view: View;
  readonly changes: Pick<ChangeSet, 'action' | 'origin'>;
  readonly strays: readonly Stray[];
  /** Records that the batch was to remove. */
  readonly removed: readonly RecordName[];
  /** System cells that go with the repair where a person's record turns out to be gone. */
  readonly unsaid: Readonly<Record<string, string>>;
}

/** What of a batch went astray, by the store's answer. */
export function astray(
  view: View,
  changes: Astray['changes'],
  sealed: SealedCommit,
  moved: readonly MovedRow[],
): Astray {
  // A request that was remembered gets its answer anew when it is sent again.
  const rings = Object.keys(sealed.system).filter((key) => /^ring\.\d/.test(key));
  const unsaid = Object.fromEntries(rings.map((key) => [key, '']));
  return { view, changes, strays: straysOf(sealed, moved), removed: sealed.removes, unsaid };
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
export function putRight(deps: Deps, first: Astray): View['system'] {
  let current = first;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const tried = unlessColumnsMoved(() => repairOnce(deps, current));
    if (tried === null) continue;
    if (tried.next.strays.length === 0) return tried.gone === null ? tried.system : saidGone(tried.gone);
    current = tried.next;
  }
  leaveToPeople(deps, current.changes, current.strays);
  const [stray] = first.strays;
  throw new RegisterError('row-moved', { id: stray?.id ?? '', hit: stray?.found ?? '' });
}

interface Repaired {
  /** What went astray of the repair itself. */
  readonly next: Astray;
  readonly system: View['system'];
  /** The record of a person's save that is on no row any more: nothing of the save is left but its entry. */
  readonly gone: string | null;
}

function saidGone(id: string): never {
  throw new RegisterError('not-found', { id });
}

/** Null where the repair did not land: then it is planned again. */
function repairOnce(deps: Deps, { view, changes, strays, removed, unsaid }: Astray): Repaired | null {
  const located = deps.store.read(repairQuery(strays));
  const now = deps.store.reread(located, rowsOf(located, strays));
  const history = historyOf(deps, now, concerned(strays, removed));
  const plan = planRepair({ strays, before: view, now, history, action: changes.action });
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
  const recount = plan.recount ? { [systemKeys.counts]: '' } : {};
  const sealed = sealedNow(deps, now, repair, { ...recount, ...(gone === null ? {} : unsaid) });
  const outcome = deps.store.commit(now, sealed);
  if (!outcome.landed) return null;
  const system = new Map(now.system);
  for (const [key, value] of Object.entries(sealed.system)) system.set(key, value ?? '');
  return { next: { ...astray(now, changes, sealed, outcome.moved), unsaid }, system, gone };
}

function goneOf(now: View, strays: readonly Stray[]): string | null {
  const gone = strays.find(
    ({ table, id, row, how }) => how === undefined && row > 0 && now.find(table, id) === undefined,
  );
  return gone?.id ?? null;
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

function concerned(strays: readonly Stray[], removed: readonly RecordName[]): readonly RecordName[] {
  const hit = strays.flatMap(({ table, id, found }) => [
    { table, id },
    { table, id: found },
  ]);
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

function reviewOf(deps: Deps, strays: readonly Stray[], history: History): readonly FieldValues[] {
  return strays.map(({ table, id, found, row, fields }) => ({
    key: `overwritten:${table}:${found}:${deps.clock.now()}`,
    status: 'open',
    foundAt: deps.clock.now(),
    table,
    recordId: found,
    code: 'overwritten',
    facts: JSON.stringify({ by: id, row }),
    text: JSON.stringify(overwrittenFields(fields, lastKnown(history.of(table, found), table, found))),
  }));
}

/** What history says the hit record held in the fields that were written over. */
function overwrittenFields(fields: FieldValues, known: FieldValues | null): FieldValues | 'unknown' {
  if (known === null) return 'unknown';
  return Object.fromEntries(Object.keys(fields).map((key) => [key, known[key] ?? null]));
}
