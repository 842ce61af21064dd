import { momentFields, momentOf, type TimelineSort } from '../../core/timeline/moments';
import type { WireRecord } from '../../contract/replies';
import type { ChildTable } from '../children/childSort';
import type { Query, StoredRecord, View } from '../ports';
import { wireRecord } from '../wire';

/** Columns by which the records of a customer are found and put in order. */
export const childColumns: Query = {
  contacts: { fields: ['customerId', 'primary'] },
  interactions: { fields: ['customerId', 'at'] },
  purchases: { fields: ['customerId', 'on'] },
  cases: { fields: ['customerId', 'openedAt', 'status'] },
  feedback: { fields: ['customerId', 'at'] },
};
export const childTables = Object.keys(childColumns) as readonly ChildTable[];

/** A customer's records of one table: how many there are, and the rows of those that are shown, in their order. */
export interface ChildRows {
  readonly total: number;
  readonly rows: readonly number[];
}

/**
 * Newest first, a moment that cannot be read last; cases that are open stand before those that are not, and the primary
 * contact person before the others, who stay in the order of the sheet.
 */
export function childRows(view: View, table: ChildTable, customerId: string, show: number): ChildRows {
  const own = view.records(table).filter((record) => record.fields['customerId'] === customerId);
  const sorted = [...own].sort((a, b) => first(table, b) - first(table, a) || later(table, a, b));
  return { total: own.length, rows: sorted.slice(0, show).map((record) => record.row) };
}

function first(table: ChildTable, { fields }: StoredRecord): number {
  return Number(table === 'contacts' ? fields['primary'] === true : table === 'cases' && fields['status'] === 'open');
}

function later(table: ChildTable, a: StoredRecord, b: StoredRecord): number {
  if (!isTimelineSort(table)) return a.row - b.row;
  return momentOf(table, b.fields).localeCompare(momentOf(table, a.fields)) || b.row - a.row;
}

function isTimelineSort(table: ChildTable): table is TimelineSort {
  return table in momentFields;
}

/** The records on these rows, in the order of the rows. */
export function childRecords(view: View, table: ChildTable, rows: readonly number[]): readonly WireRecord[] {
  const byRow = new Map(view.records(table).map((record) => [record.row, record]));
  return rows.flatMap((row) => {
    const record = byRow.get(row);
    return record === undefined ? [] : [wireRecord(String(record.fields['id'] ?? ''), record.fields)];
  });
}
