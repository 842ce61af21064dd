import { recordDigest } from '../../core/records/stamps';
import { entryTables, idPrefix, type LiveTable } from '../../core/schema/tables';
import { RegisterError } from '../../core/registerError';
import { formatId, parseId } from '../../core/values/ids';
import type { CellScalar } from '../../core/values/value';
import type { StoredRecord, View } from '../ports';
import { segmentsOf } from '../past/segmentIndex';
import { countersOf } from '../systemState';

/** A single cell's edit brings what stood there before; a paste does not. */
export interface SingleEdit {
  readonly table: LiveTable;
  readonly row: number;
  readonly field: string;
  readonly oldValue: CellScalar;
}

/** Which record a row is: its id, '' where it is none yet. `lost`: the id cell says something else and gets it back. */
export interface RowIdentity {
  readonly id: string;
  readonly lost: boolean;
}

export type Identify = (table: LiveTable, record: StoredRecord) => RowIdentity;

/** Lost ids are looked for by the row's digest, and each try costs a hash: so many a run, so that no paste takes long. */
const MAX_TRIES = 40_000;
/** A row whose id is one of ours is hardly ever another record: it is tried among so many lost ids at most. */
const MAX_MISSING = 300;

/**
 * Ids are permanent: one that was written over is told by the edit event, or by the digest that stands in the row and fits
 * only one of the ids that are on no row any more. An id that the register never gave, or that a row further up has, is none.
 * `view` holds the ids of the sheet and of the audit trail, `asked` the rows that are looked at.
 */
export function rowIdentifier(
  view: View,
  single: SingleEdit | null,
  asked: ReadonlyMap<LiveTable, ReadonlySet<number>>,
): Identify {
  const issued = issuedIds(view);
  const missing = new Map<LiveTable, readonly string[]>();
  const isBeyond = beyondCounters(view);
  const isForeign = (table: LiveTable, id: string): boolean => isBeyond(id) && issued.get(table)?.has(id) !== true;
  // A row under suspicion is no proof that the id it shows is taken.
  const isFree = (table: LiveTable, id: string): boolean => {
    const row = view.find(table, id);
    if (row === undefined) return true;
    return (
      asked.get(table)?.has(row.row) === true && recordDigest(table, row.fields, view.schema) !== row.fields['digest']
    );
  };
  const missingIn = (table: LiveTable): readonly string[] => {
    const known = missing.get(table) ?? [...(issued.get(table) ?? [])].filter((id) => isFree(table, id));
    missing.set(table, known);
    return known;
  };
  const search = digestSearch(view);
  return (table, record) => {
    const told = toldByEvent(view, table, record, single);
    if (told !== null) return { id: told, lost: true };
    const given = String(record.fields['id'] ?? '');
    const first = given !== '' && !isForeign(table, given) && view.find(table, given)?.row === record.row;
    const { digest = null } = record.fields;
    if (first && recordDigest(table, record.fields, view.schema) === digest) return { id: given, lost: false };
    const ours =
      issued.get(table)?.has(given) === true || (parseId(given).ok && typeof record.fields['version'] === 'number');
    const lost = missingIn(table);
    const isPlausible = first && ours;
    const proven =
      digest === null || (isPlausible && lost.length > MAX_MISSING) ? undefined : search(table, record, lost);
    if (proven !== undefined) return { id: proven, lost: true };
    return { id: isPlausible ? given : '', lost: false };
  };
}

/**
 * Finds the one of some lost ids with which a row fits its digest. Rows that lost their ids together mostly stand in the order
 * in which they got them: the search goes on behind the last one found, so that a thousand rows take a thousand tries.
 */
function digestSearch(
  view: View,
): (table: LiveTable, record: StoredRecord, lost: readonly string[]) => string | undefined {
  const next = new Map<LiveTable, number>();
  let left = MAX_TRIES;
  return (table, { fields }, lost) => {
    const start = next.get(table) ?? 0;
    for (let step = 0; step < lost.length && left > 0; step += 1) {
      const at = (start + step) % lost.length;
      const id = lost[at];
      left -= 1;
      if (recordDigest(table, { ...fields, id: id ?? '' }, view.schema) !== fields['digest']) continue;
      next.set(table, at + 1);
      return id;
    }
    return undefined;
  };
}

/** Tells ids that the register has not come to yet: their rows were made elsewhere. Damaged counters tell of none. */
export function beyondCounters(view: View): (id: string) => boolean {
  const counters = knownCounters(view);
  return (id) => {
    const [prefix = '', digits = ''] = id.split('-');
    return counters !== null && Number(digits) > (counters[prefix] ?? 0);
  };
}

function knownCounters(view: View): Readonly<Record<string, number>> | null {
  try {
    return countersOf(view);
  } catch (error) {
    if (error instanceof RegisterError) return null;
    throw error;
  }
}

/** The id that a single edit overwrote. Null where the edit was another, or the id stands elsewhere. */
function toldByEvent(view: View, table: LiveTable, record: StoredRecord, single: SingleEdit | null): string | null {
  if (single?.field !== 'id' || single.table !== table || single.row !== record.row) return null;
  const old = String(single.oldValue ?? '');
  return parseId(old).ok && view.find(table, old) === undefined ? old : null;
}

/** Ids that the trail tells of; where its older entries lie in vaults, all that the counters have come to. */
function issuedIds(view: View): ReadonlyMap<string, ReadonlySet<string>> {
  const issued = segmentsOf(view).length === 0 ? new Map<string, Set<string>>() : countedIds(view);
  for (const { fields } of view.records('audit')) {
    const table = String(fields['table'] ?? '');
    const id = String(fields['recordId'] ?? '');
    if (id !== '') issued.set(table, (issued.get(table) ?? new Set()).add(id));
  }
  return issued;
}

function countedIds(view: View): Map<string, Set<string>> {
  const counters = knownCounters(view) ?? {};
  return new Map(
    entryTables.map((table) => {
      const prefix = idPrefix(table);
      const numbers = Array.from({ length: counters[prefix] ?? 0 }, (_, index) => index + 1);
      return [table, new Set(numbers.map((number) => formatId(prefix, number)))] as const;
    }),
  );
}
