import type { PurchaseReply } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { dayOf, later, totalOf } from '../../core/customers/planTotals';
import type { ChildSort } from '../children/childSort';
import { saveChild } from '../children/saveChild';
import { todayOf } from '../entryContext';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';

export interface AddPurchase {
  readonly requestId: string;
  readonly customerId: string;
  readonly fields: FieldValues;
  readonly rowHint?: number | undefined;
}

/** A purchase: one piece, today, in the register's currency, unless the request says otherwise. */
const purchases: ChildSort<PurchaseReply> = {
  table: 'purchases',
  action: 'add-purchase',
  columns: [],
  defaults: ({ deps, view, person }) => ({
    on: todayOf(deps.clock),
    quantity: 1,
    currency: view.settings.text.currency,
    by: person.email,
  }),
  completed: withAmount,
  onCustomer: (customer, purchase) => ({
    orders: totalOf(customer['orders']) + 1,
    spent: cents(totalOf(customer['spent']) + totalOf(purchase['amount'])),
    lastPurchaseOn: later(dayOf(customer['lastPurchaseOn']), dayOf(purchase['on'])),
  }),
  reply: ({ record, customer }) => ({
    purchase: record,
    customer: {
      id: String(customer['id'] ?? ''),
      orders: totalOf(customer['orders']),
      spent: totalOf(customer['spent']),
      lastPurchaseOn: customer['lastPurchaseOn'] ?? null,
    },
  }),
};

/**
 * Adds a purchase; day, quantity, currency and the person have defaults, and the amount is quantity times unit price where it
 * is not given. The customer's totals move along. Calls as for an interaction.
 */
export function addPurchase(deps: Deps, request: AddPurchase): Outcome<PurchaseReply> {
  const { requestId, customerId, fields, rowHint } = request;
  return saveChild(deps, purchases, { requestId, customerId, fields, rowHint });
}

function withAmount(values: FieldValues): FieldValues {
  const { amount = null, unitPrice = null, quantity = null } = values;
  if (amount !== null || typeof unitPrice !== 'number' || typeof quantity !== 'number') return values;
  return { ...values, amount: cents(unitPrice * quantity) };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
