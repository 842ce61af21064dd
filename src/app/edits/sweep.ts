import { planTotals } from '../../core/customers/planTotals';
import type { HasOurParagraph } from '../../core/edits/planRow';
import { recordDigest } from '../../core/records/stamps';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { serialFromDateTime, type CivilDateTime } from '../../core/values/dateTime';
import { commitChanges } from '../act';
import type { Deps, StoredRecord, View } from '../ports';
import { reviewKey, reviewRow, type ReviewFinding } from '../review';
import { drain, type ChangedRows, type Drained } from './drain';
import { beyondCounters } from './rowIdentity';

/** What the sweep remembers: rows that are no records yet, by what they hold, with the time they were first seen. */
export type Waiting = Readonly<Record<string, string>>;

/** Whether a row is still to be complained of, should it stay as it is. */
export function isAnyWaiting(waiting: Waiting): boolean {
  return Object.values(waiting).some((since) => since !== 'told');
}

export interface SweepOutcome extends Drained {
  readonly waiting: Waiting;
  readonly totals: number;
}

/** Review waits this long before it complains of a row that someone may still be typing. */
const TYPING_MINUTES = 10;

/**
 * Looks at every record for what no trigger saw: rows whose digest does not hold, formulas, rows without an id. Computed
 * totals are put right on the way. `view` is a read of all records with their formulas; no call more where all is well.
 */
export function sweep(deps: Deps, view: View, waiting: Waiting, hasOurs: HasOurParagraph): SweepOutcome {
  const changed = recordTables
    .map((table) => ({ table, rows: suspects(view, table) }))
    .filter(({ rows }) => rows.length > 0);
  const drained = drainAll(deps, changed, hasOurs);
  const totals = writeTotals(
    deps,
    drained.created + drained.changed > 0 ? deps.store.readFormulas(recordTables) : view,
  );
  return { ...drained, totals, waiting: complain(deps, view, waiting) };
}

/** Rows that a drain takes at a time: what it reads of them and plans stays small; it writes them in slices. */
const ROWS_PER_DRAIN = 2_000;

function drainAll(deps: Deps, changed: readonly ChangedRows[], hasOurs: HasOurParagraph): Drained {
  let sum: Drained = { created: 0, changed: 0, refused: 0 };
  for (const { table, rows } of changed) {
    for (let from = 0; from < rows.length; from += ROWS_PER_DRAIN) {
      // Whose edits these are is not known: they must not be taken for those of whoever's timer this is.
      const part = drain(
        { ...deps, actor: '' },
        { changed: [{ table, rows: rows.slice(from, from + ROWS_PER_DRAIN) }], origin: 'sweep', single: null, hasOurs },
      );
      sum = {
        created: sum.created + part.created,
        changed: sum.changed + part.changed,
        refused: sum.refused + part.refused,
      };
    }
  }
  return sum;
}

/**
 * Rows to be looked at closely. The read shows formulas as texts that begin with '='; a text that merely looks like one is
 * told apart by the closer look.
 */
function suspects(view: View, table: LiveTable): readonly number[] {
  const first = table === 'customers' ? 'name' : 'customerId';
  const isBeyond = beyondCounters(view);
  return view
    .records(table)
    .filter((record) => {
      const id = String(record.fields['id'] ?? '');
      if (id === '' || view.find(table, id)?.row !== record.row)
        return record.fields['digest'] !== undefined || (record.fields[first] ?? null) !== null;
      return (
        isBeyond(id) ||
        recordDigest(table, record.fields, view.schema) !== record.fields['digest'] ||
        looksLive(view, table, record)
      );
    })
    .map((record) => record.row);
}

function looksLive(view: View, table: LiveTable, record: StoredRecord): boolean {
  return view.schema.fields(table).some((field) => {
    const value = record.fields[field.key];
    return typeof value === 'string' && value.startsWith('=');
  });
}

function writeTotals(deps: Deps, view: View): number {
  const fields = (table: LiveTable): StoredRecord['fields'][] => view.records(table).map((record) => record.fields);
  const changes = planTotals(fields('customers'), fields('purchases'), fields('interactions'));
  if (changes.length === 0) return 0;
  const written = commitChanges(
    deps,
    view,
    {
      kind: 'computed',
      action: 'totals',
      origin: 'job',
      changes: changes.map((change) => ({ op: 'update', table: 'customers', ...change })),
      entries: [{ action: 'totals', table: 'customers', recordId: '', payload: { customers: changes.length } }],
    },
    { requestId: deps.uuid() },
  );
  return written === null ? 0 : changes.length;
}

/**
 * Rows that have been waiting for a name or a customer too long get a line in Review, once; so do settings that the register
 * cannot follow. What is settled since then has its line closed.
 */
function complain(deps: Deps, view: View, waiting: Waiting): Waiting {
  const at = deps.clock.now();
  const found = [...waitingRows(view, at), ...refusedSettings(view, at)];
  const standing: Record<string, string> = {};
  const due: ReviewFinding[] = [];
  for (const { mark, patience, finding } of found) {
    const since = waiting[mark] ?? at;
    const isDue = since !== 'told' && minutesBetween(since, at) >= patience;
    standing[mark] = isDue ? 'told' : since;
    if (isDue) due.push(finding);
  }
  const isOver = Object.entries(waiting).some(([mark, since]) => since === 'told' && standing[mark] === undefined);
  if (due.length > 0 || isOver) tell(deps, due, new Set(found.map(({ finding }) => lineKey(finding))));
  return standing;
}

/** Something that Review is told of after so many minutes; `mark` tells it from everything else. */
interface Waited {
  readonly mark: string;
  readonly patience: number;
  readonly finding: ReviewFinding;
}

function waitingRows(view: View, at: string): readonly Waited[] {
  return recordTables.flatMap((table) =>
    view
      .records(table)
      .filter((record) => isWaiting(view, table, record))
      .map((record) => {
        const mark = `${table} ${recordDigest(table, record.fields, view.schema)}`;
        return { mark, patience: TYPING_MINUTES, finding: waitingFinding(view, table, record, at) };
      }),
  );
}

/** The initial value of such a setting stays in force. */
function refusedSettings(view: View, at: string): readonly Waited[] {
  return view.settings.refused.map(({ key, value }) => {
    const issue = { code: 'setting-refused', facts: { key, value } } as const;
    const finding = { table: 'settings' as const, recordId: key, field: '', text: value, owner: '', at, issue };
    return { mark: `setting ${key} ${value}`, patience: 0, finding };
  });
}

function isWaiting(view: View, table: LiveTable, { fields }: StoredRecord): boolean {
  const first = table === 'customers' ? 'name' : 'customerId';
  const hasContent = view.schema.entered(table).some((field) => (fields[field.key] ?? null) !== null);
  return hasContent && (fields['id'] ?? null) === null && (fields[first] ?? null) === null;
}

function waitingFinding(view: View, table: LiveTable, record: StoredRecord, at: string): ReviewFinding {
  const text = view.schema
    .entered(table)
    .flatMap((field) => (record.fields[field.key] === undefined ? [] : [String(record.fields[field.key])]))
    .join(' · ');
  const code = table === 'customers' ? 'name-missing' : 'customer-unknown';
  return {
    table,
    recordId: '',
    field: '',
    text,
    owner: '',
    at,
    issue: { code, facts: { text: text.slice(0, 80), row: record.row } },
  };
}

/** Lines of this kind are about no record, so that their text is part of their key. */
function lineKey(finding: ReviewFinding): string {
  return `${reviewKey(finding)} ${finding.text}`;
}

const OF_THIS_KIND = /^(?:\w+ {3}(?:name-missing|customer-unknown)|settings \S+ {2}setting-refused) /;

function tell(deps: Deps, due: readonly ReviewFinding[], standing: ReadonlySet<string>): void {
  const view = deps.store.read({ review: { fields: ['key', 'status'] } });
  const rows = due.map((finding) => ({ ...reviewRow(finding), key: lineKey(finding) }));
  const over = view.records('review').filter(({ fields }) => {
    const key = String(fields['key'] ?? '');
    return fields['status'] === 'open' && OF_THIS_KIND.test(key) && !standing.has(key);
  });
  if (rows.length + over.length === 0) return;
  const fields = { status: 'settled', closedAt: deps.clock.now() };
  const updated = over.map(({ row }) => ({ table: 'review' as const, row, fields }));
  const added = rows.length === 0 ? [] : [{ table: 'review' as const, rows }];
  commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'review', origin: 'job', changes: [], added, updated },
    { requestId: deps.uuid() },
  );
}

function minutesBetween(from: string, to: string): number {
  const days = serialFromDateTime(to as CivilDateTime) - serialFromDateTime(from as CivilDateTime);
  return Math.round(days * 1_440);
}
