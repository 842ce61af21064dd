import { shareFigure } from './figures';
import type { Order } from './orders';
import type { Period } from './period';
import type { MonthlyReport } from './report';

/**
 * How many customers come back. `rate`: of the customers with a purchase up to the month's end, the share with two or
 * more. `returningShare`: of the month's buyers, the share that had bought before the month began. Purchases that name
 * no customer are left out.
 */
export function repurchaseFigures(orders: readonly Order[], period: Period): MonthlyReport['repurchase'] {
  const now: Side = { buyersEver: 0, repeatBuyersEver: 0, buyers: 0, returningBuyers: 0 };
  const before: Side = { ...now };
  for (const count of countsByCustomer(orders, period).values()) {
    addTo(now, count.upToEnd, count.upToStart);
    addTo(before, count.upToStart, count.upToStartBefore);
  }
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

/** A customer's purchases up to the month's end, before the month began, and before the month before it began. */
interface Counts {
  upToEnd: number;
  upToStart: number;
  upToStartBefore: number;
}

function countsByCustomer(orders: readonly Order[], { now, before }: Period): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { customer, day } of orders) {
    if (customer === '' || day > now.last) continue;
    let count = counts.get(customer);
    if (count === undefined) {
      count = { upToEnd: 0, upToStart: 0, upToStartBefore: 0 };
      counts.set(customer, count);
    }
    count.upToEnd += 1;
    if (day < now.first) count.upToStart += 1;
    if (day < before.first) count.upToStartBefore += 1;
  }
  return counts;
}

function addTo(side: Side, upToEnd: number, upToStart: number): void {
  if (upToEnd >= 1) side.buyersEver += 1;
  if (upToEnd >= 2) side.repeatBuyersEver += 1;
  if (upToEnd > upToStart) side.buyers += 1;
  if (upToEnd > upToStart && upToStart > 0) side.returningBuyers += 1;
}
