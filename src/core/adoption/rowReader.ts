import { textOf } from './cells';
import type { ColumnPlan, FieldColumn } from './columnPlan';
import { NO_NAME, settleName } from './customerDefaults';
import { keysOf, type CustomerKeys } from './customerKeys';
import { readRecord, type RecordReading } from './readRow';
import type { AdoptedTable, ShapeRow } from './types';

/** Reads rows for a plan. What tells customers apart is read once and kept, since every later row asks for it. */
export interface RowReader {
  /** Only what tells customers apart and how to reach them. */
  identifying(row: ShapeRow): RecordReading;
  /** The whole record. The caller may change what it gets. */
  record(row: ShapeRow, table: AdoptedTable): RecordReading;
  keys(row: ShapeRow): CustomerKeys;
  /** Whether a mapped cell of the table is filled. */
  has(row: ShapeRow, table: AdoptedTable): boolean;
}

const IDENTIFYING = new Set(['name', 'company', 'phone', 'landline', 'email', 'socialHandle', 'address', 'creditCode']);
const WAYS = ['phone', 'landline', 'email', 'socialHandle', 'address'];

export function rowReader(plan: ColumnPlan): RowReader {
  const identifies = ({ table, def }: FieldColumn): boolean => table === 'customers' && IDENTIFYING.has(def.key);
  const keyPlan: ColumnPlan = { fields: plan.fields.filter(identifies), own: [] };
  const restPlan: ColumnPlan = { fields: plan.fields.filter((column) => !identifies(column)), own: plan.own };
  const numberColumns = plan.own.filter(({ customerNumber }) => customerNumber);
  const readings = new Map<number, RecordReading>();
  const keys = new Map<number, CustomerKeys>();
  const identifying = (row: ShapeRow): RecordReading => {
    const known = readings.get(row.row);
    if (known !== undefined) return known;
    const reading = readRecord(keyPlan, row.cells, 'customers');
    settleName(reading);
    readings.set(row.row, reading);
    return reading;
  };
  return {
    identifying,
    record: (row, table) => {
      const rest = readRecord(restPlan, row.cells, table);
      return table === 'customers' ? merged(identifying(row), rest) : rest;
    },
    keys: (row) => {
      const known = keys.get(row.row);
      if (known !== undefined) return known;
      const numbers = numberColumns.map(({ at }) => textOf(row.cells[at]));
      const made = keysOf(identifying(row).fields, numbers);
      keys.set(row.row, made);
      return made;
    },
    has: (row, table) => plan.fields.some((column) => column.table === table && textOf(row.cells[column.at]) !== ''),
  };
}

function merged(a: RecordReading, b: RecordReading): RecordReading {
  return {
    fields: { ...a.fields, ...b.fields },
    original: { ...a.original, ...b.original },
    own: { ...a.own, ...b.own },
    issues: [...a.issues, ...b.issues],
  };
}

/**
 * Whether a customer can be made of a row: it has a name, or a way to reach somebody (phone, landline, e-mail, account,
 * postal address). A number or address that cannot be read still counts where a person could make use of it. A
 * registration number alone names nobody and reaches nobody.
 */
export function hasNameOrWay({ fields, issues }: RecordReading): boolean {
  if (fields['name'] !== undefined && fields['name'] !== null) return true;
  return WAYS.some((field) => {
    const value = fields[field];
    if (value === undefined || value === null || NO_NAME.test(String(value).trim())) return false;
    return (
      !issues.some((issue) => issue.field === field) || /@|＠|(\d\D{0,3}){5}/.test(String(value).normalize('NFKC'))
    );
  });
}
