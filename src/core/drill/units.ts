import { cellOf } from '../snapshots/cellOf';
import type { HashText, RecordSets, SnapshotRecord, TableRecords } from '../snapshots/snapshot';

/** Records that are written, read back and counted together. The same snapshot always gives the same units. */
export interface DrillUnit {
  readonly table: string;
  /** Place of the first record in its table, counted from 0. */
  readonly first: number;
  readonly records: readonly SnapshotRecord[];
  /** Whether its table ends with it. A table without records has one unit without any. */
  readonly last: boolean;
}

const UNIT_RECORDS = 500;

export function drillUnits(saved: RecordSets): readonly DrillUnit[] {
  return Object.entries(saved).flatMap(([table, { records }]) => {
    const units: DrillUnit[] = [];
    for (let first = 0; first === 0 || first < records.length; first += UNIT_RECORDS) {
      const last = first + UNIT_RECORDS >= records.length;
      units.push({ table, first, records: records.slice(first, first + UNIT_RECORDS), last });
    }
    return units;
  });
}

/** Columns of a table in a scratch spreadsheet, behind that of the id: fields by key, then the team's own by header. */
export interface DrillColumns {
  readonly fields: readonly string[];
  readonly own: readonly string[];
}

export function drillColumns({ fields, records }: TableRecords): DrillColumns {
  const keys = new Set(fields);
  const own = new Set<string>();
  for (const record of records) {
    for (const key of Object.keys(record.fields)) keys.add(key);
    for (const label of Object.keys(record.own ?? {})) own.add(label);
  }
  return { fields: [...keys], own: [...own].sort() };
}

/** The checksum goes on over one unit more: that of all units stands for every field of every record, in their order. */
export function chainUnit(
  chain: string,
  table: string,
  records: readonly SnapshotRecord[],
  { fields, own }: DrillColumns,
  hash: HashText,
): string {
  const lines = records.map((record) => {
    const cells = fields.map((key) => plain(cellOf(record.fields, key)));
    const ownCells = own.map((label) => plain(cellOf(record.own ?? {}, label)));
    return JSON.stringify([record.id, cells, ownCells]);
  });
  return hash([chain, table, ...lines].join('\n'));
}

/** The first and briefest JSON of an empty cell. */
function plain(value: unknown): unknown {
  return value === null || value === '' ? 0 : [value];
}
