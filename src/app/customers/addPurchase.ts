import type { PurchaseReply } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { dayOf, later, totalOf } from '../../core/customers/planTotals';
import { missingFields, parseFields } from '../../core/records/parseFields';
import { stampCreated } from '../../core/records/stamps';
import { tabDef } from '../../core/schema/tables';
import { act, type Planned, type Scene } from '../act';
import { entryContext, todayOf } from '../entryContext';
import { idAllocator } from '../idAllocator';
import type { Deps } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { wireRecord } from '../wire';
import { hintedCustomer, hintedQuery } from './hintedCustomer';

export interface AddPurchase {
  readonly requestId: string;
  readonly customerId: string;
  readonly fields: FieldValues;
  readonly rowHint?: number | undefined;
}

/**
 * Adds a purchase; day, quantity, currency and the person have defaults, and the amount is quantity times unit price where it
 * is not given. The customer's totals move along. Calls as for an interaction.
 */
export function addPurchase(deps: Deps, request: AddPurchase): Outcome<PurchaseReply> {
  return act<PurchaseReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { customers: hintedQuery(request.rowHint), purchases: { fields: ['id'] } },
    plan: (scene) => plan(scene, request),
  });
}

function plan(scene: Scene, request: AddPurchase): Planned<PurchaseReply> {
  const { deps, view, person } = scene;
  const { current, view: full } = hintedCustomer(deps, view, request.customerId, request.rowHint);
  const defaults = { on: todayOf(deps.clock), quantity: 1, currency: view.settings.text.currency, by: person.email };
  const given = { ...defaults, ...withoutBlanks(request.fields), customerId: request.customerId };
  const parsed = parseFields('purchases', given, entryContext(view, deps.clock));
  const values = withAmount(parsed.values);
  const unread = new Set(parsed.issues.map((issue) => issue.field));
  const required = tabDef('purchases').fields.filter((field) => field.required === true && !unread.has(field.key));
  const issues = [...parsed.issues, ...missingFields('purchases', values, required)];
  if (issues.length > 0) return refuseFor(issues);
  const ids = idAllocator(view);
  const id = ids.next('purchases');
  const totals = {
    orders: totalOf(current.fields['orders']) + 1,
    spent: cents(totalOf(current.fields['spent']) + totalOf(values['amount'])),
    lastPurchaseOn: later(dayOf(current.fields['lastPurchaseOn']), dayOf(values['on'])),
  };
  return {
    changes: {
      kind: 'edited',
      action: 'add-purchase',
      origin: 'form',
      changes: [
        { op: 'create', table: 'purchases', id, fields: values, before: {} },
        { op: 'update', table: 'customers', id: request.customerId, fields: totals, before: current.fields },
      ],
    },
    view: full,
    system: ids.counters(),
    reply: {
      purchase: wireRecord(
        id,
        stampCreated('purchases', { ...values, id }, { actor: person.email, at: deps.clock.now() }),
      ),
      customer: { id: request.customerId, ...totals },
    },
  };
}

function withoutBlanks(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

function withAmount(values: FieldValues): FieldValues {
  const { amount = null, unitPrice = null, quantity = null } = values;
  if (amount !== null || typeof unitPrice !== 'number' || typeof quantity !== 'number') return values;
  return { ...values, amount: cents(unitPrice * quantity) };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
