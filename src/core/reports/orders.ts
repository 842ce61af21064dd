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

/** Reads lines up to a day and tells which of them are one purchase; a list with one row per item stays one purchase. */
export function readOrders(records: readonly FieldValues[], upTo: CivilDate, dayIn: DayReader): OrderBook {
  const lines: PurchaseLine[] = [];
  const orders: Order[] = [];
  const byNumber = new Map<string, number>();
  let undated = 0;
  for (const record of records) {
    const day = dayIn(record, 'on');
    if (day === null) undated += 1;
    if (day === null || day > upTo) continue;
    const customer = textOf(record, 'customerId');
    const number = textOf(record, 'orderNo');
    const key = number === '' ? '' : `${customer}\n${number}`;
    let order = key === '' ? undefined : byNumber.get(key);
    const known = order === undefined ? undefined : orders[order];
    if (order === undefined || known === undefined) {
      order = orders.push({ customer, day }) - 1;
      if (key !== '') byNumber.set(key, order);
    } else if (day < known.day) known.day = day;
    lines.push({
      order,
      day,
      category: textOf(record, 'category'),
      currency: currencyOf(record),
      amount: amount(record),
    });
  }
  return { lines, orders, undated };
}

function currencyOf(record: FieldValues): string {
  const text = textOf(record, 'currency');
  return /^[A-Z]{3}$/.test(text) ? text : '';
}

function amount(record: FieldValues): number | null {
  const value = record['amount'];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
