import type { InteractionReply } from '../../contract/replies';
import type { FieldValues, RecordChange } from '../../core/changeSet';
import { dayOf } from '../../core/customers/planTotals';
import { missingFields, parseFields } from '../../core/records/parseFields';
import { stampCreated } from '../../core/records/stamps';
import { tabDef } from '../../core/schema/tables';
import type { CellScalar } from '../../core/values/value';
import { act, type Planned, type Scene } from '../act';
import { entryContext } from '../entryContext';
import { idAllocator } from '../idAllocator';
import type { Deps } from '../ports';
import { refuseFor, type Outcome } from '../refused';
import { wireRecord } from '../wire';
import { hintedCustomer, hintedQuery } from './hintedCustomer';

export interface LogInteraction {
  readonly requestId: string;
  readonly customerId: string;
  readonly fields: FieldValues;
  readonly rowHint?: number | undefined;
}

/**
 * Adds an interaction and moves the customer's last contact (never back) and next contact. One read and one write where the
 * row hint holds, one read more where it does not.
 */
export function logInteraction(deps: Deps, request: LogInteraction): Outcome<InteractionReply> {
  return act<InteractionReply>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: { customers: hintedQuery(request.rowHint), interactions: { fields: ['id'] } },
    plan: (scene) => plan(scene, request),
  });
}

function plan(scene: Scene, request: LogInteraction): Planned<InteractionReply> {
  const { deps, view, person } = scene;
  const { current, view: full } = hintedCustomer(deps, view, request.customerId, request.rowHint);
  const given = {
    at: deps.clock.now(),
    by: person.email,
    channel: 'phone',
    ...request.fields,
    customerId: request.customerId,
  };
  const parsed = parseFields('interactions', given, entryContext(view, deps.clock));
  const issues = [...parsed.issues, ...missingFields('interactions', parsed.values, requiredFields(parsed.issues))];
  if (issues.length > 0) return refuseFor(issues);
  const ids = idAllocator(view);
  const id = ids.next('interactions');
  const customer = contactFields(current.fields, parsed.values);
  const changes: RecordChange[] = [{ op: 'create', table: 'interactions', id, fields: parsed.values, before: {} }];
  if (Object.keys(customer).length > 0) {
    changes.push({
      op: 'update',
      table: 'customers',
      id: request.customerId,
      fields: customer,
      before: current.fields,
    });
  }
  const after = { ...current.fields, ...customer };
  return {
    changes: { kind: 'edited', action: 'log-interaction', origin: 'form', changes },
    view: full,
    system: ids.counters(),
    reply: {
      interaction: wireRecord(
        id,
        stampCreated('interactions', { ...parsed.values, id }, { actor: person.email, at: deps.clock.now() }),
      ),
      customer: {
        id: request.customerId,
        lastContactOn: after['lastContactOn'] ?? null,
        nextContactOn: after['nextContactOn'] ?? null,
      },
    },
  };
}

function requiredFields(issues: readonly { readonly field?: string }[]): ReturnType<typeof tabDef>['fields'] {
  const unread = new Set(issues.map((issue) => issue.field));
  return tabDef('interactions').fields.filter((field) => field.required === true && !unread.has(field.key));
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
