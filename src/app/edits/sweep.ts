import { planTotals } from '../../core/customers/planTotals';
import type { HasOurParagraph } from '../../core/edits/planRow';
import { recordDigest } from '../../core/records/stamps';
import { enteredFields, recordTables, tabDef, type LiveTable } from '../../core/schema/tables';
import { serialFromDateTime, type CivilDateTime } from '../../core/values/dateTime';
import { commitChanges } from '../act';
import type { Deps, StoredRecord, View } from '../ports';
import { reviewKey, reviewRow, type ReviewFinding } from '../review';
import { drain, type ChangedRows, type Drained } from './drain';

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
  const changed = recordTables.map((table) => ({ table, rows: suspects(view, table) })).filter(({ rows }) => rows.length > 0);
  const drained = drainAll(deps, changed, hasOurs);
  const totals = writeTotals(deps, drained.created + drained.changed > 0 ? deps.store.readFormulas(recordTables) : view);
  return { ...drained, totals, waiting: complain(deps, view, waiting) };
}

/** Rows that a drain takes at a time: keeps one batch near the payload that Google recommends. */
const ROWS_PER_DRAIN = 500;

function drainAll(deps: Deps, changed: readonly ChangedRows[], hasOurs: HasOurParagraph): Drained {
  let sum: Drained = { created: 0, changed: 0, refused: 0 };
  for (const { table, rows } of changed) {
    for (let from = 0; from < rows.length; from += ROWS_PER_DRAIN) {
      const part = drain(deps, { changed: [{ table, rows: rows.slice(from, from + ROWS_PER_DRAIN) }], origin: 'sweep', single: null, hasOurs });
      sum = { created: sum.created + part.created, changed: sum.changed + part.changed, refused: sum.refused + part.refused };
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
  return view
    .records(table)
    .filter((record) => {
      const id = String(record.fields['id'] ?? '');
      if (id === '' || view.find(table, id)?.row !== record.row) return record.fields['digest'] !== undefined || (record.fields[first] ?? null) !== null;
      return recordDigest(table, record.fields) !== record.fields['digest'] || looksLive(table, record);
    })
    .map((record) => record.row);
}

function looksLive(table: LiveTable, record: StoredRecord): boolean {
  return tabDef(table).fields.some((field) => {
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

/** Rows that have been waiting for a name or a customer too long get a line in Review, once. */
function complain(deps: Deps, view: View, waiting: Waiting): Waiting {
  const now = deps.clock.now();
  const standing: Record<string, string> = {};
  const findings: ReviewFinding[] = [];
  for (const table of recordTables) {
    for (const record of view.records(table).filter((each) => isWaiting(table, each))) {
      const key = `${table} ${recordDigest(table, record.fields)}`;
      const since = waiting[key] ?? now;
      standing[key] = since;
      if (since !== 'told' && minutesBetween(since, now) >= TYPING_MINUTES) {
        standing[key] = 'told';
        findings.push(waitingFinding(table, record, now));
      }
    }
  }
  tell(deps, [...findings, ...refusedSettings(view, waiting, standing, now)]);
  return standing;
}

/** Settings that the register cannot follow are named once; the initial value stays in force. */
function refusedSettings(view: View, waiting: Waiting, standing: Record<string, string>, at: string): readonly ReviewFinding[] {
  return view.settings.refused.flatMap(({ key, value }) => {
    const mark = `setting ${key} ${value}`;
    standing[mark] = 'told';
    if (waiting[mark] === 'told') return [];
    const issue = { code: 'setting-refused', facts: { key, value } } as const;
    return [{ table: 'settings' as const, recordId: key, field: '', text: value, owner: '', at, issue }];
  });
}

function isWaiting(table: LiveTable, { fields }: StoredRecord): boolean {
  const first = table === 'customers' ? 'name' : 'customerId';
  const hasContent = enteredFields(table).some((field) => (fields[field.key] ?? null) !== null);
  return hasContent && (fields['id'] ?? null) === null && (fields[first] ?? null) === null;
}

function waitingFinding(table: LiveTable, record: StoredRecord, at: string): ReviewFinding {
  const text = enteredFields(table)
    .flatMap((field) => (record.fields[field.key] === undefined ? [] : [String(record.fields[field.key])]))
    .join(' · ');
  const code = table === 'customers' ? 'name-missing' : 'customer-unknown';
  return { table, recordId: '', field: '', text, owner: '', at, issue: { code, facts: { text: text.slice(0, 80), row: record.row } } };
}

function tell(deps: Deps, findings: readonly ReviewFinding[]): void {
  if (findings.length === 0) return;
  const view = deps.store.read({ review: { fields: ['key', 'status'] } });
  const rows = findings.map((finding) => ({ ...reviewRow(finding), key: `${reviewKey(finding)} ${finding.text}` }));
  commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'review', origin: 'job', changes: [], added: [{ table: 'review', rows }] },
    { requestId: deps.uuid() },
  );
}

function minutesBetween(from: string, to: string): number {
  const days = serialFromDateTime(to as CivilDateTime) - serialFromDateTime(from as CivilDateTime);
  return Math.round(days * 1_440);
}

