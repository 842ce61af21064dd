import { recordAt, type BaseRecord, type RecordThen } from '../../core/history/recordAt';
import { RegisterError } from '../../core/registerError';
import type { CivilDateTime } from '../../core/values/dateTime';
import { readSnapshot } from '../snapshots/readSnapshot';
import { snapshotIndex } from '../snapshots/snapshotIndex';
import type { Deps } from '../ports';
import { tablesOf, type Past } from './pastOf';

/**
 * The record at a moment, from its history; where that does not reach back to how it came, from the last snapshot before the
 * moment, too. Up to two reads more for it, and none where the Snapshots tab was not read or the vault does not open: then the
 * record is told as far as it is certain.
 */
export function recordThen(deps: Deps, past: Past, id: string, at: CivilDateTime): RecordThen {
  const counts = (field: string): boolean =>
    tablesOf(id).some((table) => past.view.schema.field(table, field)?.computed !== true);
  const told = recordAt(null, past.lines, at, id, counts);
  if (told.whole && told.unknown.length === 0) return told;
  const base = baseBefore(deps, past, id, at);
  if (base === null) return told;
  return recordAt(
    base,
    past.lines.filter((line) => line.seq > base.seq),
    at,
    id,
    counts,
  );
}

function baseBefore(deps: Deps, past: Past, id: string, at: CivilDateTime): BaseRecord | null {
  const entry = snapshotIndex(past.view)
    .filter((each) => each.at <= at)
    .pop();
  if (entry === undefined) return null;
  const fields = past.view.records('snapshots').find(({ row }) => row === entry.row)?.fields;
  const sets = unlessRefused(() => readSnapshot(deps, past.view, entry, tablesOf(id)));
  if (sets === null) return null;
  for (const table of tablesOf(id)) {
    const record = sets[table]?.records.find((each) => each.id === id);
    if (record !== undefined) return { table, fields: record.fields, seq: Number(fields?.['auditSeq'] ?? 0) };
  }
  return null;
}

/** A snapshot that cannot be had is none: what history tells stands by itself. */
function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RegisterError) return null;
    throw error;
  }
}
