import type { FieldValues } from '../changeSet';
import { textOf, type DayReader } from './cells';
import { countBy, groupFigures, orderedFigures, share, type Counts } from './figures';
import type { ActiveCustomers } from './interactionFigures';
import { within, type Period, type Span } from './period';
import type { ComposedField, Conversion, Figure, GroupFigure, MonthlyReport, StockSet } from './report';

const GROUPS_NAMED = 12;

/** The customers of a stock set that were in the register at the month's end; null where there is no set. */
export type Stock = readonly FieldValues[] | null;

/**
 * Leaves out customers that came after the month's end: the register is read, and the nearest snapshot was taken, some
 * hours or days later. Customers that went away in that time cannot be brought back.
 */
export function stockAt(set: StockSet | null | undefined, span: Span, dayIn: DayReader): Stock {
  if (set === null || set === undefined) return null;
  return set.customers.filter((customer) => {
    const created = dayIn(customer, 'createdAt');
    return created === null || created <= span.last;
  });
}

/** Customers in all, and those that are new, active, stale and lost. New: the record was created within the month. */
export function stockFigures(
  end: Stock,
  start: Stock,
  active: ActiveCustomers,
  period: Period,
  dayIn: DayReader,
): MonthlyReport['stocks'] {
  const figure = (countIn: (customer: FieldValues, side: 'now' | 'before') => boolean): Figure => ({
    now: end === null ? null : end.filter((customer) => countIn(customer, 'now')).length,
    before: start === null ? null : start.filter((customer) => countIn(customer, 'before')).length,
  });
  return {
    total: figure(() => true),
    created: figure((customer, side) => {
      const created = dayIn(customer, 'createdAt');
      return created !== null && within(created, period[side]);
    }),
    active: figure((customer, side) => active[side].has(textOf(customer, 'id'))),
    stale: figure((customer) => customer['stale'] === true),
    lost: figure((customer) => customer['stage'] === 'lost'),
  };
}

/** What the customers consist of; free texts by size, stages in their order. */
export function composition(
  end: Stock,
  start: Stock,
  stageOrder: readonly string[],
): Readonly<Record<ComposedField, readonly GroupFigure[]>> {
  const counts = (stock: Stock, field: ComposedField): Counts =>
    stock === null ? null : countBy(stock, (customer) => textOf(customer, field));
  const bySize = (field: ComposedField): readonly GroupFigure[] =>
    groupFigures(counts(end, field), counts(start, field), GROUPS_NAMED);
  return {
    industry: bySize('industry'),
    province: bySize('province'),
    source: bySize('source'),
    stage: orderedFigures(counts(end, 'stage'), counts(start, 'stage'), stageOrder),
  };
}

/** The stages that occur, in their order; null is a customer without one. */
export function stagesIn(stocks: readonly Stock[], order: readonly string[]): readonly (string | null)[] {
  const found = new Set(stocks.flatMap((stock) => (stock ?? []).map((customer) => textOf(customer, 'stage'))));
  const other = [...found].filter((stage) => stage !== '' && !order.includes(stage)).sort();
  return [...order, ...other, ...(found.has('') ? [null] : [])];
}

/** Who went from which stage to which between two stocks; null where one of them is unknown. */
export function conversion(start: Stock, end: Stock, stages: readonly (string | null)[]): Conversion | null {
  if (start === null || end === null) return null;
  const place = new Map(stages.map((stage, at) => [stage ?? '', at]));
  const placeOf = (customer: FieldValues): number => place.get(textOf(customer, 'stage')) ?? stages.length - 1;
  const atStart = stages.map(() => 0);
  const counts = stages.map(() => stages.map(() => 0));
  const from = new Map<string, number>();
  for (const customer of start) {
    const at = placeOf(customer);
    from.set(textOf(customer, 'id'), at);
    atStart[at] = (atStart[at] ?? 0) + 1;
  }
  for (const customer of end) {
    const at = from.get(textOf(customer, 'id'));
    const row = at === undefined ? undefined : counts[at];
    const to = placeOf(customer);
    if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
  }
  return { counts, atStart };
}

/** Ways to reach a customer; one of them is enough for `reachable`. */
const WAYS = ['phone', 'landline', 'email'] as const;
const FILLED = ['phone', 'email', 'address', 'province', 'owner', 'industry', 'source', 'stage'] as const;

/** The share of customers that have a value, field by field; `reachable` is a phone, a landline or an e-mail. */
export function filledShares(end: Stock, start: Stock): MonthlyReport['quality']['filled'] {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['reachable', WAYS],
    ...FILLED.map((field) => [field, [field]] as const),
  ];
  const shareOf = (stock: Stock, fields: readonly string[]): number | null =>
    stock === null ? null : share(stock.filter((customer) => hasOneOf(customer, fields)).length, stock.length);
  return rows.map(([field, fields]) => ({
    field,
    share: { now: shareOf(end, fields), before: shareOf(start, fields) },
  }));
}

function hasOneOf(customer: FieldValues, fields: readonly string[]): boolean {
  return fields.some((field) => {
    const value = customer[field];
    return value !== undefined && value !== null && value !== '';
  });
}

const MATCHING = ['phone', 'email', 'creditCode'] as const;

/** Customers that share a phone, e-mail or registration number, in standard form, with another one. */
export function sharingAKey(stock: Stock): number | null {
  if (stock === null) return null;
  const suspected = new Set<number>();
  for (const field of MATCHING) {
    const holders = new Map<string, number>();
    stock.forEach((customer, at) => {
      for (const key of matchingKeys(customer, field)) {
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, at);
        else if (holder !== at) suspected.add(holder).add(at);
      }
    });
  }
  return suspected.size;
}

/** Several values of a cell are joined by '; '. */
function matchingKeys(customer: FieldValues, field: (typeof MATCHING)[number]): readonly string[] {
  const text = textOf(customer, field);
  if (text === '') return [];
  return (field === 'email' ? text.toLowerCase() : text).split('; ');
}
