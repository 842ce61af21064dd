import { fieldPattern, toCell, type CodecContext } from '../records/cellCodec';
import type { FieldDef } from '../schema/field';
import { recordTables } from '../schema/tables';
import type { CellScalar } from '../values/value';
import { cellOf } from './cellOf';
import type { RecordSets, SnapshotRecord, TableRecords } from './snapshot';

/** One column of a saved table: a field, or with `own` a column of the team's own by its header text. */
export interface SavedColumn {
  readonly key: string;
  readonly own: boolean;
  readonly header: string;
  /** Undefined for the team's own, and for a field that nobody knows any more: its values stand as they are. */
  readonly field: FieldDef | undefined;
}

/** A saved table as an ordinary tab: a header row, and typed cells below it. */
export interface SavedTab {
  readonly table: string;
  readonly columns: readonly SavedColumn[];
  readonly header: readonly string[];
  readonly patterns: readonly { readonly type: string; readonly pattern: string }[];
  readonly records: readonly SnapshotRecord[];
  /** Days are serial numbers, options their labels, as on the sheet. */
  readonly rowOf: (record: SnapshotRecord) => readonly CellScalar[];
}

/** The tables of a snapshot as tabs, in the register's order, empty ones too. Every saved cell has its place. */
export function snapshotTabs(
  sets: RecordSets,
  fieldOf: (table: string, key: string) => FieldDef | undefined,
  context: CodecContext,
): readonly SavedTab[] {
  return recordTables.flatMap((table) => {
    const set = sets[table];
    return set === undefined ? [] : [savedTab(table, set, (key) => fieldOf(table, key), context)];
  });
}

function savedTab(
  table: string,
  set: TableRecords,
  fieldOf: (key: string) => FieldDef | undefined,
  context: CodecContext,
): SavedTab {
  const columns: SavedColumn[] = keysOf(set).map((key) => {
    const field = fieldOf(key);
    return { key, own: false, header: field?.[context.language] ?? key, field };
  });
  for (const header of ownHeaders(set)) columns.push({ key: header, own: true, header, field: undefined });
  return {
    table,
    columns,
    header: columns.map((column) => column.header),
    patterns: columns.map(({ field }) => fieldPattern(field)),
    records: set.records,
    rowOf: (record) => columns.map((column) => cellFor(column, record, context)),
  };
}

/** The saved fields, and behind them what a record has beyond them. */
function keysOf({ fields, records }: TableRecords): readonly string[] {
  const keys = new Set(fields);
  for (const record of records) for (const key of Object.keys(record.fields)) keys.add(key);
  return [...keys];
}

function ownHeaders({ records }: TableRecords): readonly string[] {
  const headers = new Set<string>();
  for (const { own } of records) if (own !== undefined) for (const header of Object.keys(own)) headers.add(header);
  return [...headers];
}

function cellFor({ key, own, field }: SavedColumn, record: SnapshotRecord, context: CodecContext): CellScalar {
  if (own) return cellOf(record.own ?? {}, key);
  const value = cellOf(record.fields, key);
  return field === undefined ? value : toCell(field, value, context);
}
