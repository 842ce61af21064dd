import type { CivilDate } from '../values/civilDate';
import { shareFigure } from './figures';
import type { Order } from './orders';
import type { Period, Span } from './period';
import type { MonthlyReport } from './report';

/**
 * How many customers come back. `rate`: of the customers with a purchase up to the month's end, the share with two or
 * more. `returningShare`: of the month's buyers, the share that had bought before the month began. Purchases that name
 * no customer are left out.
 */
export function repurchaseFigures(orders: readonly Order[], period: Period): MonthlyReport['repurchase'] {
  const days = daysByCustomer(orders);
  const now = sideOf(days, period.now);
  const before = sideOf(days, period.before);
  const figure = (key: keyof Side): { now: number; before: number } => ({ now: now[key], before: before[key] });
  return {
    buyersEver: figure('buyersEver'),
    repeatBuyersEver: figure('repeatBuyersEver'),
    rate: shareFigure(figure('repeatBuyersEver'), figure('buyersEver')),
    buyers: figure('buyers'),
    returningBuyers: figure('returningBuyers'),
    returningShare: shareFigure(figure('returningBuyers'), figure('buyers')),
  };
}

interface Side {
  buyersEver: number;
  repeatBuyersEver: number;
  buyers: number;
  returningBuyers: number;
}

function daysByCustomer(orders: readonly Order[]): ReadonlyMap<string, readonly CivilDate[]> {
  const days = new Map<string, CivilDate[]>();
  for (const order of orders) {
    if (order.customer === '') continue;
    const known = days.get(order.customer);
    if (known === undefined) days.set(order.customer, [order.day]);
    else known.push(order.day);
  }
  return days;
}

function sideOf(days: ReadonlyMap<string, readonly CivilDate[]>, span: Span): Side {
  const side: Side = { buyersEver: 0, repeatBuyersEver: 0, buyers: 0, returningBuyers: 0 };
  for (const bought of days.values()) {
    const upToEnd = count(bought, (day) => day <= span.last);
    const upToStart = count(bought, (day) => day < span.first);
    if (upToEnd >= 1) side.buyersEver += 1;
    if (upToEnd >= 2) side.repeatBuyersEver += 1;
    if (upToEnd > upToStart) side.buyers += 1;
    if (upToEnd > upToStart && upToStart > 0) side.returningBuyers += 1;
  }
  return side;
}

function count(days: readonly CivilDate[], wanted: (day: CivilDate) => boolean): number {
  let found = 0;
  for (const day of days) if (wanted(day)) found += 1;
  return found;
}
