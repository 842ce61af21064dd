import { byRecord } from '../audit/byRecord';
import type { HistoryLine } from '../audit/entry';
import { payloadIn } from '../audit/payload';
import { wholeLines } from '../audit/wholeLines';
import type { OwnCells } from '../changeSet';
import type { RecordSets, SnapshotRecord, TableRecords } from '../snapshots/snapshot';
import { recordAt, type RecordThen } from './recordAt';

/** A register's records at a moment of the past. */
export interface SetsThen {
  readonly sets: RecordSets;
  /** Records of which the trail cannot tell for certain what they were; as far as it does, they are among the others. */
  readonly unsure: number;
}

/**
 * The records as they were at the end of the minute `at` ('YYYY-MM-DD HH:mm'), going back from those that stand: what entries
 * behind it did is taken back. `lines` are those entries at least, each with the time from which it counts. Fields that are in
 * no history, and the team's own cells, stay as they are now; changes that a sweep found count from then on.
 */
export function setsAt(
  current: RecordSets,
  lines: readonly HistoryLine[],
  at: string,
  entered: (table: string, field: string) => boolean,
): SetsThen {
  const later = lines.filter((line) => line.at > at);
  const told = byRecord(later);
  let unsure = 0;
  const sets: Record<string, TableRecords> = {};
  for (const [table, { fields, records }] of Object.entries(current)) {
    const ids = new Set(later.flatMap((line) => (line.table === table && line.recordId !== '' ? [line.recordId] : [])));
    const then: SnapshotRecord[] = [];
    const known = new Set(fields);
    const take = (id: string, now: SnapshotRecord | undefined): void => {
      const own = told.of(table, id);
      const past = recordAt(null, own, at, id, (field) => entered(table, field));
      if (isUnsure(past, now)) unsure += 1;
      const record = recordThen(id, now, past, own);
      if (record === null) return;
      for (const field of Object.keys(record.fields)) known.add(field);
      then.push(record);
    };
    const standing = new Set<string>();
    for (const record of records) {
      // Of two rows with one id the first is the record.
      const isFirst = !standing.has(record.id);
      standing.add(record.id);
      if (isFirst && ids.has(record.id)) take(record.id, record);
      else then.push(record);
    }
    for (const id of ids) if (!standing.has(id)) take(id, undefined);
    sets[table] = { fields: [...known], records: then };
  }
  return { sets, unsure };
}

/** Entries that only tell something about a record (a confirmation) leave it as it is. */
function recordThen(
  id: string,
  now: SnapshotRecord | undefined,
  past: RecordThen,
  lines: readonly HistoryLine[],
): SnapshotRecord | null {
  if (past.fields !== null) {
    const own = now?.own ?? ownOf(lines);
    // A removal since holds the whole record: what stands by its id now is another life of it.
    const fields = past.whole ? past.fields : { ...now?.fields, ...past.fields };
    return { id, fields, ...(own === undefined ? {} : { own }) };
  }
  return saysNothing(past) ? (now ?? null) : null;
}

/** Nothing can be read of what was done first, or nothing was done to its fields. */
function saysNothing({ certain, open, table }: RecordThen): boolean {
  return table === '' || (!certain && open.length === 0);
}

function isUnsure(past: RecordThen, now: SnapshotRecord | undefined): boolean {
  if (past.table === '') return false;
  if (past.fields === null) return !past.certain;
  return past.unknown.length > 0 || past.open.length > 0 || (now === undefined && !past.whole);
}

/** The team's own cells of a record that went. */
function ownOf(lines: readonly HistoryLine[]): OwnCells | undefined {
  for (const { payload } of wholeLines(lines)) {
    const said = payloadIn(payload);
    if (said?.op === 'remove') return said.own;
  }
  return undefined;
}
