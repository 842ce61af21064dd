import type { FieldValues } from '../changeSet';
import type { CivilDate } from '../values/civilDate';
import { textOf, type DayReader } from './cells';

/** A line of the Purchases tab as the report needs it. */
export interface PurchaseLine {
  readonly order: number;
  readonly day: CivilDate;
  readonly category: string;
  readonly currency: string;
  /** null where the cell holds no number. */
  readonly amount: number | null;
}

/** One purchase: the lines of one customer that share an order number, or a line without one. */
export interface Order {
  readonly customer: string;
  /** The day of its earliest line. */
  day: CivilDate;
}

export interface OrderBook {
  readonly lines: readonly PurchaseLine[];
  readonly orders: readonly Order[];
  readonly undated: number;
}

/**
 * Reads purchases up to a day and tells which lines are one purchase: a list with a row per item stays one purchase.
 * Every purchase is kept, but only the lines from `linesFrom` on: of a hundred thousand most are older than a report.
 */
export function readOrders(
  records: readonly FieldValues[],
  linesFrom: CivilDate,
  upTo: CivilDate,
  dayIn: DayReader,
): OrderBook {
  const lines: PurchaseLine[] = [];
  const orders: Order[] = [];
  const find = orderFinder(orders);
  let undated = 0;
  for (const record of records) {
    const day = dayIn(record, 'on');
    if (day === null) undated += 1;
    if (day === null || day > upTo) continue;
    const order = find(textOf(record, 'customerId'), textOf(record, 'orderNo'), day);
    if (day < linesFrom) continue;
    const category = textOf(record, 'category');
    lines.push({ order, day, category, currency: currencyOf(record), amount: amount(record) });
  }
  return { lines, orders, undated };
}

/** Gives the place of a line's purchase among the orders, and puts it there where it is new. */
function orderFinder(orders: Order[]): (customer: string, number: string, day: CivilDate) => number {
  const first = new Map<string, number>();
  const others = new Map<string, number>();
  return (customer, number, day) => {
    if (number === '') return orders.push({ customer, day }) - 1;
    // Nearly always a number is of one customer; joined keys, which cost, are made only where it is of several.
    const same = first.get(number);
    const found =
      same !== undefined && orders[same]?.customer !== customer ? others.get(joined(customer, number)) : same;
    const order = found === undefined ? undefined : orders[found];
    if (found !== undefined && order !== undefined) {
      if (day < order.day) order.day = day;
      return found;
    }
    const at = orders.push({ customer, day }) - 1;
    if (same === undefined) first.set(number, at);
    else others.set(joined(customer, number), at);
    return at;
  };
}

function joined(customer: string, number: string): string {
  return `${customer}\n${number}`;
}

function currencyOf(record: FieldValues): string {
  const text = textOf(record, 'currency');
  return /^[A-Z]{3}$/.test(text) ? text : '';
}

function amount(record: FieldValues): number | null {
  const value = record['amount'];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
