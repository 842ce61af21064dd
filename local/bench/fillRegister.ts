import { makeCleanRegisterRows, type CleanRecord } from '../sample';
import { cellAt, type SpreadsheetFile } from '../sheets';
import type { OpenedRegister } from './bundleCalls';
import { columnsOf, rowWriter, tabOf, type RowWriter } from './rowWriter';
import { auditRow, recordDigest, recordId, type AuditHead, type RecordValues } from './stamps';

/** Tables with the letter of their ids. */
const FILLED = { customers: 'C', interactions: 'I', purchases: 'O' } as const;
export type FilledTable = keyof typeof FILLED;

export interface Filling {
  /** When the records are said to have been made, `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  readonly actor: string;
  readonly opened: OpenedRegister;
  /** Records that the bundle made already, by table: ids go on behind them. */
  readonly standing: Readonly<Record<FilledTable, number>>;
}

/**
 * Fills a register that stands in no host: records with ids, versions, digests, totals and audit entries as the bundle
 * would have written them, and the counters and the head of the trail in System. Gives the rows of the new customers.
 */
export function fillRegister(file: SpreadsheetFile, customers: number, filling: Filling): ReadonlyMap<string, number> {
  const clean = makeCleanRegisterRows(customers);
  const trail = auditTrail(file, filling);
  const tables = {
    customers: tableFiller(file, 'customers', filling, trail),
    interactions: tableFiller(file, 'interactions', filling, trail),
    purchases: tableFiller(file, 'purchases', filling, trail),
  };
  const ids = clean.customers.map((_, index) => recordId('C', filling.standing.customers + index + 1));
  const totals = clean.customers.map((): Totals => ({ orders: 0, cents: 0, lastPurchaseOn: '', lastContactOn: '' }));
  const withCustomer = (index: number, fields: CleanRecord): RecordValues => ({
    customerId: ids[index] ?? '',
    ...fields,
  });
  for (const { customer, fields } of clean.interactions) {
    tables.interactions.add(withCustomer(customer, fields));
    addContact(totals[customer], fields);
  }
  for (const { customer, fields } of clean.purchases) {
    tables.purchases.add(withCustomer(customer, fields));
    addPurchase(totals[customer], fields);
  }
  const rows = new Map<string, number>();
  clean.customers.forEach((fields, index) => {
    rows.set(ids[index] ?? '', tables.customers.nextRow());
    tables.customers.add({ ...fields, ...computed(totals[index]) });
  });
  const counters = Object.entries(FILLED).map(([table, prefix]) => [prefix, tables[table as FilledTable].last()]);
  const counts = Object.keys(FILLED).map((table) => [table, tables[table as FilledTable].last()]);
  setSystem(file, {
    counters: JSON.stringify(Object.fromEntries(counters)),
    counts: JSON.stringify(Object.fromEntries(counts)),
    audit: JSON.stringify(trail.head()),
  });
  return rows;
}

interface Totals {
  orders: number;
  cents: number;
  lastPurchaseOn: string;
  lastContactOn: string;
}

function addPurchase(totals: Totals | undefined, { amount, on }: CleanRecord): void {
  if (totals === undefined) return;
  totals.orders += 1;
  totals.cents += Math.round(Number(amount) * 100);
  totals.lastPurchaseOn = later(totals.lastPurchaseOn, String(on));
}

function addContact(totals: Totals | undefined, { at }: CleanRecord): void {
  if (totals !== undefined) totals.lastContactOn = later(totals.lastContactOn, String(at).slice(0, 10));
}

const later = (a: string, b: string): string => (a > b ? a : b);

function computed(totals: Totals | undefined): RecordValues {
  if (totals === undefined) return {};
  const { orders, cents, lastPurchaseOn, lastContactOn } = totals;
  return {
    ...(orders === 0 ? {} : { orders, spent: cents / 100, lastPurchaseOn }),
    ...(lastContactOn === '' ? {} : { lastContactOn }),
  };
}

interface TableFiller {
  readonly add: (values: RecordValues) => void;
  readonly nextRow: RowWriter['nextRow'];
  /** The last number given to an id. */
  readonly last: () => number;
}

function tableFiller(file: SpreadsheetFile, table: FilledTable, filling: Filling, trail: Trail): TableFiller {
  const writer = rowWriter(file, table, filling.opened);
  const fields = filling.opened.tables[table] ?? [];
  const entered = fields.filter((field) => field.computed !== true).map((field) => field.key);
  const stamped = fields.some((field) => field.key === 'createdAt');
  const { at, actor } = filling;
  const stamps = stamped ? { createdAt: at, createdBy: actor, updatedAt: at, updatedBy: actor } : {};
  let number = filling.standing[table];
  return {
    add: (given) => {
      number += 1;
      const values = { ...given, ...stamps, id: recordId(FILLED[table], number), version: 1 };
      const record = { ...values, digest: recordDigest(entered, values) };
      writer.append(record);
      trail.add(table, record.id, record);
    },
    nextRow: writer.nextRow,
    last: () => number,
  };
}

interface Trail {
  readonly add: (table: string, id: string, record: RecordValues) => void;
  readonly head: () => AuditHead;
}

function auditTrail(file: SpreadsheetFile, { at, actor, opened }: Filling): Trail {
  const kinds = { seq: 'integer', at: 'dateTime' };
  const columns = Object.entries(kinds).map(([key, kind]) => ({ key, kind }));
  const writer = rowWriter(file, 'audit', { ...opened, tables: { audit: columns } });
  let head = JSON.parse(systemValue(file, 'audit')) as AuditHead;
  return {
    add: (table, id, record) => {
      const payload = JSON.stringify({ op: 'create', after: record, version: 1 });
      const row = auditRow(head, { at, actor, table, recordId: id, payload });
      head = { seq: row.seq, hash: row.hash };
      writer.append({ ...row });
    },
    head: () => head,
  };
}

function systemValue(file: SpreadsheetFile, key: string): string {
  const { sheet, row, column } = systemCell(file, key);
  return String(cellAt(sheet, row, column)?.value ?? '');
}

/** Writes values of System keys that stand. For a file in no host. */
export function setSystem(file: SpreadsheetFile, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) {
    const { sheet, row, column } = systemCell(file, key);
    const standing = sheet.rows[row];
    const cells = [...(standing?.cells ?? [])];
    cells[column] = { ...cells[column], value };
    // A row is read once as long as it is the same object.
    sheet.rows[row] = { ...standing, cells };
  }
}

/** Where the value of a System key stands, counted from 0. */
export function systemCell(
  file: SpreadsheetFile,
  key: string,
): { sheet: ReturnType<typeof tabOf>; row: number; column: number } {
  const sheet = tabOf(file, 'system');
  const columns = columnsOf(sheet);
  const keys = columns.get('key') ?? 0;
  const row = sheet.rows.findIndex((each) => each?.cells[keys]?.value === key);
  if (row < 0) throw new Error(`System has no key ${key}`);
  return { sheet, row, column: columns.get('value') ?? 1 };
}
