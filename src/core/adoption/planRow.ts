import { textOf } from './cells';
import { completeCustomer } from './customerDefaults';
import { completePurchase } from './completePurchase';
import { define, isEmpty, plannedRecord, type RecordReading } from './readRow';
import type { RowLink } from './rowLinks';
import { hasNameOrWay, type RowReader } from './rowReader';
import type {
  AdoptionContext,
  HeldCode,
  HeldRow,
  ListShape,
  ListSort,
  PlannedRecord,
  RowSort,
  ShapeRow,
  TakenRow,
} from './types';

/** Everything that planning one row looks at. */
export interface RowPlanner {
  readonly shape: ListShape;
  readonly sort: ListSort;
  readonly ctx: AdoptionContext;
  readonly reader: RowReader;
}

const HELD_SORTS: Readonly<Record<Exclude<RowSort, 'data'>, HeldCode>> = {
  total: 'total-row',
  description: 'description-row',
  note: 'note-row',
  header: 'header-row',
};

/** Plans one row that is not known yet. `identity` and `link` are those of this very row. */
export function planRow(planner: RowPlanner, row: ShapeRow, identity: string, link: RowLink): TakenRow | HeldRow {
  if (row.sort !== 'data') return held(planner.shape, row, identity, HELD_SORTS[row.sort]);
  const base = { outcome: 'taken', identity, row: row.row } as const;
  if (planner.sort === 'purchases') {
    if (!planner.reader.has(row, 'customers') && !namesCustomer(planner, row)) {
      return held(planner.shape, row, identity, 'no-name-and-no-way');
    }
    return { ...base, ...referring(planner, row, link) };
  }
  if (link.ref === null && !hasNameOrWay(planner.reader.identifying(row)) && !namesContact(planner, row)) {
    return held(planner.shape, row, identity, 'no-name-and-no-way');
  }
  return planner.sort === 'customers'
    ? { ...base, customer: newCustomer(planner, row, link), ...contactOf(planner, row) }
    : { ...base, ...ordered(planner, row, link) };
}

function held(shape: ListShape, { row, cells }: ShapeRow, identity: string, code: HeldCode): HeldRow {
  const original = shape.columns
    .map(({ column, label }) => [label, textOf(cells[column - 1])] as const)
    .filter(([, text]) => text !== '');
  return { outcome: 'held', identity, row, codes: [code], original };
}

/** Whether a row names or reaches a person at the customer. */
function namesContact({ sort, reader }: RowPlanner, row: ShapeRow): boolean {
  return sort === 'customers' && hasNameOrWay(reader.record(row, 'contacts'));
}

/** Whether a row of purchases says whose it is, in the reference column itself. */
function namesCustomer({ reader }: RowPlanner, row: ShapeRow): boolean {
  return reader.record(row, 'purchases').fields['customerId'] !== undefined;
}

function newCustomer({ reader, ctx }: RowPlanner, row: ShapeRow, link: RowLink): PlannedRecord {
  const reading = reader.record(row, 'customers');
  nameAfterContact(reading, reader.record(row, 'contacts'));
  completeCustomer(reading, ctx);
  if (reading.fields['name'] === undefined) {
    reading.fields['name'] = null;
    reading.issues.push({ code: 'name-missing', field: 'name' });
  }
  for (const { field, other } of link.shares) {
    reading.issues.push({ code: 'duplicate-suspected', field, facts: { other, field } });
  }
  return plannedRecord(reading);
}

/** A customer that the row names only by the person there is called after that person. */
function nameAfterContact({ fields }: RecordReading, contact: RecordReading): void {
  const name = contact.fields['name'] ?? null;
  if (fields['name'] === undefined && fields['company'] === undefined && name !== null) fields['name'] = name;
}

function contactOf({ reader }: RowPlanner, row: ShapeRow): Pick<TakenRow, 'contact'> {
  const reading = reader.record(row, 'contacts');
  if (isEmpty(reading)) return {};
  if (reading.fields['name'] === undefined) reading.issues.push({ code: 'required-missing', field: 'name' });
  return { contact: plannedRecord(reading) };
}

type Parts = Pick<TakenRow, 'customer' | 'purchase' | 'matchesCustomer'>;

/** A row with a purchase and its customer in it. */
function ordered(planner: RowPlanner, row: ShapeRow, link: RowLink): Parts {
  const { reader, ctx, shape } = planner;
  const purchase = reader.record(row, 'purchases');
  const bought = reader.has(row, 'purchases');
  if (link.ref === null) {
    const customer = newCustomer(planner, row, link);
    if (!bought) return { customer: withOwn(customer, purchase) };
    completePurchase(purchase, ctx);
    return { customer, purchase: plannedRecord(purchase) };
  }
  if (link.continues !== null) {
    const first = shape.rows[link.continues];
    const day = first === undefined ? undefined : reader.record(first, 'purchases').fields['on'];
    if (day !== undefined) purchase.fields['on'] ??= day;
  }
  completePurchase(purchase, ctx);
  keepCustomerTexts(purchase, reader.record(row, 'customers'));
  return { purchase: plannedRecord(purchase), matchesCustomer: link.ref };
}

/** A row with a purchase that only refers to its customer. */
function referring({ reader, ctx }: RowPlanner, row: ShapeRow, link: RowLink): Parts {
  const purchase = reader.record(row, 'purchases');
  const customer = reader.record(row, 'customers');
  const { fields } = purchase;
  const reference = fields['customerId'] ?? customer.fields['name'] ?? anyText(customer);
  completePurchase(purchase, ctx);
  keepCustomerTexts(purchase, customer);
  if (link.ref !== null) {
    if (fields['customerId'] !== undefined) {
      define(purchase.original, 'customerId', purchase.original['customerId'] ?? String(reference));
    }
    delete fields['customerId'];
    return { purchase: plannedRecord(purchase), matchesCustomer: link.ref };
  }
  fields['customerId'] = reference;
  const text = String(reference);
  purchase.issues.push(
    link.several > 1
      ? { code: 'customer-ambiguous', field: 'customerId', facts: { text, count: link.several } }
      : { code: 'customer-unknown', field: 'customerId', facts: { text } },
  );
  return { purchase: plannedRecord(purchase) };
}

function anyText({ fields, original }: RecordReading): string {
  return String(Object.values(fields)[0] ?? Object.values(original)[0] ?? '');
}

/**
 * What a row says about a customer that it does not create goes to the purchase's originals as `customers.<field>`, so
 * that it stands in the audit entry; the customer keeps what it has.
 */
function keepCustomerTexts(purchase: RecordReading, customer: RecordReading): void {
  const { own, fields, original } = customer;
  const texts: [string, string][] = [
    ...Object.entries(fields).map(([field, value]): [string, string] => [field, String(value)]),
    // Of an own column the original is the number behind the looks: a second fact, not a better first one.
    ...Object.entries(original).map(([key, text]): [string, string] => [
      Object.keys(own).includes(key) ? `value.${key}` : key,
      text,
    ]),
    ...Object.entries(own).map(([label, value]): [string, string] => [label, String(value)]),
  ];
  for (const [key, text] of texts) define(purchase.original, `customers.${key}`, text);
}

/** In a row without a purchase, cells of the purchases' own columns stay with the customer's originals. */
function withOwn(customer: PlannedRecord, purchase: RecordReading): PlannedRecord {
  const original: Record<string, string> = { ...customer.original };
  for (const [label, value] of Object.entries(purchase.own)) define(original, label, String(value));
  return { ...customer, original };
}
