import type { FieldValues } from '../changeSet';
import { isCivilDate } from '../values/civilDate';
import type { CellScalar } from '../values/value';

/** Computed fields of one customer that are not what purchases and interactions say. */
export interface TotalsChange {
  readonly id: string;
  readonly fields: FieldValues;
  readonly before: FieldValues;
}

interface Totals {
  orders: number;
  cents: number;
  lastPurchaseOn: string;
  lastContactOn: string;
}

/**
 * Works out each customer's number of purchases, money spent and last days from the child records. The last contact only
 * moves forward: a list that was adopted may know of contacts that no interaction stands for.
 */
export function planTotals(
  customers: readonly FieldValues[],
  purchases: readonly FieldValues[],
  interactions: readonly FieldValues[],
): readonly TotalsChange[] {
  const totals = sums(purchases, interactions);
  return customers.flatMap((customer) => {
    const id = String(customer['id'] ?? '');
    if (id === '') return [];
    const fields = differing(customer, totals.get(id));
    const before = Object.fromEntries(Object.keys(fields).map((key) => [key, customer[key] ?? null]));
    return Object.keys(fields).length === 0 ? [] : [{ id, fields, before }];
  });
}

function sums(purchases: readonly FieldValues[], interactions: readonly FieldValues[]): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  const of = (record: FieldValues): Totals => {
    const id = String(record['customerId'] ?? '');
    const known = totals.get(id) ?? { orders: 0, cents: 0, lastPurchaseOn: '', lastContactOn: '' };
    totals.set(id, known);
    return known;
  };
  for (const purchase of purchases) {
    const sum = of(purchase);
    sum.orders += 1;
    // Cents, since sums of decimal fractions drift. An amount that could not be read counts as none.
    sum.cents += typeof purchase['amount'] === 'number' ? Math.round(purchase['amount'] * 100) : 0;
    sum.lastPurchaseOn = later(sum.lastPurchaseOn, dayOf(purchase['on']));
  }
  for (const interaction of interactions) {
    const sum = of(interaction);
    sum.lastContactOn = later(sum.lastContactOn, dayOf(interaction['at']));
  }
  return totals;
}

function differing(customer: FieldValues, totals: Totals | undefined): FieldValues {
  const wanted: Record<string, CellScalar> = {
    orders: totals === undefined || totals.orders === 0 ? null : totals.orders,
    spent: totals === undefined || totals.orders === 0 ? null : totals.cents / 100,
    lastPurchaseOn: totals === undefined || totals.lastPurchaseOn === '' ? null : totals.lastPurchaseOn,
  };
  const contact = totals?.lastContactOn ?? '';
  if (contact > dayOf(customer['lastContactOn'])) wanted['lastContactOn'] = contact;
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => (customer[key] ?? null) !== value));
}

/** The day of a day or a time; a text that is neither sorts before all days. */
export function dayOf(value: CellScalar | undefined): string {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isCivilDate(day) ? day : '';
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** A total as it stands; 0 where its cell was written over by something that is no number. */
export function totalOf(value: CellScalar | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
