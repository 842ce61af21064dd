import { defaultLists } from '../schema/defaultLists';
import type { FieldValues } from '../changeSet';
import type { CivilDate } from '../values/civilDate';
import { archiveFigures } from './archiveFigures';
import { dayReader, textOf, type DayReader } from './cells';
import { completenessFigures } from './completenessFigures';
import { countBy, groupFigures } from './figures';
import { interactionFigures, type ActiveCustomers } from './interactionFigures';
import { readOrders, type OrderBook } from './orders';
import { makesActive, periodOf, type Period } from './period';
import { firstDayShown, purchaseFigures } from './purchaseFigures';
import type { MonthlyReport, ReportInput, StockSet } from './report';
import { repurchaseFigures } from './repurchase';
import {
  composition,
  conversion,
  filledShares,
  sharingAKey,
  stagesIn,
  stockAt,
  stockFigures,
  type Stock,
} from './stockFigures';
import { ownFigures } from './ownFigures';

const CODES_NAMED = 30;

/**
 * The report of a month: what happened is counted from dated records, what stood from the stocks at the month's end. A
 * stock that is not given leaves its figures unknown (null), never 0. Pure: the same input gives the same report.
 */
export function monthlyReport(input: ReportInput): MonthlyReport {
  const period = periodOf(input.month, input.activeDays);
  const dayIn = dayReader();
  const stocks = readStocks(input, period, dayIn);
  const active: ActiveCustomers = { now: new Set(), before: new Set() };
  const interactions = interactionFigures(
    input.interactions,
    ownerLookup(stocks.end, input.archived ?? []),
    period,
    dayIn,
    active,
  );
  const book = readOrders(input.purchases, linesFrom(period), period.now.last, dayIn);
  markBuyersActive(book, period, active);
  const order = input.stageOrder ?? defaultLists.stage.map((option) => option.key);
  const stages = stagesIn([stocks.end, stocks.start, stocks.earlier], order);
  return {
    month: period.month,
    monthBefore: period.monthBefore,
    activeDays: input.activeDays,
    stockAsOf: stockAsOf(input.stocks.end, input.stocks.start),
    stocks: stockFigures(stocks.end, stocks.start, active, period, dayIn),
    ...(input.audit === undefined ? {} : { archive: archiveFigures(input.audit, period, dayIn) }),
    composition: composition(stocks.end, stocks.start, order),
    own: ownFigures(stocks.end, stocks.start, input.own ?? []),
    stages,
    conversion: {
      now: conversion(stocks.start, stocks.end, stages),
      before: conversion(stocks.earlier, stocks.start, stages),
    },
    repurchase: repurchaseFigures(book.orders, period),
    interactions: interactions.figures,
    purchases: purchaseFigures(book, period),
    ...(input.health === undefined ? {} : { health: input.health }),
    ...(input.drills === undefined ? {} : { drills: input.drills.filter(({ at }) => at.startsWith(input.month)) }),
    quality: qualityFigures(input, stocks, period, dayIn, {
      interactions: interactions.undated,
      purchases: book.undated,
    }),
  };
}

/** Lines are needed for the months shown and for the days that make a customer active. */
function linesFrom({ month, before }: Period): CivilDate {
  const shown = firstDayShown(month);
  return shown < before.activeFrom ? shown : before.activeFrom;
}

interface Stocks {
  readonly end: Stock;
  readonly start: Stock;
  readonly earlier: Stock;
}

function readStocks({ stocks, activeDays }: ReportInput, period: Period, dayIn: DayReader): Stocks {
  return {
    end: stockAt(stocks.end, period.now, dayIn),
    start: stockAt(stocks.start, period.before, dayIn),
    earlier: stockAt(stocks.earlier, periodOf(period.monthBefore, activeDays).before, dayIn),
  };
}

function stockAsOf(end: StockSet | null, start: StockSet | null): MonthlyReport['stockAsOf'] {
  return {
    now: end?.asOf ?? null,
    before: start?.asOf ?? null,
    from: { now: end?.from ?? null, before: start?.from ?? null },
  };
}

function ownerLookup(stock: Stock, archived: readonly FieldValues[]): (customerId: string) => string {
  const owners = new Map(
    [...archived, ...(stock ?? [])].map((customer) => [textOf(customer, 'id'), textOf(customer, 'owner')]),
  );
  return (customerId) => owners.get(customerId) ?? '';
}

function markBuyersActive(book: OrderBook, period: Period, active: ActiveCustomers): void {
  for (const line of book.lines) {
    const customer = book.orders[line.order]?.customer ?? '';
    if (makesActive(line.day, period.now)) active.now.add(customer);
    if (makesActive(line.day, period.before)) active.before.add(customer);
  }
}

function qualityFigures(
  { review, completeFrom }: ReportInput,
  { end, start }: Stocks,
  period: Period,
  dayIn: DayReader,
  undated: MonthlyReport['quality']['undated'],
): MonthlyReport['quality'] {
  const now = openOn(review, period.now.last, dayIn);
  const before = openOn(review, period.before.last, dayIn);
  const codes = (lines: readonly FieldValues[]): Map<string, number> => countBy(lines, (line) => textOf(line, 'code'));
  return {
    records: { now: end?.length ?? null, before: start?.length ?? null },
    filled: filledShares(end, start),
    sharingAKey: { now: sharingAKey(end), before: sharingAKey(start) },
    completeness: completenessFigures(end, start, completeFrom),
    openReview: { now: now.length, before: before.length },
    reviewByCode: groupFigures(codes(now), codes(before), CODES_NAMED),
    undated,
  };
}

/** Lines of Review that were found by the end of that day and not settled by then. */
function openOn(review: readonly FieldValues[], day: CivilDate, dayIn: DayReader): readonly FieldValues[] {
  return review.filter((line) => {
    const found = dayIn(line, 'foundAt');
    const closed = dayIn(line, 'closedAt');
    return (found === null || found <= day) && (closed === null || closed > day);
  });
}
