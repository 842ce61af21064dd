import type { ArchiveRefusal, MovePlan, MovingRecord } from '../../core/archive/planArchive';
import type { ChangeSet, RecordChange, RowNotes } from '../../core/changeSet';
import { NO_NOTES } from '../../core/archive/archivedRecord';
import { RegisterError } from '../../core/registerError';
import { commitChanges, unlessStale } from '../act';
import { hintedQuery } from '../customers/hintedCustomer';
import { progressKey, readProgress, requireFree, type Progress } from '../inProgress';
import { StaleViewError, type Deps, type Query, type StoredRecord, type View } from '../ports';

/** One way between Customers and Archive, and what goes with it. */
export interface Move {
  readonly from: 'customers' | 'archive';
  readonly to: 'customers' | 'archive';
  readonly requestId: string;
  readonly ids: readonly string[];
  readonly rowHint?: number | undefined;
  readonly origin: ChangeSet['origin'];
  readonly action: 'archive' | 'unarchive';
  /** What whoever goes on with it has to know beside the ids, should this execution die between two batches. */
  readonly state: object;
  /** What else the first read of each batch brings. */
  readonly query: Query;
  /** What is to be done before a batch is planned (columns of the team's own): the view behind it. */
  readonly prepare: (view: View, records: readonly MovingRecord[]) => View;
  readonly plan: (view: View, record: MovingRecord) => MovePlan;
  /** What goes with the batch; `finished`: it is the last one. */
  readonly beside: (
    view: View,
    moved: readonly MovingRecord[],
    finished: Moved | null,
  ) => Partial<ChangeSet> & { readonly system?: Readonly<Record<string, string | null>> };
  /** Looks at the first read of each batch: throws where the person may not, gives the reply of a request that was done. */
  readonly enter: (view: View) => Moved | null;
}

export interface Moved {
  readonly moved: readonly string[];
  readonly skipped: readonly { readonly id: string; readonly code: ArchiveRefusal }[];
  readonly done: boolean;
}

/** Customers of one batch: two rows and two entries each stay well below the 2 MB that Google recommends for a request. */
const BATCH = 200;
/** More than this are read with their whole tab: ranges of single rows would make the request too long. */
const MANY = 50;
/** Of six minutes: what is left by then waits for the same request again. */
const SLICE_MS = 200_000;
/** Times a batch is planned anew where it did not land, or rows moved meanwhile. */
const ATTEMPTS = 3;

/**
 * Moves customers between the two tabs, batch by batch, each whole: in no instant is a customer in both tabs or in neither.
 * Safe to send again: who stands in the other tab already counts as moved. Three calls where the row hint of a single customer
 * holds, one more where it does not; three a batch of 200 otherwise. The caller holds the lock.
 */
export function moveCustomers(deps: Deps, move: Move): Moved {
  const deadline = deps.clock.ms() + SLICE_MS;
  const refused = new Map<string, ArchiveRefusal>();
  let failed = 0;
  for (;;) {
    const step = unlessStale(() => moveBatch(deps, move, refused));
    if (step === null) {
      failed += 1;
      if (failed >= ATTEMPTS) throw new RegisterError('platform', { operation: move.action });
      continue;
    }
    failed = 0;
    if (step.done || deps.clock.ms() >= deadline) return step;
  }
}

/** Null where the batch did not land. */
function moveBatch(deps: Deps, move: Move, refused: Map<string, ArchiveRefusal>): Moved | null {
  const view = deps.store.read(queryOf(move));
  const before = move.enter(view);
  if (before !== null) return before;
  const open: string[] = [];
  for (const id of new Set(move.ids)) {
    const stands = view.find(move.from, id) !== undefined;
    const there = view.find(move.to, id) !== undefined;
    if (stands && there) refused.set(id, 'archive-id-in-use');
    else if (!stands && !there) refused.set(id, 'not-found');
    else if (stands && !refused.has(id)) open.push(id);
  }
  const batch = open.slice(0, BATCH);
  const running = open.length > BATCH ? requireFree(view, move.requestId) : ownProgress(view, move);
  const { view: full, records } = wholeRecords(deps, view, move, batch);
  const ready = move.prepare(full, records);
  const changes: RecordChange[] = [];
  const moved: MovingRecord[] = [];
  for (const record of records) {
    const plan = move.plan(ready, record);
    if (plan.ok) {
      changes.push(...plan.changes);
      moved.push(record);
    } else refused.set(record.id, plan.code);
  }
  const outcome = outcomeOf(move, view, refused, moved, open.length === batch.length);
  // Of a run that was gone on with, the end has to be noted even where nobody was left to go.
  if (changes.length === 0 && (running === null || !outcome.done)) return outcome;
  const { system, ...more } = move.beside(ready, moved, outcome.done ? outcome : null);
  const set = { kind: 'restored', action: move.action, origin: move.origin, changes, ...more } as const;
  const names = {
    requestId: move.requestId,
    system: { ...system, ...progressAfter(deps, move, running, outcome, open.length - batch.length) },
  };
  return commitChanges(deps, ready, set, names) === null ? null : outcome;
}

function ownProgress(view: View, { requestId }: Move): Progress | null {
  const running = readProgress(view);
  return running?.requestId === requestId ? running : null;
}

/** What remembers a run of several batches: whoever finds it half done goes on with it. Gone with the last batch. */
function progressAfter(
  deps: Deps,
  { action, requestId, ids, state }: Move,
  running: Progress | null,
  { done }: Moved,
  left: number,
): Readonly<Record<string, string | null>> {
  if (done) return running === null ? {} : { [progressKey]: null };
  const total = new Set(ids).size;
  const begun = running ?? { action, requestId, actor: deps.actor, total, state: { ...state, ids } };
  return { [progressKey]: JSON.stringify({ ...begun, done: total - left } satisfies Progress) };
}

function outcomeOf(
  move: Move,
  view: View,
  refused: ReadonlyMap<string, ArchiveRefusal>,
  moved: readonly MovingRecord[],
  done: boolean,
): Moved {
  const now = new Set(moved.map(({ id }) => id));
  const there = [...new Set(move.ids)].filter(
    (id) => now.has(id) || (view.find(move.from, id) === undefined && view.find(move.to, id) !== undefined),
  );
  return { moved: there, skipped: [...refused].map(([id, code]) => ({ id, code })), done };
}

function queryOf({ from, to, ids, rowHint, query }: Move): Query {
  const single = ids.length === 1 ? rowHint : undefined;
  const whole = ids.length > MANY ? 'all' : hintedQuery(single);
  return { [from]: whole, [to]: { fields: ['id'] }, ...query };
}

/** The rows as they stand right before the write, with the notes on their cells. One read, one more for rows not read yet. */
function wholeRecords(
  deps: Deps,
  view: View,
  { from, ids, rowHint }: Move,
  batch: readonly string[],
): { readonly view: View; readonly records: readonly MovingRecord[] } {
  if (batch.length === 0) return { view, records: [] };
  const rowOf = (id: string): number => view.find(from, id)?.row ?? 0;
  const rows = batch.map(rowOf);
  const hinted = ids.length === 1 && rows[0] === rowHint;
  const full = ids.length > MANY || hinted ? view : deps.store.reread(view, { [from]: { rows } });
  const notes = notesOf(
    deps,
    full,
    from,
    batch.map((id) => ({ id, row: rowOf(id) })),
  );
  const byRow = new Map(full.records(from).map((record) => [record.row, record]));
  const records = batch.map((id, index): MovingRecord => {
    const record: StoredRecord | undefined = byRow.get(rows[index] ?? 0);
    if (record?.fields['id'] !== id) throw new StaleViewError();
    return { id, fields: record.fields, own: record.own, notes: notes.get(id) ?? NO_NOTES };
  });
  return { view: full, records };
}

/** Notes on the cells of each row. A row on which somebody else stands by now sends the batch back to its start. */
function notesOf(
  deps: Deps,
  view: View,
  table: Move['from'],
  rows: readonly { readonly id: string; readonly row: number }[],
): ReadonlyMap<string, RowNotes> {
  const entered = deps.store.entered(view, [{ table, rows: rows.map(({ row }) => row) }]);
  const byRow = new Map(entered.map((each) => [each.row, each]));
  return new Map(
    rows.map(({ id, row }) => {
      const { cells = {}, ownNotes = {} } = byRow.get(row) ?? {};
      if (cells['id']?.value !== id) throw new StaleViewError();
      const noted = Object.entries(cells).filter(([, cell]) => cell.note !== '');
      return [id, { fields: Object.fromEntries(noted.map(([key, cell]) => [key, cell.note])), own: ownNotes }];
    }),
  );
}
