import { addToMonth, firstDayOf, type CivilDate, type CivilMonth } from '../values/civilDate';
import { countBy } from './figures';
import { addAmount, amountOf, emptySum, type MoneySum } from './moneySum';
import type { OrderBook, PurchaseLine } from './orders';
import { within, type Period } from './period';
import type { AmountFigure, CategoryFigure, MonthlyReport, PurchaseMonth } from './report';

const MONTHS_SHOWN = 12;
const CATEGORIES_NAMED = 15;

/** The first day of the twelve months that a report shows. */
export function firstDayShown(month: CivilMonth): CivilDate {
  return firstDayOf(addToMonth(month, 1 - MONTHS_SHOWN));
}

/** Purchases of the month, of the eleven months before it, and by category, with amounts per currency. */
export function purchaseFigures(book: OrderBook, period: Period): MonthlyReport['purchases'] {
  const first = firstDayShown(period.month);
  const shown = book.lines.filter((line) => line.day >= first);
  const currencies = currenciesByUse(shown);
  const months = monthRows(book, shown, period, currencies);
  const last = months[MONTHS_SHOWN - 1];
  const before = months[MONTHS_SHOWN - 2];
  const amounts = currencies
    .map((currency, at): AmountFigure => ({ currency, now: last?.amounts[at] ?? 0, before: before?.amounts[at] ?? 0 }))
    .filter((figure) => figure.now !== 0 || figure.before !== 0);
  return {
    purchases: { now: last?.purchases ?? 0, before: before?.purchases ?? 0 },
    amounts,
    currencies,
    months,
    byCategory: categoryRows(shown, period, currencies),
  };
}

function currenciesByUse(lines: readonly PurchaseLine[]): readonly string[] {
  const uses = [...countBy(lines, (line) => line.currency)];
  return uses.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([currency]) => currency);
}

interface MonthTally {
  purchases: number;
  readonly buyers: Set<string>;
  readonly sums: readonly MoneySum[];
}

function monthRows(
  book: OrderBook,
  lines: readonly PurchaseLine[],
  period: Period,
  currencies: readonly string[],
): readonly PurchaseMonth[] {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => addToMonth(period.month, at + 1 - MONTHS_SHOWN));
  const tallies = months.map((): MonthTally => ({ purchases: 0, buyers: new Set(), sums: currencies.map(emptySum) }));
  const tallyOf = tallyFinder(tallies, period.month);
  const place = new Map(currencies.map((currency, at) => [currency, at]));
  for (const line of lines) {
    const sum = tallyOf(line.day)?.sums[place.get(line.currency) ?? -1];
    if (sum !== undefined && line.amount !== null) addAmount(sum, line.amount);
  }
  for (const { customer, day } of book.orders) {
    const tally = tallyOf(day);
    if (tally === undefined) continue;
    tally.purchases += 1;
    if (customer !== '') tally.buyers.add(customer);
  }
  return tallies.map((tally, at) => ({
    month: months[at] ?? period.month,
    purchases: tally.purchases,
    buyers: tally.buyers.size,
    amounts: tally.sums.map(amountOf),
  }));
}

/** The tally of a day's month: counted in numbers, once for each day that occurs. */
function tallyFinder(tallies: readonly MonthTally[], last: CivilMonth): (day: CivilDate) => MonthTally | undefined {
  const index = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const shift = tallies.length - 1 - index(last);
  const known = new Map<CivilDate, MonthTally | undefined>();
  return (day) => {
    if (!known.has(day)) known.set(day, tallies[index(day) + shift]);
    return known.get(day);
  };
}

interface CategorySums {
  readonly category: string;
  readonly currency: string;
  readonly orders: { readonly now: Set<number>; readonly before: Set<number> };
  readonly amounts: { readonly now: MoneySum; readonly before: MoneySum };
}

function categoryRows(
  lines: readonly PurchaseLine[],
  period: Period,
  currencies: readonly string[],
): readonly CategoryFigure[] {
  const named = largestCategories(lines, period);
  const sums = new Map<string, CategorySums>();
  for (const line of lines) {
    const side = within(line.day, period.now) ? 'now' : within(line.day, period.before) ? 'before' : null;
    if (side === null) continue;
    const category = line.category === '' || named.has(line.category) ? line.category : REST;
    const sum = categorySum(sums, category, line.currency);
    sum.orders[side].add(line.order);
    if (line.amount !== null) addAmount(sum.amounts[side], line.amount);
  }
  const rank = (sum: CategorySums): number => (sum.category === '' ? 2 : sum.category === REST ? 1 : 0);
  const ordered = [...sums.values()].sort(
    (a, b) =>
      currencies.indexOf(a.currency) - currencies.indexOf(b.currency) ||
      rank(a) - rank(b) ||
      amountOf(b.amounts.now) - amountOf(a.amounts.now) ||
      amountOf(b.amounts.before) - amountOf(a.amounts.before) ||
      (a.category < b.category ? -1 : 1),
  );
  return ordered.map(categoryFigure);
}

/** Stands for the categories that are not named; no cell holds it, since texts are trimmed. */
const REST = ' ';

function largestCategories(lines: readonly PurchaseLine[], period: Period): ReadonlySet<string> {
  const recent = lines.filter((line) => line.category !== '' && line.day >= period.before.first);
  const uses = [...countBy(recent, (line) => line.category)];
  uses.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Set(uses.slice(0, CATEGORIES_NAMED).map(([category]) => category));
}

function categorySum(sums: Map<string, CategorySums>, category: string, currency: string): CategorySums {
  const key = `${currency}\n${category}`;
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = {
      category,
      currency,
      orders: { now: new Set(), before: new Set() },
      amounts: { now: emptySum(), before: emptySum() },
    };
    sums.set(key, sum);
  }
  return sum;
}

function categoryFigure({ category, currency, orders, amounts }: CategorySums): CategoryFigure {
  const figures = {
    currency,
    purchases: { now: orders.now.size, before: orders.before.size },
    amount: { now: amountOf(amounts.now), before: amountOf(amounts.before) },
  };
  if (category === REST) return { category: null, rest: true, ...figures };
  return { category: category === '' ? null : category, ...figures };
}
