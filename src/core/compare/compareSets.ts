import type { FieldValues, OwnCells } from '../changeSet';
import { cellOf } from '../snapshots/cellOf';
import type { RecordSets, SnapshotRecord, TableRecords } from '../snapshots/snapshot';
import type { ColumnDiff, Comparison, FieldDiff, RecordDiff } from './comparison';

/** Whether a change of the field is worth telling: what jobs compute and stamps of versions are not, unless asked for. */
export type Told = (table: string, field: string) => boolean;

/**
 * What came, went and changed from one record set to another, by id. A record in whose table nothing told differs is left out.
 * A column or a table that one side does not know is told once, in `columns`. Of two rows with one id the first counts.
 */
export function compareSets(from: RecordSets, to: RecordSets, told: Told): Comparison {
  const found = { added: [] as RecordDiff[], changed: [] as RecordDiff[], removed: [] as RecordDiff[] };
  const columns: ColumnDiff[] = [];
  for (const table of tablesOf(from, to)) {
    const [before, after] = [from[table], to[table]];
    if (before === undefined || after === undefined) {
      const known = (before ?? after) as TableRecords;
      const knownBy = before === undefined ? 'to' : 'from';
      columns.push({ table, field: null, knownBy, cells: known.records.length });
    } else compareTable(table, before, after, told, found, columns);
  }
  return { ...found, columns };
}

function tablesOf(from: RecordSets, to: RecordSets): readonly string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])];
}

interface Found {
  readonly added: RecordDiff[];
  readonly changed: RecordDiff[];
  readonly removed: RecordDiff[];
}

function compareTable(
  table: string,
  from: TableRecords,
  to: TableRecords,
  told: Told,
  found: Found,
  columns: ColumnDiff[],
): void {
  const shared = sharedFields(table, from, to, told, columns);
  const headers = sharedHeaders(table, from, to, columns);
  const standing = byId(to.records);
  const seen = byId(from.records);
  for (const [id, before] of seen) {
    const after = standing.get(id) ?? null;
    const fields = diffOf(before, after, shared, headers);
    if (after === null) found.removed.push({ table, id, before, after, fields });
    else if (fields.length > 0) found.changed.push({ table, id, before, after, fields });
  }
  for (const [id, after] of standing) {
    if (seen.has(id)) continue;
    found.added.push({ table, id, before: null, after, fields: diffOf(null, after, shared, headers) });
  }
}

function byId(records: readonly SnapshotRecord[]): ReadonlyMap<string, SnapshotRecord> {
  const index = new Map<string, SnapshotRecord>();
  for (const record of records) if (!index.has(record.id)) index.set(record.id, record);
  return index;
}

/** Fields that both sides know and that are told; the others of those that are told go to `columns`. */
function sharedFields(
  table: string,
  from: TableRecords,
  to: TableRecords,
  told: Told,
  columns: ColumnDiff[],
): readonly string[] {
  const known = { from: new Set(from.fields), to: new Set(to.fields) };
  const all = [...new Set([...from.fields, ...to.fields])].filter((field) => told(table, field));
  return all.filter((field) => {
    if (known.from.has(field) && known.to.has(field)) return true;
    const knownBy = known.from.has(field) ? 'from' : 'to';
    const records = (knownBy === 'from' ? from : to).records;
    const cells = records.filter((record) => cellOf(record.fields, field) !== null).length;
    if (cells > 0) columns.push({ table, field, knownBy, cells });
    return false;
  });
}

/** Columns of the team's own that have a cell on both sides. A snapshot tells of such a column by its cells alone. */
function sharedHeaders(table: string, from: TableRecords, to: TableRecords, columns: ColumnDiff[]): readonly string[] {
  const known = { from: ownCounts(from.records), to: ownCounts(to.records) };
  return [...new Set([...known.from.keys(), ...known.to.keys()])].filter((field) => {
    if (known.from.has(field) && known.to.has(field)) return true;
    const knownBy = known.from.has(field) ? 'from' : 'to';
    // With no records at all there the column is not missing: the records are, and they are told with their cells.
    if ((knownBy === 'from' ? to : from).records.length === 0) return true;
    columns.push({ table, field, own: true, knownBy, cells: known[knownBy].get(field) ?? 0 });
    return false;
  });
}

function ownCounts(records: readonly SnapshotRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { own } of records) {
    if (own !== undefined) for (const header of Object.keys(own)) counts.set(header, (counts.get(header) ?? 0) + 1);
  }
  return counts;
}

const NONE: FieldValues = {};

function diffOf(
  before: SnapshotRecord | null,
  after: SnapshotRecord | null,
  fields: readonly string[],
  headers: readonly string[],
): readonly FieldDiff[] {
  const diffs: FieldDiff[] = [];
  const [old, now] = [before?.fields ?? NONE, after?.fields ?? NONE];
  for (const field of fields) {
    const [was, is] = [cellOf(old, field), cellOf(now, field)];
    if (was !== is) diffs.push({ field, before: was, after: is });
  }
  const [ownOld, ownNow]: readonly [OwnCells, OwnCells] = [before?.own ?? NONE, after?.own ?? NONE];
  for (const field of headers) {
    const [was, is] = [cellOf(ownOld, field), cellOf(ownNow, field)];
    if (was !== is) diffs.push({ field, own: true, before: was, after: is });
  }
  return diffs;
}
