import type { HistoryLine } from '../../core/audit/entry';
import { payloadIn } from '../../core/audit/payload';
import { wholeLines } from '../../core/audit/wholeLines';
import { effectiveTimes } from '../../core/history/effectiveTimes';
import { RegisterError } from '../../core/registerError';
import { idPrefix, recordTables, type LiveTable } from '../../core/schema/tables';
import { StaleViewError, type Deps, type Query, type StoredRecord, type View } from '../ports';
import { placeOf, sameEntries } from './auditEntries';
import { latestBefore, olderLines, type OlderLines } from './olderLines';

/** Columns of the Audit tab that tell which of its rows are about a record. */
const columns = ['seq', 'at', 'table', 'recordId', 'action'] as const;

/** A record as it stands, in whichever tab. */
export interface Standing extends StoredRecord {
  readonly table: LiveTable;
}

/** What is on record about a record, and the record itself. */
export interface Past extends Pick<OlderLines, 'closed'> {
  /** In the order of the trail, each with the time from which it counts. */
  readonly lines: readonly HistoryLine[];
  /** Null: it stands nowhere any more. */
  readonly current: Standing | null;
  /** When a column of the team's own came, by table and key, as far as that is in the Audit tab. */
  readonly newColumns: ReadonlyMap<string, string>;
  readonly view: View;
}

/** Tables in which a record with this id may stand. Throws `not-found` where no table's ids begin so. */
export function tablesOf(id: string): readonly LiveTable[] {
  const tables = recordTables.filter((table) => idPrefix(table) === id.split('-')[0]);
  if (tables.length === 0) throw new RegisterError('not-found', { id });
  return tables;
}

/** The first read of who looks into a record's past. */
export function pastQuery(id: string): Query {
  return {
    ...Object.fromEntries(tablesOf(id).map((table) => [table, { fields: ['id'] }])),
    audit: { fields: columns },
  };
}

/**
 * What was ever done to a record, and the record as it stands: one read more behind `pastQuery`, and one for each vault that
 * has to be opened for what was moved there. Throws `not-found` where there neither is nor was one, and `StaleViewError` where
 * rows moved between the two reads. `beside`: further records of its table that the second read brings whole.
 */
export function pastOf(deps: Deps, first: View, id: string, beside: readonly StoredRecord[] = []): Past {
  const tables = tablesOf(id);
  const located = tables.flatMap((table) => {
    const record = first.find(table, id);
    return record === undefined ? [] : [{ table, row: record.row }];
  });
  const told = first.records('audit').filter(({ fields }) => fields['recordId'] === id);
  const applied = first.records('audit').filter(({ fields }) => fields['action'] === 'apply-fields');
  const rows = [...told, ...applied].map(({ row }) => row);
  const view = deps.store.reread(first, {
    audit: { rows },
    ...Object.fromEntries(located.map(({ table, row }) => [table, { rows: [row, ...beside.map((each) => each.row)] }])),
  });
  const times = effectiveTimesOf(first);
  const read = (wanted: readonly StoredRecord[]): readonly HistoryLine[] =>
    sameEntries(view, wanted.map(placeOf)).map((line) => ({ ...line, at: times.get(line.seq) ?? line.at }));
  const lines = read(told);
  const older = olderLines(deps, view, id, lines);
  const current = standing(view, id, located);
  requireInPlace(view, current, beside);
  if (current === null && lines.length === 0 && older.lines.length === 0) throw new RegisterError('not-found', { id });
  return {
    lines: [...older.lines, ...lines],
    closed: older.closed,
    current,
    newColumns: newColumns(read(applied)),
    view,
  };
}

/** The time from which each entry of the tab counts, by its number. */
function effectiveTimesOf(view: View): ReadonlyMap<number, string> {
  const entries = view
    .records('audit')
    .map(({ fields }) => ({ seq: Number(fields['seq'] ?? 0), at: String(fields['at'] ?? '') }))
    .sort((a, b) => a.seq - b.seq);
  const times = effectiveTimes(
    entries.map(({ at }) => at),
    latestBefore(view),
  );
  return new Map(entries.map(({ seq }, index) => [seq, times[index] ?? '']));
}

function standing(
  view: View,
  id: string,
  located: readonly { readonly table: LiveTable; readonly row: number }[],
): Standing | null {
  for (const { table, row } of located) {
    const record = view.records(table).find((each) => each.row === row);
    if (record?.fields['id'] !== id) throw new StaleViewError();
    return { ...record, table };
  }
  return null;
}

function requireInPlace(view: View, current: Standing | null, beside: readonly StoredRecord[]): void {
  if (current === null) return;
  for (const { row, fields } of beside) {
    const now = view.records(current.table).find((each) => each.row === row);
    if (now?.fields['id'] !== fields['id']) throw new StaleViewError();
  }
}

/** Entries of applied Fields tell which columns they added, as 'table key'. */
function newColumns(lines: readonly HistoryLine[]): ReadonlyMap<string, string> {
  const came = new Map<string, string>();
  for (const { at, payload } of wholeLines(lines)) {
    const added = payloadIn(payload)?.['added'];
    for (const column of Array.isArray(added) ? added.map(String) : []) if (!came.has(column)) came.set(column, at);
  }
  return came;
}
