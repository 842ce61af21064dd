import type { Prospect } from './assignTargets';
import type { ListSort } from './types';

/** What only a list of purchases has. */
const TELLING = ['item', 'amount', 'orderNo', 'quantity', 'unitPrice'];
const WAYS = ['phone', 'landline', 'email', 'creditCode', 'socialHandle', 'address'];
const SURE = 0.8;

/**
 * Decides what the rows are about. A list of purchases names at least two of item, amount, order number, quantity, price
 * and date in words that mean nothing else; it has its customers in it if it says who they are and how to reach them.
 */
export function sortOfList(prospects: readonly Prospect[]): ListSort {
  const sure = prospects.map(({ candidates }) => candidates.filter(({ confidence }) => confidence >= SURE));
  const bought = new Set(
    sure
      .filter((candidates) => candidates.every(({ table }) => table === 'purchases'))
      .flatMap((candidates) => candidates.slice(0, 1).map(({ field }) => field)),
  );
  const telling = TELLING.filter((field) => bought.has(field));
  if (telling.length === 0 || telling.length + (bought.has('on') ? 1 : 0) < 2) return 'customers';
  const ways = new Set<string>();
  for (const [at, { look }] of prospects.entries()) {
    for (const { table, field } of sure[at] ?? []) {
      if (table === 'customers' && WAYS.includes(field)) ways.add(field);
    }
    if ((look.shares.email ?? 0) > 0.6) ways.add('email');
    if ((look.shares.mobile ?? 0) > 0.6) ways.add('phone');
  }
  const named = sure.flat().some(({ table, field }) => table === 'customers' && field === 'name');
  return ways.size > 1 || (named && ways.size > 0) ? 'orders' : 'purchases';
}
