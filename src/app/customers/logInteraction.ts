import type { InteractionReply } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { dayOf } from '../../core/customers/planTotals';
import type { CellScalar } from '../../core/values/value';
import type { ChildSort } from '../children/childSort';
import { saveChild } from '../children/saveChild';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';

export interface LogInteraction {
  readonly requestId: string;
  readonly customerId: string;
  readonly fields: FieldValues;
  readonly rowHint?: number | undefined;
}

/** An interaction: by phone, now, by who logs it, unless the request says otherwise. */
const interactions: ChildSort<InteractionReply> = {
  table: 'interactions',
  action: 'log-interaction',
  columns: [],
  defaults: ({ deps, person }) => ({ at: deps.clock.now(), by: person.email, channel: 'phone' }),
  completed: (values) => values,
  onCustomer: contactFields,
  reply: ({ record, customer }) => ({
    interaction: record,
    customer: {
      id: String(customer['id'] ?? ''),
      lastContactOn: customer['lastContactOn'] ?? null,
      nextContactOn: customer['nextContactOn'] ?? null,
    },
  }),
};

/**
 * Adds an interaction and moves the customer's last contact (never back) and next contact. One read and one write where the
 * row hint holds, one read more where it does not.
 */
export function logInteraction(deps: Deps, request: LogInteraction): Outcome<InteractionReply> {
  const { requestId, customerId, fields, rowHint } = request;
  return saveChild(deps, interactions, { requestId, customerId, fields, rowHint });
}

/** What the interaction changes in its customer. A next contact that has come is cleared unless a new one is set. */
function contactFields(customer: FieldValues, interaction: FieldValues): FieldValues {
  const changed: Record<string, CellScalar> = {};
  const day = String(interaction['at'] ?? '').slice(0, 10);
  if (day > dayOf(customer['lastContactOn'])) changed['lastContactOn'] = day;
  const planned = String(customer['nextContactOn'] ?? '');
  const next = interaction['nextContactOn'] ?? null;
  if (next !== null && next !== planned) changed['nextContactOn'] = next;
  else if (next === null && planned !== '' && planned <= day) changed['nextContactOn'] = null;
  return changed;
}
